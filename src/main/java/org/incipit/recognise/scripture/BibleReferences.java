package org.incipit.recognise.scripture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.incipit.language.LanguageData;
import org.incipit.language.RomanNumeral;

/**
 * Finds places in the Bible: a book, a chapter and a verse, as in {@code 1 Cor. xiii. 4-7}, {@code
 * Joh. 3, 16} and {@code Mt 5,3}. Of psalms the number alone will do.
 */
final class BibleReferences {
  private static final int MOST_CHAPTERS = 151;
  private static final int MOST_VERSES = 176;
  private static final int LONGEST_BOOK = 20;

  /** The words of a language, and of Latin, that name books. */
  record Words(Set<String> books, Initials initials, Set<String> psalms, Set<String> separators) {
    static Words of(LanguageData language) {
      Set<String> books = new HashSet<>();
      for (LanguageData data : List.of(language, LanguageData.of("la"))) {
        books.addAll(data.list("scripture.books"));
        books.addAll(data.list("scripture.short"));
      }
      Set<String> psalms = language.set("scripture.psalms");
      books.addAll(psalms);
      return new Words(books, Initials.of(books), psalms, language.set("scripture.separators"));
    }
  }

  private final String text;
  private final Words words;

  private BibleReferences(String text, Words words) {
    this.text = text;
    this.words = words;
  }

  static List<Reference> in(String text, Words words) {
    return new BibleReferences(text, words).all();
  }

  private List<Reference> all() {
    List<Reference> found = new ArrayList<>();
    int least = 0;
    for (int i = 0; i < text.length(); ) {
      if (!Initials.isLetter(text.charAt(i))) {
        i++;
        continue;
      }
      int end = i;
      while (end < text.length() && Initials.isLetter(text.charAt(end))) {
        end++;
      }
      Optional<Reference> reference = Optional.empty();
      if (end - i <= LONGEST_BOOK
          && words.initials().has(text.charAt(i))
          && words.books().contains(text.substring(i, end))) {
        reference = reference(Math.max(least, withNumber(i, least)), i, end);
      }
      reference.ifPresent(found::add);
      i = reference.map(Reference::end).orElse(end);
      least = reference.map(Reference::end).orElse(least);
    }
    return found;
  }

  /** The start of "1 ", "2. " or "II " before the book, else the book's own start. */
  private int withNumber(int book, int least) {
    int i = book;
    while (i > least && (text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '.')) {
      i--;
    }
    int end = i;
    while (i > least && end - i < 3 && "1234I".indexOf(text.charAt(i - 1)) >= 0) {
      i--;
    }
    boolean number =
        i < end
            && book > end
            && book - end <= 2
            && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)))
            && (text.charAt(i) == 'I' || end - i == 1);
    return number && !endsBook(i) ? i : book;
  }

  /** "Deut. 2. Lev. 2:3": the number before a book is the chapter of the one before it. */
  private boolean endsBook(int number) {
    int end = number;
    while (end > 0 && number - end < 2 && " .".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int from = end;
    while (from > 0 && end - from <= LONGEST_BOOK && Initials.isLetter(text.charAt(from - 1))) {
      from--;
    }
    return end < number && from < end && words.books().contains(text.substring(from, end));
  }

  private Optional<Reference> reference(int start, int bookStart, int wordEnd) {
    int bookEnd = wordEnd < text.length() && text.charAt(wordEnd) == '.' ? wordEnd + 1 : wordEnd;
    Number chapter = Number.at(text, spaces(bookEnd, 2), MOST_CHAPTERS);
    if (chapter.value() == 0 || chapter.start() == wordEnd) {
      return Optional.empty();
    }
    List<Reference.Scope> scopes = new ArrayList<>();
    scopes.add(new Reference.Scope(start, bookEnd, "book", "", ""));
    Optional<Reference.Scope> verse = verse(chapter, bookEnd > wordEnd);
    boolean psalm = words.psalms().contains(text.substring(bookStart, wordEnd));
    if (verse.isEmpty() && !psalm) {
      return Optional.empty();
    }
    scopes.add(chapter.scope("chapter"));
    verse.ifPresent(scopes::add);
    int end = scopes.get(scopes.size() - 1).end();
    return Optional.of(new Reference(start, start, end, scopes));
  }

  private Optional<Reference.Scope> verse(Number chapter, boolean shortened) {
    int at = chapter.end();
    if (at >= text.length()
        || !words.separators().contains(text.substring(at, at + 1)) && !chapter.roman()) {
      return Optional.empty();
    }
    char separator = text.charAt(at);
    if (separator == '.' && !chapter.roman() && !shortened) {
      return Optional.empty();
    }
    int from = ",.:،/".indexOf(separator) >= 0 ? at + 1 : at;
    Number verse = Number.at(text, spaces(from, 1), MOST_VERSES);
    if (verse.value() == 0 || verse.roman()) {
      return Optional.empty();
    }
    if (verse.end() + 1 < text.length() && "-–".indexOf(text.charAt(verse.end())) >= 0) {
      Number last = Number.at(text, verse.end() + 1, MOST_VERSES);
      if (last.value() > verse.value() && !last.roman()) {
        return Optional.of(
            new Reference.Scope(
                verse.start(),
                last.end(),
                "verse",
                Integer.toString(verse.value()),
                Integer.toString(last.value())));
      }
    }
    return Optional.of(verse.scope("verse"));
  }

  private int spaces(int from, int most) {
    int i = from;
    while (i < text.length() && i - from < most && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** A number in digits of any script or in Roman ones; 0 where there is none or it is too big. */
  private record Number(int start, int end, int value, boolean roman) {
    static Number at(String text, int start, int most) {
      int end = start;
      int value = 0;
      while (end < text.length() && end - start < 4 && Character.isDigit(text.charAt(end))) {
        value = value * 10 + Character.digit(text.charAt(end++), 10);
      }
      boolean roman = end == start;
      while (roman && end < text.length() && "ivxlcIVXLC".indexOf(text.charAt(end)) >= 0) {
        end++;
      }
      boolean wordGoesOn = end < text.length() && Character.isLetterOrDigit(text.charAt(end));
      if (roman && end > start) {
        value = RomanNumeral.strict(text.substring(start, end).toUpperCase(Locale.ROOT));
      }
      boolean fits = value <= most && !(wordGoesOn && roman) && !followsDigit(text, end);
      return new Number(start, end, fits ? value : 0, roman);
    }

    private static boolean followsDigit(String text, int end) {
      return end < text.length() && Character.isDigit(text.charAt(end));
    }

    Reference.Scope scope(String unit) {
      String number = Integer.toString(value);
      return new Reference.Scope(start, end, unit, number, number);
    }
  }
}
