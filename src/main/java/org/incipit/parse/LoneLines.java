package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts groups at lines that are blocks of their own though no blank line parts them from the text:
 * headings that marks or words show, and the greetings of letters.
 */
final class LoneLines {
  private static final int LONGEST = 48;
  private static final int FEWEST_ENTRIES = 3;

  /** "..." may be all that somebody says. */
  private static final int SHORTEST_ROW = 5;

  private static final int LONGEST_RUN = 5;
  private static final int MOST_OF_SIGNATURE = 3;
  private static final int FAR_RIGHT = 24;
  private static final int NARROWEST_PROSE = 50;

  /** Columns that lines of verse are set in from each other. */
  private static final int DEEPEST_STEP = 8;

  private final Draft draft;
  private final Layout layout;
  private final HeadingWords words;
  private long entries;

  LoneLines(Draft draft) {
    this.draft = draft;
    this.layout = draft.layout();
    this.words = draft.headings();
  }

  List<Group> cut(List<Group> groups) {
    entries = groups.stream().flatMap(g -> g.lines().stream()).filter(this::isDated).count();
    List<Group> cut = new ArrayList<>(groups.size());
    for (int g = 0; g < groups.size(); g++) {
      Group group = groups.get(g);
      boolean quoted =
          g > 0
              && g + 1 < groups.size()
              && groups.get(g - 1).indent() < group.indent()
              && groups.get(g + 1).indent() < group.indent();
      cut(group, quoted, cut);
    }
    return cut;
  }

  /**
   * @param quoted true for lines set in between others that are not, which may name their source
   */
  private void cut(Group group, boolean quoted, List<Group> into) {
    int from = 0;
    boolean dots = group.size() > 1 && holdsDots(group);
    for (int k = 0; k < group.size(); k++) {
      if (k > from
          && (opensPostscript(group.lines().get(k))
              || opensEntry(group, k)
              || opensPicture(group, k))) {
        add(group, from, k, into);
        from = k;
      }
      if (k > from && k == group.size() - 1 && quoted && (isSource(group) || isDashed(group))) {
        add(group, from, k, into);
        from = k;
      }
      if (k > from && group.size() - k <= MOST_OF_SIGNATURE && opensSignature(group, k)) {
        add(group, from, k, into);
        from = k;
        break;
      }
      int end = dots && isDots(group.lines().get(k)) ? endOfDots(group, k) : lone(group, k);
      if (end == k || k == 0 && end == group.size()) {
        continue;
      }
      add(group, from, k, into);
      add(group, k, end, into);
      from = end;
      k = end - 1;
    }
    add(group, from, group.size(), into);
  }

  /** The name under a quotation that is set in, far to the right of it; a farewell is none. */
  private boolean isSource(Group group) {
    Line last = group.last();
    if (group.indent() < 2 || group.size() < 3) {
      return false;
    }
    for (int k = 0; k + 1 < group.size(); k++) {
      int indent = group.lines().get(k).indent();
      if (indent > group.indent() + DEEPEST_STEP || last.indent() < indent + Sources.FARTHER) {
        return false;
      }
    }
    return Sources.isName(draft, layout.text(last))
        && !LetterLines.isValediction(draft, Words.plain(layout.text(group.first())));
  }

  /**
   * "A. LIND" far to the right below the last sentence of a paragraph, and a date perhaps: a letter
   * signed in haste, or to save a line of print.
   */
  private boolean opensSignature(Group group, int k) {
    Line name = group.lines().get(k);
    if (name.indent() < group.indent() + FAR_RIGHT
        || "([".indexOf(layout.charAt(name.textStart())) >= 0) {
      return false;
    }
    int widest = 0;
    for (int i = 0; i < group.size(); i++) {
      Line line = group.lines().get(i);
      if (i < k ? line.indent() > group.indent() + DEEPEST_STEP : line.length() > LONGEST) {
        return false;
      }
      widest = i < k ? Math.max(widest, line.length()) : widest;
    }
    Line above = group.lines().get(k - 1);
    if (widest < NARROWEST_PROSE || !layout.endsSentence(above)) {
      return false;
    }
    String plain = Words.plain(layout.text(name));
    boolean several = Words.of(plain).size() > 1 || Words.shouted(plain);
    return LetterLines.looksLikeName(plain)
        && several
        && Words.small(Words.of(plain)) == 0
        && !draft.inLanguage("function", Words.key(Words.first(plain)))
        && !draft.startsWithAny("structure.stage.moves", plain)
        && !draft.startsWithAny("structure.trailer.openers", plain)
        && !draft.inLanguage("structure.ends", Words.keyOfPlain(plain))
        && words.read(plain).isEmpty()
        && !Columns.isTable(layout, group.lines());
  }

  /** "[Illustration: The quay]" right below another picture. */
  private boolean opensPicture(Group group, int k) {
    Line line = group.lines().get(k);
    return layout.charAt(line.textStart()) == '['
        && layout.charAt(group.lines().get(k - 1).textEnd() - 1) == ']'
        && SmallLabeller.opensIllustration(layout.text(line));
  }

  /** "--WHITE." under lines of verse, none of which opens with a dash. */
  private boolean isDashed(Group group) {
    if (group.indent() < 2 || group.size() < 3 || group.last().length() > LONGEST) {
      return false;
    }
    for (Line line : group.lines()) {
      boolean dash = "-—–".indexOf(layout.charAt(line.textStart())) >= 0;
      if (dash != (line == group.last()) || layout.startsLower(line)) {
        return false;
      }
    }
    String plain = Words.plain(layout.text(group.last()));
    return plain.length() > 2
        && (plain.startsWith("--") || plain.charAt(0) != '-')
        && Words.capitalised(plain);
  }

  /** True where a row of stars or dots stands among lines that are no table. */
  private boolean holdsDots(Group group) {
    for (int k = 0; k < group.size(); k++) {
      if (isDots(group.lines().get(k))) {
        return !Columns.isTable(layout, group.lines()) && !Boxes.isBox(layout, group);
      }
    }
    return false;
  }

  /** "* * *" or ". . ." that stands for lines left out; on longer dots somebody signs. */
  private boolean isDots(Line line) {
    char mark = layout.charAt(line.textStart());
    if (mark != '*' && mark != '.' || line.length() < SHORTEST_ROW) {
      return false;
    }
    int run = 0;
    for (int i = line.textStart(); i < line.textEnd() && run < LONGEST_RUN; i++) {
      run = layout.charAt(i) == mark ? run + 1 : 0;
    }
    return run < LONGEST_RUN && Marks.separators(layout, List.of(line));
  }

  private int endOfDots(Group group, int from) {
    int end = from + 1;
    while (end < group.size() && isDots(group.lines().get(end))) {
      end++;
    }
    return end;
  }

  /** "Friday 4th" behind a line that had room for it: the next entry of a diary. */
  private boolean opensEntry(Group group, int k) {
    Line line = group.lines().get(k);
    return entries >= FEWEST_ENTRIES
        && layout.wrapped()
        && !layout.full(group.lines().get(k - 1))
        && isDated(line);
  }

  private boolean isDated(Line line) {
    if (!mayOpenWithWeekday(line)) {
      return false;
    }
    String text = layout.text(line);
    return DateOpening.of(draft, Words.plain(text))
        .filter(date -> date.weekday() && date.day())
        .isPresent();
  }

  /** A cheap no for nearly all lines: their first word, marks of emphasis apart, is no weekday. */
  private boolean mayOpenWithWeekday(Line line) {
    int start = line.textStart();
    while (start < line.textEnd() && Words.isMark(layout.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < line.textEnd() && Character.isLetterOrDigit(layout.charAt(end))) {
      end++;
    }
    return end < line.textEnd() && Words.isMark(layout.charAt(end))
        || Dates.isWeekday(draft, layout.source().content().substring(start, end));
  }

  /** "P.S." at the start of a line, however the line before ends. */
  private boolean opensPostscript(Line line) {
    return line.length() > 1
        && layout.charAt(line.textStart() + 1) == '.'
        && Character.isUpperCase(layout.charAt(line.textStart()))
        && draft.startsWithAny("structure.postscripts", layout.text(line));
  }

  private static void add(Group group, int from, int to, List<Group> into) {
    if (from < to) {
      boolean first = from == 0;
      into.add(
          new Group(
              group.lines().subList(from, to),
              first ? group.blankBefore() : 0,
              first && group.pageBefore()));
    }
  }

  /** Index after the lines from {@code k} on that stand alone, {@code k} where none does. */
  private int lone(Group group, int k) {
    Line line = group.lines().get(k);
    if (Marks.atx(layout, line) > 0 || Marks.wiki(layout, line) > 0) {
      return k + 1;
    }
    boolean room = k == 0 || !layout.full(group.lines().get(k - 1));
    if (!room || line.length() > LONGEST) {
      return k;
    }
    String text = layout.text(line);
    return isDivision(group, k, text) || isGreeting(group, k, text) ? k + 1 : k;
  }

  /** "Chapter IV" and nothing more, behind the end of a sentence and over the start of one. */
  private boolean isDivision(Group group, int k, String text) {
    boolean opens = k == 0 || layout.endsSentence(group.lines().get(k - 1));
    if (!opens || k + 1 >= group.size() || !layout.full(group.lines().get(k + 1))) {
      return false;
    }
    Optional<HeadingWords.Read> read = words.read(text);
    return read.filter(r -> r.rank() > 0 && r.numbered()).isPresent()
        && Words.of(text).size() <= 3
        && !layout.startsLower(group.lines().get(k + 1));
  }

  /** A greeting between the date of a letter and its text. */
  private boolean isGreeting(Group group, int k, String text) {
    String plain = Words.plain(text);
    return !plain.isEmpty()
        && k + 1 < group.size()
        && k <= 3
        && layout.full(group.lines().get(k + 1))
        && ",:!".indexOf(plain.charAt(plain.length() - 1)) >= 0
        && Words.of(plain).size() <= 5
        && draft.startsWithAny("structure.salutes.first", plain)
        && !layout.startsLower(group.lines().get(k))
        && (k == 0 || !layout.endsSentence(group.lines().get(k - 1)) || opensLetter(group, k));
  }

  private boolean opensLetter(Group group, int k) {
    Line before = group.lines().get(k - 1);
    return Dates.isDay(draft, layout.text(before));
  }
}
