package org.incipit.parse;

import java.util.Locale;
import java.util.Optional;

/**
 * A speaker's name at the start of a speech.
 *
 * @param end offset behind the name and its stop; what is said, or how, begins there
 * @param style how it is set: by marks, capitals, a colon or a full stop, and whether it stands
 *     alone
 * @param key the name in lower case without its marks
 * @param alone true when nothing but a direction follows on its line
 */
record SpeakerName(int end, String style, String key, boolean alone) {
  private static final int LONGEST = 44;
  private static final int MOST_WORDS = 6;
  private static final String MARKS = "_~=*+";

  /** Reads a name at the start of a line, empty when there is none. */
  static Optional<SpeakerName> at(String text, int start, int end) {
    if (start >= end) {
      return Optional.empty();
    }
    char first = text.charAt(start);
    if (MARKS.indexOf(first) >= 0) {
      Optional<SpeakerName> marked = marked(text, start, end);
      if (marked.isPresent()) {
        return marked;
      }
    }
    return plain(text, start, end);
  }

  private static Optional<SpeakerName> marked(String text, int start, int end) {
    char mark = text.charAt(start);
    int from = start;
    while (from < end && text.charAt(from) == mark) {
      from++;
    }
    int close = from;
    int direction = -1;
    while (close < end && text.charAt(close) != mark) {
      boolean opens = text.charAt(close) == '(' || text.charAt(close) == '[';
      direction = opens && direction < 0 ? close : direction;
      if (direction < 0 && close - from > LONGEST) {
        return Optional.empty();
      }
      close++;
    }
    if (close >= end || close == from || direction == from) {
      return Optional.empty();
    }
    int after = close;
    while (after < end && text.charAt(after) == mark) {
      after++;
    }
    String name = text.substring(from, direction < 0 ? close : direction).stripTrailing();
    if (name.isEmpty()) {
      return Optional.empty();
    }
    boolean stopped = ".:".indexOf(text.charAt(close - 1)) >= 0;
    if (!stopped && after < end && ".:".indexOf(text.charAt(after)) >= 0) {
      after++;
      stopped = true;
    }
    int next = skipSpaces(text, after, end);
    boolean directed = next < end && (text.charAt(next) == '(' || text.charAt(next) == '[');
    if (!stopped && !directed && next < end || !isName(name)) {
      return Optional.empty();
    }
    boolean alone = nothingLeft(text, next, end);
    return Optional.of(new SpeakerName(after, mark + (alone ? "|" : ""), Words.key(name), alone));
  }

  private static Optional<SpeakerName> plain(String text, int start, int end) {
    int i = start;
    int words = 1;
    while (i < end && i - start <= LONGEST) {
      char c = text.charAt(i);
      if (c == ':' || c == '(' || c == '[') {
        break;
      }
      if (c == '.' && endsName(text, start, i, end)) {
        break;
      }
      if (c == ' ') {
        words++;
      } else if (!Character.isLetterOrDigit(c)
          && "'’.-,&_".indexOf(c) < 0
          && Character.getType(c) != Character.NON_SPACING_MARK) {
        return Optional.empty();
      }
      i++;
    }
    if (i - start > LONGEST || words > MOST_WORDS) {
      return Optional.empty();
    }
    String name = text.substring(start, i).stripTrailing();
    if (name.isEmpty() || !isName(name)) {
      return Optional.empty();
    }
    boolean shouted = Words.shouted(name);
    if (i >= end) {
      return shouted && name.length() > 1
          ? Optional.of(new SpeakerName(end, "C|", Words.key(name), true))
          : Optional.empty();
    }
    char stop = text.charAt(i);
    if (stop == '(' || stop == '[') {
      return behindDirection(text, start, i, end, name, shouted);
    }
    int after = i + 1;
    int next = skipSpaces(text, after, end);
    boolean alone = nothingLeft(text, next, end);
    boolean spaced =
        next > after
            || next >= end
            || text.charAt(next) == '-'
            || text.charAt(next) == '—'
            || text.charAt(next) == '(';
    if (!spaced) {
      return Optional.empty();
    }
    String style = (shouted ? "C" : "m") + stop + (alone ? "|" : "");
    return Optional.of(new SpeakerName(after, style, Words.key(name), alone));
  }

  /** {@code NAME (aside). Text}, {@code Name (aside):}. */
  private static Optional<SpeakerName> behindDirection(
      String text, int start, int open, int end, String name, boolean shouted) {
    char closer = text.charAt(open) == '(' ? ')' : ']';
    int close = open;
    while (close < end && text.charAt(close) != closer) {
      close++;
    }
    if (close >= end) {
      return Optional.empty();
    }
    int after = close + 1;
    boolean stopped = after < end && ".:".indexOf(text.charAt(after)) >= 0;
    if (!stopped && !shouted) {
      return Optional.empty();
    }
    int next = skipSpaces(text, stopped ? after + 1 : after, end);
    boolean alone = next >= end;
    char stop = stopped ? text.charAt(after) : '.';
    String style = (shouted ? "C" : "m") + stop + (alone ? "|" : "");
    int nameEnd = start + name.length();
    return Optional.of(new SpeakerName(alone ? end : nameEnd, style, Words.key(name), alone));
  }

  /** A full stop ends a name unless it stands for an initial or a short title before more of it. */
  private static boolean endsName(String text, int start, int stop, int end) {
    if (stop + 1 >= end) {
      return true;
    }
    char next = text.charAt(stop + 1);
    if (next != ' ') {
      return next == '-' || next == '—' || next == '(' || next == '[';
    }
    int word = stop;
    while (word > start && Character.isLetter(text.charAt(word - 1))) {
      word--;
    }
    boolean initial = stop - word <= 1 || word == start && isTitle(text.substring(word, stop));
    int after = stop + 2;
    boolean more = after < end && Character.isUpperCase(text.charAt(after));
    if (!initial || !more) {
      return true;
    }
    int i = after;
    while (i < end && i - start <= LONGEST && text.charAt(i) != ' ') {
      i++;
    }
    return !(i > after && ".:,".indexOf(text.charAt(i - 1)) >= 0
                || i < end && (text.charAt(i) == '('))
            && stop - word > 1
        || noStopFollows(text, after, end, start);
  }

  private static boolean noStopFollows(String text, int from, int end, int start) {
    for (int i = from; i < end && i - start <= LONGEST; i++) {
      char c = text.charAt(i);
      if (c == '.' || c == ':') {
        return false;
      }
      if (c == ',' || c == '!' || c == '?') {
        return true;
      }
    }
    return true;
  }

  private static boolean isTitle(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "mr",
          "mrs",
          "ms",
          "dr",
          "st",
          "sir",
          "mme",
          "mlle",
          "m",
          "hr",
          "fr",
          "prof",
          "capt",
          "col",
          "gen",
          "lt",
          "rev" ->
          true;
      default -> false;
    };
  }

  private static int skipSpaces(String text, int from, int end) {
    int i = from;
    while (i < end && Characters.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** True when the rest of the line is nothing, or a direction in brackets. */
  private static boolean nothingLeft(String text, int from, int end) {
    if (from >= end) {
      return true;
    }
    char closer = text.charAt(from) == '(' ? ')' : text.charAt(from) == '[' ? ']' : 0;
    if (closer == 0) {
      return false;
    }
    int close = text.indexOf(closer, from);
    if (close < 0 || close >= end) {
      return false;
    }
    int i = close + 1;
    while (i < end
        && (".:_~=*".indexOf(text.charAt(i)) >= 0 || Characters.isSpace(text.charAt(i)))) {
      i++;
    }
    return i >= end;
  }

  /** A name begins with a capital, holds letters, and is no number. */
  private static boolean isName(String name) {
    int first = name.codePointAt(0);
    boolean letters = name.chars().anyMatch(Character::isLetter);
    int words = Words.of(name).size();
    return letters
        && words > 0
        && words <= MOST_WORDS
        && (Character.isUpperCase(first)
            || Character.isDigit(first)
            || !Character.isLowerCase(first) && Character.isLetter(first))
        && (words > 1
            || !(name.chars().allMatch(c -> "IVXLC.".indexOf(c) >= 0) && name.length() <= 5));
  }
}
