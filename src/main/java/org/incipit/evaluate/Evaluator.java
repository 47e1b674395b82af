package org.incipit.evaluate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Compares editions with their gold standards, one after the other. */
public final class Evaluator {
  private final Evaluation evaluation = new Evaluation();

  /** What was found so far. */
  public Evaluation evaluation() {
    return evaluation;
  }

  /**
   * Compares one edition.
   *
   * @param gold tagged TEI, or JSON when the name ends so
   * @param edition TEI
   * @throws IllegalArgumentException when one of them cannot be read or they are of two texts; the
   *     message says which and why
   */
  public void compare(byte[] gold, String goldName, byte[] edition, String editionName)
      throws IOException {
    Marked found = TeiMarks.read(new ByteArrayInputStream(edition), editionName);
    Marked wanted =
        goldName.toLowerCase(Locale.ROOT).endsWith(".json")
            ? JsonMarks.read(gold, goldName, found.text())
            : TeiMarks.read(new ByteArrayInputStream(gold), goldName);
    try {
      evaluation.add(wanted, found, language(edition));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(goldName + ": " + e.getMessage(), e);
    }
  }

  /** The first {@code xml:lang}; it says only which titles are set aside. */
  private static String language(byte[] tei) {
    String start = new String(tei, 0, Math.min(tei.length, 2000), StandardCharsets.UTF_8);
    int at = start.indexOf("xml:lang=\"");
    int end = at < 0 ? -1 : start.indexOf('"', at + 10);
    return end < 0 ? "en" : start.substring(at + 10, end);
  }
}
