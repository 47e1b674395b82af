package org.incipit.recognise.names;

import java.util.Arrays;

/** Numbers features from 0 in the order in which they are first seen, and counts them. */
final class FeatureIndex {
  private long[] hashes = new long[1 << 16];
  private int[] counts = new int[1 << 16];
  private int[] slots = new int[1 << 18];
  private int size;

  FeatureIndex() {
    Arrays.fill(slots, -1);
  }

  int size() {
    return size;
  }

  long hash(int feature) {
    return hashes[feature];
  }

  int times(int feature) {
    return counts[feature];
  }

  void count(int feature) {
    counts[feature]++;
  }

  /** The number of a feature. */
  int of(long hash) {
    long key = hash >>> LinearModel.DROPPED_BITS;
    int mask = slots.length - 1;
    int slot = (int) (key ^ key >>> 20) & mask;
    while (slots[slot] >= 0) {
      if (hashes[slots[slot]] >>> LinearModel.DROPPED_BITS == key) {
        return slots[slot];
      }
      slot = slot + 1 & mask;
    }
    slots[slot] = size;
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
      counts = Arrays.copyOf(counts, size * 2);
    }
    hashes[size++] = hash;
    if (size * 2 > slots.length) {
      rehash();
    }
    return size - 1;
  }

  private void rehash() {
    slots = new int[slots.length * 2];
    Arrays.fill(slots, -1);
    int mask = slots.length - 1;
    for (int i = 0; i < size; i++) {
      long key = hashes[i] >>> LinearModel.DROPPED_BITS;
      int slot = (int) (key ^ key >>> 20) & mask;
      while (slots[slot] >= 0) {
        slot = slot + 1 & mask;
      }
      slots[slot] = i;
    }
  }
}
