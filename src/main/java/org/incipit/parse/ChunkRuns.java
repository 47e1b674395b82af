package org.incipit.parse;

import java.util.List;
import java.util.Set;

/** How far what a chunk opens goes on in the chunks behind it. One document. */
final class ChunkRuns {
  /** What may stand inside a speech without ending it. */
  private static final Set<Role> PASSING =
      Set.of(Role.STAGE, Role.FURNITURE, Role.BLANK, Role.NOTE, Role.NOTE_MORE);

  /** What is said. */
  private static final Set<Role> SPOKEN = Set.of(Role.P, Role.VERSE, Role.QUOTE);

  private static final int MOST_BLANK_IN_TABLE = 2;

  private final Draft draft;
  private final List<Chunk> chunks;
  private final List<Label> labels;
  private final Turns turns;

  /** Where the last look past what may interrupt a speech ended, so that none is taken twice. */
  private int passed;

  ChunkRuns(Draft draft, List<Chunk> chunks, List<Label> labels, Turns turns) {
    this.draft = draft;
    this.chunks = chunks;
    this.labels = labels;
    this.turns = turns;
  }

  /** Index after the last chunk of what begins at {@code i}, and before {@code to} at the most. */
  int end(int i, int to) {
    Role role = labels.get(i).role();
    return switch (role) {
      case QUOTE, INDEX, CONTENTS, CAST, EPIGRAPH -> past(role, i, to);
      case NOTE -> past(Role.NOTE_MORE, i + 1, to);
      case ILLUSTRATION -> figureEnd(i, to);
      case ATTENDANCE -> attendanceEnd(i, to);
      case LIST -> listEnd(i, to);
      case TABLE -> tableEnd(i, to);
      default -> i + 1;
    };
  }

  /** Index after the chunks of a role that begin at {@code from}; itself where none does. */
  int past(Role role, int from, int to) {
    int end = from;
    while (end < to && labels.get(end).role() == role) {
      end++;
    }
    return end;
  }

  /** How many of the chunks of a table are headings over it. */
  int captions(int i, int end) {
    int next = i;
    while (next < end && labels.get(next).type().equals(Tables.CAPTION)) {
      next++;
    }
    return next - i;
  }

  /** True for a line right over a note. */
  boolean isOverNote(int i, int to) {
    int next = past(Role.FURNITURE, i + 1, to);
    return next < to && labels.get(next).role() == Role.NOTE;
  }

  /** True where a speech goes on behind the direction at {@code i}; asked from first to last. */
  boolean speechGoesOn(int i, int to) {
    int next = Math.max(i + 1, passed);
    while (next < to && PASSING.contains(labels.get(next).role())) {
      next++;
    }
    passed = next;
    return next < to
        && SPOKEN.contains(labels.get(next).role())
        && turns.within(chunks.get(next).first());
  }

  private int figureEnd(int i, int to) {
    int end = i + 1;
    while (end < to
        && labels.get(end).role() == Role.ILLUSTRATION
        && !labels.get(end).type().isEmpty()) {
      end++;
    }
    return end;
  }

  private int attendanceEnd(int i, int to) {
    int end = i + 1;
    while (end < to && labels.get(end).type().equals(AttendanceLabeller.MORE)) {
      end++;
    }
    return end;
  }

  /** A list whose items stand apart goes on to its last item; another one opens with a first. */
  private int listEnd(int i, int to) {
    int end = i + 1;
    String type = labels.get(i).type();
    if (type.isEmpty() || type.equals(FormLabeller.TALK)) {
      return end;
    }
    while (end < to
        && labels.get(end).role() == Role.LIST
        && !labels.get(end).type().isEmpty()
        && !opensList(end)) {
      end++;
    }
    return end;
  }

  private boolean opensList(int i) {
    Label label = labels.get(i);
    return label.type().equals(SeriesLabeller.ITEM)
        && label.rank() == 1
        && Markers.at(draft.layout(), chunks.get(i).first())
            .filter(marker -> marker.value() == 1)
            .isPresent();
  }

  /** Headings over no table, as a person says of what they name, stand each by itself. */
  private int tableEnd(int i, int to) {
    if (labels.get(i).type().equals(Tables.PAIR)) {
      return pairsEnd(i, to);
    }
    int first = i + captions(i, to);
    return first < to && labels.get(first).role() == Role.TABLE ? rowsEnd(first, to) : i + 1;
  }

  private int pairsEnd(int i, int to) {
    int end = i;
    while (end < to
        && labels.get(end).role() == Role.TABLE
        && labels.get(end).type().equals(Tables.PAIR)) {
      end++;
    }
    return end;
  }

  /** A table goes on after a blank line, and over the furniture at the edge of a page. */
  private int rowsEnd(int first, int to) {
    int end = first + 1;
    while (end < to) {
      int next = past(Role.FURNITURE, end, to);
      boolean more =
          next < to
              && labels.get(next).role() == Role.TABLE
              && labels.get(next).type().isEmpty()
              && (chunks.get(next).blankBefore() <= MOST_BLANK_IN_TABLE || next > end);
      if (!more) {
        break;
      }
      end = next + 1;
    }
    return end;
  }
}
