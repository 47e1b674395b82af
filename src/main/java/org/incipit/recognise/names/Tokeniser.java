package org.incipit.recognise.names;

import java.util.List;
import org.incipit.authority.Cue;
import org.incipit.authority.Lexicon;
import org.incipit.model.Passage;

/**
 * Cuts passages into tokens: runs of letters and digits with inner apostrophes and hyphens, and
 * single other characters. A genitive {@code 's} and an elided article ({@code l'}, {@code d'}) are
 * tokens of their own. Linear.
 */
final class Tokeniser {
  private static final String SENTENCE_MARKS = ".!?:“\"‘„«—–*•;†=―‖…";
  private static final String ELISIONS = "dlnsjmctqDLNSJMCTQ";

  /** Names may go on after a line of at least this share of the longest line of its passage. */
  private static final double FULL_LINE = 0.7;

  private static final int SHORT_LINES = 50;
  private static final int UNWRAPPED = 200;
  private static final int SHOUT = 4;

  private final Tokens tokens;
  private final boolean romance;
  private final boolean german;
  private final int functionWords;
  private String text = "";
  private int passage;
  private int pending;
  private int lineStart;
  private int longestLine;
  private boolean list;

  private Tokeniser(Tokens tokens, String language) {
    this.tokens = tokens;
    this.romance = language.startsWith("fr") || language.startsWith("it");
    this.german = language.startsWith("de");
    this.functionWords = Lexicon.functionWords(language);
  }

  static Tokens tokenise(List<Passage> passages, Forms forms, String language) {
    Tokens tokens = new Tokens(passages, forms);
    Tokeniser tokeniser = new Tokeniser(tokens, language);
    for (int i = 0; i < passages.size(); i++) {
      tokeniser.passage(i, passages.get(i).text());
    }
    tokeniser.markShouting();
    return tokens;
  }

  private void passage(int index, String content) {
    passage = index;
    text = content;
    pending = Tokens.BREAK | Tokens.SENTENCE;
    lineStart = 0;
    longestLine = longestLine(content);
    list = longestLine < SHORT_LINES && !runsOn(content);
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\n') {
        lineEnd(i);
        i++;
      } else if (Character.isWhitespace(c)) {
        // A tab is the gap between two columns, and no name reaches over it.
        pending = pending & ~Tokens.GLUED | (c == '\t' ? Tokens.BREAK | Tokens.SENTENCE : 0);
        i++;
      } else if (wordPart(c)) {
        i = word(i);
      } else {
        i = mark(i);
      }
    }
  }

  private void lineEnd(int at) {
    int length = at - lineStart;
    boolean closes =
        longestLine > UNWRAPPED
            || (list || length < FULL_LINE * longestLine) && !untilName(tokens.size - 1);
    pending = pending & ~Tokens.GLUED | (closes ? Tokens.BREAK | Tokens.SENTENCE : 0);
    lineStart = at + 1;
  }

  /**
   * True behind an initial or a title with a full stop: the name it belongs to follows. Not so
   * "Chapter I."
   */
  private boolean untilName(int last) {
    if (!glued() || last < 1 || !tokens.is(last, '.') || !tokens.has(last, Tokens.GLUED)) {
      return false;
    }
    int form = tokens.form[last - 1];
    boolean number = last > 1 && tokens.forms.has(tokens.form[last - 2], Cue.DIVISION);
    return tokens.forms.shape[form] == Shape.INITIAL && !number
        || tokens.forms.has(form, Cue.ABBREVIATION) && tokens.forms.has(form, Cue.TITLE);
  }

  /** True for a column of running text: many of its lines go on with a small letter. */
  private static boolean runsOn(String content) {
    int lines = 0;
    int small = 0;
    for (int at = content.indexOf('\n'); at >= 0; at = content.indexOf('\n', at + 1)) {
      int first = at + 1;
      while (first < content.length() && content.charAt(first) == ' ') {
        first++;
      }
      lines++;
      small += first < content.length() && Character.isLowerCase(content.charAt(first)) ? 1 : 0;
    }
    return small >= 2 && small * 3 >= lines;
  }

  private static int longestLine(String content) {
    int longest = 0;
    int from = 0;
    for (int at = content.indexOf('\n'); at >= 0; at = content.indexOf('\n', from)) {
      longest = Math.max(longest, at - from);
      from = at + 1;
    }
    return Math.max(longest, content.length() - from);
  }

  private static boolean wordPart(char c) {
    return c < 128
        ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
        : Character.isLetterOrDigit(c)
            || Character.isSurrogate(c)
            || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean apostrophe(char c) {
    return c == '\'' || c == '’' || c == 'ʼ';
  }

  private int word(int from) {
    int i = from + 1;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (wordPart(c)) {
        i++;
      } else if (joins(i, from)) {
        i += text.charAt(i + 1) == '\n' ? 2 + indent(i + 2) : 2;
      } else {
        break;
      }
    }
    if (i < text.length() && elided(from, i)) {
      i++;
    }
    emit(from, i);
    pending = Tokens.GLUED;
    return i;
  }

  private int indent(int from) {
    int i = from;
    while (i < text.length() && i - from < 8 && text.charAt(i) == ' ') {
      i++;
    }
    return i - from + (i < text.length() ? 1 : 0);
  }

  /**
   * True when the apostrophe or hyphen at {@code i} is inside the word that began at {@code from}.
   */
  private boolean joins(int i, int from) {
    char c = text.charAt(i);
    if (i + 1 >= text.length()) {
      return false;
    }
    char next = text.charAt(i + 1);
    if (apostrophe(c)) {
      return wordPart(next) && !genitive(i) && !elided(from, i);
    }
    if (c == '-' || c == '‐' || c == '¬') {
      return wordPart(next) && !Character.isDigit(next) && !(c == '-' && dash(from, i))
          || next == '\n' && wrapped(i + 2);
    }
    return false;
  }

  /**
   * "said Cotti-who smiled": a dash typed as a hyphen, for a small function word closes no name.
   */
  private boolean dash(int from, int at) {
    if (!Character.isUpperCase(text.charAt(from)) || !Character.isLowerCase(text.charAt(at + 1))) {
      return false;
    }
    int end = at + 1;
    while (end < text.length() && wordPart(text.charAt(end))) {
      end++;
    }
    boolean goesOn =
        end < text.length() && (text.charAt(end) == '-' || apostrophe(text.charAt(end)));
    return !goesOn && end - at > 2 && functionWord(at + 1, end);
  }

  private boolean functionWord(int from, int to) {
    int form = tokens.forms.intern(text, from, to); // may move the columns, so before one is read
    return (tokens.forms.lexicon[form] & functionWords) != 0;
  }

  private boolean wrapped(int from) {
    int i = from;
    while (i < text.length() && i - from < 8 && text.charAt(i) == ' ') {
      i++;
    }
    return i < text.length() && Character.isLowerCase(text.charAt(i));
  }

  /** True when an {@code 's} begins at the apostrophe. */
  private boolean genitive(int at) {
    return (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
        && (at + 2 >= text.length() || !wordPart(text.charAt(at + 2)));
  }

  /** True when the word so far is an elided article or preposition and an apostrophe follows. */
  private boolean elided(int from, int at) {
    if (!apostrophe(text.charAt(at))
        || at + 1 >= text.length()
        || !Character.isLetter(text.charAt(at + 1))
        || genitive(at)) {
      return false;
    }
    char first = text.charAt(from);
    boolean one = at - from == 1 && ELISIONS.indexOf(first) >= 0;
    boolean qu = at - from == 2 && (first == 'q' || first == 'Q') && text.charAt(from + 1) == 'u';
    return (one || qu) && (romance || first == 'd' || first == 'l');
  }

  private int mark(int at) {
    if (apostrophe(text.charAt(at)) && at + 1 < text.length() && glued() && genitive(at)) {
      emit(at, at + 2);
      pending = 0;
      return at + 2;
    }
    emit(at, at + 1);
    pending = Tokens.GLUED;
    if (endsSentence(at)) {
      pending |= Tokens.SENTENCE;
    }
    return at + 1;
  }

  private boolean glued() {
    return (pending & Tokens.GLUED) != 0;
  }

  private boolean endsSentence(int at) {
    char c = text.charAt(at);
    if (SENTENCE_MARKS.indexOf(c) < 0 && !(c == '-' && at > 0 && text.charAt(at - 1) == '-')) {
      return false;
    }
    int before = tokens.size - 2;
    if (c != '.' || before < 0) {
      return true;
    }
    int form = tokens.form[before];
    // "d. R.", "z. B.": German letters cut short.
    boolean letter = tokens.forms.single[form] != 0 && tokens.forms.shape[form] == Shape.LOWER;
    return !(letter && german) && tokens.forms.shape[form] != Shape.INITIAL && !abbreviation(form);
  }

  /** "Mich." is a forename cut short, "für mich." is not. */
  private boolean abbreviation(int form) {
    return tokens.forms.has(form, Cue.ABBREVIATION)
        && (tokens.forms.shape[form].capital() || !tokens.forms.has(form, Cue.SHORT_GIVEN));
  }

  private void emit(int from, int to) {
    tokens.add(passage, from, to, tokens.forms.intern(text, from, to), pending);
  }

  /** Marks words that stand among at least {@link #SHOUT} words in capitals. */
  private void markShouting() {
    int run = 0;
    int first = 0;
    for (int i = 0; i <= tokens.size; i++) {
      boolean over =
          i == tokens.size || tokens.has(i, Tokens.BREAK) && (run < SHOUT || opensText(i));
      Shape shape = i == tokens.size ? Shape.LOWER : tokens.shape(i);
      if (over || shape.word() && shape != Shape.UPPER && shape != Shape.INITIAL) {
        shout(first, i, run);
        run = 0;
        first = i;
      }
      run += shape == Shape.UPPER ? 1 : 0;
    }
  }

  /** True where a passage begins that has small letters: what stands in capitals above is over. */
  private boolean opensText(int token) {
    if (token > 0 && tokens.passage[token] == tokens.passage[token - 1]) {
      return false;
    }
    for (int i = token; i < tokens.size && tokens.passage[i] == tokens.passage[token]; i++) {
      if (tokens.shape(i) == Shape.LOWER) {
        return true;
      }
    }
    return false;
  }

  private void shout(int first, int end, int run) {
    if (run >= SHOUT) {
      for (int k = first; k < end; k++) {
        if (tokens.shape(k) == Shape.UPPER) {
          tokens.flags[k] |= Tokens.SHOUTED;
        }
      }
    }
  }
}
