package org.incipit.decode;

/**
 * How well bytes read as UTF-8.
 *
 * @param sequences well-formed sequences of two bytes or more
 * @param faults ill-formed sequences
 */
record Utf8Census(int sequences, int faults) {
  /** Other encodings hit on a well-formed sequence by chance, so a few do not make UTF-8. */
  private static final int SEQUENCES_PER_FAULT = 4;

  static Utf8Census of(byte[] bytes) {
    int sequences = 0;
    int faults = 0;
    for (int i = 0; i < bytes.length; ) {
      if (bytes[i] >= 0) {
        i++;
        continue;
      }
      int length = sequenceAt(bytes, i);
      if (length > 0) {
        sequences++;
        i += length;
      } else {
        faults++;
        i++;
      }
    }
    return new Utf8Census(sequences, faults);
  }

  /** True when it is UTF-8, perhaps with a few damaged places. */
  boolean isUtf8() {
    return faults == 0 || sequences >= (long) faults * SEQUENCES_PER_FAULT;
  }

  /** Length of the well-formed sequence at {@code i} (Unicode, table 3-7), or 0. */
  private static int sequenceAt(byte[] bytes, int i) {
    int lead = bytes[i] & 0xFF;
    int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || i + length > bytes.length) {
      return 0;
    }
    int second = bytes[i + 1] & 0xFF;
    int low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    int high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (second < low || second > high) {
      return 0;
    }
    for (int k = 2; k < length; k++) {
      if ((bytes[i + k] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }
}
