package org.incipit.language;

import java.util.Locale;
import java.util.Set;

/** Which full stops belong to an abbreviation and end no sentence. Immutable. */
public final class Abbreviations {
  private static final String LIST = "abbreviations";
  private static final int LONGEST = 12;

  private final Set<String> known;

  private Abbreviations(Set<String> known) {
    this.known = known;
  }

  /** Those that a language's file lists. */
  public static Abbreviations of(LanguageData language) {
    return new Abbreviations(language.set(LIST));
  }

  /** True when a word is listed, without its last stop and with or without a first capital. */
  public boolean has(String word) {
    return known.contains(word) || known.contains(word.toLowerCase(Locale.ROOT));
  }

  /**
   * True when the stop belongs to a listed abbreviation, to an initial or to a row of them.
   *
   * @param stop index of a full stop
   */
  public boolean endAt(CharSequence text, int stop) {
    int start = stop;
    while (start > 0
        && stop - start <= LONGEST
        && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
      start--;
    }
    String word = text.subSequence(start, stop).toString();
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    return initial || !word.isEmpty() && has(word);
  }
}
