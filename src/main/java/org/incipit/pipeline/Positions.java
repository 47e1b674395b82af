package org.incipit.pipeline;

import java.util.Arrays;

/** A list of numbers that takes eight bytes for each. Not thread-safe. */
final class Positions {
  private long[] values = new long[64];
  private int size;

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  long get(int i) {
    return values[i];
  }

  int size() {
    return size;
  }
}
