package org.incipit.parse;

import java.util.List;
import java.util.Locale;
import org.incipit.model.Certainty;

/** What opens a letter: place and date, to whom, the greeting. */
final class LetterTop {
  private static final int MOST_OF_GREETING = 6;
  private static final int REACH = 10;
  private static final int LONGEST_SALUTE = 60;
  private static final int FEWEST_HEADERS = 3;
  private static final int FEWEST_OF_SENTENCE = 10;
  private static final int MOST_OVER_GREETING = 4;

  /** Type of what opens a letter below another. */
  static final String FURTHER = "further";

  private final Draft draft;
  private final Labels labels;

  LetterTop(Draft draft, Labels labels) {
    this.draft = draft;
    this.labels = labels;
  }

  void label() {
    for (int i = 0; i < labels.size(); i++) {
      if (free(i) && isHeader(draft, labels.chunk(i)) && i <= REACH) {
        labels.replace(i, Label.of(Role.ADDRESS, Certainty.HIGH, "lines such as To: and From:"));
      } else if (labels.open(i) && LetterLines.isShort(labels.chunk(i))) {
        opening(i);
      }
    }
    for (int i = 1; i < Math.min(labels.size(), REACH); i++) {
      aboveSalute(i);
    }
    boolean divided = isDivided(labels);
    for (int i = 2; i < labels.size() && !divided; i++) {
      further(i);
    }
  }

  /** True for a text with divisions: letters in a chapter are told of there. */
  static boolean isDivided(Labels labels) {
    for (int i = 0; i < labels.size(); i++) {
      if (labels.is(i, Role.HEAD) && labels.at(i).orElseThrow().rank() > 0) {
        return true;
      }
    }
    return false;
  }

  /** The greeting of another letter, below the name or the postscript that ends one. */
  private void further(int i) {
    if (!labels.open(i) || !greets(draft, labels, i)) {
      return;
    }
    int k = i - 1;
    while (k > 0
        && i - k <= MOST_OVER_GREETING
        && free(k)
        && LetterLines.isShort(labels.chunk(k))
        && !isRunning(draft, labels.chunk(k))
        && !endsLetter(k)) {
      k--;
    }
    if (k > 0 && endsLetter(k)) {
      overGreeting(k + 1, i);
      labels.set(
          i, Label.of(Role.SALUTE, Certainty.MEDIUM, "a greeting below the end of a letter"));
      labels.replace(k + 1, labels.at(k + 1).orElseThrow().typed(FURTHER));
    }
  }

  /** A farewell, a name below one, or a postscript. */
  private boolean endsLetter(int i) {
    Chunk chunk = labels.chunk(i);
    if (!labels.open(i) && !labels.is(i, Role.VERSE)) {
      return labels.is(i, Role.SIGNED) || labels.is(i, Role.POSTSCRIPT);
    }
    boolean name = i > 0 && LetterLines.looksLikeName(plain(i)) && farewell(labels.chunk(i - 1));
    return name
        || LetterLines.isShort(chunk) && farewell(chunk)
        || draft.startsWithAny("structure.postscripts", plain(i));
  }

  private boolean farewell(Chunk chunk) {
    String plain = draft.plain(chunk);
    return !isRunning(draft, chunk) && LetterLines.isValediction(draft, plain);
  }

  /** A sentence, which no part of an opening is. */
  private static boolean isRunning(Draft draft, Chunk chunk) {
    String plain = draft.plain(chunk);
    List<String> words = Words.of(plain);
    if (plain.endsWith(":")) {
      return true;
    }
    long small = Words.small(words);
    return words.size() >= FEWEST_OF_SENTENCE
        && small * 2 > words.size()
        && draft.layout().endsSentence(chunk.last());
  }

  /** Nothing was found of it, or only that its lines are short. */
  private boolean free(int i) {
    return labels.open(i) || labels.is(i, Role.VERSE);
  }

  private String plain(int i) {
    return draft.plain(labels.chunk(i));
  }

  /** What stands between the top of a letter and its greeting: the date, and to whom. */
  private void aboveSalute(int i) {
    if (!labels.open(i) && !labels.is(i, Role.SALUTE) || !greets(draft, labels, i)) {
      return;
    }
    int k = i - 1;
    while (k >= 0
        && (free(k) || inOpening(k))
        && LetterLines.isShort(labels.chunk(k))
        && !isRunning(draft, labels.chunk(k))) {
      k--;
    }
    if (k >= 0 && !atTop(k + 1)) {
      return;
    }
    overGreeting(k + 1, i);
    labels.set(i, Label.of(Role.SALUTE, Certainty.HIGH, "a greeting on a line of its own"));
  }

  /** Place, date and address, from one chunk up to the greeting. */
  private void overGreeting(int from, int greeting) {
    for (int n = from; n < greeting; n++) {
      boolean date = hasDate(draft, labels.chunk(n));
      if (free(n)) {
        labels.replace(
            n,
            Label.of(
                date ? Role.DATELINE : Role.ADDRESS,
                Certainty.MEDIUM,
                date ? "a date over a greeting" : "lines over a greeting"));
      }
    }
  }

  private boolean inOpening(int i) {
    return labels.is(i, Role.DATELINE) || labels.is(i, Role.ADDRESS) || labels.is(i, Role.BYLINE);
  }

  /** Place and date, perhaps in several lines; the last gives the date. */
  private static boolean hasDate(Draft draft, Chunk chunk) {
    String text = draft.layout().source().content();
    return Dates.isDateline(draft, draft.text(chunk))
        || chunk.lines().stream()
            .anyMatch(l -> Dates.isDay(draft, text.substring(l.textStart(), l.textEnd())));
  }

  private void opening(int i) {
    if (!atTop(i) || i + 1 >= labels.size()) {
      return;
    }
    Chunk chunk = labels.chunk(i);
    String text = draft.text(chunk);
    if (chunk.size() <= 4
        && Dates.isDateline(draft, text)
        && !isYearApart(i)
        && !DatedTitle.is(draft, labels, i)
        && !DatedTitle.isOfBook(text)) {
      labels.set(i, Label.of(Role.DATELINE, Certainty.HIGH, "a date and little else, at the top"));
    } else if (greets(draft, labels, i)) {
      labels.set(i, Label.of(Role.SALUTE, Certainty.HIGH, "a greeting on a line of its own"));
    } else if (standsForGreeting(i)) {
      labels.set(
          i, Label.of(Role.SALUTE, Certainty.MEDIUM, "a few words and a comma, over a letter"));
    } else if (labels.is(i - 1, Role.HEAD)
        && labels.at(i - 1).orElseThrow().type().equals("letter")
        && Correspondence.addresses(draft, draft.plain(chunk))
        && hasDate(draft, labels.chunk(i + 1))) {
      labels.set(i, Label.of(Role.ADDRESS, Certainty.MEDIUM, "says to whom, over a date"));
    } else if (chunk.size() <= 2 && isAddress(i, text)) {
      labels.set(i, Label.of(Role.BYLINE, Certainty.MEDIUM, "says who wrote, under a heading"));
    } else if (chunk.indent() >= LetterLines.FAR_RIGHT
        && !draft.layout().centred(chunk.first())
        && !draft.layout().endsSentence(chunk.last())) {
      labels.set(i, Label.of(Role.DATELINE, Certainty.LOW, "set to the right at the top"));
    }
  }

  /** "1839." with much space above: what comes now, unless a greeting does. */
  private boolean isYearApart(int i) {
    List<String> words = Words.of(plain(i));
    return i > 0
        && words.size() == 1
        && Dates.isYear(words.get(0))
        && labels.chunk(i).blankBefore() > 2
        && !isSalute(draft, labels.chunk(i + 1));
  }

  /** "WORTHY FRIEND,--", "BEST OF BROTHERS,": below the date of a letter, and text below it. */
  private boolean standsForGreeting(int i) {
    Chunk chunk = labels.chunk(i);
    String plain = plain(i);
    int end = plain.length();
    while (end > 0 && "-—–".indexOf(plain.charAt(end - 1)) >= 0) {
      end--;
    }
    boolean below =
        labels.is(i - 1, Role.DATELINE)
            || labels.is(i - 1, Role.ADDRESS)
            || labels.at(i - 1).filter(label -> label.type().equals("letter")).isPresent();
    return below
        && chunk.size() == 1
        && end > 1
        && plain.charAt(end - 1) == ','
        && Character.isUpperCase(plain.charAt(0))
        && Words.of(plain).size() <= MOST_OF_GREETING
        && labels.open(i + 1)
        && labels.chunk(i + 1).form() == Form.PROSE;
  }

  /** Under a heading, or at the start, with nothing but headings and other such lines before. */
  private boolean atTop(int i) {
    int k = i - 1;
    while (k >= 0
        && (labels.is(k, Role.FURNITURE)
            || labels.at(k).filter(label -> label.type().equals(Boilerplate.TYPE)).isPresent()
            || labels.is(k, Role.BLANK)
            || labels.is(k, Role.ILLUSTRATION)
            || labels.is(k, Role.NOTE)
            || labels.is(k, Role.NOTE_MORE)
            || labels.is(k, Role.SALUTE)
            || inOpening(k)
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

  /** A greeting; under a chapter's number a name without a comma is its title. */
  private static boolean greets(Draft draft, Labels labels, int i) {
    if (i + 1 >= labels.size() || !isSalute(draft, labels.chunk(i))) {
      return false;
    }
    String plain = draft.plain(labels.chunk(i));
    boolean chapter =
        labels.is(i - 1, Role.HEAD)
            && EpigraphLabeller.CHAPTERS.contains(labels.at(i - 1).orElseThrow().type());
    return !chapter || !Character.isLetter(plain.charAt(plain.length() - 1));
  }

  /** A greeting on a line of its own; without a comma only when it is hardly more than that. */
  static boolean isSalute(Draft draft, Chunk chunk) {
    String plain = draft.plain(chunk);
    if (chunk.size() != 1 || plain.isEmpty() || plain.length() > LONGEST_SALUTE) {
      return false;
    }
    char last = plain.charAt(plain.length() - 1);
    int dash = Math.max(plain.indexOf("--"), plain.indexOf('—'));
    if (dash > 0
        && ",:".indexOf(last) < 0
        && plain.substring(dash).chars().anyMatch(Character::isLetter)) {
      return false; // the text goes on behind it
    }
    int greeting = draft.opening("structure.salutes.first", plain);
    boolean closed =
        ",:!-—–".indexOf(last) >= 0
            || last == '.' && Words.small(Words.of(plain.substring(greeting))) <= 1;
    return greeting > 0 && (closed || Character.isLetter(last) && Words.of(plain).size() <= 5);
  }

  /** Most lines open with a word such as To, From, Date or Subject and a colon. */
  private static boolean isHeader(Draft draft, Chunk chunk) {
    if (chunk.size() > REACH) {
      return false;
    }
    int headers = 0;
    for (Line line : chunk.lines()) {
      String text = draft.layout().text(line);
      int colon = text.indexOf(':');
      boolean named =
          colon > 0
              && colon <= 20
              && draft.inLanguage("structure.header.words", Words.key(text.substring(0, colon)));
      headers += named ? 1 : 0;
    }
    return headers >= FEWEST_HEADERS && headers * 3 >= chunk.size() * 2;
  }

  /** "From A to B" in a collection of letters, or "By A" over an article. */
  private boolean isAddress(int i, String text) {
    if (!labels.is(i - 1, Role.HEAD) && !labels.is(i - 1, Role.SUBHEAD)) {
      return false;
    }
    String plain = Words.plain(text);
    boolean by = TitleLines.isByline(draft, plain);
    boolean letter = labels.at(i - 1).orElseThrow().type().equals("letter");
    boolean stands =
        text.charAt(0) == '_'
            || text.charAt(0) == '='
            || letter && Words.shouted(Words.last(plain));
    boolean between = false;
    List<String> words = Words.of(plain);
    for (int k = letter ? 0 : 1; k < words.size() - 1; k++) {
      between |= draft.inLanguage("structure.address.words", words.get(k).toLowerCase(Locale.ROOT));
    }
    boolean person = words.size() > 1 && !draft.inLanguage("structure.byline.never", words.get(1));
    return by && person && plain.length() <= 90 && Character.isUpperCase(plain.charAt(0))
        || stands && between && words.size() <= 16;
  }

  /**
   * Where a greeting stands at the top of a text that is a letter, with nothing above but short
   * lines and no title page; -1 where it does not.
   */
  static int greeting(Draft draft, List<Chunk> chunks) {
    for (int i = 0; i + 1 < Math.min(chunks.size(), REACH); i++) {
      Chunk chunk = chunks.get(i);
      if (i > 0 && isSalute(draft, chunk)) {
        return i;
      }
      String plain = draft.plain(chunk);
      if (!LetterLines.isShort(chunk)
          || plain.isEmpty()
          || TitleLines.isByline(draft, plain)
          || TitleLines.isImprint(draft, chunk)
          || Numbering.depth(draft, plain) > 0
          || isOtherGenre(draft, plain)) {
        return -1;
      }
    }
    return -1;
  }

  /** "Report of …", "Speech at …": speeches and reports greet too. */
  private static boolean isOtherGenre(Draft draft, String plain) {
    return Words.of(Words.key(plain)).stream()
        .anyMatch(
            word ->
                draft
                    .paired("structure.genre.words", word)
                    .filter(genre -> !genre.equals("letter"))
                    .isPresent());
  }

  /** Lines that are place, date or address rather than a title, over a greeting. */
  static boolean isAboveGreeting(Draft draft, List<Chunk> chunks, int i) {
    Chunk chunk = chunks.get(i);
    int greeting = greeting(draft, chunks);
    if (greeting <= i) {
      return false;
    }
    String text = draft.layout().source().content();
    boolean brief =
        chunk.lines().stream()
            .allMatch(l -> Words.of(text.substring(l.textStart(), l.textEnd())).size() <= 7);
    String plain = draft.plain(chunk);
    boolean place =
        chunk.size() > 1
            || plain.indexOf(',') > 0
            || hasDate(draft, chunk)
            || isHeader(draft, chunk)
            || !Words.shouted(plain) && hasDate(draft, chunks.get(i + 1));
    boolean heads = draft.headings().read(plain).isPresent();
    return (brief || isHeader(draft, chunk)) && place && !heads;
  }
}
