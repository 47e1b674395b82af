package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.text.Span;

/** The opening and closing parts of letters as blocks. */
final class LetterParts {
  /** Type of a name with a year, which is no date line. */
  static final String NAME_AND_YEAR = "nameAndYear";

  /** Type of names and offices under a text that is no letter: every line signs it. */
  static final String ATTESTED = "attested";

  /** Type of a step of a farewell that stands by itself. */
  static final String STEP = "step";

  private static final int LONGEST_LABEL = 16;
  private static final int SHORTEST_FULL = 50;

  /** Spaces that part a name from the farewell before it. */
  private static final String GAP = "    ";

  private final Draft draft;

  LetterParts(Draft draft) {
    this.draft = draft;
  }

  /** True when two parts stand in one opening, or in one closing. */
  static boolean together(Label first, Label next, boolean top) {
    if (first.role() == Role.POSTSCRIPT) {
      return false;
    }
    return switch (next.role()) {
      case DATELINE, SALUTE -> top == (!next.type().equals("end")) || !top;
      case ADDRESS -> true;
      case BYLINE ->
          top
              && (first.role() == Role.BYLINE
                  || first.role() == Role.ADDRESS
                  || first.role() == Role.DATELINE
                  || first.role() == Role.SALUTE);
      case SIGNED -> !top || first.role() == Role.SIGNED;
      default -> false;
    };
  }

  /**
   * The blocks of consecutive parts.
   *
   * @param top true at the top of a division
   * @param letter true in a letter, whose opening is kept together
   */
  List<Block> blocks(List<Chunk> chunks, List<Label> labels, boolean top, boolean letter) {
    if (labels.get(0).role() == Role.POSTSCRIPT) {
      return List.of(postscript(chunks.get(0)));
    }
    List<Block> parts = new ArrayList<>();
    boolean salute = false;
    boolean signed = false;
    for (int k = 0; k < chunks.size(); k++) {
      Role role = labels.get(k).role();
      salute |= role == Role.SALUTE;
      signed |= role == Role.SIGNED;
      if (role == Role.ADDRESS) {
        parts.add(address(chunks.get(k)));
      } else if (signed || !top) {
        closing(chunks.get(k), labels.get(k), parts);
      } else if (role == Role.DATELINE && greetsBelow(chunks.get(k))) {
        greeted(chunks.get(k), labels.get(k), parts);
        salute = true;
      } else {
        parts.add(part(kind(role), labels.get(k), chunks.get(k), chunks.get(k).extent()));
      }
    }
    if (signed || !top) {
      return List.of(Block.of(BlockKind.CLOSER, "", Map.of(), List.of(), parts));
    }
    boolean addressed = labels.stream().anyMatch(label -> label.role() == Role.ADDRESS);
    return salute || letter || addressed
        ? List.of(Block.of(BlockKind.OPENER, "", Map.of(), List.of(), parts))
        : parts;
  }

  /** True for place and date with the greeting right below, no blank line between them. */
  private boolean greetsBelow(Chunk chunk) {
    return chunk.size() >= 2
        && chunk.furniture().isEmpty()
        && draft.startsWithAny("structure.salutes.first", plain(chunk.last()))
        && !Dates.isDateline(draft, plain(chunk.last()));
  }

  private void greeted(Chunk chunk, Label label, List<Block> parts) {
    Line date = chunk.lines().get(chunk.size() - 2);
    Line salute = chunk.last();
    Span top = new Span(chunk.extent().start(), date.textEnd());
    parts.add(part(BlockKind.DATELINE, label, chunk, top));
    Span below = new Span(salute.textStart(), salute.textEnd());
    parts.add(part(BlockKind.SALUTE, label, chunk, below));
  }

  /** A part; one that is emphasised throughout shows it itself. */
  private Block part(BlockKind kind, Label label, Chunk chunk, Span range) {
    Map<String, String> attributes = new TreeMap<>(draft.certainty(label));
    String text = draft.layout().source().slice(range);
    int end = text.length() - 1;
    while (end > 0 && ".:,".indexOf(text.charAt(end)) >= 0) {
      end--;
    }
    if (text.charAt(0) == '_' && end > 1 && text.indexOf('_', 1) == end) {
      attributes.put("rend", "italic");
    }
    return draft.leaf(kind, "", attributes, chunk, range);
  }

  private static BlockKind kind(Role role) {
    return switch (role) {
      case SALUTE -> BlockKind.SALUTE;
      case BYLINE -> BlockKind.BYLINE;
      case SIGNED -> BlockKind.SIGNED;
      default -> BlockKind.DATELINE;
    };
  }

  /** An address, a line each. */
  private Block address(Chunk chunk) {
    return Block.of(
        BlockKind.ADDRESS,
        "",
        Map.of(),
        List.of(),
        Lists.leaves(draft, BlockKind.ADDR_LINE, chunk, Lists.ranges(chunk)));
  }

  /** A closing is told apart line by line: farewell, name, place and date. */
  private void closing(Chunk chunk, Label label, List<Block> parts) {
    int from = 0;
    BlockKind open = null;
    boolean dated =
        label.role() == Role.DATELINE
            && parts.stream().anyMatch(part -> part.kind() == BlockKind.SIGNED);
    for (int k = 0; k <= chunk.size(); k++) {
      BlockKind kind =
          k == chunk.size() ? null : dated ? BlockKind.DATELINE : lineKind(chunk, k, label);
      boolean goesOn =
          k > 0
              && k < chunk.size()
              && (draft.layout().startsLower(chunk.lines().get(k))
                      && draft.layout().charAt(chunk.lines().get(k).textStart()) != '('
                  || breaksOff(chunk, k));
      if (goesOn) {
        continue;
      }
      if (k > 0 && (kind != open || kind == BlockKind.SIGNED || kind == null)) {
        int start = chunk.lines().get(from).textStart();
        int end = chunk.lines().get(k - 1).textEnd();
        int name = open == BlockKind.SALUTE && from == k - 1 ? nameBehind(start, end) : start;
        if (name > start) {
          int farewell = draft.layout().trimmed(start, name).end();
          parts.add(part(open, label, chunk, new Span(start, farewell)));
          parts.add(part(BlockKind.SIGNED, label, chunk, new Span(name, end)));
        } else if (!chunk.within(start, end).isEmpty()) { // not one that a note has taken
          parts.add(part(open, label, chunk, new Span(start, end)));
        }
        from = k;
      }
      open = kind;
    }
    Lists.addFurniture(chunk.furniture(), parts);
  }

  /** "... and shall be back by" over "Lyon.": a line of text that wants another word. */
  private boolean breaksOff(Chunk chunk, int k) {
    Line above = chunk.lines().get(k - 1);
    String text = plain(above);
    String last = Words.key(Words.last(text));
    String below = plain(chunk.lines().get(k));
    return Math.abs(above.indent() - chunk.lines().get(k).indent()) <= 1
        && above.length() >= SHORTEST_FULL
        && Character.isLetter(text.charAt(text.length() - 1))
        && draft.inLanguage("function", last)
        && !draft.inLanguage("structure.farewell.ends", last)
        && Words.of(below).size() == 1
        && below.endsWith(".")
        && !Words.shouted(below);
  }

  /**
   * Where a name stands behind a farewell and a wide gap in one line, the start where none does.
   */
  private int nameBehind(int start, int end) {
    String text = draft.layout().source().content();
    int gap = text.substring(start, end).indexOf(GAP);
    int name = start + gap + GAP.length();
    while (name < end && Characters.isSpace(text.charAt(name))) {
      name++;
    }
    String behind = Words.plain(text.substring(Math.min(name, end), end));
    return gap > 0
            && LetterLines.looksLikeName(behind)
            && !draft.startsWithAny("structure.valedictions", behind)
        ? name
        : start;
  }

  private BlockKind lineKind(Chunk chunk, int k, Label label) {
    String text = plain(chunk.lines().get(k));
    if (Dates.isDateline(draft, text) && !label.type().equals(NAME_AND_YEAR)) {
      return BlockKind.DATELINE;
    }
    if (label.role() == Role.DATELINE && chunk.size() == 1 || isPlaceOver(chunk, k, text)) {
      return BlockKind.DATELINE;
    }
    if (label.type().equals(ATTESTED)) {
      return BlockKind.SIGNED;
    }
    if (addresses(chunk, k, text) || draft.startsWithAny("structure.valedictions", text)) {
      return BlockKind.SALUTE;
    }
    return label.role() == Role.SALUTE || label.type().equals(STEP)
        ? BlockKind.SALUTE
        : BlockKind.SIGNED;
  }

  /** "14 Mill Lane, W." over a date: the number of a house is in it. */
  private boolean isPlaceOver(Chunk chunk, int k, String text) {
    return k + 1 < chunk.size()
        && Dates.isDateline(draft, plain(chunk.lines().get(k + 1)))
        && isHouse(Words.first(text));
  }

  private static boolean isHouse(String word) {
    return word.length() <= 4 && word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** "Dear Sir," or, before the farewell goes on, "My dear Anna,". */
  private boolean addresses(Chunk chunk, int k, String text) {
    if (k + 1 == chunk.size() || !text.endsWith(",")) {
      return false;
    }
    return draft.inLanguage("structure.salutes.first", Words.keyOfPlain(text))
        || draft.startsWithAny("structure.salutes.first", text)
            && draft.startsWithAny("structure.valedictions", plain(chunk.lines().get(k + 1)));
  }

  private String plain(Line line) {
    return Words.plain(draft.layout().text(line));
  }

  /** A postscript; the words that say so are a label in its paragraph. */
  private Block postscript(Chunk chunk) {
    int start = chunk.extent().start();
    int end = labelEnd(chunk);
    if (end == start || end >= chunk.extent().end()) {
      return Block.of(
          BlockKind.POSTSCRIPT, "", Map.of(), List.of(), List.of(draft.paragraph(chunk)));
    }
    List<Block> children = new ArrayList<>();
    children.add(Block.of(BlockKind.LABEL, "", Map.of(), List.of(new Span(start, end)), List.of()));
    children.addAll(chunk.furnitureWithin(end, chunk.extent().end()));
    Block paragraph =
        Block.of(
            BlockKind.P,
            draft.nextParagraph(),
            Map.of(),
            chunk.within(end, chunk.extent().end()),
            children);
    return Block.of(BlockKind.POSTSCRIPT, "", Map.of(), List.of(), List.of(paragraph));
  }

  /** Behind "P.S.", "_P.-S._", "Nachschrift:": the first word, up to a dash. */
  private int labelEnd(Chunk chunk) {
    String text = draft.layout().source().content();
    int start = chunk.extent().start();
    int end = start;
    String plain = draft.plain(chunk);
    if (!draft.startsWithAny("structure.postscripts", plain)
        && !draft.startsWithAny("structure.enclosures", plain)) {
      return start;
    }
    if (plain.length() > 3 && plain.charAt(1) == '.' && plain.charAt(2) == ' ') {
      end = secondLetter(text, start, chunk.first().textEnd());
    }
    while (end < chunk.first().textEnd()
        && end - start < LONGEST_LABEL
        && !Characters.isSpace(text.charAt(end))
        && text.charAt(end) != '—'
        && !text.startsWith("--", end)) {
      if ("_*=~".indexOf(text.charAt(end)) >= 0) {
        return start;
      }
      end++;
    }
    return end - start < LONGEST_LABEL ? end : start;
  }

  /** The second letter of "P. S."; the first where it stands on another line. */
  private static int secondLetter(String text, int start, int lineEnd) {
    int space = start;
    while (space < lineEnd && !Characters.isSpace(text.charAt(space))) {
      space++;
    }
    int next = space;
    while (next < lineEnd && Characters.isSpace(text.charAt(next))) {
      next++;
    }
    return next < lineEnd ? next : start;
  }
}
