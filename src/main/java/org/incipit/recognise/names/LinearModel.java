package org.incipit.recognise.names;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Weights as they ship: a table of the upper 40 bits of features, each with a row of weights in
 * steps of {@link #STEP}. Immutable; no object a feature.
 *
 * <p>Layout, big-endian: magic, number of features, transitions (a short each, tag after tag), the
 * features in ascending order (a byte and an int each), then for each tag a column of shorts.
 */
final class LinearModel implements Weights {
  static final int MAGIC = 0x494E434D;
  static final float STEP = 0.05f;

  /** Features are told apart by their upper bits. */
  static final int DROPPED_BITS = 24;

  private final long[] keys;
  private final float[] weights;
  private final float[] transitions = new float[Tag.COUNT * Tag.COUNT];
  private final int mask;

  private LinearModel(int size) {
    int slots = Integer.highestOneBit(Math.max(1, size)) << 2;
    keys = new long[slots];
    weights = new float[slots * Tag.COUNT];
    mask = slots - 1;
    Arrays.fill(keys, -1);
  }

  /**
   * Reads a model.
   *
   * @throws IllegalArgumentException when these are no weights
   */
  static LinearModel read(ByteBuffer in) {
    if (in.remaining() < 8 || in.getInt() != MAGIC) {
      throw new IllegalArgumentException("no model");
    }
    int size = in.getInt();
    if (size < 0 || in.remaining() != 2L * Tag.COUNT * Tag.COUNT + size * (5L + 2 * Tag.COUNT)) {
      throw new IllegalArgumentException("a model cut short");
    }
    LinearModel model = new LinearModel(size);
    for (int i = 0; i < model.transitions.length; i++) {
      model.transitions[i] = in.getShort() * STEP;
    }
    int[] rows = new int[size];
    for (int i = 0; i < size; i++) {
      long key = (in.get() & 0xFFL) << 32 | in.getInt() & 0xFFFFFFFFL;
      int slot = model.slot(key);
      model.keys[slot] = key;
      rows[i] = slot * Tag.COUNT;
    }
    for (int tag = 0; tag < Tag.COUNT; tag++) {
      for (int i = 0; i < size; i++) {
        model.weights[rows[i] + tag] = in.getShort() * STEP;
      }
    }
    return model;
  }

  private int slot(long key) {
    int slot = (int) (key ^ key >>> 20) & mask;
    while (keys[slot] >= 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  @Override
  public void add(long feature, float[] scores, int at) {
    long key = feature >>> DROPPED_BITS;
    int slot = slot(key);
    if (keys[slot] < 0) {
      return;
    }
    int row = slot * Tag.COUNT;
    for (int tag = 0; tag < Tag.COUNT; tag++) {
      scores[at + tag] += weights[row + tag];
    }
  }

  @Override
  public float transition(int before, int tag) {
    return transitions[before * Tag.COUNT + tag];
  }
}
