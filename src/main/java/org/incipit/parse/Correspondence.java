package org.incipit.parse;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Letters one after the other: what tells their date lines from the days of a diary and the names
 * under them from headings. Notes and page furniture between their parts are looked through.
 */
final class Correspondence {
  private static final Set<String> OTHERS =
      Set.of("diary", "minutes", "debate", "report", "speech", "interview");
  private static final int MOST_LINES = 3;
  private static final int MOST_ABOVE = 12;
  private static final int MOST_IN_TITLE = 14;
  private static final int MOST_WORDS = 16;
  private static final int MOST_OF_END = 4;
  private static final int MOST_ADDED = 2;
  private static final int MOST_OF_FAREWELL = 4;
  private static final int FEWEST_SIGNED = 2;
  private static final int LONGEST_FAREWELL = 90;
  private static final int LONGEST_ADDRESSEE = 90;
  private static final int LONGEST_LINE = 110;
  private static final int LONGEST_TITLE = 45;

  private final Draft draft;
  private final Labels labels;

  /** Short lines that give a day, with space below. */
  private final TreeSet<Integer> dates = new TreeSet<>();

  private final Set<String> signers = new HashSet<>();
  private final boolean titled;

  /** True where a title says that something else follows, whose dates may have letters too. */
  private boolean others;

  private Correspondence(Draft draft, Labels labels) {
    this.draft = draft;
    this.labels = labels;
    for (int i = 0; i < labels.size(); i++) {
      if (isDate(i)) {
        dates.add(i);
      }
    }
    if (dates.size() >= FEWEST_SIGNED) {
      signers();
    }
    boolean letters = !dates.isEmpty() && isTitled();
    titled = letters && dates.stream().anyMatch(d -> greets(d) || addressed(d) || closes(d));
  }

  static Correspondence of(Draft draft, Labels labels) {
    return new Correspondence(draft, labels);
  }

  /** Short lines that give a day, in order. */
  NavigableSet<Integer> dates() {
    return Collections.unmodifiableNavigableSet(dates);
  }

  /** True where a title says that something else than letters follows. */
  boolean isOther() {
    return others;
  }

  /** True where a title says that letters follow. */
  boolean titled() {
    return titled;
  }

  private boolean isDate(int i) {
    Chunk chunk = labels.chunk(i);
    return chunk.size() <= MOST_LINES
        && chunk.extent().length() <= LONGEST_LINE
        && LetterLines.isShort(chunk)
        && !labels.is(i, Role.NOTE)
        && !labels.is(i, Role.NOTE_MORE)
        && !labels.is(i, Role.TITLE)
        && labels.blankAfter(i) >= 1
        && Dates.namesDay(draft, Dates.beforeBracket(draft.plain(chunk)));
  }

  private boolean isTitled() {
    boolean letters = false;
    for (int i = 0; i < Math.min(MOST_ABOVE, dates.first()); i++) {
      Chunk chunk = labels.chunk(i);
      List<String> words = Words.of(draft.key(chunk));
      boolean line =
          chunk.size() <= MOST_LINES
              && words.size() <= MOST_IN_TITLE
              && !draft.plain(chunk).endsWith(".");
      for (String word : line ? words : List.<String>of()) {
        letters |= draft.inLanguage("structure.letters.words", word);
        if (draft.paired("structure.genre.words", word).filter(OTHERS::contains).isPresent()) {
          others = true;
        }
      }
    }
    return letters && !others;
  }

  /** Names in capitals that come back before date lines, or at the end, below running text. */
  private void signers() {
    Map<String, Integer> ends = new HashMap<>();
    Map<String, Integer> all = new HashMap<>();
    for (int i = 1; i < labels.size(); i++) {
      if (isShoutedName(i)) {
        all.merge(surname(i), 1, Integer::sum);
        if (isUnderText(i) && endsAt(i)) {
          ends.merge(surname(i), 1, Integer::sum);
        }
      }
    }
    ends.forEach(
        (name, count) -> {
          if (count >= FEWEST_SIGNED && count * 2 >= all.get(name)) {
            signers.add(name);
          }
        });
  }

  private boolean isShoutedName(int i) {
    Chunk chunk = labels.chunk(i);
    String plain = chunk.size() == 1 && chunk.extent().length() <= 50 ? draft.plain(chunk) : "";
    return plain.length() > 3
        && Words.shouted(plain)
        && plain.charAt(plain.length() - 1) != ','
        && LetterLines.looksLikeName(plain)
        && !dates.contains(i)
        && Words.of(plain).stream()
            .noneMatch(w -> draft.language().set("function").contains(Words.key(w)))
        && draft.headings().read(plain).isEmpty();
  }

  private String surname(int i) {
    List<String> words = Words.of(draft.key(labels.chunk(i)));
    return words.get(words.size() - 1);
  }

  /** True for a name that signs several letters. */
  boolean signs(int i) {
    return !signers.isEmpty() && isShoutedName(i) && signers.contains(surname(i)) && isUnderText(i);
  }

  /** Below running text, and nearer to it than to what follows; a heading stands the other way. */
  private boolean isUnderText(int i) {
    int above = above(i);
    int space = labels.blankAfter(i) - labels.chunk(i).blankBefore();
    if (!isText(above) || space < 0) {
      return false;
    }
    Chunk text = labels.chunk(above);
    return space > 0
        || text.size() > 1
        || text.extent().length() > LONGEST_TITLE
        || draft.layout().charAt(text.last().textEnd() - 1) == ',';
  }

  private boolean isText(int i) {
    return i >= 0
        && (labels.open(i) || labels.is(i, Role.P))
        && !dates.contains(i)
        && !draft.startsWithAny("structure.salutes.first", draft.plain(labels.chunk(i)))
        && draft.plain(labels.chunk(i)).chars().anyMatch(Character::isLowerCase);
  }

  /** True when a letter ends with a line, a few short paragraphs behind it at most. */
  private boolean endsAt(int i) {
    int next = below(i);
    for (int added = 0; added <= MOST_ADDED; added++) {
      if (next >= labels.size()
          || dates.contains(next)
          || HeadingWords.isNumber(draft.plain(labels.chunk(next)))) {
        return true;
      }
      next = below(next);
    }
    return false;
  }

  /** The chunk above, notes and furniture left out; -1 for none. */
  int above(int i) {
    int k = i - 1;
    while (k >= 0 && isBeside(k)) {
      k--;
    }
    return k;
  }

  /** The chunk below, notes and furniture left out. */
  int below(int i) {
    int k = i + 1;
    while (k < labels.size() && isBeside(k)) {
      k++;
    }
    return k;
  }

  boolean isBeside(int k) {
    return labels.is(k, Role.NOTE)
        || labels.is(k, Role.NOTE_MORE)
        || labels.is(k, Role.FURNITURE)
        || labels.is(k, Role.BLANK)
        || labels.is(k, Role.ILLUSTRATION);
  }

  /** True for a date line over or under which something belongs to a letter. */
  boolean ofLetter(int date) {
    return titled || greets(date) || addressed(date) || !others && closes(date);
  }

  /** The same of a line that may be no date line. */
  boolean overLetter(int i) {
    return dates.contains(i) && ofLetter(i);
  }

  /** A greeting comes next, on a line of its own or before the first sentence. */
  boolean greets(int above) {
    int below = below(above);
    String next = below < labels.size() ? draft.plain(labels.chunk(below)) : "";
    return draft.startsWithAny("structure.salutes.first", next)
        && next.substring(0, Math.min(next.length(), 50))
            .chars()
            .anyMatch(c -> c == ',' || c == '!');
  }

  /** A number or an addressee stands above. */
  private boolean addressed(int date) {
    int above = above(date);
    String plain = above >= 0 ? draft.plain(labels.chunk(above)) : "";
    return above >= 0
        && (HeadingWords.isNumber(plain)
            || isAddressee(above)
            || isBetween(above) && namesPerson(plain));
  }

  /** "Mme", "Mr.": what lies between two towns has none. */
  private boolean namesPerson(String plain) {
    return Words.of(plain).stream()
        .anyMatch(word -> draft.inLanguage("structure.titles", Words.key(word)));
  }

  /** "To Mrs. Cole.", "TO THE SAME." */
  boolean isAddressee(int i) {
    return labels.chunk(i).size() <= 2 && addresses(draft, draft.plain(labels.chunk(i)));
  }

  /** True for a line that says to whom and is no sentence. */
  static boolean addresses(Draft draft, String line) {
    String plain = unnumbered(line);
    List<String> words = Words.of(plain);
    return plain.length() <= LONGEST_ADDRESSEE
        && words.size() > 1
        && (words.size() <= 4 || Words.small(words) * 2 < words.size())
        && draft.startsWithAny("structure.address.words", plain);
  }

  /** "30.--A Mme Cole.": without the number of the letter. */
  private static String unnumbered(String line) {
    int end = 0;
    while (end < line.length() && Character.isDigit(line.charAt(end))) {
      end++;
    }
    int from = end;
    while (from < line.length() && ".-—– ".indexOf(line.charAt(from)) >= 0) {
      from++;
    }
    return end > 0 && from > end ? line.substring(from) : line;
  }

  /** In capitals, but for the titles before names: "DE Mme COLE A M. HALE". */
  private boolean shouted(String plain) {
    StringBuilder names = new StringBuilder();
    for (String word : Words.of(plain)) {
      if (!draft.inLanguage("structure.titles", Words.key(word))) {
        names.append(word).append(' ');
      }
    }
    return Words.shouted(names.toString().strip());
  }

  /** "_Anna Hale to her Brother._": both correspondents, between them the word for "to". */
  boolean isBetween(int i) {
    Chunk chunk = labels.chunk(i);
    if (chunk.size() > 2 || chunk.extent().length() > LONGEST_LINE) {
      return false;
    }
    String plain = unnumbered(draft.plain(chunk));
    List<String> words = Words.of(plain);
    boolean set = shouted(plain) || HeadingEvidence.emphasised(draft.text(chunk));
    if (!set
        || words.size() < 3
        || words.size() > MOST_WORDS
        || !Character.isUpperCase(words.get(0).charAt(0))) {
      return false;
    }
    boolean between = false;
    for (int k = 1; k + 1 < words.size(); k++) {
      between |=
          draft.inLanguage("structure.address.words", Words.key(words.get(k)))
              && (words.get(k + 1).length() > 1 || namesPerson(words.get(k + 1)));
    }
    return between
        && words.stream().noneMatch(w -> w.length() > 3 && Character.isLowerCase(w.charAt(0)));
  }

  /** True when what stands between a date line and the next ends as letters do. */
  private boolean closes(int date) {
    Integer next = dates.higher(date);
    int k = above(next == null ? labels.size() : next);
    for (int seen = 0; seen < MOST_OF_END && k > date; seen++) {
      if (signs(k) || takesLeave(k, seen == 0)) {
        return true;
      }
      k = above(k);
    }
    return false;
  }

  /** A farewell alone or as the last sentences of a paragraph; or initials behind one. */
  private boolean takesLeave(int i, boolean last) {
    Chunk chunk = labels.chunk(i);
    String plain = draft.plain(chunk);
    if (LetterLines.isShort(chunk)
        && isFarewell(plain)
        && LetterLines.isValediction(draft, plain)) {
      return true;
    }
    return leave(draft, plain) || last && endsInInitial(plain);
  }

  /** Few words, or words that go on to a name: more of them is a sentence of the text. */
  private static boolean isFarewell(String plain) {
    return plain.length() <= LONGEST_FAREWELL
        && (plain.endsWith(",") || Words.of(plain).size() <= MOST_OF_FAREWELL);
  }

  /** True for a paragraph whose last sentence opens as farewells do. */
  static boolean leave(Draft draft, String plain) {
    for (int i = Math.max(1, plain.length() - LONGEST_FAREWELL); i + 2 < plain.length(); i++) {
      if (".!?".indexOf(plain.charAt(i - 1)) >= 0
          && plain.charAt(i) == ' '
          && isFarewell(plain.substring(i + 1))
          && draft.startsWithAny("structure.valedictions", plain.substring(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** "… Your N.", not "… with Miss B." */
  private boolean endsInInitial(String plain) {
    List<String> words = Words.of(plain.substring(Math.max(0, plain.length() - 20)));
    int last = words.size() - 1;
    return last > 1
        && plain.endsWith(".")
        && words.get(last).length() == 1
        && Character.isUpperCase(words.get(last).charAt(0))
        && draft.inLanguage("structure.letters.yours", Words.key(words.get(last - 1)));
  }
}
