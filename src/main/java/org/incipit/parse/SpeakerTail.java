package org.incipit.parse;

import java.util.Optional;

/** What follows a speaker's name: directions, a stop, a dash, or nothing. */
final class SpeakerTail {
  private static final int LONGEST_DIRECTION = 600;
  private static final int LONGEST_LOOSE = 120;

  private final NameScan scan;
  private final String text;

  private final int lineEnd;
  private final int limit;
  private final String type;
  private final String name;
  private int direction = -1;
  private boolean loose;
  private boolean marked;
  private boolean comma;

  /**
   * @param lineEnd where the line of the name ends
   * @param limit where the last line ends that a direction may reach
   */
  SpeakerTail(NameScan scan, String text, int lineEnd, int limit, String type, String name) {
    this.scan = scan;
    this.text = text;
    this.lineEnd = lineEnd;
    this.limit = limit;
    this.type = type;
    this.name = name;
  }

  /** A direction that stands inside the marks of the name. */
  SpeakerTail inside(int offset, boolean several) {
    direction = offset;
    loose = several;
    return this;
  }

  /**
   * The name with what follows it.
   *
   * @param from behind the name and its marks
   * @param stopBefore the stop inside the marks, {@code |} for none
   */
  Optional<SpeakerName> read(int from, char stopBefore) {
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
    boolean dash = next < lineEnd && scan.isDash(next);
    boolean alone = at > lineEnd ? at >= limit : next >= lineEnd || onlyBrackets(next);
    if (stop == '|' && dash) {
      stop = '—';
    }
    if (!complete(stop, at, next, dash, alone)) {
      return Optional.empty();
    }
    if (stop == '|' && marked && !comma && alone && at > lineEnd) {
      return Optional.empty(); // "ANNA _comes in …" over several lines tells of her
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
            scan.titled(name)));
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
      direction =
          hasLetter(next, close) && !scan.isTitled(next + 1, close, name) ? next : direction;
      int further = skipSpaces(close + 1, lineEnd);
      boolean again = further < lineEnd && "([".indexOf(text.charAt(further)) >= 0;
      int second = again ? close(further, limit) : -1;
      return second < 0 ? close + 1 : second + 1;
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
    comma = true;
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
      if (scan.isDash(i)) {
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
              || SpeakerReader.MARKS.indexOf(text.charAt(i)) >= 0
              || Characters.isSpace(text.charAt(i)))) {
        i++;
      }
    }
    return true;
  }

  private int skipMarks(int from) {
    int i = from;
    while (i < limit && SpeakerReader.MARKS.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private int close(int open, int limit) {
    char closer = text.charAt(open) == '(' ? ')' : ']';
    int close = open;
    while (close < limit && close - open <= LONGEST_DIRECTION && text.charAt(close) != closer) {
      close++;
    }
    return close < limit && text.charAt(close) == closer ? close : -1;
  }

  private boolean hasLetter(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isLetter(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isStop(char c) {
    return c == '.' || c == ':';
  }

  private int skipSpaces(int from, int end) {
    int i = from;
    while (i < end && Characters.isGap(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
