package org.incipit.parse;

import java.util.List;
import java.util.Optional;

/**
 * Reads speakers' names at the start of lines: {@code HAMLET.}, {@code _Ham._}, {@code NAME
 * [aside].}, {@code SCAPIN, à part.--}, {@code [00:01:12] Mr. SMITH:}. One document.
 */
final class SpeakerReader {
  static final String MARKS = "_~=*+";

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
    int start = skipStamp(line.textStart(), line.textEnd());
    int from = start;
    char mark =
        start < line.textEnd() && MARKS.indexOf(text.charAt(start)) >= 0 ? text.charAt(start) : 0;
    while (mark != 0 && from < line.textEnd() && text.charAt(from) == mark) {
      from++;
    }
    int nameEnd =
        mark == 0
            ? scan.plainEnd(from, line.textEnd(), brief)
            : scan.markedEnd(from, line.textEnd(), mark);
    if (nameEnd <= from) {
      return Optional.empty();
    }
    String name = text.substring(from, nameEnd).strip();
    if (!NameScan.isName(name)) {
      return Optional.empty();
    }
    String type = scan.shouted(name) ? "C" : "m";
    return mark == 0
        ? new SpeakerTail(scan, text, line.textEnd(), limit, type, name).read(nameEnd, '|')
        : behindMark(line, limit, mark, name, nameEnd);
  }

  private Optional<SpeakerName> behindMark(
      Line line, int limit, char mark, String name, int nameEnd) {
    String type = String.valueOf(mark);
    SpeakerTail tail = new SpeakerTail(scan, text, line.textEnd(), limit, type, name);
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
    return tail.inside(direction, scan.severalNames(name))
        .read(after, last == '.' || last == ':' ? last : '|');
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
}
