package org.incipit.recognise.scripture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incipit.language.LanguageData;
import org.incipit.model.Passage;

/** Finds references: a title of scripture, then the parts of it that follow after commas. */
final class References {
  private static final int LONGEST_NAME = 40;

  /**
   * The words of a language that references begin with.
   *
   * @param titles titles, and the words for a surah, which need none before them
   */
  record Words(LanguageData language, List<String> titles, Set<String> surahs, Initials initials) {
    static Words of(LanguageData language) {
      Set<String> surahs = new HashSet<>();
      for (String scope : language.list("scripture.scopes")) {
        if (scope.startsWith("surah:")) {
          surahs.add(scope.substring(scope.indexOf(':') + 1));
        }
      }
      List<String> titles = new ArrayList<>(language.list("scripture"));
      titles.addAll(surahs);
      return new Words(language, titles, surahs, Initials.of(titles));
    }

    /** True where a title may stand in a text. */
    boolean standIn(String text) {
      for (int i = 0; i < text.length(); i++) {
        if (initials.has(text.charAt(i))) {
          for (String title : titles) {
            if (text.startsWith(title, i)) {
              return true;
            }
          }
        }
      }
      return false;
    }
  }

  private final String text;
  private final LanguageData language;
  private final List<String> titles;
  private final Set<String> surahs;

  /** Where each title comes next; a title is not looked for again before that is passed. */
  private final Map<String, Integer> nextByTitle = new HashMap<>();

  private References(String text, Words words) {
    this.text = text;
    this.language = words.language();
    this.titles = words.titles();
    this.surahs = words.surahs();
  }

  static List<Reference> in(Passage passage, Words words) {
    return words.standIn(passage.text()) ? new References(passage.text(), words).all() : List.of();
  }

  private List<Reference> all() {
    List<Reference> found = new ArrayList<>();
    int from = 0;
    for (Optional<int[]> title = nextTitle(from); title.isPresent(); title = nextTitle(from)) {
      int[] span = title.get();
      List<Reference.Scope> scopes = scopes(span[1]);
      from = span[1];
      if (surahs.contains(text.substring(span[0], span[1]))) {
        scopes = scopes(span[0]);
        if (scopes.size() > 1) {
          int end = scopes.get(scopes.size() - 1).end();
          found.add(new Reference(span[0], span[0], end, scopes));
          from = end;
        }
      } else if (!scopes.isEmpty()) {
        int end = scopes.get(scopes.size() - 1).end();
        found.add(new Reference(withArticle(span[0]), span[1], end, scopes));
        from = end;
      }
    }
    return found;
  }

  /** The earliest title from an index on, the longest of those that start there. */
  private Optional<int[]> nextTitle(int from) {
    int start = Integer.MAX_VALUE;
    int end = -1;
    for (String title : titles) {
      int at = nextByTitle.getOrDefault(title, -1);
      if (at < from) {
        at = wordAt(title, from);
        nextByTitle.put(title, at);
      }
      if (at < text.length() && (at < start || at == start && at + title.length() > end)) {
        start = at;
        end = at + title.length();
      }
    }
    return end < 0 ? Optional.empty() : Optional.of(new int[] {start, end});
  }

  /** The length of the text when the word does not come again. */
  private int wordAt(String word, int from) {
    for (int at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
      boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      int end = at + word.length();
      if (starts && (end >= text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
        return at;
      }
    }
    return text.length();
  }

  private int withArticle(int start) {
    return text.startsWith("The ", Math.max(0, start - 4)) && start >= 4 ? start - 4 : start;
  }

  private List<Reference.Scope> scopes(int from) {
    List<Reference.Scope> scopes = new ArrayList<>();
    Optional<Reference.Scope> place = numbers(from);
    if (place.isPresent()) {
      scopes.add(place.get());
      verse(place.get().end()).ifPresent(scopes::add);
      return scopes;
    }
    int at = from;
    for (Optional<Reference.Scope> scope = scope(at); scope.isPresent(); scope = scope(at)) {
      scopes.add(scope.get());
      at = scope.get().end();
      if (scope.get().unit().equals("surah")) {
        Optional<Reference.Scope> verse = verse(at);
        verse.ifPresent(scopes::add);
        at = verse.map(Reference.Scope::end).orElse(at);
      }
    }
    return scopes;
  }

  /** "2" of "Koran 2:153", right behind the title; a number that no verse follows is none. */
  private Optional<Reference.Scope> numbers(int from) {
    int start = from;
    while (start < text.length() && start - from < 2 && ", ".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    StringBuilder number = new StringBuilder();
    int end = digits(start, number);
    return number.isEmpty() || start == from || !(end < text.length() && text.charAt(end) == ':')
        ? Optional.empty()
        : Optional.of(
            new Reference.Scope(start, end, "surah", number.toString(), number.toString()));
  }

  /** A bare number behind the surah: ": 153" and ", 153" and "/153". */
  private Optional<Reference.Scope> verse(int from) {
    int start = from;
    if (start < text.length() && ":,،/".indexOf(text.charAt(start)) >= 0) {
      start++;
    } else {
      return Optional.empty();
    }
    while (start < text.length()
        && start - from < 3
        && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    StringBuilder number = new StringBuilder();
    int end = digits(start, number);
    if (number.isEmpty() || end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      return Optional.empty();
    }
    StringBuilder last = new StringBuilder();
    boolean range = end < text.length() && "-–".indexOf(text.charAt(end)) >= 0;
    int rangeEnd = range ? digits(end + 1, last) : end;
    return Optional.of(
        last.isEmpty()
            ? new Reference.Scope(start, end, "verse", number.toString(), number.toString())
            : new Reference.Scope(start, rangeEnd, "verse", number.toString(), last.toString()));
  }

  private Optional<Reference.Scope> scope(int from) {
    int start = from;
    while (start < text.length() && ",;: \n\t(،".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    for (String entry : language.list("scripture.scopes")) {
      int colon = entry.indexOf(':');
      String word = entry.substring(colon + 1);
      if (text.startsWith(word, start) && !letterAt(start + word.length())) {
        return Optional.of(scope(entry.substring(0, colon), start, start + word.length()));
      }
    }
    for (String book : language.list("scripture.books")) {
      if (text.startsWith(book, start) && !letterAt(start + book.length())) {
        return Optional.of(new Reference.Scope(start, start + book.length(), "book", "", ""));
      }
    }
    return Optional.empty();
  }

  private boolean letterAt(int index) {
    return index < text.length() && Character.isLetter(text.charAt(index));
  }

  /** The number or the name behind the word for the part. */
  private Reference.Scope scope(String unit, int start, int wordEnd) {
    int i = wordEnd;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    StringBuilder from = new StringBuilder();
    int end = digits(i, from);
    if (!from.isEmpty()) {
      StringBuilder to = new StringBuilder();
      boolean range = end < text.length() && "-–".indexOf(text.charAt(end)) >= 0;
      int rangeEnd = range ? digits(end + 1, to) : end;
      return to.isEmpty()
          ? new Reference.Scope(start, end, unit, from.toString(), from.toString())
          : new Reference.Scope(start, rangeEnd, unit, from.toString(), to.toString());
    }
    int nameEnd = i;
    while (nameEnd < text.length()
        && nameEnd - i < LONGEST_NAME
        && ",;:.()\n،".indexOf(text.charAt(nameEnd)) < 0) {
      nameEnd++;
    }
    return new Reference.Scope(start, Math.max(wordEnd, nameEnd), unit, "", "");
  }

  private int digits(int start, StringBuilder number) {
    int i = start;
    while (i < text.length() && i - start < 4 && Character.isDigit(text.charAt(i))) {
      number.append(Character.digit(text.charAt(i++), 10));
    }
    return i;
  }
}
