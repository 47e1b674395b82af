package org.incipit.parse;

import java.util.List;
import java.util.Optional;

/**
 * Reads speakers' names at the start of lines: {@code HAMLET.}, {@code _Ham._}, {@code NAME
 * [aside].}, {@code SCAPIN, à part.--}, {@code [00:01:12] Mr. SMITH:}. One document.
 */
final class SpeakerReader {
  static final String MARKS = "_~=*+";

  private static final int LONGEST_JOINT = 60;

  private final NameScan scan;
  private final String text;

  SpeakerReader(Draft draft, List<Group> groups) {
    this.scan = new NameScan(draft);
    scan.learn(groups);
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
    int start = behindStamp(line.textStart(), line.textEnd(), limit);
    int end = start < line.textEnd() ? line.textEnd() : lineEnd(start, limit);
    int close = stampStart(start, end);
    int from = start;
    char mark = start < end && MARKS.indexOf(text.charAt(start)) >= 0 ? text.charAt(start) : 0;
    while (mark != 0 && from < end && text.charAt(from) == mark) {
      from++;
    }
    int nameEnd = mark == 0 ? scan.plainEnd(from, close, brief) : scan.markedEnd(from, close, mark);
    if (nameEnd <= from) {
      return Optional.empty();
    }
    String name = text.substring(from, nameEnd).strip();
    if (!NameScan.isName(name)) {
      return Optional.empty();
    }
    String type = scan.shouted(name) ? "C" : "m";
    if (close < end) {
      return nameEnd < close
          ? Optional.empty()
          : Optional.of(SpeakerName.alone(line.textEnd(), type, name, scan.titled(name)));
    }
    return mark == 0
        ? new SpeakerTail(scan, text, end, limit, type, name).read(nameEnd, '|')
        : behindMark(end, limit, mark, name, nameEnd);
  }

  /**
   * A name that has a line for itself and no stop, where the list of persons names it; a direction
   * in brackets may stand behind it.
   */
  Optional<SpeakerName> listed(Line line, Cast cast) {
    int from = line.textStart();
    if (cast.isEmpty()
        || line.length() > LONGEST_JOINT
        || !Character.isUpperCase(text.charAt(from))) {
      return Optional.empty();
    }
    int open = from;
    while (open < line.textEnd() && text.charAt(open) != '(') {
      open++;
    }
    boolean directed = open < line.textEnd();
    String name = text.substring(from, open).strip();
    boolean alone =
        !name.isEmpty()
            && Character.isLetter(name.charAt(name.length() - 1))
            && name.indexOf(',') < 0
            && (!directed || text.charAt(line.textEnd() - 1) == ')');
    return alone && NameScan.isName(name) && scan.titled(name) && cast.names(Words.key(name))
        ? Optional.of(SpeakerName.listed(directed ? open : -1, line.textEnd(), name))
        : Optional.empty();
  }

  /**
   * The names that open a line, with commas between them.
   *
   * @param line the line
   * @param limit where the last line ends that a direction behind the names may reach
   */
  Optional<SpeakerName> joint(Line line, int limit) {
    int end = line.textEnd();
    int from = line.textStart();
    char mark = MARKS.indexOf(text.charAt(from)) >= 0 ? text.charAt(from++) : 0;
    int nameEnd = from;
    while (nameEnd < end && (mark == 0 ? "([.:" : "([" + mark).indexOf(text.charAt(nameEnd)) < 0) {
      nameEnd++;
    }
    boolean open = mark != 0 && (nameEnd >= end || text.charAt(nameEnd) != mark);
    if (open || nameEnd == from || nameEnd - from > LONGEST_JOINT) {
      return Optional.empty();
    }
    int close = ".:".indexOf(text.charAt(nameEnd - 1)) >= 0 ? nameEnd - 1 : nameEnd;
    String name = text.substring(from, Math.max(from, close)).strip();
    if (!NameScan.isName(name)) {
      return Optional.empty();
    }
    return mark == 0
        ? new SpeakerTail(scan, text, end, limit, scan.shouted(name) ? "C" : "m", name)
            .read(nameEnd, '|')
        : behindMark(end, limit, mark, name, close);
  }

  private Optional<SpeakerName> behindMark(
      int end, int limit, char mark, String name, int nameEnd) {
    String type = String.valueOf(mark);
    SpeakerTail tail = new SpeakerTail(scan, text, end, limit, type, name);
    int close = nameEnd;
    int direction = -1;
    char c = text.charAt(close);
    if (c == '(' || c == '[') {
      direction = close;
      while (close < end && text.charAt(close) != mark) {
        close++;
      }
      if (close >= end) {
        return Optional.empty();
      }
    }
    while (close < end && text.charAt(close) != mark) {
      close++;
    }
    char last = text.charAt(close - 1);
    int after = close;
    while (after < end && text.charAt(after) == mark) {
      after++;
    }
    return tail.inside(direction, scan.severalNames(name))
        .read(after, last == '.' || last == ':' ? last : '|');
  }

  /** True for a line that opens with a time of a recording. */
  boolean stamped(Line line) {
    return stampEnd(line.textStart(), line.textEnd()) > line.textStart();
  }

  /**
   * Behind a time of a recording, such as {@code [00:01:12]}; on the next line, where it stands
   * alone on its own.
   */
  private int behindStamp(int start, int end, int limit) {
    int stamp = stampEnd(start, end);
    int next = skipSpaces(stamp, end);
    if (stamp == start || next < end) {
      return stamp == start ? start : next;
    }
    while (next < limit && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next < limit ? next : start;
  }

  /**
   * Where a time begins that ends the line, and nothing but a name stands before it: "Anna 00:07";
   * "Luke 10:25" and "Breakfast 08:00" are none.
   */
  private int stampStart(int start, int end) {
    int from = end;
    while (from > start && !Characters.isGap(text.charAt(from - 1))) {
      from--;
    }
    int close = from;
    while (close > start && Characters.isGap(text.charAt(close - 1))) {
      close--;
    }
    boolean clock =
        from < end
            && Character.isDigit(text.charAt(from))
            && text.indexOf(':', text.indexOf(':', from) + 1) >= end
            && from - close == 1
            && text.charAt(close) == ' ';
    return from < end && close > start && !clock && stampEnd(from, end) == end ? close : end;
  }

  private int lineEnd(int from, int limit) {
    int end = from;
    while (end < limit && "\n\r".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private int stampEnd(int start, int end) {
    int i = start;
    int digits = 0;
    int colons = 0;
    while (i < end
        && ("[](){}:.,".indexOf(text.charAt(i)) >= 0 || Character.isDigit(text.charAt(i)))) {
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
      colons += text.charAt(i) == ':' ? 1 : 0;
      i++;
    }
    return colons > 0 && digits >= 3 && (i == end || Characters.isGap(text.charAt(i))) ? i : start;
  }

  private int skipSpaces(int from, int end) {
    int i = from;
    while (i < end && Characters.isGap(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
