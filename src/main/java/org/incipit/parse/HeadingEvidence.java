package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Weighs what speaks for one chunk as a heading, and what against it. */
final class HeadingEvidence {
  /** Dashes are left out: they stand before headings too. */
  private static final String ITEM_BULLETS = "*•·◦▪‣";

  /** Fewer words in capitals in the middle of the page may be somebody's name. */
  private static final int FEWEST_OF_PHRASE = 3;

  private static final int MOST_UNDER_TITLE = 3;
  private static final int LONGEST_TITLE = 70;

  /**
   * The outcome.
   *
   * @param points the balance
   * @param read what its words say
   * @param evidence what spoke for it, in words
   */
  record Case(int points, Optional<HeadingWords.Read> read, String evidence) {
    /** The same with more that speaks for it. */
    Case with(int more, String why) {
      return new Case(points + more, read, evidence.isEmpty() ? why : evidence + ", " + why);
    }
  }

  private final Draft draft;
  private final Layout layout;
  private final Labels labels;
  private final int index;
  private final Chunk chunk;
  private final String text;
  private final String plain;
  private final int bucket;
  private final boolean shouted;
  private final boolean numbered;
  private final Optional<HeadingWords.Read> read;
  private final List<String> why = new ArrayList<>();
  private int points;

  private HeadingEvidence(Draft draft, Labels labels, int i, HeadingWords words, int rhythm) {
    this.draft = draft;
    this.layout = draft.layout();
    this.labels = labels;
    this.index = i;
    this.chunk = labels.chunk(i);
    this.text = draft.text(chunk);
    this.plain = draft.plain(chunk);
    this.bucket = bucket(chunk, rhythm);
    this.shouted = Words.shouted(plain) && plain.length() > 2;
    this.numbered = Markers.at(layout, chunk.first()).filter(m -> !m.bullet()).isPresent();
    this.read = words.read(draft.key(chunk), plain);
  }

  static Case weigh(Draft draft, Labels labels, int i, HeadingWords words, int rhythm) {
    HeadingEvidence evidence = new HeadingEvidence(draft, labels, i, words, rhythm);
    evidence.place(rhythm);
    evidence.words();
    evidence.number();
    return new Case(
        evidence.points - evidence.against(), evidence.read, String.join(", ", evidence.why));
  }

  /** 0 for the most space above, 2 for the least. */
  static int bucket(Chunk chunk, int rhythm) {
    int blank = chunk.blankBefore();
    return blank >= rhythm + 2 || chunk.pageBefore() && blank > rhythm ? 0 : blank > rhythm ? 1 : 2;
  }

  private void add(int more, String reason) {
    points += more;
    why.add(reason);
  }

  private void place(int rhythm) {
    if (bucket == 0) {
      add(3, chunk.blankBefore() + " blank lines above");
    } else if (bucket == 1) {
      add(2, "more space above than usual");
    } else if (chunk.blankBefore() == 0 && index > 0) {
      points -= 1;
    }
    if (layout.centred(chunk.first()) && chunk.form() == Form.PROSE) {
      add(1, "centred");
    }
    if (labels.blankAfter(index) > rhythm && bucket < 2) {
      points += 1;
    }
  }

  private void words() {
    if (read.isPresent() && plain.length() <= 90) {
      boolean word = read.get().word();
      add(
          word ? plain.length() <= 60 ? 4 : 3 : bucket < 2 ? 3 : 2,
          word ? "a word that heads divisions" : "a number alone");
    }
    if (Marks.heading(layout, chunk)) {
      add(6, "marked as a heading");
    }
    if (shouted) {
      add(bucket < 2 || chunk.size() == 1 ? 2 : 1, "capitals");
      boolean phrase = Words.of(plain).size() >= FEWEST_OF_PHRASE;
      points += phrase && chunk.size() == 1 && layout.centred(chunk.first()) ? 1 : 0;
    } else if (emphasised(text)) {
      points += 1;
    }
  }

  private void number() {
    if (numbered && bucket == 1 && chunk.size() <= 3) {
      add(2, "numbered");
    }
    if (standsNumbered()) {
      boolean parts = Numbering.leading(plain).filter(n -> n.parts() > 1).isPresent();
      add(parts ? 4 : 3, "numbered, on a line of its own");
    }
  }

  /** A short numbered line with space on both sides, and text before the next of its kind. */
  private boolean standsNumbered() {
    int next = index + 1;
    if (chunk.size() > 2
        || plain.length() > 110
        || chunk.blankBefore() < 1
        || labels.blankAfter(index) < 1
        || layout.endsSentence(chunk.last())
        || next >= labels.size()) {
      return false;
    }
    int own = Numbering.depth(draft, plain);
    int depth = Numbering.depth(draft, draft.plain(labels.chunk(next)));
    return own > 0
        && (depth == 0
            || depth > own
            || labels.chunk(next).size() > 2
            || layout.endsSentence(labels.chunk(next).last()));
  }

  private int against() {
    if (Marks.level(layout, chunk) > 0) {
      return 0;
    }
    int against = 0;
    char first = plain.isEmpty() ? ' ' : plain.charAt(0);
    char last = plain.isEmpty() ? ' ' : plain.charAt(plain.length() - 1);
    if (layout.startsLower(chunk.first())) {
      against += 3;
    }
    if (last == ',' || last == ';' || last == '-' && !shouted || announces(plain)) {
      against += 3;
    }
    if (":\"”«»".indexOf(last) >= 0 && read.isEmpty() && !shouted) {
      against += 1;
    }
    boolean dash = plain.startsWith("--") || "—–―".indexOf(first) >= 0;
    if (dash && "-—–―".indexOf(last) < 0) {
      against += 4; // the source of a motto, or somebody who speaks
    } else if ("[\"“«„".indexOf(first) >= 0) {
      against += 2;
    }
    if (last == ':' && bucket == 2 && read.filter(r -> !r.numbered()).isPresent()) {
      against += 2;
    }
    if (read.isEmpty() && Dates.isDateline(draft, plain) && !DatedTitle.is(draft, labels, index)) {
      against += 2;
    }
    if (read.isEmpty() && (opensItem() || layout.flushRight(chunk.first()))) {
      against += 4;
    }
    if (numbered && read.isEmpty() && layout.endsSentence(chunk.last()) && countedOn()) {
      against += 4;
    }
    if (read.isEmpty() && signsText()) {
      against += 4;
    }
    return against + tooLong();
  }

  /** "J. A. MILLER." below a text and over the place and date that end it. */
  private boolean signsText() {
    int next = index + 1;
    if (!shouted
        || index == 0
        || next >= labels.size()
        || bucket < 2
        || chunk.size() > 1
        || labels.chunk(index - 1).form() != Form.PROSE
        || !layout.endsSentence(labels.chunk(index - 1).last())
        || !LetterLines.looksLikeName(plain)) {
      return false;
    }
    boolean ends =
        next + 1 == labels.size()
            || labels.chunk(next + 1).blankBefore() > labels.chunk(next).blankBefore()
            || labels.is(next + 1, Role.NOTES_HEAD);
    return ends
        && labels.chunk(next).blankBefore() <= 2
        && labels.chunk(next).size() <= 4
        && Dates.isDateline(draft, draft.plain(labels.chunk(next)));
  }

  /** "And they are these:--": a dash behind a stop that ends no sentence. */
  static boolean announces(String plain) {
    int end = plain.length();
    while (end > 0 && "-—–".indexOf(plain.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && end < plain.length() && ":,;".indexOf(plain.charAt(end - 1)) >= 0;
  }

  /** A bullet before the words, and none behind them as around an ornament. */
  private boolean opensItem() {
    char mark = text.charAt(0);
    return ITEM_BULLETS.indexOf(mark) >= 0
        && Markers.at(layout, chunk.first()).filter(Marker::bullet).isPresent()
        && text.charAt(text.length() - 1) != mark;
  }

  /** "1. A kettle." over "2. A spoon, …": the first of several paragraphs that count. */
  private boolean countedOn() {
    if (index + 1 >= labels.size()) {
      return false;
    }
    Optional<Marker> own = Markers.at(layout, chunk.first());
    Optional<Marker> next = Markers.at(layout, labels.chunk(index + 1).first());
    return own.isPresent() && next.isPresent() && next.get().follows(own.get());
  }

  /** Sentences, and more words than titles have. */
  private int tooLong() {
    int against = plain.length() > LONGEST_TITLE && !shouted && !numbered ? 1 : 0;
    boolean plainWords = !shouted && read.isEmpty() && !numbered;
    if (plainWords && layout.endsSentence(chunk.last()) && Words.of(plain).size() > 7) {
      against += chunk.size() > 1 ? 3 : 2;
    }
    if (chunk.size() > 3 && !shouted) {
      against += 2;
    }
    if (chunk.size() >= 2 && plainWords && layout.full(chunk.first())) {
      against += 1;
    }
    return against;
  }

  /** True when marks of emphasis stand around all of a text. */
  static boolean emphasised(String text) {
    String t = text.strip();
    if (t.length() < 3) {
      return false;
    }
    char first = t.charAt(0);
    int last = t.length() - 1;
    while (last > 0 && ".:".indexOf(t.charAt(last)) >= 0) {
      last--;
    }
    return "_=*~+".indexOf(first) >= 0 && t.charAt(last) == first;
  }

  /**
   * A line that has nothing but its shape: short, without a full stop, between paragraphs that are
   * longer than a line. Counts only where it comes back.
   */
  static boolean bare(Draft draft, Labels labels, int i) {
    Chunk chunk = labels.chunk(i);
    String plain = draft.plain(chunk);
    if (chunk.size() > 1
        || chunk.form() != Form.PROSE
        || plain.length() < 3
        || plain.length() > 60
        || chunk.blankBefore() < 1
        || labels.blankAfter(i) < 1
        || !Character.isUpperCase(plain.codePointAt(0))
        || !Character.isLetterOrDigit(plain.charAt(plain.length() - 1))
        || Words.of(plain).size() > 8) {
      return false;
    }
    return chunk.indent() <= draft.layout().margin()
        && text(draft, labels, i + 1)
        && (i == 0 || labels.is(i - 1, Role.HEAD) || text(draft, labels, i - 1))
        && !Dates.isDateline(draft, plain)
        && !draft.startsWithAny("structure.salutes.first", plain)
        && !draft.startsWithAny("structure.valedictions", plain);
  }

  /**
   * The first of some short lines between one poem and the next: its title, by whom, to what air.
   */
  static boolean overVerse(Draft draft, Labels labels, int i) {
    Chunk chunk = labels.chunk(i);
    String plain = draft.plain(chunk);
    boolean behindVerse = i == 0 || labels.chunk(i - 1).form() == Form.VERSE;
    if (!behindVerse
        || chunk.size() > 2
        || chunk.form() != Form.PROSE
        || plain.length() < 3
        || plain.length() > LONGEST_TITLE
        || !Character.isUpperCase(plain.codePointAt(0))
        || ",;:-".indexOf(plain.charAt(plain.length() - 1)) >= 0
        || draft.startsWithAny("structure.byline.openers", plain)
        || draft.startsWithAny("structure.song.parts", plain)) {
      return false;
    }
    int next = i + 1;
    while (next < labels.size()
        && next <= i + MOST_UNDER_TITLE
        && labels.chunk(next).form() != Form.VERSE
        && labels.chunk(next).size() <= 2) {
      next++;
    }
    return next < labels.size() && labels.chunk(next).form() == Form.VERSE;
  }

  /** Capitals on a line of their own over a sentence, as over the items of a newspaper. */
  static boolean headline(Draft draft, Labels labels, int i) {
    Chunk chunk = labels.chunk(i);
    String plain = draft.plain(chunk);
    return chunk.size() <= 2
        && chunk.form() == Form.PROSE
        && plain.length() >= 3
        && plain.length() <= LONGEST_TITLE
        && Words.shouted(plain)
        && ",:;!?\"”".indexOf(plain.charAt(plain.length() - 1)) < 0
        && chunk.blankBefore() >= 1
        && labels.blankAfter(i) >= 1
        && !draft.layout().flushRight(chunk.first())
        && (sentence(draft, labels, i + 1) || capitals(draft, labels, i + 1))
        && (i == 0
            || !labels.open(i - 1)
            || sentence(draft, labels, i - 1)
            || capitals(draft, labels, i - 1));
  }

  /** Capitals on a line of their own between what one speaker says and what the next does. */
  static boolean overSpeech(Draft draft, Labels labels, int i) {
    Chunk chunk = labels.chunk(i);
    String plain = draft.plain(chunk);
    List<String> words = Words.of(Words.key(plain));
    return chunk.size() <= 2
        && plain.length() >= 3
        && plain.length() <= LONGEST_TITLE
        && Words.shouted(plain)
        && Character.isLetter(plain.charAt(0))
        && plain.indexOf(':') < 0
        && chunk.blankBefore() >= 1
        && labels.blankAfter(i) >= 1
        && labels.is(i + 1, Role.SPEECH)
        && (i == 0 || !labels.is(i - 1, Role.SPEAKER))
        && words.size() > 1
        && words.stream().noneMatch(word -> isEvent(draft, word));
  }

  private static boolean isEvent(Draft draft, String word) {
    return draft.inLanguage("bracket.events", word)
        || draft.inLanguage("structure.stage.verbs", word);
  }

  /** Another line in capitals: a headline over a headline. */
  private static boolean capitals(Draft draft, Labels labels, int i) {
    return i >= 0
        && i < labels.size()
        && labels.open(i)
        && labels.chunk(i).size() == 1
        && labels.chunk(i).form() == Form.PROSE
        && labels.chunk(i).extent().length() > 3
        && Words.shouted(draft.plain(labels.chunk(i)))
        && draft.headings().read(draft.text(labels.chunk(i))).isEmpty();
  }

  private static boolean sentence(Draft draft, Labels labels, int i) {
    return i < labels.size()
        && labels.open(i)
        && labels.chunk(i).form() == Form.PROSE
        && labels.chunk(i).extent().length() > 24
        && !Words.shouted(draft.text(labels.chunk(i)))
        && draft.layout().endsSentence(labels.chunk(i).last());
  }

  private static boolean text(Draft draft, Labels labels, int i) {
    return i < labels.size()
        && labels.open(i)
        && labels.chunk(i).extent().length() > 90
        && labels.chunk(i).form() == Form.PROSE
        && draft.layout().endsSentence(labels.chunk(i).last());
  }
}
