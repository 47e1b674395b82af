package org.incipit.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads speakers' names at the start of lines: {@code HAMLET.}, {@code _Ham._}, {@code NAME
 * [aside].}, {@code SCAPIN, à part.--}, {@code [00:01:12] Mr. SMITH:}. One document.
 */
final class SpeakerReader {
  private static final int LONGEST = 44;
  private static final int MOST_WORDS = 7;
  private static final int LONGEST_DIRECTION = 600;
  private static final int LONGEST_LOOSE = 120;
  private static final String MARKS = "_~=*+";
  private static final String NAME_SIGNS = "'’-&/";

  private final Draft draft;
  private final String text;

  SpeakerReader(Draft draft) {
    this.draft = draft;
    this.text = draft.layout().source().content();
  }

  /**
   * The name that opens a line.
   *
   * @param line the line
   * @param limit where the last line ends that a direction behind the name may reach
   * @param brief true to end a name at the full stop behind a single letter, as in "Q. Where?"
   */
  Optional<SpeakerName> at(Line line, int limit, boolean brief) {
    int start = skipStamp(line.textStart(), line.textEnd());
    int from = start;
    char mark =
        start < line.textEnd() && MARKS.indexOf(text.charAt(start)) >= 0 ? text.charAt(start) : 0;
    while (mark != 0 && from < line.textEnd() && text.charAt(from) == mark) {
      from++;
    }
    int nameEnd =
        mark == 0 ? plainEnd(from, line.textEnd(), brief) : markedEnd(from, line.textEnd(), mark);
    if (nameEnd <= from) {
      return Optional.empty();
    }
    String name = text.substring(from, nameEnd).strip();
    if (!isName(name)) {
      return Optional.empty();
    }
    String type = shouted(name) ? "C" : "m";
    return mark == 0
        ? new Tail(line.textEnd(), limit, type, name).read(nameEnd, '|')
        : behindMark(line, limit, mark, name, nameEnd);
  }

  private Optional<SpeakerName> behindMark(
      Line line, int limit, char mark, String name, int nameEnd) {
    String type = String.valueOf(mark);
    Tail tail = new Tail(line.textEnd(), limit, type, name);
    int close = nameEnd;
    int direction = -1;
    char c = text.charAt(close);
    if (c == '(' || c == '[') {
      direction = close;
      while (close < line.textEnd() && text.charAt(close) != mark) {
        close++;
      }
      if (close >= line.textEnd()) {
        return Optional.empty();
      }
    }
    while (close < line.textEnd() && text.charAt(close) != mark) {
      close++;
    }
    char last = text.charAt(close - 1);
    int after = close;
    while (after < line.textEnd() && text.charAt(after) == mark) {
      after++;
    }
    tail.direction = direction;
    tail.loose = severalNames(name);
    return tail.read(after, last == '.' || last == ':' ? last : '|');
  }

  /** "Otto. Anna": sentences, unless both are names. */
  private boolean severalNames(String name) {
    for (int i = 0; i + 1 < name.length(); i++) {
      if (name.charAt(i) == '.' && name.charAt(i + 1) == ' ' && !isTitle(name, i)) {
        return true;
      }
    }
    return false;
  }

  /** What follows a name: directions, a stop, a dash, or nothing. */
  private final class Tail {
    private final int lineEnd;
    private final int limit;
    private final String type;
    private final String name;
    private int direction = -1;
    private boolean loose;
    private boolean marked;

    private Tail(int lineEnd, int limit, String type, String name) {
      this.lineEnd = lineEnd;
      this.limit = limit;
      this.type = type;
      this.name = name;
    }

    private Optional<SpeakerName> read(int from, char stopBefore) {
      char stop = stopBefore;
      int at = from;
      if (stop == '|' && at < lineEnd && isStop(text.charAt(at))) {
        stop = text.charAt(at++);
      }
      if (stop == '|') {
        at = direction(at);
        if (at < 0) {
          return Optional.empty();
        }
        at = skipMarks(at);
        if (at < limit && isStop(text.charAt(at))) {
          stop = text.charAt(at++);
          at = skipMarks(at);
        } else if (loose && text.charAt(at - 1) == '.') {
          stop = '.';
        }
      }
      int next = skipSpaces(at, Math.max(lineEnd, at));
      boolean dash = next < lineEnd && isDash(next);
      boolean alone = at > lineEnd ? at >= limit : next >= lineEnd || onlyBrackets(next);
      if (stop == '|' && dash) {
        stop = '—';
      }
      if (!complete(stop, at, next, dash, alone)) {
        return Optional.empty();
      }
      boolean below = alone && next < lineEnd && direction < 0;
      return Optional.of(
          new SpeakerName(
              below ? next : direction,
              alone ? Math.max(at, lineEnd) : at,
              type,
              stop,
              Words.key(name),
              alone,
              loose,
              marked,
              titled(name)));
    }

    /** Behind the direction that begins here, the same offset when none does, -1 when one fails. */
    private int direction(int at) {
      int next = skipSpaces(at, lineEnd);
      if (next >= lineEnd) {
        return at;
      }
      char c = text.charAt(next);
      if (c == '(' || c == '[') {
        int close = close(next, limit);
        if (close < 0) {
          return -1;
        }
        direction = hasLetter(next, close) && !isTitled(next + 1, close) ? next : direction;
        return close + 1;
      }
      if (c == ',' && type.equals("m")) {
        return at;
      }
      if (c == ',' && next == at) {
        return behindComma(skipSpaces(at + 1, lineEnd));
      }
      if (c == '_' && next > at && !type.equals("_")) {
        return emphasised(next);
      }
      return at;
    }

    private int behindComma(int from) {
      if (from >= lineEnd) {
        return -1;
      }
      char c = text.charAt(from);
      if (c == '_') {
        return emphasised(from);
      }
      if (c == '(' || c == '[') {
        return direction(from);
      }
      if (!Character.isLowerCase(c)) {
        return -1;
      }
      loose = true;
      direction = from;
      for (int i = from; i < limit && i - from <= LONGEST_LOOSE; i++) {
        char d = text.charAt(i);
        if (d == '.' || d == ':') {
          return i;
        }
        if (d == '!' || d == '?' || d == '_') {
          return -1;
        }
        if (isDash(i)) {
          return i;
        }
      }
      return lineEnd - from <= LONGEST_LOOSE && limit == lineEnd ? lineEnd : -1;
    }

    private int emphasised(int from) {
      loose = true;
      int close = from + 1;
      while (close < limit && close - from <= LONGEST_LOOSE * 2 && text.charAt(close) != '_') {
        close++;
      }
      if (close >= limit
          || text.charAt(close) != '_'
          || !Character.isLowerCase(text.charAt(from + 1)) && text.charAt(from + 1) != '(') {
        return -1;
      }
      direction = from;
      marked = true;
      return close + 1;
    }

    private boolean complete(char stop, int at, int next, boolean dash, boolean alone) {
      if (stop == '.' || stop == ':') {
        return next > at
            || next >= lineEnd
            || dash
            || "(['\"“«„»".indexOf(text.charAt(next)) >= 0
            || at > lineEnd;
      }
      if (type.equals("m")) {
        return false;
      }
      boolean letters = name.length() > 1;
      return letters && (stop == '—' || alone || direction >= 0);
    }

    /** True when the rest of the line is directions in brackets. */
    private boolean onlyBrackets(int from) {
      int i = from;
      while (i < lineEnd) {
        char c = text.charAt(i);
        if (c != '(' && c != '[') {
          return false;
        }
        int close = close(i, lineEnd);
        if (close < 0) {
          return false;
        }
        i = close + 1;
        while (i < lineEnd
            && (isStop(text.charAt(i))
                || MARKS.indexOf(text.charAt(i)) >= 0
                || Characters.isSpace(text.charAt(i)))) {
          i++;
        }
      }
      return true;
    }

    private int skipMarks(int from) {
      int i = from;
      while (i < limit && MARKS.indexOf(text.charAt(i)) >= 0) {
        i++;
      }
      return i;
    }
  }

  private int close(int open, int limit) {
    char closer = text.charAt(open) == '(' ? ')' : ']';
    int close = open;
    while (close < limit && close - open <= LONGEST_DIRECTION && text.charAt(close) != closer) {
      close++;
    }
    return close < limit && text.charAt(close) == closer ? close : -1;
  }

  /** "(Port North)", "(SPD)": who somebody is, not what they do. */
  private boolean isTitled(int from, int to) {
    List<String> words = Words.of(text.substring(from, to));
    boolean capitals = words.stream().allMatch(w -> Character.isUpperCase(w.charAt(0)) || joins(w));
    boolean several = words.size() > 1 || words.stream().allMatch(Words::shouted);
    boolean opens = !words.isEmpty() && Character.isUpperCase(words.get(0).charAt(0));
    return capitals && several && opens && !isStop(text.charAt(to - 1)) && text.charAt(from) != '_';
  }

  private boolean hasLetter(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isLetter(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Where a name without marks ends, -1 when none begins here. */
  private int plainEnd(int from, int end, boolean brief) {
    for (int i = from; i < end && i - from <= LONGEST; i++) {
      char c = text.charAt(i);
      if (c == ':' || c == '(' || c == '[' || c == ',' || isDash(i)) {
        return i;
      }
      if (c == '_' && i > from && text.charAt(i - 1) == ' ') {
        return i - 1;
      }
      if (c == '.' && endsName(from, i, end, brief)) {
        return i > from && Character.isLetterOrDigit(text.charAt(i - 1)) ? i : -1;
      }
      if (c != ' ' && c != '.' && !isNameSign(i)) {
        return -1;
      }
    }
    return end - from <= LONGEST ? end : -1;
  }

  private boolean isNameSign(int i) {
    int c = text.codePointAt(i);
    return Character.isLetterOrDigit(c)
        || Character.isLowSurrogate(text.charAt(i))
        || NAME_SIGNS.indexOf(c) >= 0
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private int markedEnd(int from, int end, char mark) {
    for (int i = from; i < end && i - from <= LONGEST; i++) {
      char c = text.charAt(i);
      if (c == mark) {
        char before = i > from ? text.charAt(i - 1) : mark;
        return before == '.' || before == ':' ? i - 1 : i;
      }
      if (c == '(' || c == '[') {
        return i;
      }
      if (c != ' ' && c != '.' && c != ':' && !isNameSign(i)) {
        return -1;
      }
    }
    return -1;
  }

  /** A full stop ends a name unless it stands for an initial or a short title before more of it. */
  private boolean endsName(int from, int stop, int end, boolean brief) {
    if (stop + 1 < end && Character.isLetter(text.charAt(stop + 1))) {
      return false;
    }
    if (stop + 1 >= end || text.charAt(stop + 1) != ' ' || brief || !isShort(from, stop)) {
      return true;
    }
    int words = 0;
    boolean word = false;
    for (int i = stop + 1; i < end && i - from <= LONGEST; i++) {
      char c = text.charAt(i);
      words += c != ' ' && !word ? 1 : 0;
      word = c != ' ';
      if (c == '.' || c == ':' || c == '(' || c == '[' || isDash(i)) {
        return c == '.' && isShort(from, i) && i + 1 < end ? false : words > 3;
      }
      if (c != ' ' && !isNameSign(i)) {
        return true;
      }
    }
    return end - from > LONGEST || !shouted(text.substring(from, end));
  }

  /** True for an initial or a short title before a full stop. */
  private boolean isShort(int from, int stop) {
    return isTitle(text.substring(from, stop), stop - from);
  }

  private boolean isTitle(String name, int stop) {
    int word = stop;
    while (word > 0 && Character.isLetter(name.charAt(word - 1))) {
      word--;
    }
    String before = name.substring(word, stop);
    return before.length() == 1
        || draft.inLanguage("structure.titles", before.toLowerCase(Locale.ROOT));
  }

  /** Behind a time of a recording, such as {@code [00:01:12]}. */
  private int skipStamp(int start, int end) {
    int i = start;
    int digits = 0;
    int colons = 0;
    while (i < end
        && ("[](){}:.,".indexOf(text.charAt(i)) >= 0 || Character.isDigit(text.charAt(i)))) {
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
      colons += text.charAt(i) == ':' ? 1 : 0;
      i++;
    }
    return colons > 0 && digits >= 3 && i < end && text.charAt(i) == ' '
        ? skipSpaces(i, end)
        : start;
  }

  private int skipSpaces(int from, int end) {
    int i = from;
    while (i < end && Characters.isGap(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isStop(char c) {
    return c == '.' || c == ':';
  }

  private boolean isDash(int i) {
    char c = text.charAt(i);
    return c == '—' || c == '–' || c == '-' && i + 1 < text.length() && text.charAt(i + 1) == '-';
  }

  /** True for capitals, with titles and words between that are none: "The CHAIRMAN and Mr. FOX". */
  private boolean shouted(String name) {
    boolean upper = false;
    for (String word : Words.of(name)) {
      if (Words.shouted(word)) {
        upper |= word.length() > 1 || Words.of(name).size() == 1;
      } else if (Words.shouted(word.substring(word.length() / 2))) {
        upper = true;
      } else if (!joins(word) && !Character.isDigit(word.charAt(0))) {
        return false;
      }
    }
    return upper;
  }

  /** True when one word at most begins with a small letter and joins nothing. */
  private boolean titled(String name) {
    return Words.of(name).stream()
            .filter(w -> Character.isLowerCase(w.charAt(0)) && !joins(w))
            .count()
        <= 1;
  }

  private boolean joins(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return draft.inLanguage("connectives", lower) || draft.inLanguage("structure.titles", lower);
  }

  /** A name begins with a capital, holds letters, and is no number. */
  private static boolean isName(String name) {
    if (name.isEmpty()) {
      return false;
    }
    int first = name.codePointAt(0);
    List<String> words = Words.of(name);
    boolean letters = name.chars().filter(Character::isLetter).count() > 0;
    boolean number = words.size() == 1 && name.chars().allMatch(c -> "IVXLC.".indexOf(c) >= 0);
    return letters
        && !words.isEmpty()
        && words.size() <= MOST_WORDS
        && (Character.isUpperCase(first)
            || Character.isDigit(first)
            || !Character.isLowerCase(first) && Character.isLetter(first))
        && !(number && name.length() <= 5 && !name.equals("C") && !name.equals("I"));
  }
}
