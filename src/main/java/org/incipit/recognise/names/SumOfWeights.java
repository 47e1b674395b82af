package org.incipit.recognise.names;

import java.util.List;

/** Models added up. */
final class SumOfWeights implements Weights {
  private final List<Weights> parts;

  private SumOfWeights(List<Weights> parts) {
    this.parts = List.copyOf(parts);
  }

  /** The sum of at least one model. */
  static Weights of(List<Weights> parts) {
    return parts.size() == 1 ? parts.get(0) : new SumOfWeights(parts);
  }

  @Override
  public void add(long feature, float[] scores, int at) {
    for (Weights part : parts) {
      part.add(feature, scores, at);
    }
  }

  @Override
  public float transition(int before, int tag) {
    float sum = 0;
    for (Weights part : parts) {
      sum += part.transition(before, tag);
    }
    return sum;
  }
}
