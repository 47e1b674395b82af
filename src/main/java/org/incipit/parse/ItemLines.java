package org.incipit.parse;

import java.util.List;
import java.util.Locale;
import org.incipit.language.LanguageData;

/** Lines without markers that are items all the same. */
final class ItemLines {
  private static final int FEWEST = 3;
  private static final int FEWEST_SORTED = 5;
  private static final int LONGEST_QUANTITY = 50;
  private static final int MOST_DIGITS = 4;
  private static final int MOST_OF_AMOUNT = 3;
  private static final int FEWEST_WORDS = 5;
  private static final int LONGEST_WORDS = 24;

  private ItemLines() {}

  /** Many lines of a few words, none of which ends anything. */
  static boolean areWords(Layout layout, Group group) {
    return group.size() >= FEWEST_WORDS
        && group.lines().stream()
            .allMatch(
                l ->
                    l.length() <= LONGEST_WORDS
                        && ".!?,;:".indexOf(layout.charAt(l.textEnd() - 1)) < 0
                        && Words.of(layout.text(l)).size() <= 3)
        && group.lines().stream().mapToInt(Line::length).average().orElse(0) <= LONGEST_WORDS * 0.7;
  }

  /** "2 lb. of flour": short lines of which most open with a quantity and none ends a sentence. */
  static boolean areQuantities(Layout layout, Group group) {
    int quantities = 0;
    for (Line line : group.lines()) {
      char last = layout.charAt(line.textEnd() - 1);
      if (line.length() > LONGEST_QUANTITY || last == '!' || last == '?' || last == ':') {
        return false;
      }
      quantities += opensWithQuantity(layout, line) ? 1 : 0;
    }
    return group.size() >= FEWEST
        && quantities * 3 >= group.size() * 2
        && group.width() * 5 <= Math.max(60, layout.wrapWidth()) * 4;
  }

  /** "Flour, 2 lb.", "Salt, a pinch": few words behind a comma, half of them quantities. */
  static boolean endInQuantities(Layout layout, Group group) {
    int quantities = 0;
    for (Line line : group.lines()) {
      int comma = line.textEnd() - 1;
      while (comma > line.textStart() && layout.charAt(comma) != ',') {
        comma--;
      }
      int amount = comma + 2;
      if (comma == line.textStart()
          || amount >= line.textEnd()
          || line.length() > LONGEST_QUANTITY
          || layout.startsLower(line)
          || layout.charAt(line.textEnd() - 1) == ','
          || Words.of(layout.source().content().substring(amount, line.textEnd())).size()
              > MOST_OF_AMOUNT) {
        return false;
      }
      quantities += isQuantity(layout, amount, line.textEnd()) && endsInUnit(layout, line) ? 1 : 0;
    }
    return group.size() >= FEWEST && quantities * 2 >= group.size();
  }

  /** "lb.", "drachm": a word that measures in some language ends the line. */
  private static boolean endsInUnit(Layout layout, Line line) {
    String last = Words.last(layout.text(line));
    return LanguageData.inAny("structure.units", last.toLowerCase(Locale.ROOT));
  }

  private static boolean opensWithQuantity(Layout layout, Line line) {
    return isQuantity(layout, line.textStart(), line.textEnd());
  }

  /** A number of at most three digits, or a fraction, with a word in lower case behind it. */
  private static boolean isQuantity(Layout layout, int from, int to) {
    int i = from;
    while (i < to
        && (Character.isDigit(layout.charAt(i)) || "½¼¾⅓⅔/-–,".indexOf(layout.charAt(i)) >= 0)) {
      i++;
    }
    int length = i - from;
    return length > 0
        && length <= 5
        && Character.isLetterOrDigit(layout.charAt(from))
        && i + 1 < to
        && layout.charAt(i) == ' '
        && Character.isLowerCase(layout.charAt(i + 1));
  }

  /** "Page 32: …", "S. 57: …": one word and numbers that do not fall, each with a colon. */
  static boolean arePlaces(Layout layout, Group group) {
    String text = layout.source().content();
    int from = group.first().textStart();
    String word = text.substring(from, wordEnd(layout, group.first()));
    int before = 0;
    if (word.isEmpty() || group.size() < FEWEST) {
      return false;
    }
    for (Line line : group.lines()) {
      int end = wordEnd(layout, line);
      boolean alike =
          end - line.textStart() == word.length() && text.startsWith(word, line.textStart());
      int i = end + 1;
      int value = 0;
      while (i < line.textEnd() && i - end <= MOST_DIGITS && Character.isDigit(layout.charAt(i))) {
        value = value * 10 + Character.digit(layout.charAt(i++), 10);
      }
      boolean counted = alike && i > end + 1 && i < line.textEnd() && layout.charAt(i) == ':';
      if (!counted || value < before) {
        return false;
      }
      before = value;
    }
    return true;
  }

  /**
   * Where the first space of a line stands, behind letters and a stop; the start where none does.
   */
  private static int wordEnd(Layout layout, Line line) {
    int i = line.textStart();
    while (i < line.textEnd()
        && (Character.isLetter(layout.charAt(i)) || layout.charAt(i) == '.')) {
      i++;
    }
    return i > line.textStart() && i < line.textEnd() && layout.charAt(i) == ' '
        ? i
        : line.textStart();
  }

  /**
   * Entries at one edge whose further lines are set in because the first had no room for them, in
   * the order of the alphabet or each with a number.
   */
  static boolean hang(Layout layout, Group group) {
    int edge = group.indent();
    int deeper = -1;
    int entries = 0;
    int numbered = 0;
    int disorder = 0;
    int full = 0;
    int further = 0;
    char before = 0;
    boolean digit = false;
    List<Line> lines = group.lines();
    for (int k = 0; k < lines.size(); k++) {
      Line line = lines.get(k);
      if (line.indent() > edge + 1) {
        deeper = deeper < 0 ? line.indent() : deeper;
        if (k == 0 || line.indent() != deeper) {
          return false;
        }
        further++;
        full += full(layout, group, lines.get(k - 1), line) ? 1 : 0;
      } else {
        char first = initial(layout, line);
        disorder += first < before ? 1 : 0;
        before = first;
        entries++;
        digit = false;
      }
      if (!digit && layout.holdsDigit(line)) {
        digit = true;
        numbered++;
      }
    }
    boolean hanging = further > 0 && entries >= FEWEST && full * 5 >= further * 4;
    return hanging && (entries >= FEWEST_SORTED && disorder == 0 || numbered == entries);
  }

  private static boolean full(Layout layout, Group group, Line line, Line next) {
    int i = next.textStart();
    while (i < next.textEnd() && !Characters.isSpace(layout.charAt(i))) {
      i++;
    }
    return line.indent() + line.length() + 1 + i - next.textStart() >= group.width() - 4;
  }

  private static char initial(Layout layout, Line line) {
    for (int i = line.textStart(); i < line.textEnd(); i++) {
      if (Character.isLetter(layout.charAt(i))) {
        return Character.toLowerCase(layout.charAt(i));
      }
    }
    return 0;
  }
}
