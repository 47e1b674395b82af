package org.incipit.parse;

import java.util.List;
import org.incipit.language.LanguageData;
import org.incipit.model.Certainty;

/**
 * What transcribers say of a text where it is set apart: in brackets over several paragraphs, in a
 * frame, or between two rules. Titles start after it.
 */
final class TranscriberNote {
  private static final int MOST_SPACE = 2;
  private static final int MOST_CHUNKS = 12;
  private static final String FRAME = "[| ";

  private TranscriberNote() {}

  /** Takes notes in brackets for paragraphs: their first lines are no headings. */
  static void label(Draft draft, Labels labels) {
    for (int i = 0; i < labels.size(); i++) {
      int end = inBrackets(draft, labels.chunks(), i);
      for (int k = i; k < end; k++) {
        if (labels.open(k)) {
          Label note = Label.of(Role.P, Certainty.HIGH, "a transcriber's note in brackets");
          labels.set(k, i > 0 && end == labels.size() ? note.typed(Boilerplate.TYPE) : note);
        }
      }
      i = Math.max(i, end - 1);
    }
  }

  /** Index after the note that starts with a chunk, {@code from} where none does. */
  static int end(Draft draft, List<Chunk> chunks, int from) {
    if (from >= chunks.size()) {
      return from;
    }
    Chunk chunk = chunks.get(from);
    if (chunk.form() == Form.BOX) {
      boolean named = chunk.lines().stream().anyMatch(line -> opens(draft, line));
      return named ? from + 1 : from;
    }
    if (Marks.separators(draft.layout(), chunk.lines())) {
      return betweenRules(draft, chunks, from);
    }
    int bracket = inBrackets(draft, chunks, from);
    return bracket > from ? bracket : unframed(draft, chunks, from);
  }

  /** "Transcriber's note: …", and paragraphs up to the space over the title page. */
  private static int unframed(Draft draft, List<Chunk> chunks, int from) {
    Line first = chunks.get(from).first();
    if (!opens(draft, first) && !isCalledNote(draft, first)) {
      return from;
    }
    for (int i = from + 1; i < Math.min(chunks.size(), from + MOST_CHUNKS); i++) {
      if (chunks.get(i).blankBefore() > MOST_SPACE) {
        return i;
      }
    }
    return from;
  }

  /** "Note:" before a title page, where no author has said anything yet. */
  private static boolean isCalledNote(Draft draft, Line line) {
    String text = draft.layout().source().content();
    int colon = text.indexOf(':', line.textStart());
    return colon >= 0
        && colon < line.textEnd()
        && draft.inLanguage(
            "structure.transcriber.openers", Words.key(text.substring(line.textStart(), colon)));
  }

  private static int betweenRules(Draft draft, List<Chunk> chunks, int from) {
    int last = Math.min(chunks.size(), from + MOST_CHUNKS);
    if (from + 1 >= last || !opens(draft, chunks.get(from + 1).first())) {
      return from;
    }
    for (int i = from + 2; i < last; i++) {
      if (Marks.separators(draft.layout(), chunks.get(i).lines())) {
        return i + 1;
      }
      if (chunks.get(i).blankBefore() > MOST_SPACE) {
        return i; // the title page stands before the next rule
      }
    }
    return from;
  }

  private static int inBrackets(Draft draft, List<Chunk> chunks, int from) {
    Chunk chunk = chunks.get(from);
    if (draft.layout().charAt(chunk.first().textStart()) != '[' || !opens(draft, chunk.first())) {
      return from;
    }
    int depth = 0;
    for (int i = from; i < Math.min(chunks.size(), from + MOST_CHUNKS); i++) {
      String text = draft.text(chunks.get(i));
      for (int k = 0; k < text.length(); k++) {
        depth += text.charAt(k) == '[' ? 1 : text.charAt(k) == ']' ? -1 : 0;
      }
      if (depth <= 0) {
        return i + 1;
      }
    }
    return from;
  }

  /** True for a line that says whose note it is, before a colon or by itself. */
  private static boolean opens(Draft draft, Line line) {
    int start = line.textStart();
    int end = line.textEnd();
    String text = draft.layout().source().content();
    while (start < end && FRAME.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int colon = text.indexOf(':', start);
    String name = text.substring(start, colon >= 0 && colon < end ? colon : end);
    return LanguageData.inAny("structure.transcriber.heads", Words.key(name.replace('|', ' ')));
  }
}
