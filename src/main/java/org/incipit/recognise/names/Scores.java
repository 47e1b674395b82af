package org.incipit.recognise.names;

/**
 * The score of every tag for every active token of a document. What a form contributes wherever it
 * stands is summed once.
 */
final class Scores {
  private static final float ONE_SENSE = 0.6f;

  /** Persons and places; a body goes by too many words for one of them to stand for it. */
  private static final int AVERAGED = 2;

  private static final float[] UNREAD = {};

  private final Scene scene;
  private final ActiveRuns runs;
  private final float[] scores;
  private final int[] rows;
  private final float[][] ofForms;

  Scores(Scene scene, ActiveRuns runs, FeatureReader reader, Weights weights) {
    this.scene = scene;
    this.runs = runs;
    this.rows = new int[scene.tokens.size];
    this.ofForms = new float[scene.forms.size][];
    int active = 0;
    for (int run = 0; run < runs.size; run++) {
      for (int i = runs.first(run); i <= runs.last(run); i++) {
        rows[i] = active++ * Tag.COUNT;
      }
    }
    scores = new float[active * Tag.COUNT];
    score(reader, weights);
    average();
  }

  private void score(FeatureReader reader, Weights weights) {
    Adder adder = new Adder(weights);
    for (int run = 0; run < runs.size; run++) {
      for (int i = runs.first(run); i <= runs.last(run); i++) {
        int form = scene.tokens.form[i];
        if (ofForms[form] == null) {
          ofForms[form] = new float[Tag.COUNT];
          adder.into(ofForms[form], 0);
          reader.ofForm(form, adder);
        }
        System.arraycopy(ofForms[form], 0, scores, rows[i], Tag.COUNT);
        adder.into(scores, rows[i]);
        reader.ofToken(i, adder);
      }
    }
  }

  private static final class Adder implements FeatureSink {
    private final Weights weights;
    private float[] target = UNREAD;
    private int at;

    Adder(Weights weights) {
      this.weights = weights;
    }

    void into(float[] scores, int from) {
      target = scores;
      at = from;
    }

    @Override
    public void accept(long feature) {
      weights.add(feature, target, at);
    }
  }

  /**
   * Draws the occurrences of a word towards their mean, kind by kind: mostly a word has one sense
   * in a document.
   */
  private void average() {
    int words = scene.forms.wordCount();
    float[] sums = new float[words * AVERAGED];
    int[] times = new int[words];
    forEachName(
        (word, row) -> {
          times[word]++;
          for (int kind = 0; kind < AVERAGED; kind++) {
            sums[word * AVERAGED + kind] += advantage(row, kind);
          }
        });
    forEachName(
        (word, row) -> {
          int n = times[word];
          if (n > 1) {
            float pull = ONE_SENSE * (n - 1) / n;
            for (int kind = 0; kind < AVERAGED; kind++) {
              float shift = pull * (sums[word * AVERAGED + kind] / n - advantage(row, kind));
              scores[row + 1 + 2 * kind] += shift;
              scores[row + 2 + 2 * kind] += shift;
            }
          }
        });
  }

  private interface Visitor {
    void visit(int word, int row);
  }

  private void forEachName(Visitor visitor) {
    Tokens tokens = scene.tokens;
    for (int run = 0; run < runs.size; run++) {
      for (int i = runs.first(run); i <= runs.last(run); i++) {
        if (tokens.capital(i)) {
          visitor.visit(scene.word(i), rows[i]);
        }
      }
    }
  }

  private float advantage(int row, int kind) {
    int first = row + 1 + 2 * kind;
    return Math.max(scores[first], scores[first + 1]) - scores[row];
  }

  float of(int token, int tag) {
    return scores[rows[token] + tag];
  }

  /** How far the best tag of a kind is above the best other one, at a token. */
  float margin(int token, int tag) {
    int row = rows[token];
    int first = Tag.isFirst(tag) ? tag : tag - 1;
    float own = Math.max(scores[row + first], scores[row + first + 1]);
    float other = scores[row];
    for (int t = 1; t < Tag.COUNT; t++) {
      if (t != first && t != first + 1) {
        other = Math.max(other, scores[row + t]);
      }
    }
    return own - other;
  }
}
