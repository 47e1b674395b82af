package org.incipit.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incipit.language.Dictionary;
import org.incipit.language.LanguageData;
import org.incipit.model.HyphenBreak;
import org.incipit.text.Span;

/**
 * Decides what a hyphen at a line end was. The document's own words are asked first, then a
 * dictionary and the language's lists of compound parts, then whether the document cuts words at
 * all; what none of these settles stays undecided.
 */
final class Hyphens {
  private static final int FEWEST_CUT = 2;
  private static final int FEWEST_EQUALS = 3;
  private static final int LONG_WORD = 6;
  private static final int LONGEST_WORD = 60;
  private static final int ASCII = 128;

  private final Layout layout;
  private final BitSet furniture;
  private final LanguageData language;
  private final Dictionary dictionary;
  private boolean hyphenates;

  /** True when the text writes "=" for a hyphen, as transcripts of old type do. */
  private boolean equals;

  /**
   * @param furniture indexes of lines that stand between a word's halves, such as page numbers
   */
  Hyphens(Layout layout, BitSet furniture, LanguageData language, Dictionary dictionary) {
    this.layout = layout;
    this.furniture = furniture;
    this.language = language;
    this.dictionary = dictionary;
  }

  List<HyphenBreak> find() {
    equals = equalsSigns() >= FEWEST_EQUALS;
    List<Integer> ends = new ArrayList<>();
    for (int i = 0; i + 1 < layout.lines().size(); i++) {
      if (!furniture.get(i) && endsInHyphen(layout.lines().get(i))) {
        ends.add(i);
      }
    }
    if (ends.isEmpty()) {
      return List.of();
    }
    Map<String, Integer> words = counted(asked(ends));
    hyphenates = hyphenates(ends, words);
    List<HyphenBreak> found = new ArrayList<>();
    for (int i : ends) {
      Optional<Line> next = nextText(i);
      if (next.isPresent() && goesOn(layout.lines().get(i), next.get())) {
        found.add(decide(layout.lines().get(i), next.get(), words));
      }
    }
    return found;
  }

  private boolean endsInHyphen(Line line) {
    int last = line.textEnd() - 1;
    return line.length() > 1
        && (Characters.isHyphen(layout.charAt(last)) || equals && layout.charAt(last) == '=')
        && Character.isLetterOrDigit(layout.charAt(last - 1));
  }

  private int equalsSigns() {
    int count = 0;
    for (int i = 0; i + 1 < layout.lines().size(); i++) {
      Line line = layout.lines().get(i);
      Line next = layout.lines().get(i + 1);
      boolean sign =
          line.length() > 2
              && layout.charAt(line.textEnd() - 1) == '='
              && Character.isLetter(layout.charAt(line.textEnd() - 2));
      count += sign && !next.blank() && Character.isLetter(layout.charAt(next.textStart())) ? 1 : 0;
    }
    return count;
  }

  /** The next line of text; blank ones before it only where a page starts in between. */
  private Optional<Line> nextText(int index) {
    Line next = layout.lines().get(index + 1);
    boolean page = false;
    boolean blank = false;
    for (int i = index + 1; i < layout.lines().size(); i++) {
      Line line = layout.lines().get(i);
      if (line.blank() || furniture.get(i)) {
        page |= furniture.get(i);
        blank |= layout.separates(i);
        continue;
      }
      page |= layout.formFeedBetween(next.start(), line.textStart());
      return page || !blank ? Optional.of(line) : Optional.empty();
    }
    return Optional.empty();
  }

  /** A word goes on with a letter, a range of numbers with a digit. */
  private boolean goesOn(Line line, Line next) {
    if (next.length() == 0) {
      return false;
    }
    char first = layout.charAt(next.textStart());
    return Character.isLetter(first)
        || Character.isDigit(first) && Character.isDigit(layout.charAt(line.textEnd() - 2));
  }

  private HyphenBreak decide(Line line, Line next, Map<String, Integer> words) {
    int hyphen = line.textEnd() - 1;
    String left = wordBefore(line, hyphen);
    String right = wordAfter(next);
    Decision decision = decide(layout.charAt(hyphen), left, right, words);
    return new HyphenBreak(
        new Span(hyphen, hyphen + 1), line.end(), decision.kind(), decision.evidence());
  }

  private record Decision(HyphenBreak.Kind kind, String evidence) {}

  private Decision decide(char mark, String left, String right, Map<String, Integer> words) {
    String l = left.toLowerCase(Locale.ROOT);
    String r = right.toLowerCase(Locale.ROOT);
    if (mark == '\u00AD' || mark == '¬') {
      return new Decision(HyphenBreak.Kind.SOFT, "the character is a soft hyphen");
    }
    if (r.isEmpty()) {
      return new Decision(HyphenBreak.Kind.TRUE, "numbers on both sides");
    }
    int joined = words.getOrDefault(l + r, 0);
    if (joined == 0 && language.set("hyphen.suspended").contains(r)) {
      return new Decision(HyphenBreak.Kind.SUSPENDED, "a conjunction follows");
    }
    int hyphenated = words.getOrDefault(l + "-" + r, 0);
    if (joined != hyphenated) {
      return joined > hyphenated
          ? new Decision(HyphenBreak.Kind.SOFT, "elsewhere written " + left + right)
          : new Decision(HyphenBreak.Kind.TRUE, "elsewhere written " + left + "-" + right);
    }
    if (Character.isUpperCase(right.codePointAt(0)) && !isUpper(left)) {
      return new Decision(HyphenBreak.Kind.TRUE, "a capital follows");
    }
    if (left.indexOf('-') >= 0 || Character.isDigit(left.charAt(left.length() - 1))) {
      return new Decision(HyphenBreak.Kind.TRUE, "the word has a hyphen already, or is a number");
    }
    if (isName(left, right)) {
      return new Decision(HyphenBreak.Kind.SOFT, left + right + " is a name");
    }
    if (Character.isLowerCase(right.codePointAt(0)) && joins()) {
      return together(left, l, r, words);
    }
    boolean prefix = language.set("hyphen.first").contains(l);
    if (prefix && !hyphenates) {
      return new Decision(HyphenBreak.Kind.TRUE, "a usual first part of compounds");
    }
    boolean vowels =
        language.set("hyphen.vowel").contains(l) && r.startsWith(l.substring(l.length() - 1));
    if (vowels || language.set("hyphen.pairs").contains(l + "-" + r)) {
      return new Decision(HyphenBreak.Kind.UNDECIDED, "older texts write it with a hyphen");
    }
    if (dictionary.has(l + r, language.tag())
        && (hyphenates || !isWord(l, words) || !isWord(r, words))) {
      return new Decision(HyphenBreak.Kind.SOFT, left + right + " is a word");
    }
    if (prefix || language.set("hyphen.second").contains(r) || isInitial(left)) {
      return new Decision(HyphenBreak.Kind.TRUE, "a usual part of compounds");
    }
    return open(l, r, words);
  }

  /** A capital and a small letter, of a name that is known. */
  private boolean isName(String left, String right) {
    return left.length() > 1
        && Character.isUpperCase(left.codePointAt(0))
        && Character.isLowerCase(left.codePointBefore(left.length()))
        && right.equals(right.toLowerCase(Locale.ROOT))
        && dictionary.hasName((left + right).toLowerCase(Locale.ROOT));
  }

  /** True when the language writes compounds as one word. */
  private boolean joins() {
    return !language.list("hyphen.joins").isEmpty();
  }

  /** A small letter follows where compounds are one word: only two adjectives keep a hyphen. */
  private Decision together(String left, String l, String r, Map<String, Integer> words) {
    if (isInitial(left) || language.set("hyphen.joins").contains(l)) {
      return new Decision(HyphenBreak.Kind.TRUE, "a letter or a usual first part of compounds");
    }
    boolean adjective = language.list("hyphen.after").stream().anyMatch(l::endsWith);
    if (adjective && r.length() >= LONG_WORD) {
      return new Decision(HyphenBreak.Kind.TRUE, "the first of two adjectives");
    }
    boolean pair =
        Character.isLowerCase(left.codePointAt(0)) && isWord(l, words) && isWord(r, words);
    if (pair) {
      return new Decision(HyphenBreak.Kind.UNDECIDED, "both parts are words");
    }
    return hyphenates
        ? new Decision(HyphenBreak.Kind.SOFT, "the language writes compounds as one word")
        : new Decision(HyphenBreak.Kind.UNDECIDED, "the text cuts no other words");
  }

  /** "X-ray": a capital letter alone is no syllable. */
  private static boolean isInitial(String left) {
    return left.length() == 1 && Character.isUpperCase(left.charAt(0));
  }

  /** Neither the text nor a dictionary knows the word, joined or hyphenated. */
  private Decision open(String l, String r, Map<String, Integer> words) {
    boolean both = isWord(l, words) && isWord(r, words);
    boolean known = dictionary.has(l + r, language.tag());
    if (both && !hyphenates && !known) {
      return new Decision(
          HyphenBreak.Kind.TRUE, "both parts are words, and the text cuts no others");
    }
    if (both) {
      return new Decision(HyphenBreak.Kind.UNDECIDED, "both parts are words");
    }
    if (!hyphenates) {
      return new Decision(
          HyphenBreak.Kind.UNDECIDED, "a part is no word, but the text cuts no others");
    }
    return new Decision(HyphenBreak.Kind.SOFT, "a part is no word");
  }

  private boolean isWord(String word, Map<String, Integer> words) {
    return words.getOrDefault(word, 0) > 0 || dictionary.has(word, language.tag());
  }

  /** True when the text cuts words at line ends: two at least whose joined form is a word. */
  private boolean hyphenates(List<Integer> ends, Map<String, Integer> words) {
    int cut = 0;
    for (int i : ends) {
      Line line = layout.lines().get(i);
      Optional<Line> next = nextText(i);
      if (next.isPresent() && goesOn(line, next.get())) {
        String joined =
            (wordBefore(line, line.textEnd() - 1) + wordAfter(next.get())).toLowerCase(Locale.ROOT);
        cut +=
            Character.isLetter(joined.charAt(joined.length() - 1)) && isWord(joined, words)
                    || !isWord(wordAfter(next.get()).toLowerCase(Locale.ROOT), words)
                ? 1
                : 0;
      }
    }
    return cut >= FEWEST_CUT && cut * 3 >= ends.size();
  }

  private static boolean isUpper(String word) {
    return word.equals(word.toUpperCase(Locale.ROOT));
  }

  private String wordBefore(Line line, int end) {
    int start = end;
    while (start > line.textStart() && isWordUnit(layout.charAt(start - 1))) {
      start--;
    }
    return layout.source().content().substring(start, end);
  }

  private String wordAfter(Line line) {
    int end = line.textStart();
    while (end < line.textEnd() && Character.isLetter(layout.charAt(end))) {
      end++;
    }
    return layout.source().content().substring(line.textStart(), end);
  }

  private static boolean isWordUnit(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || Character.isSurrogate(c);
  }

  /** The words in lower case of which it is asked how often they stand in the document. */
  private Set<String> asked(List<Integer> ends) {
    Set<String> asked = new HashSet<>();
    for (int i : ends) {
      Line line = layout.lines().get(i);
      Optional<Line> next = nextText(i);
      if (next.isPresent() && goesOn(line, next.get())) {
        String left = wordBefore(line, line.textEnd() - 1);
        String right = wordAfter(next.get());
        String l = left.toLowerCase(Locale.ROOT);
        String r = right.toLowerCase(Locale.ROOT);
        asked.addAll(List.of(l, r, l + r, l + "-" + r, (left + right).toLowerCase(Locale.ROOT)));
      }
    }
    return asked;
  }

  /** How often each of some words stands in the document, whole and with its hyphens. */
  private Map<String, Integer> counted(Set<String> asked) {
    BitSet openings = new BitSet();
    for (String word : asked) {
      openings.set(opening(word, 0, word.length()));
    }
    Map<String, Integer> words = new HashMap<>();
    String text = layout.source().content();
    for (int i = 0; i < text.length(); ) {
      if (!Character.isLetter(text.charAt(i))) {
        i++;
        continue;
      }
      int start = i;
      while (i < text.length() && isWordUnit(text.charAt(i))) {
        i++;
      }
      int opening = opening(text, start, i);
      if (opening > 0 && !openings.get(opening) || i - start > LONGEST_WORD) {
        continue;
      }
      boolean lineEnd = text.charAt(i - 1) == '-' || start > 0 && text.charAt(start - 1) == '-';
      if (!lineEnd && !continues(text, start)) {
        String word = text.substring(start, i).toLowerCase(Locale.ROOT);
        if (asked.contains(word)) {
          words.merge(word, 1, Integer::sum);
        }
      }
    }
    return words;
  }

  /** The first two characters of a word as a number, whatever their case; 0 outside of ASCII. */
  private static int opening(String text, int start, int end) {
    if (end - start < 2 || (text.charAt(start) | text.charAt(start + 1)) >= ASCII) {
      return 0;
    }
    return Character.toLowerCase(text.charAt(start)) * ASCII
        + Character.toLowerCase(text.charAt(start + 1));
  }

  /** True for the rest of a word that the line end before it cut. */
  private static boolean continues(String text, int start) {
    int i = start - 1;
    while (i >= 0 && Characters.isGap(text.charAt(i)) && start - i < 200) {
      i--;
    }
    return i > 0
        && i < start - 1
        && Characters.isHyphen(text.charAt(i))
        && Character.isLetterOrDigit(text.charAt(i - 1));
  }
}
