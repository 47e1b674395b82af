package org.incipit.parse;

import java.util.List;

/**
 * Titles with a year or a weekday in them: "BIRTH AND CHILDHOOD, 1771-1785" says what is told, not
 * when it was written. A line right under the number of a chapter is its title, unless it gives the
 * day of a letter or of an entry in a diary.
 */
final class DatedTitle {
  private static final int MOST_WORDS = 12;
  private static final int MOST_OF_NUMBER = 3;
  private static final int MOST_OF_PLACE = 3;

  private DatedTitle() {}

  /** True for a title that a chapter may have, whatever it says of time. */
  static boolean is(Draft draft, Labels labels, int i) {
    return isShort(draft, labels, i) && isSpan(draft.plain(labels.chunk(i)))
        || isUnderNumber(draft, labels, i);
  }

  /** The same of a line right under a number, where years and weekdays alone are titles too. */
  static boolean isUnderNumber(Draft draft, Labels labels, int i) {
    if (i == 0 || !isShort(draft, labels, i)) {
      return false;
    }
    String plain = draft.plain(labels.chunk(i));
    return isNumber(draft, labels.chunk(i - 1), Words.shouted(plain))
        && (isNamed(plain) || labels.chunk(i + 1).form() != Form.VERSE)
        && !isExact(draft, plain)
        && !isPlaceAndYear(plain)
        && !LetterTop.isSalute(draft, labels.chunk(i + 1));
  }

  /** As long as titles are, with something below. */
  private static boolean isShort(Draft draft, Labels labels, int i) {
    Chunk chunk = labels.chunk(i);
    return chunk.size() <= 2
        && i + 1 < labels.size()
        && Words.of(draft.plain(chunk)).size() <= MOST_WORDS;
  }

  /**
   * "CHAPTER I", "Part Two", "IV.": a number, and not that of a letter or an act.
   *
   * @param alone true where it need not say of what
   */
  private static boolean isNumber(Draft draft, Chunk chunk, boolean alone) {
    String plain = draft.plain(chunk);
    return chunk.size() == 1
        && Words.of(plain).size() <= MOST_OF_NUMBER
        && draft
            .headings()
            .read(plain)
            .filter(read -> read.numbered() && (alone || read.word()))
            .filter(read -> !read.type().equals("letter"))
            .filter(read -> !StageLabeller.isDramatic(read.type()))
            .isPresent();
  }

  /** A day of a month, a month of a year: nearer than titles have it. */
  private static boolean isExact(Draft draft, String plain) {
    boolean day = false;
    boolean month = false;
    boolean year = false;
    boolean weekday = false;
    for (String word : Words.of(plain)) {
      day |= Dates.isDay(word);
      month |= Dates.isMonth(draft, word);
      year |= Dates.isYear(word);
      weekday |= Dates.isWeekday(draft, word);
    }
    return month && (day || year)
        || weekday && day
        || DateOpening.of(draft, plain).filter(date -> date.day() || date.year()).isPresent()
        || Words.of(plain).size() <= MOST_OF_PLACE && Dates.isDay(draft, plain) && !weekday;
  }

  /** "London, 1840", which opens a letter as well; in capitals it is a title. */
  private static boolean isPlaceAndYear(String plain) {
    List<String> words = Words.of(plain);
    int comma = plain.indexOf(',');
    return comma > 0
        && !Words.shouted(plain)
        && Words.of(plain.substring(0, comma)).size() <= MOST_OF_PLACE
        && Words.small(words) == 0
        && Dates.isYear(words.get(words.size() - 1))
        && !isSpan(plain);
  }

  /** "1771-1785", "1785-92": from one year to another. */
  static boolean isSpan(String plain) {
    for (int i = 4; i + 2 < plain.length(); i++) {
      if (Dates.isYear(plain.substring(i - 4, i)) && (i == 4 || !isDigit(plain, i - 5))) {
        int to = i;
        while (to < plain.length() && "-—– ".indexOf(plain.charAt(to)) >= 0) {
          to++;
        }
        int end = to;
        while (isDigit(plain, end)) {
          end++;
        }
        boolean dashed = plain.substring(i, to).strip().length() > 0;
        String last = plain.substring(to, end);
        boolean more = end < plain.length() && "-./".indexOf(plain.charAt(end)) >= 0;
        boolean figures = more && isDigit(plain, end + 1);
        if (dashed
            && !figures
            && (Dates.isYear(last)
                || last.length() == 2 && last.compareTo(plain.substring(i - 2, i)) > 0)) {
          return true;
        }
      }
    }
    return false;
  }

  /** "_The Mill._ London, 1900.": a title in italics before the place and year of a book. */
  static boolean isOfBook(String text) {
    int close = text.startsWith("_") ? text.indexOf('_', 1) : -1;
    String title = close < 0 ? "" : text.substring(1, close);
    return isNamed(title)
        && title.chars().noneMatch(Character::isDigit)
        && isNamed(text.substring(close + 1))
        && Dates.isYear(Words.last(text.substring(close + 1)));
  }

  /** Says more than years. */
  private static boolean isNamed(String plain) {
    return plain.chars().anyMatch(Character::isLetter);
  }

  private static boolean isDigit(String plain, int i) {
    return i < plain.length() && Character.isDigit(plain.charAt(i));
  }
}
