package org.incipit.resolve;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.incipit.language.PersonWords;
import org.incipit.language.PersonWords.Role;
import org.incipit.text.Span;

/**
 * Words beside the name of a person that are no part of it and tell two of one name apart.
 *
 * @param title what a wife or widow is called before the name ("la femme Tanguy"), may be empty
 * @param generation of a word behind the name ("the elder", "sen.", "fils"), may be empty
 */
record Beside(String title, String generation) {
  static final Beside NOTHING = new Beside("", "");

  /** Before the word for a generation. */
  private static final Set<String> ARTICLES =
      Set.of("the", "der", "die", "dem", "den", "des", "d", "le");

  /** "d. Ä.", "d. J." */
  private static final Map<String, String> LETTERS = Map.of("ä", "elder", "j", "younger");

  /** "fils de Pierre", "the elder of the two": behind a word that says no generation. */
  private static final Set<String> OF = Set.of("de", "du", "des", "d", "of", "von", "to");

  /** Characters between two names that a word of kinship joins. */
  private static final int CLOSE = 80;

  static Beside of(CharSequence source, Span span) {
    String before = wordBefore(source, span.start());
    String title = PersonWords.is(Role.WIFE, before) ? before : "";
    String generation = behind(source, span.end());
    return title.isEmpty() && generation.isEmpty() ? NOTHING : new Beside(title, generation);
  }

  private static String wordBefore(CharSequence source, int at) {
    int end = at;
    while (end > 0 && (gap(source.charAt(end - 1)) || source.charAt(end - 1) == '.' && end < at)) {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isLetter(source.charAt(start - 1))) {
      start--;
    }
    return word(source, start, end);
  }

  /**
   * True when a word of kinship leads from what stands before to a name: "the nephew of Sir John",
   * "his uncle John"; without such a word beside it, it is a title ("Father John").
   *
   * @param from where what is named before ends
   * @param at where the name begins
   */
  static boolean kin(CharSequence source, int from, int at) {
    int first = letters(source, at); // "sein Bruder Hans Rau", whose title it is in German
    int end = PersonWords.is(Role.KIN, word(source, at, first)) ? first : at;
    boolean of = false;
    while (true) {
      while (end > from
          && (gap(source.charAt(end - 1)) || ",'’".indexOf(source.charAt(end - 1)) >= 0)) {
        end--;
      }
      int start = end;
      while (start > from && letter(source.charAt(start - 1))) {
        start--;
      }
      String word = word(source, start, end);
      if (PersonWords.is(Role.KIN, word)) {
        return (of || whose(source, from, start)) && sentence(source, from, start);
      }
      if (!PersonWords.is(Role.KIN_LINK, word)) {
        return false;
      }
      of |= PersonWords.is(Role.KIN_OF, word);
      end = start;
    }
  }

  /** True when one of the two words before a word of kinship says whose it is: "his elder". */
  private static boolean whose(CharSequence source, int from, int at) {
    int end = at;
    for (int words = 0; words < 2; words++) {
      while (end > from && gap(source.charAt(end - 1))) {
        end--;
      }
      int start = end;
      while (start > from && letter(source.charAt(start - 1))) {
        start--;
      }
      if (PersonWords.is(Role.WHOSE, word(source, start, end))) {
        return true;
      }
      end = start;
    }
    return false;
  }

  private static boolean letter(char c) {
    return Character.isLetter(c) || c == '-';
  }

  /** True when no sentence ends within. */
  private static boolean sentence(CharSequence source, int from, int to) {
    for (int i = from; i < to; i++) {
      if (".!?;".indexOf(source.charAt(i)) >= 0) {
        return false;
      }
    }
    return to - from <= CLOSE;
  }

  private static String behind(CharSequence source, int from) {
    int at = gaps(source, from);
    boolean comma = at < source.length() && source.charAt(at) == ',';
    int start = gaps(source, comma ? at + 1 : at);
    int end = letters(source, start);
    boolean article = ARTICLES.contains(word(source, start, end));
    if (article || word(source, start, end).equals("l")) {
      start = gaps(source, stop(source, end, !article));
      end = letters(source, start);
    }
    String said = word(source, start, end);
    String generation = article && LETTERS.containsKey(said) ? LETTERS.get(said) : "";
    generation = generation.isEmpty() ? PersonName.generation(said) : generation;
    if (generation.isEmpty() || start == from) {
      return "";
    }
    int next = gaps(source, stop(source, end, false));
    String further = word(source, next, letters(source, next));
    return comma && !further.isEmpty() || OF.contains(further) ? "" : generation;
  }

  private static int stop(CharSequence source, int at, boolean apostrophe) {
    boolean mark =
        at < source.length()
            && (source.charAt(at) == '.'
                || apostrophe && (source.charAt(at) == '\'' || source.charAt(at) == '’'));
    return mark ? at + 1 : at;
  }

  private static int gaps(CharSequence source, int from) {
    int at = from;
    while (at < source.length() && gap(source.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean gap(char c) {
    return c == ' ' || c == '\n';
  }

  private static int letters(CharSequence source, int from) {
    int at = from;
    while (at < source.length() && Character.isLetter(source.charAt(at))) {
      at++;
    }
    return at;
  }

  private static String word(CharSequence source, int start, int end) {
    return source.subSequence(start, end).toString().toLowerCase(Locale.ROOT);
  }
}
