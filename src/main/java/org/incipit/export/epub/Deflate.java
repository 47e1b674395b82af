package org.incipit.export.epub;

import java.util.Arrays;

/**
 * Compresses as RFC 1951 says, in one block with the fixed codes: the same bytes with every Java on
 * every machine. Books are small and full of tags that recur, so a search for the longest of a few
 * earlier occurrences finds nearly what a thorough one does. Linear.
 */
final class Deflate {
  private static final int WINDOW = 1 << 15;
  private static final int HASHES = 1 << 15;
  private static final int SHORTEST = 3;
  private static final int LONGEST = 258;

  /** Earlier occurrences that are tried. */
  private static final int TRIES = 16;

  /** A match this long is good enough to look no further. */
  private static final int GOOD = 64;

  private static final int END_OF_BLOCK = 256;

  /** Shortest length of each length code from 257, and how many bits more it takes. */
  private static final int[] LENGTHS = {
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258
  };

  private static final int[] LENGTH_BITS = {
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
  };

  private static final byte[] LENGTH_CODES = lengthCodes();

  private final byte[] in;
  private byte[] out;
  private int size;
  private long bits;
  private int pending;

  private Deflate(byte[] in) {
    this.in = in;
    this.out = new byte[in.length / 3 + 64];
  }

  /** The compressed bytes. */
  static byte[] compress(byte[] bytes) {
    Deflate deflate = new Deflate(bytes);
    deflate.run();
    return Arrays.copyOf(deflate.out, deflate.size);
  }

  private void run() {
    put(0b011, 3); // the last block, with fixed codes
    int[] latest = new int[HASHES];
    int[] before = new int[Math.min(WINDOW, in.length)];
    Arrays.fill(latest, -1);
    int at = 0;
    while (at < in.length) {
      int length = 0;
      int start = 0;
      if (at + SHORTEST <= in.length) {
        int candidate = latest[hash(at)];
        for (int tries = TRIES; tries > 0 && candidate >= 0 && at - candidate < WINDOW; tries--) {
          int common = common(candidate, at, length);
          if (common > length) {
            length = common;
            start = candidate;
            if (common >= GOOD) {
              break;
            }
          }
          int next = before[candidate % WINDOW];
          candidate = next < candidate ? next : -1;
        }
      }
      int step = 1;
      if (length >= SHORTEST) {
        match(length, at - start);
        step = length;
      } else {
        symbol(in[at] & 0xFF);
      }
      for (int end = Math.min(at + step, in.length - SHORTEST + 1); at < end; at++, step--) {
        int hash = hash(at);
        before[at % WINDOW] = latest[hash];
        latest[hash] = at;
      }
      at += step;
    }
    symbol(END_OF_BLOCK);
    put(0, 7); // up to a whole byte
  }

  private int hash(int at) {
    int three = in[at] & 0xFF | (in[at + 1] & 0xFF) << 8 | (in[at + 2] & 0xFF) << 16;
    return (three * 0x9E3779B1) >>> 17;
  }

  /** How many bytes are the same in two places; 0 when it cannot be more than is known already. */
  private int common(int earlier, int later, int known) {
    int most = Math.min(LONGEST, in.length - later);
    if (known >= most || in[earlier + known] != in[later + known]) {
      return 0;
    }
    int length = Arrays.mismatch(in, earlier, earlier + most, in, later, later + most);
    return length < 0 ? most : length;
  }

  private void match(int length, int distance) {
    int code = LENGTH_CODES[length];
    symbol(END_OF_BLOCK + 1 + code);
    put(length - LENGTHS[code], LENGTH_BITS[code]);
    int below = distance - 1;
    if (below < 4) {
      put(reversed(below, 5), 5);
    } else {
      int extra = 30 - Integer.numberOfLeadingZeros(below);
      int distanceCode = 2 * extra + 2 + (below >>> extra & 1);
      put(reversed(distanceCode, 5), 5);
      put(below & (1 << extra) - 1, extra);
    }
  }

  /** A literal, a length or the end, in the fixed code. */
  private void symbol(int symbol) {
    if (symbol < 144) {
      put(reversed(0x30 + symbol, 8), 8);
    } else if (symbol < 256) {
      put(reversed(0x190 + symbol - 144, 9), 9);
    } else if (symbol < 280) {
      put(reversed(symbol - 256, 7), 7);
    } else {
      put(reversed(0xC0 + symbol - 280, 8), 8);
    }
  }

  private static int reversed(int code, int length) {
    return Integer.reverse(code) >>> 32 - length;
  }

  private void put(int value, int length) {
    bits |= (long) value << pending;
    pending += length;
    while (pending >= 8) {
      if (size == out.length) {
        out = Arrays.copyOf(out, out.length * 2);
      }
      out[size++] = (byte) bits;
      bits >>>= 8;
      pending -= 8;
    }
  }

  private static byte[] lengthCodes() {
    byte[] codes = new byte[LONGEST + 1];
    for (int code = 0, length = SHORTEST; length <= LONGEST; length++) {
      if (code + 1 < LENGTHS.length && length == LENGTHS[code + 1]) {
        code++;
      }
      codes[length] = (byte) code;
    }
    return codes;
  }
}
