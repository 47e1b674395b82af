package org.incipit.parse;

import java.util.List;
import org.incipit.model.Certainty;

/**
 * The end of a letter that has a greeting: farewell and name in lines that are set as verse is,
 * then whom it goes to, and what was added. Something else may follow, as an endorsement does.
 */
final class LetterEnd {
  private static final int MOST_LINES = 9;
  private static final int MOST_EXACT = 3;
  private static final int LONGEST_LINE = 72;

  private final Draft draft;
  private final Labels labels;

  LetterEnd(Draft draft, Labels labels) {
    this.draft = draft;
    this.labels = labels;
  }

  void label() {
    int greetings = 0;
    for (int i = 0; i < labels.size(); i++) {
      greetings += labels.is(i, Role.SALUTE) ? 1 : 0;
    }
    boolean greeted = false;
    for (int i = 0; i < labels.size(); i++) {
      if (labels.is(i, Role.HEAD)) {
        greeted &= greetings == 1; // a report to somebody has headings of its own
      } else if (labels.is(i, Role.SALUTE)) {
        greeted = true;
      } else if (greeted && i > 1 && free(i) && closes(i)) {
        labels.replace(
            i, Label.of(Role.SIGNED, Certainty.MEDIUM, "a farewell and a name, set apart"));
        below(i + 1);
      } else if (greeted && labels.is(i, Role.SIGNED) && !labels.is(i + 1, Role.SIGNED)) {
        below(i + 1);
      }
    }
  }

  /** Nothing was found of it, or only that its lines are short. */
  private boolean free(int i) {
    return labels.open(i) || labels.is(i, Role.VERSE);
  }

  private boolean closes(int i) {
    Chunk chunk = labels.chunk(i);
    if (chunk.size() < 2 || !isSmall(chunk) || labels.is(i - 1, Role.VERSE)) {
      return false;
    }
    boolean farewell = LetterLines.isValediction(draft, draft.plain(chunk));
    boolean above =
        LetterLines.isValediction(draft, draft.plain(labels.chunk(i - 1)))
            || draft.startsWithAny(
                "structure.farewell.sentences", draft.plain(labels.chunk(i - 1)));
    Line last = chunk.last();
    boolean right =
        last.indent() >= LetterLines.FAR_RIGHT || last.indent() > chunk.first().indent();
    boolean exact =
        farewell
            && chunk.size() <= MOST_EXACT
            && draft.layout().charAt(chunk.first().textEnd() - 1) == ',';
    boolean named = named(last) || farewell && named(chunk.lines().get(chunk.size() - 2));
    return (farewell || above) && named && (right || exact);
  }

  private boolean named(Line line) {
    String text = draft.layout().text(line);
    return LetterLines.looksLikeName(unsigned(Words.plain(text)));
  }

  /** Without the "(signed)" of a copy. */
  private String unsigned(String plain) {
    int close = plain.startsWith("(") ? plain.indexOf(')') : -1;
    return close > 0 && draft.startsWithAny("structure.valedictions", plain.substring(1, close))
        ? plain.substring(close + 1).strip()
        : plain;
  }

  private static boolean isSmall(Chunk chunk) {
    return chunk.size() <= MOST_LINES
        && chunk.form() != Form.TABLE
        && chunk.form() != Form.BOX
        && chunk.lines().stream().allMatch(l -> l.length() <= LONGEST_LINE);
  }

  /** Whom the letter goes to, and postscripts. */
  private void below(int from) {
    boolean addressed = false;
    for (int k = from; k < labels.size(); k++) {
      boolean known =
          labels.is(k, Role.ADDRESS)
              || labels.is(k, Role.POSTSCRIPT)
              || labels.is(k, Role.DATELINE)
              || labels.is(k, Role.FURNITURE);
      if (known) {
        addressed |= labels.is(k, Role.ADDRESS);
      } else if (!addressed && free(k) && addresses(k)) {
        labels.replace(k, Label.of(Role.ADDRESS, Certainty.MEDIUM, "an address below the name"));
        addressed = true;
      } else if (labels.open(k)
          && draft.startsWithAny("structure.postscripts", draft.plain(labels.chunk(k)))) {
        labels.set(k, Label.of(Role.POSTSCRIPT, Certainty.HIGH, "opens as postscripts do"));
      } else if (labels.is(k, Role.VERSE) && LetterLines.isRemark(draft, labels.chunk(k))) {
        labels.replace(k, Label.of(Role.P, Certainty.MEDIUM, "a remark below a letter"));
      } else {
        return;
      }
    }
  }

  /** "To the Right Honble. …", "Monsieur le Préfet de …": few lines, no sentence. */
  private boolean addresses(int k) {
    Chunk chunk = labels.chunk(k);
    String plain = draft.plain(chunk);
    List<String> words = Words.of(plain);
    boolean many = words.size() > 30 || chunk.size() == 1 && words.size() > 14;
    return isSmall(chunk) && !many && draft.startsWithAny("structure.addressees", plain);
  }
}
