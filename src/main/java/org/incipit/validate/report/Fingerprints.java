package org.incipit.validate.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.incipit.validate.Finding;

/**
 * Tells the findings of one file apart, in a way that a later run of the same file finds again
 * though lines and paragraphs before them came or went: positions do not count, equal findings are
 * numbered. Used for one file, by one thread.
 */
final class Fingerprints {
  private static final int BYTES = 16;

  private final String file;
  private final Map<String, Integer> seen = new HashMap<>();

  /** Those of the file of that name. */
  Fingerprints(String file) {
    this.file = file;
  }

  /** 32 hexadecimal digits for the next finding of the file. */
  String next(Finding finding) {
    String what =
        String.join(
            "\n",
            file,
            finding.rule().id(),
            withoutNumbers(finding.path()),
            withoutNumbers(finding.message()));
    int ordinal = seen.merge(what, 1, Integer::sum);
    return hash(what + '\n' + ordinal);
  }

  /** The same for what says that the file has more findings. */
  String ofTheRest() {
    return hash(file + '\n' + Wording.OMITTED);
  }

  /** The text with one {@code #} for each number in it. */
  private static String withoutNumbers(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean number = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (!digit || !number) {
        out.append(digit ? '#' : c);
      }
      number = digit;
    }
    return out.toString();
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
