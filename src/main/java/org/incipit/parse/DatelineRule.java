package org.incipit.parse;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A line of its own before the text that gives place and date, and nothing else. */
final class DatelineRule {
  private static final Pattern SPACES = Pattern.compile("[ \t\u00A0]+");

  private static final int MOST_WORDS = 9;
  private static final int MOST_WORDS_OF_A_MASTHEAD = 20;
  private static final int MOST_WORDS_FIRST = 6;

  private DatelineRule() {}

  /** True when the chunk at {@code index} is a date line. */
  static boolean fits(Draft draft, List<Chunk> chunks, int index) {
    Chunk chunk = chunks.get(index);
    return index + 1 < chunks.size()
        && chunk.lines().size() == 1
        && (readsAsDateline(draft.text(chunk)) || isMasthead(draft, draft.text(chunk)));
  }

  /** "Vol. III. No. 27. SATURDAY, MAY 8, 1841. PRICE 4d.": a date, and the number of an issue. */
  static boolean isMasthead(Draft draft, String text) {
    boolean month = false;
    boolean year = false;
    boolean issue = false;
    List<String> words = Words.of(text);
    for (String word : words) {
      month |= Dates.isMonth(draft, word);
      year |= Dates.isYear(word);
      issue |= draft.inLanguage("structure.issue.words", word.toLowerCase(Locale.ROOT));
    }
    return month && year && issue && words.size() <= MOST_WORDS_OF_A_MASTHEAD;
  }

  /**
   * True for a first line that is place and date rather than a title: fewer words, a comma or a day
   * in it, and no word that joins, unless it leads over to the day ("Wien, den 29. Juli 1849").
   */
  static boolean isFirstLine(Draft draft, Chunk chunk) {
    String text = draft.text(chunk);
    String[] words = SPACES.split(text);
    if (chunk.lines().size() > 1 || words.length > MOST_WORDS_FIRST || !readsAsDateline(text)) {
      return false;
    }
    boolean placed = text.indexOf(',') > 0;
    for (int i = 0; i < words.length; i++) {
      boolean leadsToDay =
          i > 0
              && words[i - 1].endsWith(",")
              && i + 1 < words.length
              && startsWithDigit(words[i + 1]);
      String word = words[i].toLowerCase(Locale.ROOT);
      if (draft.language().set("connectives").contains(word) && !leadsToDay) {
        return false;
      }
      placed |= i + 1 < words.length && startsWithDigit(words[i]);
    }
    return placed && !isDatedTitle(draft, text);
  }

  /** "VILLAGE INVENTORY, 1933": several words in capitals and no more than a year. */
  private static boolean isDatedTitle(Draft draft, String text) {
    int comma = text.indexOf(',');
    return Words.shouted(text)
        && Words.of(text.substring(0, Math.max(0, comma))).size() > 1
        && !Dates.namesDay(draft, text);
  }

  private static boolean startsWithDigit(String word) {
    return !word.isEmpty() && Character.isDigit(word.charAt(0));
  }

  /** Few words that name a day, and none that joins what no date joins. */
  static boolean namesDay(Draft draft, String plain) {
    List<String> words = Words.of(plain);
    return words.size() <= MOST_WORDS_FIRST
        && Dates.isDay(draft, plain)
        && words.stream()
            .map(word -> word.toLowerCase(Locale.ROOT))
            .noneMatch(
                word ->
                    draft.language().set("connectives").contains(word)
                        && !draft.inLanguage("structure.date.words", word));
  }

  /** Few words, and a year among the last two of them. */
  private static boolean readsAsDateline(String text) {
    String[] words = SPACES.split(text);
    if (words.length > MOST_WORDS) {
      return false;
    }
    for (int i = Math.max(0, words.length - 2); i < words.length; i++) {
      if (endsInYear(words[i])) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsInYear(String word) {
    int end = word.length();
    while (end > 0 && !Character.isDigit(word.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isDigit(word.charAt(start - 1))) {
      start--;
    }
    return end - start == 4 && "12".indexOf('0' + Character.digit(word.charAt(start), 10)) >= 0;
  }
}
