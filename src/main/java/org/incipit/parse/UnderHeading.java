package org.incipit.parse;

import java.util.List;
import java.util.Locale;
import org.incipit.language.RomanNumeral;
import org.incipit.model.Certainty;

/** What stands right under a heading and is no text yet: its second line, an argument, a motto. */
final class UnderHeading {
  static final Label ARGUMENT =
      Label.of(Role.ARGUMENT, Certainty.MEDIUM, "says what a chapter holds");

  private static final int LONGEST_ARGUMENT = 900;
  private static final int MOST_LINES = 4;

  /** Fewer are a title, be they in italics and with a full stop. */
  private static final int FEWEST_WORDS = 5;

  /** What stands below an argument; a shorter line may say whose words a motto are. */
  private static final int SHORTEST_TEXT = 40;

  private final Draft draft;
  private final Labels labels;
  private final HeadingWords words;

  UnderHeading(Draft draft, Labels labels, HeadingWords words) {
    this.draft = draft;
    this.labels = labels;
    this.words = words;
  }

  void label(int i) {
    boolean under = isUnder(i);
    String above = labels.at(i - 1).map(Label::type).orElse("");
    if (!under || StageLabeller.isDramatic(above)) {
      return;
    }
    if (isAddressee(i)) {
      labels.set(i, Label.of(Role.ADDRESS, Certainty.MEDIUM, "says to whom, over a date"));
    } else if (!dated(i - 1) && isArgument(i)) {
      labels.set(i, ARGUMENT);
    } else if (!above.equals("letter") && !endsBook(above, i) && goesOn(i)) {
      labels.set(i, Label.of(Role.SUBHEAD, Certainty.MEDIUM, "a short line under a heading"));
    }
  }

  /** Under a heading, its second line, or an argument that goes on with heads of matter. */
  private boolean isUnder(int i) {
    return labels.is(i - 1, Role.HEAD)
        || labels.is(i - 1, Role.SUBHEAD)
        || labels.is(i - 1, Role.ARGUMENT) && isOneRun(draft.text(labels.chunk(i)));
  }

  /**
   * Heads of matter that are too long to be weighed as a heading: all in italics, or with stops.
   */
  void labelLong(int i) {
    if (isUnder(i) && !dated(i - 1) && isArgument(i)) {
      String text = draft.text(labels.chunk(i));
      if (isOneRun(text) || stopsBeforeDashes(text) * 2 >= dashes(Words.plain(text))) {
        labels.set(i, ARGUMENT);
      }
    }
  }

  /**
   * A sentence in italics of its own between the number of a chapter and its text: neither the
   * title of a section in it nor its first paragraph.
   */
  boolean isSaidInItalics(int i) {
    if (!labels.is(i - 1, Role.HEAD) || i + 1 >= labels.size() || !labels.open(i + 1)) {
      return false;
    }
    Chunk chunk = labels.chunk(i);
    Chunk below = labels.chunk(i + 1);
    String text = draft.text(chunk);
    String plain = Words.plain(text);
    String above = labels.at(i - 1).map(Label::type).orElse("");
    boolean overText =
        below.form() == Form.VERSE
            || below.form() == Form.PROSE
                && below.extent().length() >= SHORTEST_TEXT
                && !QuoteLabeller.isSource(draft, below)
                && !Words.shouted(draft.text(below));
    return overText
        && chunk.form() == Form.PROSE
        && chunk.size() <= MOST_LINES
        && labels.blankAfter(i) >= 1
        && isOneRun(text)
        && plain.endsWith(".")
        && Words.of(plain).size() >= FEWEST_WORDS
        && !Words.capitalised(plain)
        && !StageLabeller.isDramatic(above)
        && !above.equals("letter")
        && endsInNumber(labels.chunk(i - 1))
        && !dated(i)
        && !Dates.isDateline(draft, plain)
        && "([\"“«„".indexOf(plain.charAt(0)) < 0;
  }

  /**
   * "In which …" without italics: one sentence under a number, with more space between it and the
   * text than above it. A first paragraph may be so too; several are not.
   */
  boolean isNearer(int i) {
    if (!labels.open(i) || !labels.is(i - 1, Role.HEAD) || i + 1 >= labels.size()) {
      return false;
    }
    Chunk chunk = labels.chunk(i);
    String plain = draft.plain(chunk);
    int above = Math.max(1, chunk.blankBefore());
    boolean heads = isOneRun(draft.text(labels.chunk(i + 1))) && labels.blankAfter(i + 1) > above;
    return chunk.form() == Form.PROSE
        && chunk.size() <= MOST_LINES
        && (labels.blankAfter(i) > above || heads)
        && plain.endsWith(".")
        && !plain.contains(". ")
        && !plain.contains("! ")
        && !plain.contains("? ")
        && draft.startsWithAny("structure.argument.openers", plain)
        && !Words.capitalised(plain)
        && !dated(i - 1)
        && !StageLabeller.isDramatic(labels.at(i - 1).map(Label::type).orElse(""))
        && endsInNumber(labels.chunk(i - 1));
  }

  /** "ELEGY IV.", "Chapter 4": ends in the number that counts it. */
  private boolean endsInNumber(Chunk chunk) {
    List<String> all = Words.of(draft.plain(chunk));
    if (isOnlyNumber(chunk)) {
      return true;
    }
    String last = all.isEmpty() ? "" : all.get(all.size() - 1);
    return all.size() <= 3
        && (RomanNumeral.value(last.toUpperCase(Locale.ROOT)) > 0
            || !last.isEmpty() && last.chars().allMatch(Character::isDigit));
  }

  /** True when one pair of marks stands around all of a text. */
  private static boolean isOneRun(String text) {
    char mark = text.isEmpty() ? 0 : text.charAt(0);
    return HeadingEvidence.emphasised(text) && text.chars().filter(c -> c == mark).count() == 2;
  }

  private static int stopsBeforeDashes(String text) {
    int stops = 0;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      stops += (c == '—' || c == '–' || c == '-') && text.charAt(i - 1) == '.' ? 1 : 0;
    }
    return stops;
  }

  /** "To Miss A. P.", and the date or the greeting of a letter comes next. */
  private boolean isAddressee(int i) {
    Chunk chunk = labels.chunk(i);
    String plain = draft.plain(chunk);
    if (chunk.size() > 2 || i + 1 >= labels.size() || !Correspondence.addresses(draft, plain)) {
      return false;
    }
    Chunk next = labels.chunk(i + 1);
    return next.size() <= 2
        && (Dates.isDateline(draft, draft.text(next)) || LetterTop.isSalute(draft, next));
  }

  /** The day over an entry of a diary, whose dashes part what happened. */
  private boolean dated(int i) {
    return DateOpening.of(draft, Words.plain(draft.text(labels.chunk(i)))).isPresent();
  }

  /** Below "Index" and "Errata" come entries, not titles. */
  private boolean endsBook(String above, int i) {
    return above.equals(HeadingWords.BACK) && !Words.shouted(draft.text(labels.chunk(i)));
  }

  /** "In which …", or heads of matter with dashes between them, over the text of a chapter. */
  private boolean isArgument(int i) {
    Chunk chunk = labels.chunk(i);
    String text = draft.text(chunk);
    String plain = Words.plain(text);
    if (chunk.form() != Form.PROSE || text.length() > LONGEST_ARGUMENT || i + 1 >= labels.size()) {
      return false;
    }
    boolean summary = dashes(plain) >= 2 && dashes(plain) * 12 >= Words.of(plain).size();
    boolean says =
        draft.startsWithAny("structure.argument.openers", plain)
            && !Words.capitalised(plain)
            && HeadingEvidence.emphasised(text)
            && endsSentence(plain);
    return summary && !shouts(plain) || says;
  }

  /** True when the first word is in capitals, as those of titles are. */
  private static boolean shouts(String plain) {
    List<String> all = Words.of(plain);
    return !all.isEmpty() && all.get(0).length() > 1 && Words.shouted(all.get(0));
  }

  /** A full stop at the end, whatever marks of emphasis stand behind it. */
  private static boolean endsSentence(String plain) {
    return !plain.isEmpty() && Characters.isTerminal(plain.charAt(plain.length() - 1));
  }

  private static int dashes(String text) {
    int dashes = 0;
    for (int i = 1; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      boolean dash = c == '—' || c == '–' || c == '-' && text.charAt(i + 1) == '-';
      dashes += dash ? 1 : 0;
      i += dash && c == '-' ? 1 : 0;
    }
    return dashes;
  }

  /**
   * True for a short line right under a heading: any line that is no sentence under a number, which
   * has no title of its own; capitals or emphasis under others.
   */
  private boolean goesOn(int i) {
    Chunk chunk = labels.chunk(i);
    String text = draft.text(chunk);
    String plain = Words.plain(text);
    if (chunk.size() > 2
        || chunk.blankBefore() > 2
        || labels.blankAfter(i) < 1
        || plain.length() > 80
        || ",;\"”»".indexOf(plain.charAt(plain.length() - 1)) >= 0
        || HeadingEvidence.announces(plain)
        || "[(\"“«„".indexOf(plain.charAt(0)) >= 0 && !DatedTitle.isSpan(plain)
        || draft.layout().startsLower(chunk.first())
        || Dates.isDateline(draft, plain) && !DatedTitle.is(draft, labels, i)) {
      return false;
    }
    boolean number = labels.is(i - 1, Role.HEAD) && isOnlyNumber(labels.chunk(i - 1));
    List<String> all = Words.of(plain);
    boolean title =
        !endsSentence(plain)
            || Words.capitalised(plain)
            || all.size() <= 4 && !draft.startsWithAny("structure.argument.openers", plain);
    return number && all.size() <= 12 && title
        || Words.shouted(plain) && all.size() <= 12
        || HeadingEvidence.emphasised(text) && all.size() <= 10 && title
        || !endsSentence(plain) && Words.capitalised(plain) && all.size() <= 8;
  }

  /** "IV.", "Chapter 4": a heading that gives a number and no title. */
  private boolean isOnlyNumber(Chunk chunk) {
    String plain = draft.plain(chunk);
    return words.read(plain).filter(HeadingWords.Read::numbered).isPresent()
        && Words.of(plain).size() <= 3;
  }
}
