package org.incipit.authority;

import java.nio.ByteBuffer;

/**
 * A set of 48-bit hashes, each with its rank in ascending order. The upper 16 bits choose a bucket,
 * which holds the lower 32 bits of its few members; no object an entry. Immutable.
 */
final class KeyTable {
  private static final int BUCKETS = 1 << 16;

  private final int[] starts = new int[BUCKETS + 1];
  private final int[] lows;

  private KeyTable(int size) {
    lows = new int[size];
  }

  /** Reads the bucket sizes and the lower halves of {@code size} hashes. */
  static KeyTable read(ByteBuffer in, int size) {
    KeyTable table = new KeyTable(size);
    byte[] sizes = new byte[BUCKETS];
    in.get(sizes);
    for (int i = 0; i < BUCKETS; i++) {
      table.starts[i + 1] = table.starts[i] + (sizes[i] & 0xFF);
    }
    in.asIntBuffer().get(table.lows);
    in.position(in.position() + 4 * size);
    return table;
  }

  int size() {
    return lows.length;
  }

  /** The rank of a hash, or -1. */
  int find(long hash) {
    int bucket = (int) (hash >>> 32);
    int low = (int) hash;
    for (int i = starts[bucket]; i < starts[bucket + 1]; i++) {
      if (lows[i] == low) {
        return i;
      }
    }
    return -1;
  }
}
