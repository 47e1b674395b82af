package org.incipit.recognise.names;

/** The best sequence of tags for a run of tokens. */
final class Viterbi {
  /** The score of a tag at a token. */
  interface Score {
    float of(int token, int tag);
  }

  private final Weights weights;
  private float[] best = new float[0];
  private byte[] from = new byte[0];

  Viterbi(Weights weights) {
    this.weights = weights;
  }

  /**
   * Writes the tags of the tokens {@code first} to {@code last} into {@code tags} at the same
   * indices.
   */
  void decode(int first, int last, Score score, byte[] tags) {
    int n = last - first + 1;
    if (best.length < n * Tag.COUNT) {
      best = new float[n * Tag.COUNT];
      from = new byte[n * Tag.COUNT];
    }
    for (int tag = 0; tag < Tag.COUNT; tag++) {
      best[tag] = Tag.follows(Tag.OUTSIDE, tag) ? score.of(first, tag) : Float.NEGATIVE_INFINITY;
    }
    for (int k = 1; k < n; k++) {
      for (int tag = 0; tag < Tag.COUNT; tag++) {
        step(k, tag, score.of(first + k, tag));
      }
    }
    int tag = 0;
    int row = (n - 1) * Tag.COUNT;
    for (int t = 1; t < Tag.COUNT; t++) {
      tag = best[row + t] > best[row + tag] ? t : tag;
    }
    for (int k = n - 1; k >= 0; k--) {
      tags[first + k] = (byte) tag;
      tag = from[k * Tag.COUNT + tag];
    }
  }

  private void step(int k, int tag, float own) {
    int row = (k - 1) * Tag.COUNT;
    float most = Float.NEGATIVE_INFINITY;
    int origin = 0;
    for (int before = 0; before < Tag.COUNT; before++) {
      if (Tag.follows(before, tag)) {
        float sum = best[row + before] + weights.transition(before, tag);
        if (sum > most) {
          most = sum;
          origin = before;
        }
      }
    }
    best[k * Tag.COUNT + tag] = most + own;
    from[k * Tag.COUNT + tag] = (byte) origin;
  }
}
