package org.incipit.resolve;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.incipit.language.PersonWords;
import org.incipit.language.PersonWords.Role;

/**
 * The name of a person, as far as a mention has it.
 *
 * @param given forenames and initials, in order, folded, those cut short with their stop ("geo.");
 *     empty for a surname alone
 * @param surname the last word, folded: of a single word also where it is a forename
 * @param generation "elder", "younger", "ii" …, may be empty
 * @param titles words before and after the name, folded
 */
record PersonName(List<String> given, String surname, String generation, Set<String> titles) {
  private static final String OF = "of";
  private static final Pattern SPACES = Pattern.compile(" +");

  /** Whom a title or forename tells of. */
  enum Sex {
    MALE,
    FEMALE,
    OPEN
  }

  /** Reads a name that stands alone. */
  static PersonName of(String name) {
    return of(name, name, Beside.NOTHING);
  }

  /**
   * Reads a mention.
   *
   * @param name without titles
   * @param text with them
   * @param beside what stands around it
   */
  static PersonName of(String name, String text, Beside beside) {
    List<String> words = words(name, true);
    int at = text.indexOf(name);
    String around = at < 0 ? "" : text.substring(0, at) + " " + text.substring(at + name.length());
    Set<String> titles = new TreeSet<>(words(around, false));
    if (!beside.title().isEmpty()) {
      titles.add(beside.title());
    }
    if (words.size() > 2 && words.get(1).equals(OF) && ranked(words.get(0))) {
      titles.addAll(words.subList(0, 2));
      words.subList(0, 2).clear();
    }
    while (words.size() > 1 && PersonWords.is(Role.AFTER, whole(words.get(words.size() - 1)))) {
      titles.add(whole(words.remove(words.size() - 1)));
    }
    String generation = beside.generation();
    if (words.size() > 1 && !generation(words.get(words.size() - 1)).isEmpty()) {
      generation = generation(words.remove(words.size() - 1));
    }
    String surname = words.isEmpty() ? "" : whole(words.remove(words.size() - 1));
    words.removeIf(word -> PersonWords.is(Role.PARTICLE, word));
    return new PersonName(List.copyOf(words), surname, generation, titles);
  }

  private static boolean ranked(String word) {
    return PersonWords.is(Role.MALE, word) || PersonWords.is(Role.FEMALE, word);
  }

  /** The generation that a word says, the same for "senior" and "père"; empty when it says none. */
  static String generation(String said) {
    String word = whole(said);
    if (PersonWords.is(Role.ELDER, word)) {
      return "elder";
    }
    if (PersonWords.is(Role.YOUNGER, word)) {
      return "younger";
    }
    return PersonWords.is(Role.GENERATION, word) ? word : "";
  }

  private static boolean cut(String word) {
    return word.endsWith(".");
  }

  private static String whole(String word) {
    return cut(word) ? word.substring(0, word.length() - 1) : word;
  }

  /** "Marquis of Salisbury". */
  boolean peer() {
    return titles.contains(OF);
  }

  /**
   * Words in lower case; apostrophes, and marks that only transliteration puts, are dropped.
   *
   * @param stops true to keep the full stop of words of several letters that are cut short
   */
  private static List<String> words(String name, boolean stops) {
    String lower = withoutMarks(name.toLowerCase(Locale.ROOT));
    StringBuilder folded = new StringBuilder();
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if ("'’‘`ʼʻʿʾ".indexOf(c) < 0) {
        boolean kept =
            Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
        folded.append(kept ? c : ' ');
        if (stops && c == '.' && i > 1 && letters(lower, i - 2)) {
          folded.setCharAt(folded.length() - 1, c);
          folded.append(' ');
        }
      }
    }
    String words = folded.toString().strip();
    return words.isEmpty() ? new ArrayList<>() : new ArrayList<>(List.of(SPACES.split(words)));
  }

  private static boolean letters(String text, int from) {
    return Character.isLetter(text.charAt(from)) && Character.isLetter(text.charAt(from + 1));
  }

  /** The same without macrons and the like, which only transliteration puts on letters. */
  static String withoutMarks(String text) {
    if (text.chars().allMatch(c -> c < 0xC0)) {
      return text;
    }
    StringBuilder without = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFD)
        .chars()
        .filter(c -> "\u0304\u0323\u0331\u0302\u0306".indexOf(c) < 0)
        .forEach(c -> without.append((char) c));
    return Normalizer.normalize(without, Normalizer.Form.NFC);
  }

  /** True when it is more than a surname. */
  boolean full() {
    return !given.isEmpty();
  }

  boolean titled(Role role) {
    return titles.stream().anyMatch(title -> PersonWords.is(role, title));
  }

  /** By title alone; two titles that contradict each other tell nothing. */
  Sex sexByTitle() {
    boolean female = titled(Role.FEMALE) || titled(Role.MARRIED) || titled(Role.UNMARRIED);
    boolean male = titled(Role.MALE);
    return female == male ? Sex.OPEN : female ? Sex.FEMALE : Sex.MALE;
  }

  /** By forename alone. */
  Sex sexByGiven() {
    String first = full() ? given.get(0) : "";
    if (PersonWords.is(Role.GIVEN_FEMALE, first)) {
      return Sex.FEMALE;
    }
    if (PersonWords.is(Role.GIVEN_MALE, first)) {
      return Sex.MALE;
    }
    boolean ending = first.length() > 2 && first.endsWith("a") && !PersonWords.romanised(first);
    return ending ? Sex.FEMALE : Sex.OPEN;
  }

  /** True for a wife under her husband's name: "Mrs. John Grey". */
  boolean husbands() {
    return titled(Role.MARRIED) && sexByGiven() == Sex.MALE;
  }

  /** True when no forename is written out. */
  boolean initials() {
    return full() && given.stream().allMatch(word -> word.length() == 1);
  }

  /** How much it says of the forenames. */
  int fullness() {
    return given.stream().mapToInt(word -> word.length() == 1 ? 1 : cut(word) ? 2 : 3).sum();
  }

  /** The surname as one writes it down by ear, for names out of Arabic and Persian letters. */
  static String bySound(String surname) {
    String s = surname.replace("gh", "q").replace("dh", "z").replace("kh", "x");
    StringBuilder sound = new StringBuilder();
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      char heard = "eiy".indexOf(c) >= 0 ? 'i' : "ou".indexOf(c) >= 0 ? 'u' : c;
      if (sound.isEmpty() || sound.charAt(sound.length() - 1) != heard) {
        sound.append(heard);
      }
    }
    return sound.toString();
  }

  /** True when both could be the forenames of one person. */
  static boolean agree(PersonName a, PersonName b) {
    List<String> more = a.given.size() >= b.given.size() ? a.given : b.given;
    List<String> fewer = more == a.given ? b.given : a.given;
    if (fewer.isEmpty()) {
      return false;
    }
    // "D. Pugh Evans" may be called Pugh Evans
    boolean first = agree(more.get(0), fewer.get(0));
    boolean second =
        !first
            && more.size() > fewer.size()
            && more.get(0).length() == 1
            && fewer.get(0).length() > 1
            && agree(more.get(1), fewer.get(0));
    if (!first && !second) {
      return false;
    }
    int at = first ? 1 : 2;
    for (String word : fewer.subList(1, fewer.size())) {
      while (at < more.size() && !agree(more.get(at), word)) {
        at++;
      }
      if (at++ >= more.size()) {
        return false;
      }
    }
    return a.generation.equals(b.generation);
  }

  private static boolean agree(String a, String b) {
    if (a.length() == 1 || b.length() == 1) {
      return initial(a) == initial(b);
    }
    if (cut(a) || cut(b)) {
      String one = whole(a);
      String other = whole(b);
      return one.length() < other.length()
          ? cut(a) && PersonWords.cutFrom(other, one)
          : cut(b) && PersonWords.cutFrom(one, other);
    }
    return PersonWords.spelling(a).equals(PersonWords.spelling(b));
  }

  /** The first letter without its accent, which initials often lack. */
  private static char initial(String word) {
    return Normalizer.normalize(word.substring(0, 1), Normalizer.Form.NFD).charAt(0);
  }
}
