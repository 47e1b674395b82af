package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;

/**
 * Which chunks are front matter, body and back matter.
 *
 * @param book true for a book, whose divisions stand side by side in front, body and back
 * @param titleStart index of the first chunk of the title page
 * @param titleEnd index after its last
 * @param bodyStart index of the body's first chunk
 * @param bodyEnd index after its last
 * @param size number of chunks
 * @param draft what the rules share
 * @param chunks the chunks
 * @param labels what each is
 */
record Plan(
    boolean book,
    int titleStart,
    int titleEnd,
    int bodyStart,
    int bodyEnd,
    int size,
    Draft draft,
    List<Chunk> chunks,
    List<Label> labels) {
  private static final int SHORTEST_BOOK = 150;

  /** Lines of a title page, its back and what is said there of the edition. */
  private static final int LONGEST_PAGE = 120;

  private static final Set<String> FRONT =
      Set.of(
          "contents",
          "illustrations",
          "castList",
          "preface",
          "foreword",
          "dedication",
          "introduction",
          "front");
  private static final Set<String> BACK =
      Set.of("index", "appendix", "back", "notes", "errata", "glossary", "bibliography");

  static Plan of(Draft draft, List<Chunk> chunks, List<Label> labels, NoteSections notes) {
    int size = chunks.size();
    int start = titleStart(labels);
    int first = firstHeading(labels, start);
    boolean book =
        draft.profile().rules().contains("parts")
            && first > 0
            && (headings(labels, first) >= 2 || signed(labels, first))
            && (titleEnd(labels, first) >= start + 2
                || draft.layout().lines().size() >= SHORTEST_BOOK
                    && first >= 2
                    && isTitleZone(draft, chunks, labels, first));
    if (!book) {
      return new Plan(false, 0, 0, 0, wholeEnd(chunks, labels, notes), size, draft, chunks, labels);
    }
    int body = first;
    for (int i = first; i < size; i++) {
      if (labels.get(i).role() == Role.HEAD && labels.get(i).rank() <= labels.get(first).rank()) {
        body = i;
        if (!FRONT.contains(labels.get(i).type())) {
          break;
        }
      }
    }
    int end = size;
    while (end > body + 1 && labels.get(end - 1).type().equals(Boilerplate.TYPE)) {
      end--;
    }
    for (int i = end - 1; i > body; i--) {
      Label label = labels.get(i);
      if (label.role() == Role.NOTES_HEAD && topLevel(labels, i) && !ofChapters(labels, i)) {
        end = i;
      }
      if (label.role() == Role.HEAD && label.rank() <= labels.get(body).rank()) {
        if (!BACK.contains(label.type())) {
          break;
        }
        end = i;
      }
    }
    int titleEnd = titleEnd(labels, first) > 0 ? titleEnd(labels, first) : first;
    return new Plan(true, start, titleEnd, body, end, size, draft, chunks, labels);
  }

  /** A title page may stand behind a note to the reader. */
  private static int titleStart(List<Label> labels) {
    for (int i = 0; i < labels.size(); i++) {
      Role role = labels.get(i).role();
      if (role == Role.TITLE || role == Role.IMPRINT) {
        return labels.subList(0, i).stream().anyMatch(Plan::isText) ? i : 0;
      }
    }
    return 0;
  }

  /** Author and printer on one page: that of a book, even one of which a chapter is left. */
  private static boolean signed(List<Label> labels, int end) {
    return labels.subList(0, end).stream().anyMatch(l -> l.role() == Role.BYLINE)
        && labels.subList(0, end).stream().anyMatch(l -> l.role() == Role.IMPRINT);
  }

  private static boolean isText(Label label) {
    return label.role() == Role.P
        || label.role() == Role.BOX
        || label.role() == Role.NOTE
        || label.role() == Role.QUOTE
        || label.role() == Role.HEAD && label.rank() > 0;
  }

  /** Index after the last part of the title page, 0 where there is none. */
  private static int titleEnd(List<Label> labels, int end) {
    int last = 0;
    for (int i = 0; i < end; i++) {
      Role role = labels.get(i).role();
      if (role == Role.IMPRINT
          || role == Role.TITLE
          || role == Role.BYLINE
          || role == Role.DEDICATION) {
        last = i + 1;
      }
    }
    while (last > 0 && last < end && !opensText(labels.get(last).role())) {
      last++;
    }
    return last;
  }

  private static boolean opensText(Role role) {
    return role == Role.P || role == Role.NOTE || role == Role.DATELINE || role == Role.SUBHEAD;
  }

  /** True when notes stand before, so that these are the last chapter's. */
  private static boolean ofChapters(List<Label> labels, int last) {
    return labels.subList(0, last).stream().anyMatch(l -> l.role() == Role.NOTES_HEAD);
  }

  private static boolean topLevel(List<Label> labels, int index) {
    for (int i = index + 1; i < labels.size(); i++) {
      Role role = labels.get(i).role();
      if (role != Role.NOTE
          && role != Role.NOTE_MORE
          && role != Role.FURNITURE
          && role != Role.NOTES_HEAD
          && role != Role.BLANK) {
        return false;
      }
    }
    return true;
  }

  private static int firstHeading(List<Label> labels, int from) {
    for (int i = from; i < labels.size(); i++) {
      if (labels.get(i).role() == Role.HEAD && labels.get(i).rank() > 0) {
        return i;
      }
    }
    return -1;
  }

  private static int headings(List<Label> labels, int from) {
    return (int)
        labels.subList(from, labels.size()).stream().filter(l -> l.role() == Role.HEAD).count();
  }

  /** Short lines, hardly a paragraph and no speech among them. */
  private static boolean isTitleZone(Draft draft, List<Chunk> chunks, List<Label> labels, int end) {
    int lines = 0;
    int prose = 0;
    for (int i = 0; i < end; i++) {
      if (labels.get(i).role() == Role.SPEECH || labels.get(i).role() == Role.SPEAKER) {
        return false;
      }
      lines += chunks.get(i).size();
      boolean paragraph =
          chunks.get(i).size() >= 4
              && draft.layout().full(chunks.get(i).first())
              && draft.layout().endsSentence(chunks.get(i).last());
      prose += paragraph ? chunks.get(i).size() : 0;
    }
    return prose * 2 <= lines && lines <= LONGEST_PAGE && chunks.get(end).blankBefore() >= 2;
  }

  /** Where the notes at the end of a text begin, which become its back matter. */
  private static int wholeEnd(List<Chunk> chunks, List<Label> labels, NoteSections notes) {
    for (int i = chunks.size() - 1; i > 0; i--) {
      Role role = labels.get(i).role();
      if (role == Role.NOTES_HEAD && !notes.isChapterName(chunks.get(i).first().number() - 1)) {
        return ofChapters(labels, i) ? chunks.size() : i;
      }
      if (role == Role.HEAD
          || role != Role.NOTES_HEAD && !notes.inside(chunks.get(i).first().number() - 1)) {
        break;
      }
    }
    return chunks.size();
  }

  /** The children of {@code text}. */
  List<Block> parts(Assembler assembler) {
    List<Block> parts = new ArrayList<>();
    if (!book) {
      parts.add(assembler.whole(bodyEnd));
      assembler.part(BlockKind.BACK, bodyEnd, size).ifPresent(parts::add);
      return parts;
    }
    List<Block> title =
        TitlePage.blocks(
            draft, chunks.subList(titleStart, titleEnd), labels.subList(titleStart, titleEnd));
    assembler.front(title, titleStart, titleEnd, bodyStart).ifPresent(parts::add);
    Optional<Block> body = assembler.part(BlockKind.BODY, bodyStart, bodyEnd);
    parts.add(body.orElseThrow());
    assembler.part(BlockKind.BACK, bodyEnd, size).ifPresent(parts::add);
    return parts;
  }
}
