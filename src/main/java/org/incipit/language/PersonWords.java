package org.incipit.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What tells two people of one name apart, from {@code person-words.tsv}: titles and forenames of
 * one sex, particles, generations. Words are in lower case and without full stops.
 */
public final class PersonWords {
  private static final Map<String, Set<String>> CLASSES = new HashMap<>();
  private static final Map<String, String> SAME = new HashMap<>();
  private static final Map<String, String> CUT = new HashMap<>();

  static {
    WordClasses.read(PersonWords.class, "person-words.tsv", PersonWords::add);
  }

  /** Classes of words. */
  public enum Role {
    MARRIED("married"),
    UNMARRIED("unmarried"),
    FEMALE("female"),
    MALE("male"),
    WITH_GIVEN("with-given"),
    PARTICLE("particles"),
    GENERATION("generations"),
    ELDER("elder"),
    YOUNGER("younger"),
    WIFE("wives"),
    AFTER("after"),
    BEFORE_SURNAME("before-surname"),
    KIN("kin"),
    KIN_LINK("kin-links"),
    KIN_OF("kin-of"),
    WHOSE("whose"),
    GIVEN_MALE("given-male"),
    GIVEN_FEMALE("given-female");

    private final String name;

    Role(String name) {
      this.name = name;
    }
  }

  private PersonWords() {}

  /** True when a word is listed in a class. */
  public static boolean is(Role role, String word) {
    return CLASSES.get(role.name).contains(word);
  }

  /** One spelling for all spellings of a forename in Latin letters; the word itself if unlisted. */
  public static String spelling(String given) {
    return SAME.getOrDefault(given, given);
  }

  /**
   * True when a forename may be what another one was cut short to: "wm" of "william", "jno" of
   * "john". Letters are left out, but for the first.
   */
  public static boolean cutFrom(String full, String cut) {
    String known = CUT.get(cut);
    if (known != null) {
      return known.equals(full) || cut.equals(full);
    }
    int at = 0;
    for (int i = 0; i < full.length() && at < cut.length(); i++) {
      at += full.charAt(i) == cut.charAt(at) ? 1 : 0;
    }
    return at == cut.length() && full.charAt(0) == cut.charAt(0);
  }

  /** True when a forename comes from Arabic or Persian, whose names are spelt in many ways. */
  public static boolean romanised(String given) {
    return SAME.containsKey(given);
  }

  private static void add(String name, List<String> words) {
    if (name.equals("cut")) {
      CUT.put(words.get(0), words.get(1));
    } else if (name.equals("same")) {
      for (String word : words) {
        SAME.put(word, words.get(0));
      }
    } else {
      CLASSES.computeIfAbsent(name, k -> new HashSet<>()).addAll(words);
    }
  }
}
