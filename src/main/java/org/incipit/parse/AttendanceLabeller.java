package org.incipit.parse;

import org.incipit.model.Certainty;

/** Who was there, as minutes say it: "Present: …", a name a line or with commas between. */
final class AttendanceLabeller implements Labeller {
  private static final int LONGEST = 1_200;

  @Override
  public void label(Draft draft, Labels labels) {
    for (int i = 0; i < labels.size(); i++) {
      Chunk chunk = labels.chunk(i);
      if (!labels.open(i) || chunk.extent().length() > LONGEST || chunk.form() == Form.TABLE) {
        continue;
      }
      int end = headEnd(draft, chunk);
      if (end > 0) {
        labels.set(
            i,
            Label.of(Role.ATTENDANCE, Certainty.HIGH, "opens with a word for those present")
                .splitAt(end));
      }
    }
  }

  /** Behind the colon after a word for those present, -1 when the chunk does not open so. */
  private static int headEnd(Draft draft, Chunk chunk) {
    String text = draft.text(chunk);
    int colon = text.indexOf(':');
    if (colon < 0 || colon > 60 || colon + 1 >= text.strip().length()) {
      return -1;
    }
    String key = Words.key(text.substring(0, colon));
    return draft.startsWithAny("structure.attendance.heads", key)
        ? chunk.extent().start() + colon + 1
        : -1;
  }
}
