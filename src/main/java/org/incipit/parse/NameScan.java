package org.incipit.parse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.incipit.language.RomanNumeral;

/** Where names end, and whether words are a name by their capitals and titles. One document. */
final class NameScan {
  private static final int LONGEST = 44;
  private static final int MOST_WORDS = 7;

  /** Length of "Gen.-Sekr", before its full stop. */
  private static final int LONGEST_CUT = 9;

  private static final int MOST_BEHIND_CUT = 3;
  private static final int SHORTEST_WITH_ENDING = 5;
  private static final String NAME_SIGNS = "'’-&/";

  private final Draft draft;
  private final String text;
  private final Set<String> cutTitles = new HashSet<>();

  /** Names that have several capitalised words in brackets behind them, as directions are. */
  private final Set<String> directed = new HashSet<>();

  NameScan(Draft draft) {
    this.draft = draft;
    this.text = draft.layout().source().content();
  }

  /** Where a name without marks ends, -1 when none begins here. */
  int plainEnd(int from, int end, boolean brief) {
    for (int i = from; i < end && i - from <= LONGEST; i++) {
      char c = text.charAt(i);
      if (c == ':' || c == '(' || c == '[' || c == ',' || isDash(i)) {
        return i;
      }
      if (c == '_' && i > from && text.charAt(i - 1) == ' ') {
        return i - 1;
      }
      if (c == '.' && endsName(from, i, end, brief)) {
        return i > from && Character.isLetterOrDigit(text.charAt(i - 1)) ? i : -1;
      }
      if (c != ' ' && c != '.' && !isNameSign(i)) {
        return -1;
      }
    }
    return end - from <= LONGEST ? end : -1;
  }

  private boolean isNameSign(int i) {
    int c = text.codePointAt(i);
    return Character.isLetterOrDigit(c)
        || Character.isLowSurrogate(text.charAt(i))
        || NAME_SIGNS.indexOf(c) >= 0
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  int markedEnd(int from, int end, char mark) {
    for (int i = from; i < end && i - from <= LONGEST; i++) {
      char c = text.charAt(i);
      if (c == mark) {
        char before = i > from ? text.charAt(i - 1) : mark;
        return before == '.' || before == ':' ? i - 1 : i;
      }
      if (c == '(' || c == '[') {
        return i;
      }
      if (c != ' ' && c != '.' && c != ':' && !isNameSign(i)) {
        return -1;
      }
    }
    return -1;
  }

  /** A full stop ends a name unless it stands for an initial or a short title before more of it. */
  private boolean endsName(int from, int stop, int end, boolean brief) {
    if (stop + 1 < end && (Character.isLetter(text.charAt(stop + 1)) || joinsOn(stop))) {
      return false;
    }
    if (stop + 1 >= end || text.charAt(stop + 1) != ' ' || brief) {
      return true;
    }
    if (!isShort(from, stop)) {
      return !cutTitles.contains(text.substring(from, stop));
    }
    int words = 0;
    boolean word = false;
    for (int i = stop + 1; i < end && i - from <= LONGEST; i++) {
      char c = text.charAt(i);
      words += c != ' ' && !word ? 1 : 0;
      word = c != ' ';
      if (c == '.' || c == ':' || c == '(' || c == '[' || isDash(i)) {
        return c == '.' && isShort(from, i) && i + 1 < end ? false : words > 3;
      }
      if (c == ',' && words > 0 && Words.shouted(text.substring(stop + 1, i))) {
        return false; // "L. B. FINCH, Attorney"
      }
      if (c != ' ' && !isNameSign(i)) {
        return true;
      }
    }
    return end - from > LONGEST || !shouted(text.substring(from, end));
  }

  /** The hyphen of "Gen.-Sekr." */
  private boolean joinsOn(int stop) {
    return text.charAt(stop + 1) == '-'
        && stop + 2 < text.length()
        && Character.isUpperCase(text.charAt(stop + 2));
  }

  /**
   * Learns what stands before names as "Cllr." does before "Cllr. Jones:", whatever it is short
   * for. A name that is cut short, as in "Hor. Stay: speake", has other words behind it too.
   */
  void learn(List<Group> groups) {
    learnDirected(groups);
    Map<String, Integer> before = new HashMap<>();
    Map<String, Integer> all = new HashMap<>();
    for (Group group : groups) {
      for (Line line : group.lines()) {
        int from = line.textStart();
        int last = Math.min(line.textEnd(), from + LONGEST_CUT + 1);
        int stop = from;
        while (stop < last && text.charAt(stop) != '.') {
          stop++;
        }
        if (stop > from && stop < last) {
          String word = text.substring(from, stop);
          all.merge(word, 1, Integer::sum);
          if (stopsBeforeName(from, stop, line.textEnd())) {
            before.merge(word, 1, Integer::sum);
          }
        }
      }
    }
    before.forEach(
        (word, count) -> {
          if (count > 1 && count * 2 > all.get(word)) {
            cutTitles.add(word);
          }
        });
  }

  private void learnDirected(List<Group> groups) {
    Map<String, String> brackets = new HashMap<>();
    for (Group group : groups) {
      for (Line line : group.lines()) {
        int last = Math.min(line.textEnd(), line.textStart() + 2 * LONGEST);
        int open = line.textStart();
        while (open < last && text.charAt(open) != '(') {
          open++;
        }
        int close = open;
        while (close < last && text.charAt(close) != ')') {
          close++;
        }
        if (close + 1 < last
            && text.charAt(close + 1) == ':'
            && Character.isUpperCase(text.charAt(open + 1))) {
          String name = Words.key(text.substring(line.textStart(), open));
          String bracket = text.substring(open, close);
          String other = brackets.putIfAbsent(name, bracket);
          if (other != null && !other.equals(bracket)) {
            directed.add(name);
          }
        }
      }
    }
  }

  /** A capitalised word, its stop, up to three more in capitals, and a colon or a bracket. */
  private boolean stopsBeforeName(int from, int stop, int end) {
    if (!Character.isUpperCase(text.charAt(from))) {
      return false;
    }
    int i = stop + 1;
    for (int words = 0; words < MOST_BEHIND_CUT && i + 1 < end; words++) {
      if (text.charAt(i) != ' ' || !Character.isUpperCase(text.charAt(i + 1))) {
        return false;
      }
      int word = ++i;
      while (i < end && (isNameSign(i) || text.charAt(i) == '.')) {
        i++;
      }
      if (counts(text.substring(word, i))) {
        return false;
      }
      boolean bracket = i + 1 < end && text.charAt(i) == ' ' && text.charAt(i + 1) == '(';
      if (i < end && text.charAt(i) == ':' || bracket) {
        return true;
      }
    }
    return false;
  }

  /** "One", "A", "IV": behind "Art." and "Fig.", where no name stands. */
  private boolean counts(String word) {
    boolean roman = RomanNumeral.value(word.toUpperCase(Locale.ROOT)) > 0;
    return word.length() == 1 || (roman ? Words.shouted(word) : draft.headings().value(word) > 0);
  }

  /** True for an initial or a title cut short before a full stop; "Lady." is a name by itself. */
  private boolean isShort(int from, int stop) {
    return isTitle(text.substring(from, stop), stop - from);
  }

  private boolean isTitle(String name, int stop) {
    int word = stop;
    while (word > 0 && Character.isLetter(name.charAt(word - 1))) {
      word--;
    }
    String before = name.substring(word, stop);
    String lower = before.toLowerCase(Locale.ROOT);
    return before.length() == 1
        || draft.inLanguage("structure.titles", lower)
            && !draft.inLanguage("structure.titles.whole", lower);
  }

  /** "Otto. Anna": sentences, unless both are names. */
  boolean severalNames(String name) {
    for (int i = 0; i + 1 < name.length(); i++) {
      if (name.charAt(i) == '.' && name.charAt(i + 1) == ' ' && !isTitle(name, i)) {
        return true;
      }
    }
    return false;
  }

  /** "(Port North)", "(SPD)", "(Leeds):": who somebody is, not what they do. */
  boolean isTitled(int from, int to, String name) {
    List<String> words = Words.of(text.substring(from, to));
    boolean colon = to + 1 < text.length() && text.charAt(to + 1) == ':';
    boolean capitals = words.stream().allMatch(w -> Character.isUpperCase(w.charAt(0)) || joins(w));
    boolean several = words.size() > 1 || words.stream().allMatch(Words::shouted);
    boolean seat =
        colon && !directed.contains(Words.key(name)) && words.stream().noneMatch(this::directs);
    boolean opens = !words.isEmpty() && Character.isUpperCase(words.get(0).charAt(0));
    return (capitals || colon && isCut(from, to))
        && (several || seat)
        && opens
        && (colon || ".:".indexOf(text.charAt(to - 1)) < 0)
        && text.charAt(from) != '_';
  }

  /** "Chr.-soz.": words that are cut short. */
  private boolean isCut(int from, int to) {
    return text.charAt(to - 1) == '.' && text.substring(from, to - 1).indexOf('.') > 0;
  }

  /** "Aside", "Laughing": what somebody does while they speak. */
  private boolean directs(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return draft.inLanguage("structure.stage.verbs", lower)
        || lower.length() > SHORTEST_WITH_ENDING
            && Stream.of(draft.language(), Draft.english())
                .flatMap(data -> data.list("structure.stage.endings").stream())
                .anyMatch(lower::endsWith);
  }

  /** True for capitals, with titles and words between that are none: "The CHAIRMAN and Mr. FOX". */
  boolean shouted(String name) {
    boolean upper = false;
    for (String word : Words.of(name)) {
      if (Words.shouted(word)) {
        upper |= word.length() > 1 || Words.of(name).size() == 1;
      } else if (Words.shouted(word.substring(word.length() / 2))) {
        upper = true;
      } else if (!joins(word) && !Character.isDigit(word.charAt(0))) {
        return false;
      }
    }
    return upper;
  }

  /** True when one word at most begins with a small letter and joins nothing. */
  boolean titled(String name) {
    return Words.of(name).stream()
            .filter(w -> Character.isLowerCase(w.charAt(0)) && !joins(w))
            .count()
        <= 1;
  }

  private boolean joins(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return draft.inLanguage("connectives", lower) || draft.inLanguage("structure.titles", lower);
  }

  /** A name begins with a capital, holds letters, and is no number. */
  static boolean isName(String name) {
    if (name.isEmpty()) {
      return false;
    }
    int first = name.codePointAt(0);
    boolean opens =
        Character.isUpperCase(first)
            || Character.isDigit(first)
            || !Character.isLowerCase(first) && Character.isLetter(first);
    if (!opens || name.chars().noneMatch(Character::isLetter)) {
      return false;
    }
    List<String> words = Words.of(name);
    boolean number = words.size() == 1 && name.chars().allMatch(c -> "IVXLC.".indexOf(c) >= 0);
    return !words.isEmpty()
        && words.size() <= MOST_WORDS
        && !(number && name.length() <= 5 && !name.equals("C") && !name.equals("I"));
  }

  boolean isDash(int i) {
    char c = text.charAt(i);
    return c == '—' || c == '–' || c == '-' && i + 1 < text.length() && text.charAt(i + 1) == '-';
  }
}
