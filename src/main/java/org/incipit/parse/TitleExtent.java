package org.incipit.parse;

import java.util.List;
import java.util.SortedMap;

/**
 * How far a title page goes: up to the first heading, to running text or to a poem, and whether
 * anybody is named on it. One place where one may begin.
 */
final class TitleExtent {
  private static final int FEWEST_OF_SENTENCE = 5;
  private static final int MOST_CHUNKS = 60;
  private static final int LONGEST = 900;
  private static final int SHORTEST_TEXT = 60;
  private static final int LONGEST_SENTENCE = 110;
  private static final int SURE = 4;

  private final Draft draft;
  private final Labels labels;
  private final SortedMap<Integer, HeadingEvidence.Case> cases;
  private final int start;

  /** Whether the author, and whether the printer was named so far. */
  private boolean authored;

  private boolean printed;

  private final int end;

  TitleExtent(
      Draft draft, Labels labels, SortedMap<Integer, HeadingEvidence.Case> cases, int start) {
    this.draft = draft;
    this.labels = labels;
    this.cases = cases;
    this.start = start;
    this.end = find();
  }

  /** Index after the last passage of the page. */
  int end() {
    return end;
  }

  /** True for several passages, one of which names the author or the printer. */
  boolean isTitlePage() {
    return end >= start + 2 && (authored || printed);
  }

  /** Index after the last passage of the page, 0 where there is none. */
  private int find() {
    int volume = -1;
    int named = start;
    int verse = -1;
    boolean stopped = false;
    int i = start;
    for (; i < Math.min(labels.size(), start + MOST_CHUNKS); i++) {
      boolean said = labels.is(i, Role.SPEECH) || labels.is(i, Role.SPEAKER);
      if ((labels.is(i, Role.HEAD) || said) && i > start) {
        stopped = true;
        break;
      }
      if (i > start + 1 && printed && isNote(i)) {
        return Math.max(named, i - 1); // the line that calls the note heads the text
      }
      if (!labels.open(i)) {
        continue;
      }
      if (i > start && opensPoem(i)) {
        return verse < 0 || named > verse ? i : named;
      }
      verse = verse < 0 && labels.chunk(i).form() == Form.VERSE ? i : verse;
      String plain = draft.plain(labels.chunk(i));
      if (isLetter(plain) && !printed) {
        return authored ? named : 0; // a report may be addressed to somebody
      }
      if (heads(i)) {
        if (!isVolume(i)) {
          stopped = true;
          break;
        }
        volume = volume < 0 ? i : volume;
      } else if (isText(i, plain)) {
        stopped = true;
        break;
      } else if (i > start && names(i, plain)) {
        volume = -1;
        named = i + 1 + (TitleLines.isBareBy(draft, plain) && i + 1 < labels.size() ? 1 : 0);
      }
    }
    if (!stopped) {
      return verse < 0 ? named : Math.min(named, verse); // no motto, but all there is
    }
    return volume >= 0 ? volume : beforeHeading(i);
  }

  /** The title of a poem. "By the sea" is one where the author is known. */
  private boolean opensPoem(int i) {
    return PoemTitles.at(draft, labels, i)
        && !TitleLines.isImprint(draft, labels.chunk(i))
        && (authored || !TitleLines.isByline(draft, draft.plain(labels.chunk(i))));
  }

  /** The line over the text belongs to the text when it is set as later headings are. */
  private int beforeHeading(int stop) {
    int over = stop < labels.size() ? OverNumbers.title(draft, labels.chunks(), stop) : -1;
    if (over > start + 1) {
      return over;
    }
    int last = stop - 1;
    if (stop >= labels.size()
        || last < start + 2
        || labels.is(stop, Role.HEAD)
        || !cases.containsKey(last)) {
      return stop;
    }
    Chunk chunk = labels.chunk(last);
    boolean again =
        !heads(stop)
            && cases.tailMap(stop).entrySet().stream()
                .anyMatch(
                    e ->
                        e.getValue().points() >= SURE
                            && labels.chunk(e.getKey()).blankBefore() == chunk.blankBefore());
    String plain = draft.plain(chunk);
    return again
            && !TitleLines.isByline(draft, plain)
            && !TitleLines.isImprint(draft, chunk)
            && !TitleLines.isDedication(draft, plain)
        ? last
        : stop;
  }

  private boolean heads(int i) {
    HeadingEvidence.Case c = cases.get(i);
    return c != null
        && c.points() >= SURE
        && c.read().isPresent()
        && (c.read().get().word() || c.evidence().contains(HeadingLabeller.COUNTS_ON));
  }

  private boolean isVolume(int i) {
    return cases.get(i).read().orElseThrow().rank() == 1;
  }

  /** A greeting or a date at the top: this is a letter. */
  private boolean isLetter(String plain) {
    boolean greets =
        plain.length() <= 60
            && draft.startsWithAny("structure.salutes.first", plain)
            && ",:!".indexOf(plain.charAt(plain.length() - 1)) >= 0;
    return greets || plain.length() <= 60 && Dates.isDay(draft, plain);
  }

  /** A paragraph of running text that is no note of the printer's, a table or a list. */
  private boolean isText(int i, String plain) {
    Chunk chunk = labels.chunk(i);
    boolean prose =
        chunk.form() == Form.PROSE
            && plain.length() > SHORTEST_TEXT
            && (draft.layout().full(chunk.first()) || !draft.layout().wrapped())
            && (plain.length() > LONGEST_SENTENCE || !Words.capitalised(plain))
            && Characters.isTerminal(plain.charAt(plain.length() - 1));
    return chunk.form() == Form.TABLE
        || goesOn(chunk, plain) && !namedBelow(i)
        || chunk.form() == Form.LIST
        || plain.endsWith(":") && i + 1 < labels.size() && labels.chunk(i + 1).form() == Form.LIST
        || plain.length() > LONGEST && chunk.form() == Form.PROSE
        || prose
            && chunk.indent() <= draft.layout().margin() + 8
            && plain.charAt(0) != '['
            && !Words.shouted(plain)
            && !TitleLines.isImprint(draft, chunk);
  }

  /** "There are two things to say,": the beginning of a sentence that the next paragraph ends. */
  private boolean goesOn(Chunk chunk, String plain) {
    List<String> words = Words.of(plain);
    long small = Words.small(words);
    char last = plain.isEmpty() ? ' ' : plain.charAt(plain.length() - 1);
    return chunk.form() == Form.PROSE
        && words.size() >= FEWEST_OF_SENTENCE
        && small * 3 > words.size() * 2
        && (last == ';' || chunk.size() > 1 && (last == ',' || last == ':'))
        && !TitleLines.isByline(draft, plain)
        && !TitleLines.isImprint(draft, chunk);
  }

  /**
   * True when the author or the printer is named right below: a long subtitle stands above them.
   */
  private boolean namedBelow(int i) {
    for (int k = i + 1; k < Math.min(labels.size(), i + FEWEST_OF_SENTENCE); k++) {
      String plain = draft.plain(labels.chunk(k));
      if (labels.open(k)
          && (TitleLines.isByline(draft, plain) || TitleLines.isImprint(draft, labels.chunk(k)))) {
        return true;
      }
    }
    return false;
  }

  /** Takes note of an author or a printer. */
  private boolean names(int i, String plain) {
    boolean byline = TitleLines.isByline(draft, plain);
    boolean imprint = TitleLines.isImprint(draft, labels.chunk(i));
    authored |= byline;
    printed |= imprint;
    return byline || imprint;
  }

  /** A footnote. */
  private boolean isNote(int i) {
    return labels.is(i, Role.NOTE)
        || NoteBrackets.open(draft.layout(), labels.chunk(i).lines().subList(0, 1));
  }
}
