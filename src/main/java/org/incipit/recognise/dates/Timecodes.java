package org.incipit.recognise.dates;

import java.util.ArrayList;
import java.util.List;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Annotation;
import org.incipit.model.BlockKind;
import org.incipit.model.Certainty;
import org.incipit.model.Kind;
import org.incipit.model.Passage;

/**
 * Times of a recording, which tell where in it something is said: {@code [00:12:31]}, {@code
 * (1:05)}, {@code 00:12:31} where a paragraph begins. Three at least that run on, one of them with
 * its hours, beside a speaker or at the head of a line; a verse, a ratio and a time of a day stand
 * in round brackets within sentences.
 */
final class Timecodes {
  private static final int FEWEST = 3;
  private static final int LONGEST = 16;
  private static final int MINUTE = 60;

  private final List<Annotation> found = new ArrayList<>();
  private int before = -1;
  private int runOn;

  /** True once one is known to be no verse. */
  private boolean sure;

  private Timecodes() {}

  /** Those of a document, in its order; none where they do not run on. */
  static List<Annotation> of(AnnotatedText document, String id) {
    Timecodes codes = new Timecodes();
    for (Passage passage : document.passages()) {
      if (!passage.inNote()) {
        codes.read(passage, id);
      }
    }
    boolean series =
        codes.sure && codes.found.size() >= FEWEST && codes.runOn * 10 >= codes.found.size() * 8;
    return series ? codes.found : List.of();
  }

  private void read(Passage passage, String id) {
    String text = passage.text();
    int last = text.stripTrailing().length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      boolean speaker = speaker(passage) && startsWord(text, i);
      if (digit && (speaker || opensLine(text, i))) {
        int end = figures(text, i, speaker ? 2 : 3);
        boolean whole = end >= 0 && ends(text, end);
        sure |= whole;
        i = whole ? take(passage, id, i, end, i, end) : i;
      } else if (c == '[' || c == '(') {
        int end = figures(text, i + 1, 2);
        char close = c == '[' ? ']' : ')';
        boolean closed = end > 0 && end < text.length() && text.charAt(end) == close;
        boolean apart = speaker(passage) || opensLine(text, i) || figures(text, i + 1, 3) > 0;
        if (closed && (apart || c == '[' || end + 1 >= last)) {
          sure |= apart;
          i = take(passage, id, i, end + 1, i + 1, end);
        }
      }
    }
  }

  private static boolean speaker(Passage passage) {
    return passage.block().kind() == BlockKind.SPEAKER;
  }

  private static boolean opensLine(String text, int i) {
    int at = i;
    while (at > 0 && text.charAt(at - 1) == ' ') {
      at--;
    }
    return at == 0 || text.charAt(at - 1) == '\n';
  }

  private static boolean startsWord(String text, int i) {
    return i == 0 || Character.isWhitespace(text.charAt(i - 1));
  }

  private static boolean ends(String text, int end) {
    return end == text.length() || Character.isWhitespace(text.charAt(end));
  }

  /** Where {@code 1:05} or {@code 00:12:31.500} ends, of so many parts at least; -1 for others. */
  private static int figures(String text, int from, int fewest) {
    int parts = 0;
    int at = from;
    while (true) {
      int start = at;
      while (at < text.length() && at - start < 3 && digit(text.charAt(at))) {
        at++;
      }
      int digits = at - start;
      if (digits == 0 || digits > 2 || parts > 0 && (digits != 2 || text.charAt(start) > '5')) {
        return -1;
      }
      parts++;
      if (parts == 3 || at >= text.length() || text.charAt(at) != ':') {
        break;
      }
      at++;
    }
    if (parts == 3 && at + 1 < text.length() && ".,".indexOf(text.charAt(at)) >= 0) {
      int fraction = at + 1;
      while (fraction < text.length()
          && fraction - from < LONGEST
          && digit(text.charAt(fraction))) {
        fraction++;
      }
      at = fraction > at + 1 ? fraction : at;
    }
    return parts < fewest ? -1 : at;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Takes the time and returns the last offset of it. */
  private int take(Passage passage, String id, int start, int end, int first, int last) {
    int seconds = seconds(passage.text(), first, last);
    runOn += seconds >= before ? 1 : 0;
    before = seconds;
    found.add(
        Annotation.of(Kind.TIMECODE, passage.toSource(start, end), id, Certainty.HIGH)
            .with("type", "timecode")
            .because("times that run on"));
    return end - 1;
  }

  private static int seconds(String text, int from, int to) {
    int total = 0;
    int part = 0;
    for (int i = from; i < to && ".,".indexOf(text.charAt(i)) < 0; i++) {
      char c = text.charAt(i);
      if (c == ':') {
        total = (total + part) * MINUTE;
        part = 0;
      } else {
        part = part * 10 + c - '0';
      }
    }
    return total + part;
  }
}
