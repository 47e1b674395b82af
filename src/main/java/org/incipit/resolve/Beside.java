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
