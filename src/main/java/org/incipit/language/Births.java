package org.incipit.language;

import java.util.Locale;

/** Dates of births, which say nothing of when a text was written. */
public final class Births {
  /** How far before a date stands what says so, in UTF-16 units. */
  private static final int REACH = 24;

  private Births() {}

  /**
   * True when a word such as "born" stands not far before an offset of a text.
   *
   * @param date where the date starts
   */
  public static boolean before(String text, int date) {
    int end = date;
    int least = Math.max(0, end - REACH);
    while (end > least) {
      int start = end;
      while (start > least && Character.isLetter(text.charAt(start - 1))) {
        start--;
      }
      String word = text.substring(start, end).toLowerCase(Locale.ROOT);
      if (LanguageData.inAny("date.birth.words", word)) {
        return true;
      }
      end = start < end ? start : end - 1;
    }
    return false;
  }
}
