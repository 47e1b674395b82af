package org.incipit.parse;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.incipit.language.RomanNumeral;
import org.incipit.model.Certainty;

/**
 * The title page: short passages before the first heading or paragraph, among which somebody is
 * named as the author or the printer. Nothing on it heads anything.
 */
final class TitleZone {
  private static final int FEWEST_OF_SENTENCE = 5;
  private static final int MOST_CHUNKS = 60;

  /** Blank lines before what stands on a page of its own. */
  private static final int SPACE_OF_A_PAGE = 3;

  private static final int MOST_BEFORE_CONTENTS = 8;
  private static final int LONGEST = 900;
  private static final int SHORTEST_TEXT = 60;
  private static final int LONGEST_SENTENCE = 110;
  private static final int SURE = 4;
  private static final int MOST_OF_IMPRINT = 3;

  private final Draft draft;
  private final Labels labels;
  private final SortedMap<Integer, HeadingEvidence.Case> cases;
  private boolean authored;
  private boolean printed;
  private boolean bare;
  private int title;

  TitleZone(Draft draft, Labels labels, SortedMap<Integer, HeadingEvidence.Case> cases) {
    this.draft = draft;
    this.labels = labels;
    this.cases = cases;
  }

  /** Labels the parts of a title page, where there is one. */
  void label() {
    int listed = behindContents();
    if (!label(start()) && listed > 0) {
      authored = false;
      printed = false;
      label(listed);
    }
  }

  /** Index behind contents that come before a title page, 0 where none do. */
  private int behindContents() {
    int at = 0;
    while (at < Math.min(labels.size(), MOST_BEFORE_CONTENTS)
        && labels.at(at).filter(l -> l.type().equals("contents")).isEmpty()) {
      at++;
    }
    int end = at + 1;
    while (end < labels.size() && labels.is(end, Role.CONTENTS)) {
      end++;
    }
    return end > at + 1 && end < labels.size() ? end : 0;
  }

  /** True when a title page begins at {@code start}. */
  private boolean label(int start) {
    int end = end(start);
    if (end < start + 2 || !authored && !printed) {
      return false;
    }
    boolean titled = false;
    authored = false;
    printed = false;
    for (int i = start; i < end; i++) {
      if (!titled && labels.open(i) && isSentences(i)) {
        labels.set(i, Label.of(Role.P, Certainty.MEDIUM, "sentences before a title"));
        continue;
      }
      boolean first = !titled;
      // A title of one word in the middle of the page looks like a direction in a play.
      boolean free = labels.open(i) || first && labels.is(i, Role.STAGE);
      titled |= free || labels.is(i, Role.HEAD);
      if (free) {
        labels.replace(i, part(i, first));
      }
    }
    for (int i = start + 2; i < end; i++) {
      if (labels.is(i, Role.IMPRINT)) {
        above(i, start);
      }
    }
    return true;
  }

  /**
   * The city and the firm, on lines of their own over the year or a word of the trade: behind the
   * author, with more space above the first than between them.
   */
  private void above(int imprint, int start) {
    boolean year = Words.of(draft.plain(labels.chunk(imprint))).size() == 1;
    int gap = Math.max(1, labels.chunk(imprint).blankBefore());
    int top = imprint - 1;
    while (top > start && isLine(top) && labels.chunk(top).blankBefore() <= gap) {
      top--;
    }
    boolean apart = top > start && isLine(top) && labels.chunk(top).blankBefore() > gap;
    boolean authored = false;
    for (int k = start; k < top; k++) {
      authored |= labels.is(k, Role.BYLINE);
    }
    boolean near = year ? gap <= 2 : labels.chunk(imprint).blankBefore() == 0;
    if (near && apart && authored && imprint - top <= MOST_OF_IMPRINT) {
      for (int k = top; k < imprint; k++) {
        labels.replace(
            k, Label.of(Role.IMPRINT, Certainty.MEDIUM, "over the year on a title page"));
      }
    }
  }

  private boolean isLine(int i) {
    return labels.is(i, Role.TITLE)
        && labels.chunk(i).size() <= 2
        && labels.chunk(i).extent().length() <= SHORTEST_TEXT;
  }

  /** Several lines of more than one sentence, which say something of the text. */
  private boolean isSentences(int i) {
    Chunk chunk = labels.chunk(i);
    String plain = draft.plain(chunk);
    List<String> words = Words.of(plain);
    int stop = plain.indexOf(". ");
    return chunk.size() >= 2
        && chunk.form() == Form.PROSE
        && words.size() >= 2 * FEWEST_OF_SENTENCE
        && Words.small(words) * 2 > words.size()
        && stop > 0
        && Character.isLowerCase(plain.charAt(stop - 1))
        && Characters.isTerminal(plain.charAt(plain.length() - 1));
  }

  /** A footnote. */
  private boolean isNote(int i) {
    return labels.is(i, Role.NOTE)
        || NoteBrackets.open(draft.layout(), labels.chunk(i).lines().subList(0, 1));
  }

  /** Behind a note to the reader, where one comes first. */
  private int start() {
    int wrapped = Boilerplate.end(draft, labels.chunks());
    int at = Boilerplate.credits(draft, labels.chunks(), wrapped);
    int note = TranscriberNote.end(draft, labels.chunks(), at);
    if (note > at || at >= labels.size()) {
      return Boilerplate.credits(draft, labels.chunks(), note);
    }
    String text = draft.text(labels.chunk(at));
    HeadingEvidence.Case c = cases.get(at);
    boolean said =
        c != null && c.read().filter(r -> r.word() && !r.numbered()).isPresent()
            || labels.chunk(at).form() == Form.BOX
            || text.charAt(0) == '['
            || at > wrapped && labels.chunk(at).blankBefore() < SPACE_OF_A_PAGE;
    for (int i = at + 1; said && i < Math.min(labels.size(), at + MOST_CHUNKS / 4); i++) {
      if (labels.chunk(i).blankBefore() >= SPACE_OF_A_PAGE) {
        return i;
      }
    }
    return at;
  }

  /** Index after the last passage of the page, 0 where there is none. */
  private int end(int start) {
    title = start;
    int volume = -1;
    int named = start;
    int verse = -1;
    boolean stopped = false;
    int i = start;
    for (; i < Math.min(labels.size(), start + MOST_CHUNKS); i++) {
      if (labels.is(i, Role.HEAD) && i > start) {
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
        named = i + 1 + (isBare(plain) && i + 1 < labels.size() ? 1 : 0);
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
        && !isImprint(draft, labels.chunk(i))
        && (authored || !isByline(draft.plain(labels.chunk(i))));
  }

  /** The line over the text belongs to the text when it is set as later headings are. */
  private int beforeHeading(int stop) {
    int over = stop < labels.size() ? OverNumbers.title(draft, labels.chunks(), stop) : -1;
    if (over > title + 1) {
      return over;
    }
    int last = stop - 1;
    if (stop >= labels.size()
        || last < title + 2
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
    return again && !isByline(plain) && !isImprint(draft, chunk) && !isDedication(plain)
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
            && !isImprint(draft, chunk);
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
        && !isByline(plain)
        && !isImprint(draft, chunk);
  }

  /**
   * True when the author or the printer is named right below: a long subtitle stands above them.
   */
  private boolean namedBelow(int i) {
    for (int k = i + 1; k < Math.min(labels.size(), i + FEWEST_OF_SENTENCE); k++) {
      String plain = draft.plain(labels.chunk(k));
      if (labels.open(k) && (isByline(plain) || isImprint(draft, labels.chunk(k)))) {
        return true;
      }
    }
    return false;
  }

  /** Takes note of an author or a printer. */
  private boolean names(int i, String plain) {
    boolean byline = isByline(plain);
    boolean imprint = isImprint(draft, labels.chunk(i));
    authored |= byline;
    printed |= imprint;
    return byline || imprint;
  }

  private boolean isByline(String plain) {
    return isByline(draft, plain);
  }

  /** "By A. B.", or the word alone over the name. */
  static boolean isByline(Draft draft, String plain) {
    if (plain.isEmpty()) {
      return false;
    }
    boolean stop = Characters.isTerminal(plain.charAt(plain.length() - 1));
    return plain.length() <= 160
        && (!stop || Words.capitalised(plain) && Words.of(plain).size() <= 12)
        && draft.startsWithAny("structure.byline.openers", plain);
  }

  /** "By" alone, the name below it. */
  private boolean isBare(String plain) {
    return draft.inLanguage("structure.byline.openers", Words.key(plain));
  }

  private Label part(int i, boolean first) {
    Chunk chunk = labels.chunk(i);
    String plain = draft.plain(chunk);
    boolean byline = isByline(plain) || bare && !isImprint(draft, chunk);
    bare = isBare(plain);
    if (first) {
      return Label.of(Role.TITLE, Certainty.HIGH, "opens a title page");
    }
    if (plain.startsWith("[") || chunk.form() == Form.BOX) {
      return Label.of(Role.P, Certainty.MEDIUM, "a note on a title page");
    }
    if (byline) {
      authored = true;
      return Label.of(Role.BYLINE, Certainty.HIGH, "names the author on a title page");
    }
    if (isImprint(draft, chunk)) {
      printed = true;
      return Label.of(Role.IMPRINT, Certainty.HIGH, "names the printer on a title page");
    }
    if ((authored || printed) && chunk.blankBefore() > 0 && isDedication(plain)) {
      return Label.of(Role.DEDICATION, Certainty.MEDIUM, "opens as dedications do");
    }
    if (labels.is(i - 1, Role.DEDICATION) && chunk.blankBefore() <= 2 && !isTitleAgain(plain)) {
      return Label.of(Role.DEDICATION, Certainty.MEDIUM, "goes on with a dedication");
    }
    boolean quoted = !plain.isEmpty() && "\"“«„".indexOf(plain.charAt(0)) >= 0;
    if (chunk.form() == Form.VERSE || quoted) {
      return Label.of(Role.EPIGRAPH, Certainty.MEDIUM, "verse or a quotation on a title page");
    }
    return Label.of(Role.TITLE, Certainty.MEDIUM, "on a title page");
  }

  private boolean isDedication(String plain) {
    List<String> words = Words.of(plain);
    return plain.length() <= 400
        && !plain.endsWith(":")
        && draft.startsWithAny("structure.dedication.openers", plain)
        && words.size() <= 60;
  }

  private boolean isTitleAgain(String plain) {
    return Words.key(plain).equals(draft.key(labels.chunk(title)));
  }

  /** "For the year 1908", "in 1871": a year of the title's own. */
  private static boolean isOfTitle(Draft draft, List<String> words) {
    if (words.size() < 2) {
      return false;
    }
    String before = words.get(words.size() - 2).toLowerCase(Locale.ROOT);
    return draft.inLanguage("function", before) || draft.inLanguage("structure.year.words", before);
  }

  /** Words of the trade, or a year that closes lines without a month in them. */
  static boolean isImprint(Draft draft, Chunk chunk) {
    String plain = draft.plain(chunk);
    List<String> words = Words.of(plain);
    if (words.isEmpty() || plain.length() > LONGEST) {
      return false;
    }
    boolean trade = false;
    boolean month = false;
    for (String word : words) {
      String lower = word.toLowerCase(Locale.ROOT);
      trade |= draft.inLanguage("structure.imprint.words", lower);
      month |= Dates.isMonth(draft, word);
    }
    String last = words.get(words.size() - 1);
    boolean year =
        (Dates.isYear(last) || last.length() >= 5 && RomanNumeral.value(last) >= 1400)
            && !isOfTitle(draft, words);
    return trade && (plain.length() <= 200 || year)
        || year
            && !month
            && (words.size() >= 2 || last.length() >= 5)
            && chunk.size() >= 1
            && words.size() <= 40
            && !Characters.isTerminal(plain.charAt(Math.max(0, plain.length() - 1)))
        || year && words.size() == 1;
  }
}
