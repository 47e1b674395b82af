package org.incipit.parse;

import java.util.List;
import java.util.Locale;
import org.incipit.language.RomanNumeral;

/** What the lines of a title page say by their words, wherever they stand. */
final class TitleLines {
  private static final int LONGEST_IMPRINT = 900;

  private TitleLines() {}

  /** "By A. B.", or the word alone over the name. */
  static boolean isByline(Draft draft, String plain) {
    if (plain.isEmpty()) {
      return false;
    }
    boolean stop = Characters.isTerminal(plain.charAt(plain.length() - 1));
    return plain.length() <= 160
        && (!stop || Words.capitalised(plain) && Words.of(plain).size() <= 12)
        && draft.startsWithAny("structure.byline.openers", plain);
  }

  /** "By" alone, the name below it. */
  static boolean isBareBy(Draft draft, String plain) {
    return draft.inLanguage("structure.byline.openers", Words.key(plain));
  }

  /** Words that open as dedications do, and few of them. */
  static boolean isDedication(Draft draft, String plain) {
    List<String> words = Words.of(plain);
    return plain.length() <= 400
        && !plain.endsWith(":")
        && draft.startsWithAny("structure.dedication.openers", plain)
        && words.size() <= 60;
  }

  /** Words of the trade, or a year that closes lines without a month in them. */
  static boolean isImprint(Draft draft, Chunk chunk) {
    String plain = draft.plain(chunk);
    List<String> words = Words.of(plain);
    if (words.isEmpty() || plain.length() > LONGEST_IMPRINT) {
      return false;
    }
    boolean trade = false;
    boolean month = false;
    for (String word : words) {
      String lower = word.toLowerCase(Locale.ROOT);
      trade |= draft.inLanguage("structure.imprint.words", lower);
      month |= Dates.isMonth(draft, word);
    }
    String last = words.get(words.size() - 1);
    boolean year =
        (Dates.isYear(last) || last.length() >= 5 && RomanNumeral.value(last) >= 1400)
            && !isOfTitle(draft, words);
    return trade && (plain.length() <= 200 || year)
        || year
            && !month
            && (words.size() >= 2 || last.length() >= 5)
            && chunk.size() >= 1
            && words.size() <= 40
            && !Characters.isTerminal(plain.charAt(Math.max(0, plain.length() - 1)))
        || year && words.size() == 1;
  }

  /** "For the year 1908", "in 1871": a year of the title's own. */
  private static boolean isOfTitle(Draft draft, List<String> words) {
    if (words.size() < 2) {
      return false;
    }
    String before = words.get(words.size() - 2).toLowerCase(Locale.ROOT);
    return draft.inLanguage("function", before) || draft.inLanguage("structure.year.words", before);
  }
}
