package org.incipit.pipeline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Where the record of each key stands, in at most 64 bytes of memory a key. A key is known by 64
 * bits of its SHA-256: should two share them, the later replaces the earlier, so who finds a record
 * looks at its key. Not thread-safe while it is filled, thread-safe after that.
 */
final class RecordIndex {
  /** Positions are kept one higher, so that zero is a free slot. */
  private long[] slots = new long[2 * 64];

  private int size;

  /** Records the place of a key; what was recorded before is replaced. */
  void put(String key, long position) {
    if (4 * (size + 1) > slots.length) {
      grow();
    }
    long hash = hash(key);
    int at = find(slots, hash);
    size += slots[at + 1] == 0 ? 1 : 0;
    slots[at] = hash;
    slots[at + 1] = encoded(position);
  }

  /** A number for the key, below a few times the number of keys; -1 when it is not there. */
  int slot(String key) {
    int at = find(slots, hash(key));
    return slots[at + 1] == 0 ? -1 : at / 2;
  }

  /** The place of the key that has this number. */
  long position(int slot) {
    long position = slots[2 * slot + 1];
    return position > 0 ? position - 1 : position;
  }

  int size() {
    return size;
  }

  private static long encoded(long position) {
    return position >= 0 ? position + 1 : position;
  }

  private static int find(long[] slots, long hash) {
    int mask = slots.length / 2 - 1;
    int at = (int) hash & mask;
    while (slots[2 * at + 1] != 0 && slots[2 * at] != hash) {
      at = at + 1 & mask;
    }
    return 2 * at;
  }

  private void grow() {
    long[] wider = new long[slots.length * 2];
    for (int i = 0; i < slots.length; i += 2) {
      if (slots[i + 1] != 0) {
        int at = find(wider, slots[i]);
        wider[at] = slots[i];
        wider[at + 1] = slots[i + 1];
      }
    }
    slots = wider;
  }

  private static long hash(String key) {
    try {
      byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes)).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
