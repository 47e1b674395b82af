package org.incipit.parse;

import java.util.List;
import java.util.Locale;
import org.incipit.model.Certainty;

/**
 * The names under minutes, reports and decrees, with what those who sign are: "JOHN HOPE,
 * Chairman.", "Le maire," over "P. Dubreuil", "(Signed) A. Toll, Clerk." Every line is a name or an
 * office, and there is one of each at least; so no farewell is needed to tell them.
 */
final class Attestation {
  private static final int MOST_LINES = 8;
  private static final int FEWEST_OF_NAME = 2;
  private static final int MOST_OF_OFFICE = 6;

  /** What such a chunk is. */
  static final Label LABEL =
      Label.of(Role.SIGNED, Certainty.MEDIUM, "names, and what they are, at the end")
          .typed(LetterParts.ATTESTED);

  private Attestation() {}

  /** True for a chunk of such lines. */
  static boolean is(Draft draft, Chunk chunk) {
    if (chunk.size() > MOST_LINES || chunk.form() == Form.TABLE) {
      return false;
    }
    boolean named = false;
    boolean office = false;
    for (Line line : chunk.lines()) {
      String plain = Words.plain(draft.layout().text(line));
      String rest = unsigned(draft, plain);
      office |= rest.length() < plain.length();
      if (rest.isEmpty()) {
        continue;
      }
      if (LetterLines.isValediction(draft, rest)) {
        return false; // "By order of the Committee,"
      }
      int comma = rest.indexOf(',');
      String first = comma < 0 ? rest : rest.substring(0, comma);
      String behind = comma < 0 ? "" : rest.substring(comma + 1);
      boolean name = isName(draft, first);
      boolean alone = Words.of(behind).isEmpty();
      if (name && (alone || isOffice(draft, behind))) {
        named = true;
        office |= !alone;
      } else if (Character.isUpperCase(rest.charAt(0)) && isOffice(draft, rest)) {
        office = true;
      } else {
        return false;
      }
    }
    return named && office;
  }

  /** The line without "Signed," or "(Signed)" before it. */
  private static String unsigned(Draft draft, String plain) {
    int start = plain.startsWith("(") ? 1 : 0;
    int length = draft.opening("structure.signed.words", plain.substring(start));
    int end = start + length;
    while (length > 0 && end < plain.length() && "):,. ".indexOf(plain.charAt(end)) >= 0) {
      end++;
    }
    return length > 0 ? plain.substring(end) : plain;
  }

  /** A few words, one of which is an office. */
  private static boolean isOffice(Draft draft, String plain) {
    List<String> words = Words.of(plain.toLowerCase(Locale.ROOT));
    return words.size() <= MOST_OF_OFFICE
        && words.stream().anyMatch(word -> draft.inLanguage("structure.offices", word));
  }

  /** Several words with capitals, none of them an office or small. */
  private static boolean isName(Draft draft, String plain) {
    List<String> words = Words.of(plain);
    return words.size() >= FEWEST_OF_NAME
        && LetterLines.looksLikeName(plain)
        && words.stream()
            .noneMatch(word -> draft.inLanguage("structure.offices", word.toLowerCase(Locale.ROOT)))
        && !Dates.isDateline(draft, plain);
  }
}
