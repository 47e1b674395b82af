package org.incipit.pipeline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A set of texts that keeps 16 bytes of the SHA-256 of each, in at most 64 bytes of memory: names
 * of a million files fit where their characters would not. Two texts are taken for one with a
 * chance below 10<sup>-26</sup>. Not thread-safe.
 */
final class DigestSet {
  private final MessageDigest sha256;
  private long[] slots = new long[2 * 64];
  private int size;

  DigestSet() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Adds a text; true when it was not there. */
  boolean add(String text) {
    ByteBuffer digest = digest(text);
    if (4 * (size + 1) > slots.length) {
      grow();
    }
    boolean added = put(slots, digest.getLong(0), digest.getLong(8));
    size += added ? 1 : 0;
    return added;
  }

  boolean contains(String text) {
    ByteBuffer digest = digest(text);
    int at = find(slots, digest.getLong(0), digest.getLong(8));
    return slots[at] != 0 || slots[at + 1] != 0;
  }

  /** No text has the digest zero, so a slot of zeros is free. */
  private ByteBuffer digest(String text) {
    return ByteBuffer.wrap(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static int find(long[] slots, long high, long low) {
    int mask = slots.length / 2 - 1;
    int at = (int) high & mask;
    while ((slots[2 * at] != 0 || slots[2 * at + 1] != 0)
        && (slots[2 * at] != high || slots[2 * at + 1] != low)) {
      at = at + 1 & mask;
    }
    return 2 * at;
  }

  private static boolean put(long[] slots, long high, long low) {
    int at = find(slots, high, low);
    boolean free = slots[at] == 0 && slots[at + 1] == 0;
    slots[at] = high;
    slots[at + 1] = low;
    return free;
  }

  private void grow() {
    long[] wider = new long[slots.length * 2];
    for (int i = 0; i < slots.length; i += 2) {
      if (slots[i] != 0 || slots[i + 1] != 0) {
        put(wider, slots[i], slots[i + 1]);
      }
    }
    slots = wider;
  }
}
