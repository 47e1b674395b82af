package org.incipit.parse;

import java.util.List;
import java.util.Locale;
import org.incipit.model.Certainty;

/** The parts of letters: date lines, salutations, valedictions, signatures, postscripts. */
final class LetterLabeller implements Labeller {
  private static final int LONGEST = 160;
  private static final int LONGEST_LINE = 72;
  private static final int FAR_RIGHT = 20;
  private static final int MOST_LINES = 6;
  private static final int LETTER_TOP = 10;
  private static final int REACH = 40;

  @Override
  public void label(Draft draft, Labels labels) {
    for (int i = 0; i < labels.size(); i++) {
      if (labels.open(i) && short_(labels.chunk(i))) {
        opening(draft, labels, i);
      }
    }
    for (int i = 1; i < Math.min(labels.size(), LETTER_TOP); i++) {
      aboveSalute(draft, labels, i);
    }
    addresses(draft, labels);
    for (int i = labels.size() - 1; i >= 0; i--) {
      if (labels.open(i) && isPostscript(draft, labels, i)) {
        labels.set(i, Label.of(Role.POSTSCRIPT, Certainty.HIGH, "opens as postscripts do"));
      } else if (labels.open(i) && short_(labels.chunk(i))) {
        closing(draft, labels, i);
      }
    }
    addresses(draft, labels);
  }

  /** What stands between the top of a letter and its greeting: the date, and to whom. */
  private static void aboveSalute(Draft draft, Labels labels, int i) {
    Chunk salute = labels.chunk(i);
    if (!labels.open(i) || salute.size() != 1 || !isSalute(draft, draft.text(salute))) {
      return;
    }
    int k = i - 1;
    while (k >= 0 && labels.open(k) && short_(labels.chunk(k))) {
      k--;
    }
    if (k >= 0 && !atTop(labels, k + 1)) {
      return;
    }
    for (int n = k + 1; n < i; n++) {
      boolean date = Dates.isDateline(draft, draft.text(labels.chunk(n)));
      labels.set(
          n,
          Label.of(
              date ? Role.DATELINE : Role.ADDRESS,
              Certainty.MEDIUM,
              date ? "a date over a greeting" : "lines over a greeting"));
    }
    labels.set(i, Label.of(Role.SALUTE, Certainty.HIGH, "a greeting on a line of its own"));
  }

  private static boolean short_(Chunk chunk) {
    return chunk.size() <= MOST_LINES
        && chunk.extent().length() <= LONGEST + 60 * (chunk.size() - 1)
        && chunk.form() != Form.TABLE
        && chunk.form() != Form.BOX
        && chunk.form() != Form.WORDS
        && chunk.form() != Form.LIST
        && chunk.lines().stream().allMatch(l -> l.length() <= LONGEST_LINE);
  }

  private static void opening(Draft draft, Labels labels, int i) {
    if (!atTop(labels, i) || i + 1 >= labels.size()) {
      return;
    }
    Chunk chunk = labels.chunk(i);
    String text = draft.text(chunk);
    if (chunk.size() <= 3 && Dates.isDateline(draft, text)) {
      labels.set(i, Label.of(Role.DATELINE, Certainty.HIGH, "a date and little else, at the top"));
    } else if (chunk.size() == 1 && isSalute(draft, text)) {
      labels.set(i, Label.of(Role.SALUTE, Certainty.HIGH, "a greeting on a line of its own"));
    } else if (chunk.size() <= 2 && isAddress(draft, labels, i, text)) {
      labels.set(i, Label.of(Role.BYLINE, Certainty.MEDIUM, "says who wrote, under a heading"));
    } else if (chunk.indent() >= FAR_RIGHT
        && !draft.layout().centred(chunk.first())
        && !draft.layout().endsSentence(chunk.last())) {
      labels.set(i, Label.of(Role.DATELINE, Certainty.LOW, "set to the right at the top"));
    }
  }

  /** Under a heading, or at the start, with nothing but headings and other such lines before. */
  private static boolean atTop(Labels labels, int i) {
    int k = i - 1;
    while (k >= 0
        && (labels.is(k, Role.FURNITURE)
            || labels.is(k, Role.BLANK)
            || labels.is(k, Role.ILLUSTRATION)
            || labels.is(k, Role.DATELINE)
            || labels.is(k, Role.SALUTE)
            || labels.is(k, Role.BYLINE)
            || labels.is(k, Role.ADDRESS)
            || labels.is(k, Role.SEPARATOR))) {
      k--;
    }
    return k < 0
        || labels.is(k, Role.HEAD)
        || labels.is(k, Role.SUBHEAD)
        || labels.is(k, Role.TITLE)
        || labels.is(k, Role.TRAILER)
        || labels.chunk(i).blankBefore() >= 3;
  }

  private static boolean isSalute(Draft draft, String text) {
    String plain = Words.plain(text);
    if (plain.length() > 60 || plain.isEmpty()) {
      return false;
    }
    char last = plain.charAt(plain.length() - 1);
    return ",:!.-—–".indexOf(last) >= 0 && draft.startsWithAny("structure.salutes.first", plain);
  }

  /** "From A to B" in a collection of letters, or "By A" over an article. */
  private static boolean isAddress(Draft draft, Labels labels, int i, String text) {
    if (!labels.is(i - 1, Role.HEAD) && !labels.is(i - 1, Role.SUBHEAD)) {
      return false;
    }
    String plain = Words.plain(text);
    boolean by = draft.startsWithAny("structure.byline.openers", plain);
    boolean emphasised = text.charAt(0) == '_' || text.charAt(0) == '=';
    boolean between = false;
    List<String> words = Words.of(plain);
    for (int k = 1; k < words.size() - 1; k++) {
      between |= draft.inLanguage("structure.address.words", words.get(k).toLowerCase(Locale.ROOT));
    }
    return by && plain.length() <= 90 && Character.isUpperCase(plain.charAt(0))
        || emphasised && between && words.size() <= 16;
  }

  private static void closing(Draft draft, Labels labels, int i) {
    Chunk chunk = labels.chunk(i);
    String text = draft.text(chunk);
    String plain = Words.plain(text);
    if (signedBelow(draft, labels, i, plain)) {
      labels.set(
          i + 1, Label.of(Role.SIGNED, Certainty.MEDIUM, "a name alone below a form of farewell"));
    }
    if (!nearEnd(labels, i) || !hasText(labels, i)) {
      return;
    }
    boolean right = chunk.lines().stream().allMatch(l -> l.indent() >= FAR_RIGHT);
    boolean valediction = draft.startsWithAny("structure.valedictions", stripOpeners(plain));
    if (chunk.size() <= 3 && Dates.isDateline(draft, plain) && !labels.is(i - 1, Role.HEAD)) {
      labels.set(
          i,
          Label.of(Role.DATELINE, Certainty.MEDIUM, "a date and little else, at the end")
              .typed("end"));
    } else if (valediction && !longSentence(plain)) {
      labels.set(i, Label.of(Role.SIGNED, Certainty.HIGH, "a form of farewell at the end"));
    } else if (right && !labels.is(i - 1, Role.HEAD) || looksLikeName(plain) && set(labels, i)) {
      labels.set(
          i,
          Label.of(
              Role.SIGNED,
              Certainty.MEDIUM,
              right ? "set to the right at the end" : "a name alone at the end"));
    }
  }

  /** True for a form of farewell over a name, which may stand at the margin as it does. */
  private static boolean signedBelow(Draft draft, Labels labels, int i, String plain) {
    return i + 1 < labels.size()
        && labels.open(i + 1)
        && draft.startsWithAny("structure.valedictions", stripOpeners(plain))
        && !longSentence(plain)
        && short_(labels.chunk(i + 1))
        && looksLikeName(Words.plain(draft.text(labels.chunk(i + 1))))
        && nearEnd(labels, i + 1);
  }

  private static boolean isPostscript(Draft draft, Labels labels, int i) {
    Chunk chunk = labels.chunk(i);
    return chunk.form() == Form.PROSE
        && draft.startsWithAny("structure.postscripts", Words.plain(draft.text(chunk)))
        && nearEnd(labels, i);
  }

  private static boolean longSentence(String plain) {
    return Words.of(plain).size() > 22;
  }

  private static String stripOpeners(String text) {
    int start = 0;
    while (start < text.length() && !Character.isLetter(text.charAt(start))) {
      start++;
    }
    return text.substring(start);
  }

  /** Set in from the margin, and short. */
  private static boolean set(Labels labels, int i) {
    return labels.chunk(i).size() <= 3 && labels.chunk(i).indent() > 0;
  }

  /** After all, an address: lines with commas and capitals and no sentence, below a signature. */
  private static void addresses(Draft draft, Labels labels) {
    for (int i = 1; i < labels.size(); i++) {
      Chunk chunk = labels.chunk(i);
      boolean below =
          labels.is(i - 1, Role.SIGNED)
              || labels.is(i - 1, Role.POSTSCRIPT)
              || labels.is(i - 1, Role.ADDRESS)
              || labels.is(i - 1, Role.P)
              || labels.open(i - 1);
      boolean closing = labels.open(i) || labels.is(i, Role.SIGNED) && chunk.size() > 1;
      if (below && closing && short_(chunk) && endsDivision(labels, i) && isAddress(draft, chunk)) {
        labels.replace(
            i,
            Label.of(Role.ADDRESS, Certainty.MEDIUM, "names and places with commas, at the end"));
      }
    }
  }

  private static boolean endsDivision(Labels labels, int i) {
    int k = i + 1;
    while (labels.is(k, Role.NOTE)
        || labels.is(k, Role.NOTE_MORE)
        || labels.is(k, Role.FURNITURE)) {
      k++;
    }
    return k >= labels.size() || labels.is(k, Role.HEAD) || labels.is(k, Role.NOTES_HEAD);
  }

  private static boolean isAddress(Draft draft, Chunk chunk) {
    String plain = Words.plain(draft.text(chunk));
    List<String> words = Words.of(plain);
    int capitals = 0;
    int longer = 0;
    for (String word : words) {
      if (word.length() > 2) {
        longer++;
        capitals += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
      }
    }
    int commas = (int) plain.chars().filter(c -> c == ',').count();
    return words.size() <= 16
        && words.size() >= 2
        && (commas > 0 || chunk.size() > 1)
        && capitals * 10 >= longer * 8
        && !draft.startsWithAny("structure.valedictions", plain)
        && !Dates.isDateline(draft, plain);
  }

  /** True when running text stands between the heading above and this chunk. */
  private static boolean hasText(Labels labels, int i) {
    for (int k = i - 1; k >= 0 && i - k <= REACH; k--) {
      if (labels.is(k, Role.HEAD) || labels.is(k, Role.SEPARATOR)) {
        return false;
      }
      boolean text = labels.open(k) || labels.is(k, Role.P);
      if (text && labels.chunk(k).size() >= 3
          || labels.is(k, Role.VERSE)
          || labels.is(k, Role.SPEECH)
          || labels.is(k, Role.SALUTE)
          || text && i - k > 3) {
        return true;
      }
    }
    return i > REACH;
  }

  /** Before a heading, a separator, the end, or other closing lines. */
  private static boolean nearEnd(Labels labels, int i) {
    int k = i + 1;
    while (k < labels.size()
        && (labels.is(k, Role.FURNITURE)
            || labels.is(k, Role.BLANK)
            || labels.is(k, Role.SIGNED)
            || labels.is(k, Role.DATELINE)
            || labels.is(k, Role.NOTE)
            || labels.is(k, Role.NOTE_MORE)
            || labels.is(k, Role.POSTSCRIPT)
            || labels.is(k, Role.ADDRESS)
            || labels.is(k, Role.TRAILER)
            || labels.is(k, Role.ILLUSTRATION))) {
      k++;
    }
    return i > 0
        && (k >= labels.size()
            || labels.is(k, Role.HEAD)
            || labels.is(k, Role.NOTES_HEAD)
            || labels.is(k, Role.SEPARATOR)
            || labels.chunk(k).blankBefore() >= 2
                && k == i + 1
                && labels.chunk(i).blankBefore() <= 1);
  }

  /**
   * One to five words that begin with capitals or are particles, with no verb's full stop inside.
   */
  private static boolean looksLikeName(String plain) {
    List<String> words = Words.of(plain);
    if (words.isEmpty() || words.size() > 5 || plain.length() > 50) {
      return false;
    }
    int capitals = 0;
    for (String word : words) {
      capitals += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
    }
    return capitals * 3 >= words.size() * 2 && Character.isUpperCase(words.get(0).charAt(0));
  }
}
