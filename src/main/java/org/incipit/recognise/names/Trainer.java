package org.incipit.recognise.names;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Learns weights from tagged text: a structured perceptron with averaging, whose guesses must win
 * by a margin. The same documents in the same order give the same weights.
 */
final class Trainer {
  /** A name that is missed counts more than another wrong tag. */
  private static final float MISSED = 1.5f;

  private static final int SELDOM = 2;
  private static final int RUNS = 8;

  /** A run of active tokens with its features and right tags. */
  private record Example(int[][] features, byte[] gold, float[] base) {}

  private final Optional<Weights> base;
  private final float margin;

  private final FeatureIndex index = new FeatureIndex();
  private final List<Example> examples = new ArrayList<>();
  private float[] weights = {};
  private float[] sums = {};
  private int[] times = {};
  private final float[] transitions = new float[Tag.COUNT * Tag.COUNT];
  private final double[] transitionSums = new double[Tag.COUNT * Tag.COUNT];
  private int clock;
  private float[] mean = {};
  private final float[] transitionMean = new float[Tag.COUNT * Tag.COUNT];

  /**
   * Learns from nothing, or what to add to the weights of a model.
   *
   * @param margin by how much the right tags must beat others while learning
   */
  Trainer(Optional<? extends Weights> base, float margin) {
    this.margin = margin;
    this.base = base.map(weights -> weights);
  }

  /**
   * Adds a document.
   *
   * @param gold the right tag of every token
   */
  void add(Scene scene, RuleTags rules, ActiveRuns runs, byte[] gold) {
    FeatureReader reader = new FeatureReader(scene, rules);
    int[][] ofForms = new int[scene.forms.size][];
    Collector collector = new Collector();
    for (int run = 0; run < runs.size; run++) {
      int length = runs.last(run) - runs.first(run) + 1;
      int[][] features = new int[length][];
      byte[] tags = new byte[length];
      for (int k = 0; k < length; k++) {
        int token = runs.first(run) + k;
        int form = scene.tokens.form[token];
        if (ofForms[form] == null) {
          reader.ofForm(form, collector);
          ofForms[form] = collector.take();
        }
        reader.ofToken(token, collector);
        int[] own = collector.take();
        int[] shared = ofForms[form];
        features[k] = Arrays.copyOf(shared, shared.length + own.length);
        System.arraycopy(own, 0, features[k], shared.length, own.length);
        for (int feature : shared) {
          index.count(feature);
        }
        for (int feature : own) {
          index.count(feature);
        }
        tags[k] = gold[token];
        if (k > 0 && !Tag.follows(tags[k - 1], tags[k])
            || k == 0 && !Tag.follows(Tag.OUTSIDE, tags[k])) {
          tags[k]--;
        }
      }
      examples.add(new Example(features, tags, base(scene, reader, runs, run)));
    }
  }

  /** What the base model gives the tokens of a run. */
  private float[] base(Scene scene, FeatureReader reader, ActiveRuns runs, int run) {
    if (base.isEmpty()) {
      return new float[0];
    }
    float[] scores = new float[(runs.last(run) - runs.first(run) + 1) * Tag.COUNT];
    for (int i = runs.first(run); i <= runs.last(run); i++) {
      int row = (i - runs.first(run)) * Tag.COUNT;
      reader.ofForm(scene.tokens.form[i], feature -> base.get().add(feature, scores, row));
      reader.ofToken(i, feature -> base.get().add(feature, scores, row));
    }
    return scores;
  }

  private final class Collector implements FeatureSink {
    private int[] found = new int[128];
    private int size;

    @Override
    public void accept(long feature) {
      if (size == found.length) {
        found = Arrays.copyOf(found, size * 2);
      }
      found[size++] = index.of(feature);
    }

    int[] take() {
      int[] taken = Arrays.copyOf(found, size);
      size = 0;
      return taken;
    }
  }

  /**
   * Goes over the documents a number of times, and does so again in other orders: the mean of what
   * is learnt depends less on what came last.
   */
  void train(int passes) {
    mean = new float[index.size() * Tag.COUNT];
    Arrays.fill(transitionMean, 0);
    prune();
    weights = new float[mean.length];
    sums = new float[mean.length];
    times = new int[index.size()];
    for (int run = 0; run < RUNS; run++) {
      Arrays.fill(weights, 0);
      Arrays.fill(sums, 0);
      Arrays.fill(times, 0);
      Arrays.fill(transitions, 0);
      Arrays.fill(transitionSums, 0);
      clock = 0;
      Learning learning = new Learning();
      for (int pass = 0; pass < passes; pass++) {
        for (int i : order(run * passes + pass)) {
          learning.learn(examples.get(i));
        }
      }
      keep();
    }
  }

  /** Adds the averages of a run to the means. */
  private void keep() {
    clock++;
    for (int feature = 0; feature < index.size(); feature++) {
      catchUp(feature);
    }
    for (int i = 0; i < mean.length; i++) {
      mean[i] += sums[i] / clock / RUNS;
    }
    for (int i = 0; i < transitions.length; i++) {
      transitionMean[i] += (float) (transitions[i] - transitionSums[i] / clock) / RUNS;
    }
  }

  /** Another order for each pass, always the same. */
  private int[] order(int pass) {
    long[] keys = new long[examples.size()];
    for (int i = 0; i < keys.length; i++) {
      long mixed = (i + 1L) * 0x9E3779B97F4A7C15L ^ (pass + 1L) * 0xC4CEB9FE1A85EC53L;
      mixed = (mixed ^ mixed >>> 29) * 0xFF51AFD7ED558CCDL;
      keys[i] = mixed & 0xFFFFFFFF00000000L | i;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
  }

  /** Forgets features that occurred once. */
  private void prune() {
    for (Example example : examples) {
      for (int k = 0; k < example.features.length; k++) {
        example.features[k] =
            Arrays.stream(example.features[k]).filter(f -> index.times(f) >= SELDOM).toArray();
      }
    }
  }

  private final class Learning implements Viterbi.Score, Weights {
    private final Viterbi viterbi = new Viterbi(this);
    private float[] scores = {};
    private byte[] guess = {};
    private byte[] gold = {};

    void learn(Example example) {
      clock++;
      int n = example.gold.length;
      gold = example.gold;
      if (scores.length < n * Tag.COUNT) {
        scores = new float[n * Tag.COUNT];
        guess = new byte[n];
      }
      Arrays.fill(scores, 0, n * Tag.COUNT, 0);
      System.arraycopy(example.base, 0, scores, 0, example.base.length);
      for (int k = 0; k < n; k++) {
        for (int feature : example.features[k]) {
          int row = feature * Tag.COUNT;
          for (int tag = 0; tag < Tag.COUNT; tag++) {
            scores[k * Tag.COUNT + tag] += weights[row + tag];
          }
        }
      }
      viterbi.decode(0, n - 1, this, guess);
      update(example, n);
    }

    private void update(Example example, int n) {
      for (int k = 0; k < n; k++) {
        if (guess[k] != gold[k]) {
          for (int feature : example.features[k]) {
            catchUp(feature);
            weights[feature * Tag.COUNT + gold[k]] += 1;
            weights[feature * Tag.COUNT + guess[k]] -= 1;
          }
        }
        if (k > 0 && (guess[k] != gold[k] || guess[k - 1] != gold[k - 1])) {
          move(gold[k - 1] * Tag.COUNT + gold[k], 1);
          move(guess[k - 1] * Tag.COUNT + guess[k], -1);
        }
      }
    }

    private void move(int transition, int by) {
      transitions[transition] += by;
      transitionSums[transition] += (double) by * clock;
    }

    @Override
    public float of(int token, int tag) {
      float cost = tag == gold[token] ? 0 : tag == Tag.OUTSIDE ? MISSED * margin : margin;
      return scores[token * Tag.COUNT + tag] + cost;
    }

    @Override
    public void add(long feature, float[] into, int at) {
      throw new UnsupportedOperationException();
    }

    @Override
    public float transition(int before, int tag) {
      return transitions[before * Tag.COUNT + tag]
          + (base.isPresent() ? base.get().transition(before, tag) : 0);
    }
  }

  private void catchUp(int feature) {
    int since = clock - times[feature];
    if (since > 0) {
      int row = feature * Tag.COUNT;
      for (int tag = 0; tag < Tag.COUNT; tag++) {
        sums[row + tag] += since * weights[row + tag];
      }
      times[feature] = clock;
    }
  }

  /**
   * The averaged weights, as {@link LinearModel} reads them.
   *
   * @param least features without a weight as large as this are left out
   * @param trust how much more the rules are to count than the documents taught
   */
  byte[] model(float least, Trust trust) {
    int kept = 0;
    long[] keys = new long[index.size()];
    int[] features = new int[index.size()];
    float[] trusted = mean.clone();
    for (int feature = 0; feature < index.size(); feature++) {
      float most = 0;
      for (int tag = 0; tag < Tag.COUNT; tag++) {
        int at = feature * Tag.COUNT + tag;
        trusted[at] += trust.of(index.hash(feature), tag);
        most = Math.max(most, Math.abs(trusted[at]));
      }
      if (most >= least) {
        keys[kept] = index.hash(feature) >>> LinearModel.DROPPED_BITS;
        features[kept++] = feature;
      }
    }
    Integer[] order = new Integer[kept];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Long.compare(keys[a], keys[b]));
    ByteBuffer out =
        ByteBuffer.allocate(8 + 2 * Tag.COUNT * Tag.COUNT + kept * (5 + 2 * Tag.COUNT));
    out.putInt(LinearModel.MAGIC).putInt(kept);
    for (int i = 0; i < transitions.length; i++) {
      out.putShort(steps(transitionMean[i]));
    }
    for (int i : order) {
      out.put((byte) (keys[i] >>> 32)).putInt((int) keys[i]);
    }
    for (int tag = 0; tag < Tag.COUNT; tag++) {
      for (int i : order) {
        out.putShort(steps(trusted[features[i] * Tag.COUNT + tag]));
      }
    }
    return out.array();
  }

  private static short steps(float weight) {
    int steps = Math.round(weight / LinearModel.STEP);
    return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, steps));
  }
}
