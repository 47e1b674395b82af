package org.incipit.recognise.scripture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.incipit.language.LanguageData;
import org.incipit.model.Certainty;

/**
 * Finds references to laws, law reports and archives by signs that nothing else has: {@code § 12
 * BGB}, {@code 5 U.S. (1 Cranch) 137}, {@code ADM 1/234}, {@code fol. 12r}.
 */
final class SourceReferences {
  private static final int LONGEST_WORD = 12;

  /**
   * One reference, as indexes into the text.
   *
   * @param evidence what it was known by
   */
  record Found(int start, int end, Certainty cert, String evidence) {}

  /**
   * The words that references are known by.
   *
   * @param initials of archives and folios
   */
  record Words(Set<String> archives, Set<String> laws, Set<String> folios, Initials initials) {
    static Words of(LanguageData language) {
      Set<String> archives = both(language, "reference.archives");
      Set<String> folios = both(language, "reference.folio");
      Set<String> words = new HashSet<>(archives);
      words.addAll(folios);
      return new Words(archives, both(language, "reference.law"), folios, Initials.of(words));
    }

    /** British archives and American reports are cited in every language. */
    private static Set<String> both(LanguageData language, String list) {
      Set<String> words = new HashSet<>(language.list(list));
      words.addAll(LanguageData.of("en").list(list));
      return words;
    }
  }

  private final String text;
  private final Words words;
  private final List<Found> found = new ArrayList<>();

  private SourceReferences(String text, Words words) {
    this.text = text;
    this.words = words;
  }

  /** In order; they do not overlap. */
  static List<Found> in(String text, Words words) {
    SourceReferences references = new SourceReferences(text, words);
    references.scan();
    return references.found;
  }

  private void scan() {
    for (int i = 0; i < text.length(); ) {
      int end = -1;
      boolean free = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
      char c = text.charAt(i);
      if (c == '§') {
        end = section(i);
      } else if (free && Character.isDigit(c)) {
        end = report(i);
      } else if (free && Initials.isLetter(c)) {
        end = word(i);
      }
      i = end < 0 ? i + 1 : end;
    }
  }

  private int add(int start, int end, Certainty cert, String evidence) {
    found.add(new Found(start, end, cert, evidence));
    return end;
  }

  /**
   * § or §§, numbers with their ranges, and the law where one is named, which a block may open
   * with.
   */
  private int section(int start) {
    int i = start;
    while (i < text.length() && text.charAt(i) == '§') {
      i++;
    }
    int end = numbers(space(i));
    if (end < 0) {
      return -1;
    }
    int law = space(end);
    int lawEnd = wordEnd(law);
    boolean named = lawEnd > law && words.laws().contains(text.substring(law, lawEnd));
    return named || start > 0 // what opens a block is its own number
        ? add(start, named ? lawEnd : end, Certainty.HIGH, "a paragraph sign and a number")
        : end;
  }

  /** The end of "12", "12-14", "12a", "12 Abs. 3"; -1 where no number stands. */
  private int numbers(int start) {
    int end = digits(start);
    if (end == start) {
      return -1;
    }
    if (end + 1 < text.length() && "-–/.".indexOf(text.charAt(end)) >= 0) {
      int more = digits(end + 1);
      end = more > end + 1 ? more : end;
    }
    boolean letter =
        end < text.length()
            && Character.isLowerCase(text.charAt(end))
            && (end + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(end + 1)));
    return letter ? end + 1 : end;
  }

  /** A volume, the short title of a series of reports, a page. */
  private int report(int start) {
    int volume = digits(start);
    int series = space(volume);
    if (series == volume || volume - start > 4) {
      return volume;
    }
    for (String law : words.laws()) {
      if (law.indexOf('.') > 0 && text.startsWith(law, series)) {
        int i = space(series + law.length());
        if (i < text.length() && text.charAt(i) == '(') {
          int close = text.indexOf(')', i);
          i = close > i && close - i < 30 ? space(close + 1) : i;
        }
        int page = digits(i);
        if (page > i) {
          return add(start, page, Certainty.HIGH, "volume, series and page of a law report");
        }
      }
    }
    return volume;
  }

  private int word(int start) {
    int end = wordEnd(start);
    if (end - start > LONGEST_WORD || !words.initials().has(text.charAt(start))) {
      return end;
    }
    String word = text.substring(start, end);
    if (words.archives().contains(word)) {
      return archive(start, end);
    }
    if (words.folios().contains(word)) {
      return folio(start, end);
    }
    return end;
  }

  /** A record group and numbers with a stroke: ADM 1/234, R 58/12. */
  private int archive(int start, int end) {
    int i = space(end);
    int letter = wordEnd(i);
    i = letter == i + 1 ? space(letter) : i;
    int series = digits(i);
    if (series == i || series >= text.length() || text.charAt(series) != '/') {
      return end;
    }
    int piece = series;
    while (piece < text.length() && text.charAt(piece) == '/' && digits(piece + 1) > piece + 1) {
      piece = digits(piece + 1);
    }
    return piece == series
        ? end
        : add(start, piece, Certainty.MEDIUM, "a record group and its numbers");
  }

  /** A leaf with its side, or with the word for a leaf written as an abbreviation. */
  private int folio(int start, int end) {
    boolean shortened = end < text.length() && (text.charAt(end) == '.' || text.charAt(end) == '°');
    int i = space(shortened ? end + 1 : end);
    int number = digits(i);
    if (number == i || number - i > 4) {
      return end;
    }
    int side = number;
    if (side < text.length() && "rv".indexOf(text.charAt(side)) >= 0) {
      side++;
    }
    boolean wordGoesOn = side < text.length() && Character.isLetterOrDigit(text.charAt(side));
    boolean sided = side > number && !wordGoesOn;
    if (!sided && !(shortened && end - start >= 2 && !wordGoesOn)) {
      return end;
    }
    return add(start, side, sided ? Certainty.MEDIUM : Certainty.LOW, "a leaf with its number");
  }

  private int wordEnd(int start) {
    int end = start;
    while (end < text.length() && Initials.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private int digits(int start) {
    int end = start;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** After one space, which a line end may be. */
  private int space(int index) {
    boolean space =
        index < text.length()
            && (text.charAt(index) == ' '
                || text.charAt(index) == '\n'
                || text.charAt(index) == '\u00a0');
    return space ? index + 1 : index;
  }
}
