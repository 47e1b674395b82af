package org.incipit.parse;

import java.util.List;
import org.incipit.model.Certainty;

/** Who was there, as minutes say it: "Present: …", a name a line or with commas between. */
final class AttendanceLabeller implements Labeller {
  /** Type of a chunk that goes on with the list of the one before. */
  static final String MORE = "more";

  private static final int LONGEST = 1_200;

  @Override
  public void label(Draft draft, Labels labels) {
    for (int i = 0; i < labels.size(); i++) {
      Chunk chunk = labels.chunk(i);
      if (!labels.open(i) || chunk.extent().length() > LONGEST || chunk.form() == Form.TABLE) {
        continue;
      }
      int end = headEnd(draft, chunk);
      int below = end < chunk.extent().end() ? i + 1 : names(draft, labels, i + 1);
      if (end > 0 && (end < chunk.extent().end() || below > i + 1)) {
        labels.set(
            i,
            Label.of(Role.ATTENDANCE, Certainty.HIGH, "opens with a word for those present")
                .splitAt(end));
        for (int k = i + 1; k < below; k++) {
          labels.set(k, Label.of(Role.ATTENDANCE, Certainty.HIGH, "a name below").typed(MORE));
        }
      }
    }
  }

  /** Index after the names that are set in as paragraphs are, right under a word. */
  private static int names(Draft draft, Labels labels, int from) {
    int margin = labels.chunk(from - 1).indent();
    int i = from;
    while (i < labels.size()
        && labels.open(i)
        && labels.chunk(i).blankBefore() == 0
        && labels.chunk(i).size() == 1
        && labels.chunk(i).indent() > margin
        && !draft.layout().endsSentence(labels.chunk(i).last())) {
      i++;
    }
    return i;
  }

  /** Behind the colon after a word for those present, -1 when the chunk does not open so. */
  private static int headEnd(Draft draft, Chunk chunk) {
    return headEnd(draft, draft.text(chunk), chunk.extent().start());
  }

  /** The same for a line, which may stand below another of its kind. */
  static int headEnd(Draft draft, Line line) {
    String text = draft.layout().text(line);
    return headEnd(draft, text, line.textStart());
  }

  private static int headEnd(Draft draft, String text, int start) {
    int colon = text.indexOf(':');
    if (colon < 0 || colon > 60) {
      return -1;
    }
    String key = Words.key(text.substring(0, colon));
    return isHead(draft, key) ? start + colon + 1 : -1;
  }

  /**
   * "Present", "Present at the meeting", but not "Present prices".
   *
   * @param key what stands before a colon
   */
  static boolean isHead(Draft draft, String key) {
    int head = draft.opening("structure.attendance.heads", key);
    List<String> more = head == 0 ? List.of() : Words.of(key.substring(head));
    return head > 0 && (more.isEmpty() || draft.inLanguage("function", more.get(0)));
  }
}
