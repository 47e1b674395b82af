package org.incipit.parse;

/**
 * What can be counted in the lines of a group.
 *
 * @param early lines before the last that end although the next word had room; where a word is cut,
 *     there was none
 * @param capitals lines that begin with a capital, opening marks skipped
 * @param letters lines that begin with a letter, opening marks skipped
 * @param sentences lines that end a sentence
 * @param longest length of the longest line
 * @param odd true when its lines are no running words: leaders, columns, numbers at their ends
 * @param shouted true when its letters are all capitals
 * @param caseless true when its letters know no capitals, so that none of them counts as one
 */
record Shape(
    int early,
    int capitals,
    int letters,
    int sentences,
    int longest,
    boolean odd,
    boolean shouted,
    boolean caseless) {

  /**
   * @param edge column that lines may reach
   */
  static Shape of(Layout layout, Group group, int edge) {
    int early = 0;
    int capitals = 0;
    int letters = 0;
    int sentences = 0;
    int longest = 0;
    int oddLines = 0;
    boolean lower = false;
    int upper = 0;
    for (int i = 0; i < group.size(); i++) {
      Line line = group.lines().get(i);
      longest = Math.max(longest, line.length());
      int first = firstLetter(layout, line);
      letters += first > 0 ? 1 : 0;
      capitals += first > 0 && !Character.isLowerCase(first) ? 1 : 0;
      sentences += layout.endsSentence(line) && !endsSoftly(layout, line) ? 1 : 0;
      oddLines += isOdd(layout, line) ? 1 : 0;
      if (i + 1 < group.size()) {
        Line next = group.lines().get(i + 1);
        boolean cut = Characters.isHyphen(layout.charAt(line.textEnd() - 1));
        boolean room = !cut && line.indent() + line.length() + 1 + firstWord(layout, next) < edge;
        early += room ? 1 : 0;
      }
      for (int k = line.textStart(); k < line.textEnd() && !lower; k++) {
        char c = layout.charAt(k);
        lower = Character.isLowerCase(c);
        upper += Character.isUpperCase(c) ? 1 : 0;
      }
    }
    boolean odd = oddLines * 3 > group.size();
    return new Shape(
        early,
        capitals,
        letters,
        sentences,
        longest,
        odd,
        !lower && upper > 1,
        !lower && upper == 0 && letters > 0);
  }

  /** The first letter behind opening marks, -1 when the line opens with a number or has none. */
  private static int firstLetter(Layout layout, Line line) {
    for (int i = line.textStart(); i < line.textEnd(); ) {
      int c = layout.source().content().codePointAt(i);
      if (Character.isLetter(c)) {
        return c;
      }
      if (Character.isDigit(c)) {
        return -1;
      }
      i += Character.charCount(c);
    }
    return -1;
  }

  /** Colons and semicolons end half a sentence only. */
  private static boolean endsSoftly(Layout layout, Line line) {
    char last = layout.charAt(line.textEnd() - 1);
    return last == ':' || last == ';';
  }

  private static int firstWord(Layout layout, Line line) {
    int i = line.textStart();
    while (i < line.textEnd() && !Characters.isSpace(layout.charAt(i))) {
      i++;
    }
    return i - line.textStart();
  }

  /** A direction at the right edge of a line of verse. */
  private static boolean isDirection(Layout layout, int from, int end) {
    int i = from;
    while (i < end && (layout.charAt(i) == ' ' || layout.charAt(i) == '_')) {
      i++;
    }
    return i < end && (layout.charAt(i) == '[' || layout.charAt(i) == '(');
  }

  /**
   * A line with a wide gap, or one that ends in a number behind a gap or leader dots; dots before
   * its first word stand for words left out.
   */
  private static boolean isOdd(Layout layout, Line line) {
    if (!layout.may(line, LineSigns.GAP)) {
      return false;
    }
    int run = 0;
    int from = line.textStart();
    while (from < line.textEnd() && ". ".indexOf(layout.charAt(from)) >= 0) {
      from++;
    }
    for (int i = from; i < line.textEnd(); i++) {
      char c = layout.charAt(i);
      run = c == ' ' || c == '.' || c == '\t' ? run + (c == '\t' ? 4 : 1) : 0;
      if (run >= 5) {
        return !isDirection(layout, i + 1, line.textEnd());
      }
    }
    return false;
  }
}
