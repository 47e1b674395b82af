package org.incipit.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incipit.model.Annotation;
import org.incipit.model.Designation;
import org.incipit.model.Kind;

/**
 * Which acronym of a document stands for which organisation: one in brackets behind the full name,
 * or one of three letters and more that are the initials of one full name alone.
 */
final class Acronyms {
  private static final int ALONE = 3;
  private static final int LONGEST = 12;

  private final Map<String, Designation> meanings = new HashMap<>();

  /**
   * @param mentions of organisations, in document order
   * @param source the text they are in
   */
  Acronyms(List<Entities.Mention> mentions, CharSequence source) {
    Map<String, Map<String, Designation>> byInitials = new HashMap<>();
    Set<String> acronyms = new HashSet<>();
    Optional<Entities.Mention> before = Optional.empty();
    for (Entities.Mention mention : mentions) {
      Designation designation = mention.annotation().designation().orElseThrow();
      String letters = letters(designation.name());
      if (letters.isEmpty()) {
        for (String initials : initials(designation.name())) {
          byInitials
              .computeIfAbsent(initials, k -> new LinkedHashMap<>())
              .putIfAbsent(designation.name(), designation);
        }
      } else {
        acronyms.add(letters);
        before
            .filter(full -> inBrackets(full.annotation(), mention.annotation(), source))
            .map(full -> full.annotation().designation().orElseThrow())
            .filter(full -> letters(full.name()).isEmpty() && spells(full.name(), letters))
            .ifPresent(full -> meanings.putIfAbsent(letters, full));
      }
      before = Optional.of(mention);
    }
    for (String letters : acronyms) {
      Map<String, Designation> full = byInitials.getOrDefault(letters, Map.of());
      if (letters.length() >= ALONE && full.size() == 1) {
        meanings.putIfAbsent(letters, full.values().iterator().next());
      }
    }
  }

  /** The full name of an acronym, when the document has it. */
  Optional<Designation> full(Annotation mention) {
    if (meanings.isEmpty() || mention.kind() != Kind.ORGANISATION) {
      return Optional.empty();
    }
    String letters = letters(mention.designation().orElseThrow().name());
    return Optional.ofNullable(meanings.get(letters));
  }

  /** The letters of an acronym; empty when the name is none. */
  private static String letters(String name) {
    StringBuilder letters = new StringBuilder();
    if (name.length() > 2 * LONGEST) {
      return "";
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isUpperCase(c)) {
        letters.append(c);
      } else if (c != '.') {
        return "";
      }
    }
    return letters.length() > 1 ? letters.toString() : "";
  }

  private static boolean inBrackets(Annotation full, Annotation acronym, CharSequence source) {
    int open = full.span().end();
    int end = acronym.span().end();
    while (open < source.length() && Character.isWhitespace(source.charAt(open))) {
      open++;
    }
    return open + 1 == acronym.span().start()
        && source.charAt(open) == '('
        && end < source.length()
        && source.charAt(end) == ')';
  }

  /** Of all words, and of those with capitals alone. */
  private static Set<String> initials(String name) {
    StringBuilder all = new StringBuilder();
    StringBuilder capitals = new StringBuilder();
    for (String word : words(name)) {
      int first = word.codePointAt(0);
      all.appendCodePoint(Character.toUpperCase(first));
      if (Character.isUpperCase(first)) {
        capitals.appendCodePoint(first);
      }
    }
    return Set.of(all.toString()).equals(Set.of(capitals.toString()))
        ? Set.of(all.toString())
        : Set.of(all.toString(), capitals.toString());
  }

  /** True when the letters stand in the name in that order, the first of them first. */
  private static boolean spells(String name, String letters) {
    List<String> words = words(name);
    if (words.isEmpty() || Character.toUpperCase(words.get(0).charAt(0)) != letters.charAt(0)) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < name.length() && at < letters.length(); i++) {
      at += Character.toUpperCase(name.charAt(i)) == letters.charAt(at) ? 1 : 0;
    }
    return at == letters.length();
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    int from = -1;
    for (int i = 0; i <= name.length(); i++) {
      boolean letter = i < name.length() && Character.isLetterOrDigit(name.charAt(i));
      if (letter && from < 0) {
        from = i;
      } else if (!letter && from >= 0) {
        words.add(name.substring(from, i));
        from = -1;
      }
    }
    return words;
  }
}
