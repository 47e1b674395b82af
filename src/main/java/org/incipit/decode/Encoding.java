package org.incipit.decode;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A character encoding and the length of the byte-order mark that gave it away.
 *
 * @param charset decodes what follows the mark
 * @param markLength bytes of the mark, 0 for none
 */
record Encoding(Charset charset, int markLength) {
  private static final Map<String, String> IANA_NAMES =
      Map.of(
          "x-MacRoman", "macintosh",
          "x-MacCyrillic", "x-mac-cyrillic",
          "x-windows-949", "KS_C_5601-1987",
          "x-windows-874", "windows-874");

  static Encoding of(Charset charset) {
    return new Encoding(charset, 0);
  }

  /** What the byte-order mark says, longest mark first; nothing without one. */
  static Optional<Encoding> marked(byte[] b) {
    if (startsWith(b, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(new Encoding(StandardCharsets.UTF_8, 3));
    }
    // UTF-16 text may start with a NUL too, but then its length is rarely a multiple of 4.
    if (b.length % 4 == 0 && startsWith(b, 0xFF, 0xFE, 0, 0)) {
      return Optional.of(new Encoding(Charset.forName("UTF-32LE"), 4));
    }
    if (b.length % 4 == 0 && startsWith(b, 0, 0, 0xFE, 0xFF)) {
      return Optional.of(new Encoding(Charset.forName("UTF-32BE"), 4));
    }
    if (startsWith(b, 0xFF, 0xFE)) {
      return Optional.of(new Encoding(StandardCharsets.UTF_16LE, 2));
    }
    if (startsWith(b, 0xFE, 0xFF)) {
      return Optional.of(new Encoding(StandardCharsets.UTF_16BE, 2));
    }
    return Optional.empty();
  }

  /** IANA name, or Java's where IANA has none. */
  String name() {
    return IANA_NAMES.getOrDefault(charset.name(), charset.name());
  }

  /** True when a declared encoding is this one, or this one without its byte order. */
  boolean agreesWith(Charset declared) {
    String mine = charset.name().toUpperCase(Locale.ROOT);
    String theirs = declared.name().toUpperCase(Locale.ROOT);
    return mine.equals(theirs) || mine.equals(theirs + "LE") || mine.equals(theirs + "BE");
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
