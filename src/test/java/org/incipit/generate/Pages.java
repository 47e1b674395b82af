package org.incipit.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Cuts lines into pages and writes what stands at their edges. Where a page ends is chosen so that
 * a reader could tell: never behind a heading, inside a table, list or stanza, or between the parts
 * of a letter's opening; and, where a blank line or page furniture hides whether a paragraph goes
 * on, never in mid-paragraph behind a sentence that fills its line.
 */
final class Pages {
  /** A number, or a line, that comes back this seldom is no series to anybody. */
  private static final int FEWEST = 5;

  /** How much longer a page may get until it may end. */
  private static final int LONGER = 8;

  /** Lines that share one word in so many are alike. */
  private static final int ALIKE = 3;

  private static final Set<String> MAY_OPEN_PAGE = Set.of("p", "head", "speaker", "stage");
  private static final Set<String> KEEPS_NEXT = Set.of("head", "speaker", "cell", "item", "l");

  private final Wear wear;
  private final PageStyle style;
  private final String head;
  private final String numberPattern;
  private final List<String> out = new ArrayList<>();
  private final List<String> furniture = new ArrayList<>();
  private final List<Note> called = new ArrayList<>();
  private final List<Set<String>> edges = new ArrayList<>();
  private final int total;
  private int number;
  private int used;
  private String lead = "";

  /**
   * @param head the running head
   * @param numberPattern how a page number is written, {@code {n}} for the number and {@code {t}}
   *     for how many pages there are
   */
  Pages(Wear wear, int lines, String head, String numberPattern, Random random) {
    this.wear = wear;
    this.head = head;
    this.numberPattern = numberPattern;
    int pages = lines / wear.pageLength() + 1;
    int fewest = lines / (wear.pageLength() + LONGER) + 1;
    boolean series = wear.pages().head() || wear.pages() == PageStyle.NUMBER;
    this.style = series && fewest <= FEWEST ? PageStyle.NONE : wear.pages();
    this.number = numberPattern.contains("{t}") ? 1 : 1 + random.nextInt(200);
    this.total = pages;
  }

  /** Lines of the source; marks in the leaves where pages start. */
  List<String> set(List<SetLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (style != PageStyle.NONE && used >= wear.pageLength() && mayBreak(lines, i)) {
        edges.add(words(lines.get(i)));
        edges.add(words(foot(before(lines, i))));
        breakBefore(lines.get(i).first());
      }
      SetLine line = lines.get(i);
      line.pieces().forEach(this::call);
      write(line.text(wear.softHyphen()));
    }
    notes();
    return out;
  }

  /** The lines at the edges of pages, in order, as the outline names them. */
  List<String> furniture() {
    return furniture;
  }

  private static SetLine before(List<SetLine> lines, int index) {
    return lines.get(index - 1).blank() ? lines.get(index - 2) : lines.get(index - 1);
  }

  private static Set<String> words(SetLine line) {
    return line.pieces().stream()
        .map(piece -> piece.whole().core())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A line that has much in common with another at the edge of a page is a running head. */
  private boolean looksLikeFurniture(SetLine line) {
    Set<String> words = words(line);
    return edges.stream()
        .anyMatch(
            edge ->
                edge.stream().filter(words::contains).count() * ALIKE
                    >= Math.min(edge.size(), words.size()));
  }

  private boolean mayBreak(List<SetLine> lines, int index) {
    SetLine line = lines.get(index);
    SetLine before = before(lines, index);
    if (line.blank() || before.blank() || KEEPS_NEXT.contains(before.last().leaf().name())) {
      return false;
    }
    // The same few words end many notes here, and would be a running foot to any reader.
    if (!called.isEmpty() && foot(before).pieces().size() < FEWEST) {
      return false;
    }
    if (looksLikeFurniture(line) || looksLikeFurniture(foot(before))) {
      return false;
    }
    if (line.first().opensLeaf()) {
      return MAY_OPEN_PAGE.contains(line.first().leaf().name());
    }
    boolean hidden = wear.paragraphIndent() == 0 || wear.blank() || KnownLimit.fewIndents(lines);
    return line.first().leaf().name().equals("p")
        && !(hidden && before.last().whole().endsSentence())
        && !KnownLimit.sentenceUnderNumber(before.last().whole(), line, style);
  }

  private void call(SetLine.Piece piece) {
    if (wear.notes() == Wear.NotePlace.FOOT && piece.to() < 0) {
      piece
          .whole()
          .note()
          .ifPresent(
              note -> {
                called.add(note);
                if (wear.notesPerPage()) {
                  note.renumber(called.size());
                }
                used += 2;
              });
    }
  }

  private void write(String line) {
    out.add(lead + line);
    lead = "";
    used++;
  }

  private void notes() {
    if (called.isEmpty()) {
      return;
    }
    write("");
    if (wear.rule()) {
      write("-".repeat(12));
    }
    for (Note note : called) {
      set(note).forEach(line -> write(line.text(wear.softHyphen())));
    }
    called.clear();
  }

  private List<SetLine> set(Note note) {
    List<Word> words = new ArrayList<>(List.of(Word.whole(note.label())));
    words.addAll(note.leaf().words());
    return Typesetter.note(wear, new Leaf("note", words, note.leaf().setting()));
  }

  /** The last line of the page, which may be that of a note. */
  private SetLine foot(SetLine before) {
    if (called.isEmpty()) {
      return before;
    }
    List<SetLine> note = set(called.get(called.size() - 1));
    return note.get(note.size() - 1);
  }

  private void breakBefore(SetLine.Piece piece) {
    piece.leaf().pageStartsAt(piece.word(), piece.from());
    int blank = style.number() || style.head() || !called.isEmpty() ? takeBlanks() : 0;
    blank = KnownLimit.spaceAtTheTop(style, blank);
    notes();
    if (style.number()) {
      String text = numberPattern.replace("{n}", "" + number).replace("{t}", "" + total);
      write("");
      write(text);
      furniture.add("pageNum: " + text);
      if (!style.formFeed()) {
        write("");
      }
    }
    number++;
    used = 0;
    if (style.formFeed()) {
      lead = "\f";
    }
    if (style == PageStyle.FORM_FEED_ON_ITS_OWN_LINE) {
      write("");
    }
    top();
    for (int i = 0; i < Math.max(blank, style.head() ? 1 : 0); i++) {
      write("");
    }
  }

  private void top() {
    if (style.head()) {
      String text = head + (style.number() ? "" : "     " + number);
      write(text);
      furniture.add("header: " + text.replaceAll(" +", " "));
    }
  }

  private int takeBlanks() {
    int blank = 0;
    while (out.get(out.size() - 1).isEmpty()) {
      out.remove(out.size() - 1);
      blank++;
    }
    return blank;
  }
}
