package org.incipit.parse;

import java.util.List;
import java.util.Locale;
import org.incipit.model.Certainty;

/** The parts of letters: date lines, salutations, valedictions, signatures, postscripts. */
final class LetterLabeller implements Labeller {
  private static final int LONGEST = 160;
  private static final int LONGEST_LINE = 72;
  private static final int FAR_RIGHT = 20;
  private static final int MOST_LINES = 6;

  /** Type of a name with a year, which is no date line. */
  static final String NAME_AND_YEAR = "nameAndYear";

  /** Type of a step of a farewell that stands by itself. */
  static final String STEP = "step";

  /** Length of the longest line that says to whom. */
  static final int LONGEST_ADDRESSEE = 90;

  private static final int LONGEST_REMARK = 60;
  private static final int MOST_OF_POET = 4;
  private static final int FEWEST_OF_STANZA = 3;
  private static final int FEWEST_OF_VERSE = 4;
  private static final int MOST_OF_SENTENCE = 9;
  private static final int FEWEST_OF_STATEMENT = 2;
  private static final int MOST_OF_DATE = 12;
  private static final int REACH = 40;

  /** Blank lines over the end of a letter; more part it from what follows. */
  private static final int MOST_BLANK = 2;

  private static final String QUOTES = "\"“”„«»‘’";
  private static final String FAREWELL = "a form of farewell at the end";

  @Override
  public void label(Draft draft, Labels labels) {
    Correspondence letters = Correspondence.of(draft, labels);
    new LetterHeads(draft, labels, letters).label();
    new LetterTop(draft, labels).label();
    new LetterNames(draft, labels, letters).label();
    addresses(draft, labels);
    for (int i = labels.size() - 1; i >= 0; i--) {
      if (labels.open(i) && isPostscript(draft, labels, i)) {
        labels.set(i, Label.of(Role.POSTSCRIPT, Certainty.HIGH, "opens as postscripts do"));
      } else if (isAddressee(draft, labels, i)) {
        labels.set(i, Label.of(Role.ADDRESS, Certainty.MEDIUM, "a person below a signature"));
      } else if (labels.open(i) && short_(labels.chunk(i))) {
        closing(draft, labels, i);
      } else if (labels.is(i, Role.VERSE)
          && short_(labels.chunk(i))
          && isFarewell(draft, labels, i)) {
        labels.replace(i, Label.of(Role.SIGNED, Certainty.MEDIUM, FAREWELL));
      }
    }
    addresses(draft, labels);
    new LetterEnd(draft, labels).label();
  }

  /** True for words that open as farewells do. */
  static boolean isValediction(Draft draft, String plain) {
    return draft.startsWithAny("structure.valedictions", stripOpeners(plain));
  }

  static boolean short_(Chunk chunk) {
    return chunk.size() <= MOST_LINES
        && chunk.extent().length() <= LONGEST + 60 * (chunk.size() - 1)
        && chunk.form() != Form.TABLE
        && chunk.form() != Form.BOX
        && !chunk.form().ofItems()
        && chunk.form() != Form.LIST
        && chunk.lines().stream().allMatch(l -> l.length() <= LONGEST_LINE);
  }

  /** Lines that open as farewells do, where a letter could end; verse never says its yours. */
  private static boolean isFarewell(Draft draft, Labels labels, int i) {
    String plain = stripOpeners(draft.plain(labels.chunk(i)));
    return labels.chunk(i).size() <= MOST_LINES
        && draft.startsWithAny("structure.valedictions", plain)
        && nearEnd(draft, labels, i)
        && (i + 1 == labels.size() || !isStanza(draft, labels.chunk(i)))
        && !labels.is(i - 1, Role.VERSE);
  }

  /** "Farewell, dear friend! …": lines set in, as long as verse has them, that each open anew. */
  private static boolean isStanza(Draft draft, Chunk chunk) {
    int words = 0;
    for (Line line : chunk.lines()) {
      String text = draft.layout().source().content().substring(line.textStart(), line.textEnd());
      words += Words.of(text).size();
      if (line.indent() <= draft.layout().margin()
          || draft.layout().startsLower(line)
          || looksLikeName(Words.plain(text))
          || Dates.isDateline(draft, text)) {
        return false;
      }
    }
    return chunk.size() >= FEWEST_OF_STANZA && words >= chunk.size() * FEWEST_OF_VERSE;
  }

  private static void closing(Draft draft, Labels labels, int i) {
    Chunk chunk = labels.chunk(i);
    String text = draft.text(chunk);
    String plain = Words.plain(text);
    if (draft.inLanguage("structure.address.words", Words.keyOfPlain(plain))) {
      return; // "To", over whom the letter goes to
    }
    if (signedBelow(draft, labels, i, plain)) {
      labels.set(
          i + 1, Label.of(Role.SIGNED, Certainty.MEDIUM, "a name alone below a form of farewell"));
    }
    if (labels.is(i - 1, Role.SPEAKER)
        || isEndorsement(draft, labels, i)
        || !nearEnd(draft, labels, i)
        || !hasText(labels, i)) {
      return;
    }
    boolean right = chunk.lines().stream().allMatch(l -> l.indent() >= FAR_RIGHT);
    boolean valediction =
        draft.startsWithAny("structure.valedictions", stripOpeners(plain))
            && !isQuoted(plain)
            && !isStatement(draft, labels, i, plain);
    if (chunk.size() <= 3
        && chunk.blankBefore() <= MOST_BLANK
        && (Dates.isDateline(draft, plain) || placed(labels, i, plain))
        && !labels.is(i - 1, Role.HEAD)
        && !isPoet(draft, labels, i)
        && !namesGenre(draft, plain)) {
      labels.set(
          i,
          Label.of(Role.DATELINE, Certainty.MEDIUM, "a date and little else, at the end")
              .typed("end"));
    } else if (valediction && i + 1 < labels.size() && isStanza(draft, chunk)) {
      labels.set(i, Label.of(Role.VERSE, Certainty.MEDIUM, "lines set in that each open anew"));
    } else if (valediction && !longSentence(plain) && !greetsOthers(draft, labels, i, plain)) {
      labels.set(i, Label.of(Role.SIGNED, Certainty.HIGH, FAREWELL));
    } else if (LetterClosing.announces(draft, labels, i)) {
      labels.set(
          i, Label.of(Role.SIGNED, Certainty.MEDIUM, "a short line over who signs").typed(STEP));
    } else if (isPoet(draft, labels, i)) {
      labels.set(
          i,
          Label.of(Role.SIGNED, Certainty.MEDIUM, "a name and a year below verses")
              .typed(NAME_AND_YEAR));
    } else if (!LetterClosing.inSeries(draft, labels, i)
        && (right && !labels.is(i - 1, Role.HEAD)
            || looksLikeName(plain)
                && (set(labels, i)
                    || initials(plain)
                    || farewellAbove(draft, labels, i)
                    || LetterClosing.overPlace(labels, i, plain)))) {
      labels.set(
          i,
          Label.of(
              Role.SIGNED,
              Certainty.MEDIUM,
              right ? "set to the right at the end" : "a name alone at the end"));
    }
  }

  /**
   * "Love conquers all, as they say.": a sentence to its end, without a name in it, at the margin,
   * where no letter has begun and nobody signs below.
   */
  private static boolean isStatement(Draft draft, Labels labels, int i, String plain) {
    Chunk chunk = labels.chunk(i);
    return ".!?".indexOf(plain.charAt(plain.length() - 1)) >= 0
        && Words.small(Words.of(plain)) >= FEWEST_OF_STATEMENT
        && !looksLikeName(plain.substring(plain.lastIndexOf(',') + 1).strip())
        && !looksLikeName(lastLine(draft, chunk))
        && !labels.is(i + 1, Role.SIGNED)
        && !labels.is(i + 1, Role.DATELINE)
        && chunk.indent() <= draft.layout().margin()
        && !inLetter(draft, labels, i);
  }

  private static String lastLine(Draft draft, Chunk chunk) {
    Line last = chunk.last();
    return Words.plain(
        draft.layout().source().content().substring(last.textStart(), last.textEnd()));
  }

  /** "Love to all the house, and to the dog.": a sentence over the farewell itself. */
  private static boolean greetsOthers(Draft draft, Labels labels, int i, String plain) {
    return plain.endsWith(".")
        && Words.of(plain).size() > MOST_OF_SENTENCE
        && labels.is(i + 1, Role.SIGNED)
        && isValediction(draft, draft.plain(labels.chunk(i + 1)));
  }

  /** "EDMUND TOLL, 1891" below verses: several capitals and a year alone. */
  private static boolean isPoet(Draft draft, Labels labels, int i) {
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
  private static boolean placed(Labels labels, int i, String plain) {
    List<String> words = Words.of(plain);
    int head = i;
    while (head > 0 && !labels.is(head, Role.HEAD)) {
      head--;
    }
    return labels.chunk(i).size() == 1
        && set(labels, i)
        && words.size() <= MOST_OF_DATE
        && plain.indexOf(',') > 0
        && Character.isUpperCase(plain.charAt(0))
        && words.stream().anyMatch(Dates::isDay)
        && Dates.isYear(words.get(words.size() - 1))
        && labels.is(head, Role.HEAD)
        && labels.at(head).orElseThrow().type().equals("letter");
  }

  /** "Minutes of the meeting of 3 May 1851": what the text is, not when it was signed. */
  private static boolean namesGenre(Draft draft, String plain) {
    String first = Words.first(plain).toLowerCase(Locale.ROOT);
    return draft.language().keys("structure.genre.words").contains(first);
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

  /** True for a form of farewell over a name, which may stand at the margin as it does. */
  private static boolean signedBelow(Draft draft, Labels labels, int i, String plain) {
    return i + 1 < labels.size()
        && labels.open(i + 1)
        && draft.startsWithAny("structure.valedictions", stripOpeners(plain))
        && !longSentence(plain)
        && short_(labels.chunk(i + 1))
        && looksLikeName(draft.plain(labels.chunk(i + 1)))
        && nearEnd(draft, labels, i + 1);
  }

  /** "J. S.": nothing but initials. */
  private static boolean initials(String plain) {
    List<String> words = Words.of(plain);
    return words.size() >= 2
        && words.stream().allMatch(w -> w.length() == 1 && Character.isUpperCase(w.charAt(0)))
        && plain.indexOf('.') > 0;
  }

  /** "The Rev. J. Cole", "To Mr. Cole": a title and a name, where farewell and name stand above. */
  private static boolean isAddressee(Draft draft, Labels labels, int i) {
    if (i < 3 || !labels.open(i) || labels.chunk(i).size() > 1 || !endsDivision(labels, i)) {
      return false;
    }
    String plain = draft.plain(labels.chunk(i));
    List<String> words = Words.of(plain);
    int title = words.isEmpty() || words.get(0).length() > 3 ? 0 : Math.min(1, words.size() - 1);
    return looksLikeName(plain)
        && (draft.inLanguage("structure.titles", Words.key(words.get(0)))
            || draft.inLanguage("structure.titles", Words.key(words.get(title))))
        && farewellAbove(draft, labels, i - 1)
        && looksLikeName(draft.plain(labels.chunk(i - 1)));
  }

  /** The farewell that a name stands under. */
  private static boolean farewellAbove(Draft draft, Labels labels, int i) {
    Chunk above = labels.chunk(i - 1);
    String plain = stripOpeners(draft.plain(above));
    return above.size() <= 3
        && above.blankBefore() <= 2
        && !longSentence(plain)
        && draft.startsWithAny("structure.valedictions", plain);
  }

  private static boolean isPostscript(Draft draft, Labels labels, int i) {
    Chunk chunk = labels.chunk(i);
    if (chunk.form() != Form.PROSE || !nearEnd(draft, labels, i)) {
      return false;
    }
    String plain = draft.plain(chunk);
    int enclosed = draft.opening("structure.enclosures", plain);
    boolean enclosure =
        chunk.size() <= 2
            && enclosed > 0
            && i > 1
            && plain.length() <= LONGEST
            && (names(plain, enclosed) || inLetter(draft, labels, i));
    int postscript = draft.opening("structure.postscripts", plain);
    return enclosure
        || postscript > 0
            && !isPsalm(plain, postscript)
            && (!isRemark(plain) || inLetter(draft, labels, i));
  }

  /** "Encl.", "Enclosed: two bills": the word alone, or set off by a stop. */
  private static boolean names(String plain, int word) {
    return plain.length() == word
        || plain.charAt(word - 1) == '.'
        || ".:,(".indexOf(plain.charAt(word)) >= 0
        || !Character.isLowerCase(plain.charAt(Math.min(word + 1, plain.length() - 1)));
  }

  /** "Ps. 23". */
  private static boolean isPsalm(String plain, int word) {
    int number = word;
    while (number < plain.length() && Character.isWhitespace(plain.charAt(number))) {
      number++;
    }
    return number < plain.length() && Character.isDigit(plain.charAt(number));
  }

  /** "N.B.": more than letters have such remarks. */
  private static boolean isRemark(String plain) {
    return plain.regionMatches(true, 0, "n.b.", 0, 4);
  }

  /** True where a letter has begun, or a name or a farewell stands above. */
  private static boolean inLetter(Draft draft, Labels labels, int i) {
    if (looksLikeName(draft.plain(labels.chunk(i - 1))) || farewellAbove(draft, labels, i)) {
      return true;
    }
    int k = i - 1;
    while (k >= 0
        && !labels.is(k, Role.HEAD)
        && !labels.is(k, Role.SALUTE)
        && !labels.is(k, Role.DATELINE)) {
      k--;
    }
    return labels.is(k, Role.SALUTE)
        || labels.is(k, Role.DATELINE)
        || labels.at(k).filter(label -> label.type().equals("letter")).isPresent();
  }

  private static boolean longSentence(String plain) {
    return Words.of(plain).size() > 22;
  }

  private static String stripOpeners(String text) {
    int start = 0;
    while (start < text.length() && !Character.isLetter(text.charAt(start))) {
      start++;
    }
    return text.substring(start);
  }

  /** Set in from the margin, and short. */
  private static boolean set(Labels labels, int i) {
    return labels.chunk(i).size() <= 3 && labels.chunk(i).indent() > 0;
  }

  /** After all, an address: lines with commas and capitals and no sentence, below a signature. */
  private static void addresses(Draft draft, Labels labels) {
    for (int i = 1; i < labels.size(); i++) {
      Chunk chunk = labels.chunk(i);
      boolean below =
          labels.is(i - 1, Role.SIGNED)
              || labels.is(i - 1, Role.POSTSCRIPT)
              || labels.is(i - 1, Role.ADDRESS)
              || (labels.is(i - 1, Role.P) || labels.open(i - 1))
                  && (chunk.size() > 1 || chunk.indent() > draft.layout().margin());
      boolean closing = labels.open(i) || labels.is(i, Role.SIGNED) && chunk.size() > 1;
      if (below
          && closing
          && !isEndorsement(draft, labels, i)
          && short_(chunk)
          && endsDivision(labels, i)
          && isAddress(draft, chunk)) {
        labels.replace(
            i,
            awaited(draft, labels, i)
                ? Label.of(Role.SIGNED, Certainty.MEDIUM, "names below a form of farewell")
                : Label.of(
                    Role.ADDRESS, Certainty.MEDIUM, "names and places with commas, at the end"));
      }
    }
  }

  /** True below "Your obedient servants,": who signs has not been said yet. */
  private static boolean awaited(Draft draft, Labels labels, int i) {
    String above = draft.plain(labels.chunk(i - 1));
    String first = Words.key(Words.first(draft.plain(labels.chunk(i))));
    return farewellAbove(draft, labels, i)
        && above.endsWith(",")
        && !draft.inLanguage("structure.titles", first)
        && !draft.inLanguage("structure.address.words", first);
  }

  private static boolean endsDivision(Labels labels, int i) {
    int k = i + 1;
    while (labels.is(k, Role.NOTE)
        || labels.is(k, Role.NOTE_MORE)
        || labels.is(k, Role.FURNITURE)) {
      k++;
    }
    return k >= labels.size() || labels.is(k, Role.HEAD) || labels.is(k, Role.NOTES_HEAD);
  }

  private static boolean isAddress(Draft draft, Chunk chunk) {
    String plain = draft.plain(chunk);
    List<String> words = Words.of(plain);
    int capitals = 0;
    int longer = 0;
    for (String word : words) {
      if (word.length() > 2) {
        longer++;
        capitals += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
      }
    }
    int commas = (int) plain.chars().filter(c -> c == ',').count();
    boolean initials = chunk.size() == 1 && plain.length() > 1 && plain.charAt(1) == '.';
    return words.size() <= 16
        && words.size() >= 2
        && !initials
        && (commas > 0 || chunk.size() > 1)
        && capitals * 10 >= longer * 8
        && !draft.startsWithAny("structure.valedictions", plain)
        && !Dates.isDateline(draft, plain)
        && !(chunk.size() == 1 && Dates.isYear(Words.last(plain)));
  }

  /** True when running text stands between the heading above and this chunk. */
  private static boolean hasText(Labels labels, int i) {
    for (int k = i - 1; k >= 0 && i - k <= REACH; k--) {
      if (labels.is(k, Role.HEAD) || labels.is(k, Role.SEPARATOR)) {
        return false;
      }
      boolean text = labels.open(k) || labels.is(k, Role.P);
      boolean long_ =
          labels.chunk(k).size() >= 3 || labels.chunk(k).extent().length() > LONGEST / 2;
      boolean first =
          text
              && (labels.is(k - 1, Role.SALUTE)
                  || labels.is(k - 1, Role.DATELINE)
                  || labels.at(k - 1).filter(l -> l.type().equals("letter")).isPresent());
      if (text && long_
          || first
          || labels.is(k, Role.VERSE)
          || labels.is(k, Role.SPEECH)
          || labels.is(k, Role.SALUTE)
          || text && i - k > 3) {
        return true;
      }
    }
    return i > REACH;
  }

  /** Before a heading, a separator, the end, or other closing lines. */
  private static boolean nearEnd(Draft draft, Labels labels, int i) {
    int k = i + 1;
    while (k < labels.size()
        && (labels.is(k, Role.FURNITURE)
            || labels.is(k, Role.BLANK)
            || labels.is(k, Role.SIGNED)
            || labels.is(k, Role.DATELINE)
            || labels.is(k, Role.NOTE)
            || labels.is(k, Role.NOTE_MORE)
            || labels.is(k, Role.POSTSCRIPT)
            || labels.is(k, Role.ADDRESS)
            || labels.is(k, Role.TRAILER)
            || labels.is(k, Role.ILLUSTRATION)
            || isEndorsement(draft, labels, k))) {
      k++;
    }
    return i > 0
        && (k >= labels.size()
            || labels.is(k, Role.HEAD)
            || labels.is(k, Role.NOTES_HEAD)
            || labels.is(k, Role.SEPARATOR)
            || further(labels, i, k)
            || labels.chunk(k).blankBefore() >= 2
                && k == i + 1
                && labels.chunk(i).blankBefore() <= 1);
  }

  /** "[Docketed in another hand:] Answered": what an archivist put behind a letter. */
  private static boolean isEndorsement(Draft draft, Labels labels, int i) {
    return labels.open(i) && isRemark(draft, labels.chunk(i));
  }

  /** True for a chunk that opens with such a remark, "[Enclosed:]" among them. */
  static boolean isRemark(Draft draft, Chunk chunk) {
    String plain = draft.plain(chunk);
    int close = plain.indexOf(']');
    return plain.length() > 2
        && plain.charAt(0) == '['
        && Character.isUpperCase(plain.charAt(1))
        && close > 1
        && close <= LONGEST_REMARK
        && plain.charAt(close - 1) == ':';
  }

  /** True when another letter opens between two chunks. */
  private static boolean further(Labels labels, int i, int last) {
    for (int k = i + 1; k <= last && k < labels.size(); k++) {
      if (labels.at(k).filter(label -> label.type().equals(LetterTop.FURTHER)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /**
   * One to five words that begin with capitals or are particles, with no verb's full stop inside.
   */
  static boolean looksLikeName(String plain) {
    List<String> words = Words.of(plain);
    if (words.isEmpty() || words.size() > 5 || plain.length() > 50) {
      return false;
    }
    int capitals = 0;
    for (String word : words) {
      capitals += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
    }
    return capitals * 3 >= words.size() * 2 && Character.isUpperCase(words.get(0).charAt(0));
  }
}
