package org.incipit.parse;

import java.util.List;
import java.util.Locale;
import org.incipit.model.Certainty;

/**
 * The lines that close a letter: place and date, forms of farewell, who signs. They are told by
 * what they say, and by what stands around them. One document.
 */
final class LetterClosing {

  /** Blank lines over the end of a letter; more part it from what follows. */
  private static final int MOST_BLANK = 2;

  private static final int MOST_OF_POET = 4;
  private static final int FEWEST_OF_STANZA = 3;
  private static final int FEWEST_OF_VERSE = 4;
  private static final int MOST_OF_SENTENCE = 9;
  private static final int FEWEST_OF_STATEMENT = 2;
  private static final int MOST_OF_DATE = 12;
  private static final int MOST_OF_STEP = 12;
  private static final int MOST_SET_IN = 3;
  private static final int FEWEST_OF_LIST = 3;
  private static final String QUOTES = "\"“”„«»‘’";
  private static final String FAREWELL = "a form of farewell at the end";

  private final Draft draft;
  private final Labels labels;
  private final LetterPlace place;

  LetterClosing(Draft draft, Labels labels, LetterPlace place) {
    this.draft = draft;
    this.labels = labels;
    this.place = place;
  }

  /** Labels short lines that close a letter, which may look like verse. */
  void label(int i) {
    if (!LetterLines.isShort(labels.chunk(i))) {
      return;
    }
    if (labels.open(i)) {
      closing(i);
    } else if (labels.is(i, Role.VERSE) && isFarewell(i)) {
      labels.replace(i, Label.of(Role.SIGNED, Certainty.MEDIUM, FAREWELL));
    }
  }

  private void closing(int i) {
    Chunk chunk = labels.chunk(i);
    String plain = draft.plain(chunk);
    if (draft.inLanguage("structure.address.words", Words.keyOfPlain(plain))) {
      return; // "To", over whom the letter goes to
    }
    if (signedBelow(i, plain)) {
      labels.set(
          i + 1, Label.of(Role.SIGNED, Certainty.MEDIUM, "a name alone below a form of farewell"));
    }
    if (labels.is(i - 1, Role.SPEAKER)
        || place.isEndorsement(i)
        || !place.nearEnd(i)
        || !place.hasText(i)) {
      return;
    }
    boolean valediction =
        LetterLines.isValediction(draft, plain) && !isQuoted(plain) && !isStatement(i, plain);
    if (isDateline(i, plain)) {
      labels.set(
          i,
          Label.of(Role.DATELINE, Certainty.MEDIUM, "a date and little else, at the end")
              .typed("end"));
    } else if (valediction && i + 1 < labels.size() && isStanza(chunk)) {
      labels.set(i, Label.of(Role.VERSE, Certainty.MEDIUM, "lines set in that each open anew"));
    } else if (valediction && !LetterLines.isLong(plain) && !greetsOthers(i, plain)) {
      labels.set(i, Label.of(Role.SIGNED, Certainty.HIGH, FAREWELL));
    } else if (announces(i)) {
      labels.set(
          i,
          Label.of(Role.SIGNED, Certainty.MEDIUM, "a short line over who signs")
              .typed(LetterParts.STEP));
    } else if (isPoet(i)) {
      labels.set(
          i,
          Label.of(Role.SIGNED, Certainty.MEDIUM, "a name and a year below verses")
              .typed(LetterParts.NAME_AND_YEAR));
    } else if (!inSeries(i)) {
      signature(i, plain);
    }
  }

  private void signature(int i, String plain) {
    boolean right =
        labels.chunk(i).lines().stream().allMatch(l -> l.indent() >= LetterLines.FAR_RIGHT);
    boolean named =
        LetterLines.looksLikeName(plain)
            && (set(i)
                || LetterLines.areInitials(plain)
                || place.farewellAbove(i)
                || overPlace(i, plain));
    if (right && !labels.is(i - 1, Role.HEAD) || named) {
      labels.set(
          i,
          Label.of(
              Role.SIGNED,
              Certainty.MEDIUM,
              right ? "set to the right at the end" : "a name alone at the end"));
    }
  }

  private boolean isDateline(int i, String plain) {
    Chunk chunk = labels.chunk(i);
    return chunk.size() <= 3
        && chunk.blankBefore() <= MOST_BLANK
        && (Dates.isDateline(draft, plain) || placed(i, plain))
        && !labels.is(i - 1, Role.HEAD)
        && !isPoet(i)
        && !namesGenre(plain);
  }

  /** True for a form of farewell over a name, which may stand at the margin as it does. */
  private boolean signedBelow(int i, String plain) {
    return i + 1 < labels.size()
        && labels.open(i + 1)
        && LetterLines.isValediction(draft, plain)
        && !LetterLines.isLong(plain)
        && LetterLines.isShort(labels.chunk(i + 1))
        && LetterLines.looksLikeName(draft.plain(labels.chunk(i + 1)))
        && place.nearEnd(i + 1);
  }

  /** Lines that open as farewells do, where a letter could end; verse never says its yours. */
  private boolean isFarewell(int i) {
    return LetterLines.isValediction(draft, draft.plain(labels.chunk(i)))
        && place.nearEnd(i)
        && (i + 1 == labels.size() || !isStanza(labels.chunk(i)))
        && !labels.is(i - 1, Role.VERSE);
  }

  /** "Farewell, dear friend! …": lines set in, as long as verse has them, that each open anew. */
  private boolean isStanza(Chunk chunk) {
    int words = 0;
    for (Line line : chunk.lines()) {
      String text = draft.layout().text(line);
      words += Words.of(text).size();
      if (line.indent() <= draft.layout().margin()
          || draft.layout().startsLower(line)
          || LetterLines.looksLikeName(Words.plain(text))
          || Dates.isDateline(draft, text)) {
        return false;
      }
    }
    return chunk.size() >= FEWEST_OF_STANZA && words >= chunk.size() * FEWEST_OF_VERSE;
  }

  /**
   * "Love conquers all, as they say.": a sentence to its end, without a name in it, at the margin,
   * where no letter has begun and nobody signs below.
   */
  private boolean isStatement(int i, String plain) {
    Chunk chunk = labels.chunk(i);
    return ".!?".indexOf(plain.charAt(plain.length() - 1)) >= 0
        && Words.small(Words.of(plain)) >= FEWEST_OF_STATEMENT
        && !LetterLines.looksLikeName(plain.substring(plain.lastIndexOf(',') + 1).strip())
        && !LetterLines.looksLikeName(lastLine(chunk))
        && !labels.is(i + 1, Role.SIGNED)
        && !labels.is(i + 1, Role.DATELINE)
        && chunk.indent() <= draft.layout().margin()
        && !place.inLetter(i);
  }

  private String lastLine(Chunk chunk) {
    Line last = chunk.last();
    return Words.plain(draft.layout().text(last));
  }

  /** "Love to all the house, and to the dog.": a sentence over the farewell itself. */
  private boolean greetsOthers(int i, String plain) {
    return plain.endsWith(".")
        && Words.of(plain).size() > MOST_OF_SENTENCE
        && labels.is(i + 1, Role.SIGNED)
        && LetterLines.isValediction(draft, draft.plain(labels.chunk(i + 1)));
  }

  /** "“Farewell,” she said": what somebody says is no end of a letter. */
  private static boolean isQuoted(String plain) {
    int close = -1;
    for (int i = 1; i < plain.length(); i++) {
      close = QUOTES.indexOf(plain.charAt(i)) >= 0 ? i : close;
    }
    return !plain.isEmpty()
        && QUOTES.indexOf(plain.charAt(0)) >= 0
        && close > 0
        && close + 2 < plain.length();
  }

  /** "EDMUND TOLL, 1891" below verses: several capitals and a year alone. */
  private boolean isPoet(int i) {
    if (labels.chunk(i - 1).form() != Form.VERSE || labels.chunk(i).size() > 1) {
      return false;
    }
    String plain = draft.plain(labels.chunk(i));
    List<String> words = Words.of(plain);
    int last = words.size() - 1;
    return last >= 2
        && Words.shouted(plain)
        && last <= MOST_OF_POET
        && Dates.isYear(words.get(last))
        && words.subList(0, last).stream()
            .allMatch(word -> !Dates.isMonth(draft, word) && !Dates.isWeekday(draft, word));
  }

  /** "From Harnby, the 9th of the moon of frost, 1711.": whatever calendar a letter counts by. */
  private boolean placed(int i, String plain) {
    List<String> words = Words.of(plain);
    int head = i;
    while (head > 0 && !labels.is(head, Role.HEAD)) {
      head--;
    }
    return labels.chunk(i).size() == 1
        && set(i)
        && words.size() <= MOST_OF_DATE
        && plain.indexOf(',') > 0
        && Character.isUpperCase(plain.charAt(0))
        && words.stream().anyMatch(Dates::isDay)
        && Dates.isYear(words.get(words.size() - 1))
        && labels.is(head, Role.HEAD)
        && labels.at(head).orElseThrow().type().equals("letter");
  }

  /** "Minutes of the meeting of 3 May 1851": what the text is, not when it was signed. */
  private boolean namesGenre(String plain) {
    String first = Words.first(plain).toLowerCase(Locale.ROOT);
    return draft.language().keys("structure.genre.words").contains(first);
  }

  /** Set in from the margin, and short. */
  private boolean set(int i) {
    return labels.chunk(i).size() <= 3 && labels.chunk(i).indent() > 0;
  }

  /**
   * "Ton dévoué,", "I am, as always, your": a line that waits for the name of who signs below, with
   * a comma or a possessive at its end.
   */
  private boolean announces(int i) {
    Chunk chunk = labels.chunk(i);
    if (!labels.is(i + 1, Role.SIGNED) || chunk.size() > 1 || chunk.blankBefore() > 2) {
      return false;
    }
    String plain = draft.plain(chunk);
    List<String> words = Words.of(plain);
    return !words.isEmpty()
        && words.size() <= MOST_OF_STEP
        && Character.isUpperCase(plain.charAt(0))
        && (plain.endsWith(",")
            || draft.inLanguage("structure.farewell.ends", Words.key(Words.last(plain)))
                && Character.isLetter(plain.charAt(plain.length() - 1)));
  }

  /** "JOHN MILLER." at the margin, over the place and date of a preface. */
  private boolean overPlace(int i, String plain) {
    return labels.is(i + 1, Role.DATELINE)
        && labels.chunk(i).size() == 1
        && labels.chunk(i).blankBefore() <= 2
        && Words.of(plain).size() >= 2
        && Words.shouted(plain);
  }

  /**
   * Below a list that is set in as far, or more short lines than sign: a bill of fare, not names.
   */
  private boolean inSeries(int i) {
    int indent = labels.chunk(i).indent();
    if (indent == 0) {
      return false;
    }
    Chunk above = labels.chunk(i - 1);
    if (above.indent() == indent && above.size() >= FEWEST_OF_LIST && isList(above)) {
      return true;
    }
    int k = i - 1;
    while (k >= 0
        && i - k <= MOST_SET_IN
        && labels.chunk(k).indent() == indent
        && isList(labels.chunk(k))) {
      k--;
    }
    return i - k > MOST_SET_IN;
  }

  /** Lines that end in no stop, as those of a list. */
  private boolean isList(Chunk chunk) {
    return chunk.lines().stream()
        .allMatch(line -> Character.isLetterOrDigit(draft.layout().charAt(line.textEnd() - 1)));
  }
}
