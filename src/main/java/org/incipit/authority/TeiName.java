package org.incipit.authority;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A name in a TEI list while it is read, with its parts. */
final class TeiName {
  /** Parts of a person's name, in the order in which a name is spoken. */
  private static final List<String> SPOKEN = List.of("forename", "nameLink", "surname", "genName");

  private static final String ROLE = "roleName";

  /** The part of a place's name that is the place, where larger regions are named with it. */
  private static final String PLACE = "settlement";

  private final Deque<String> open = new ArrayDeque<>();
  private final StringBuilder whole = new StringBuilder();
  private final Map<String, StringBuilder> parts = new TreeMap<>();
  private int roles;

  void open(String element) {
    open.push(element);
    roles += element.equals(ROLE) ? 1 : 0;
    parts.computeIfAbsent(element, k -> new StringBuilder()).append(' ');
  }

  /** Ends an element inside the name; the end of the name itself is no matter. */
  void close(String element) {
    if (!open.isEmpty()) {
      open.pop();
      roles -= element.equals(ROLE) ? 1 : 0;
    }
  }

  void add(char[] characters, int start, int length) {
    if (roles == 0) {
      whole.append(characters, start, length);
    }
    for (String element : Set.copyOf(open)) {
      parts.get(element).append(characters, start, length);
    }
  }

  /** The forms of the name: as it is spoken, where its parts are marked, and as it stands. */
  List<String> forms() {
    Set<String> forms = new LinkedHashSet<>();
    if (!part(PLACE).isEmpty()) {
      forms.add(part(PLACE));
    } else {
      if (!part("surname").isEmpty() && !part("forename").isEmpty()) {
        List<String> spoken = new ArrayList<>();
        SPOKEN.stream().map(this::part).filter(p -> !p.isEmpty()).forEach(spoken::add);
        forms.add(String.join(" ", spoken));
      }
      forms.add(trimmed(EntryDraft.plain(whole.toString())));
    }
    forms.remove("");
    return List.copyOf(forms);
  }

  /** Titles in the name, empty where there are none. */
  String role() {
    return part(ROLE);
  }

  private String part(String element) {
    StringBuilder part = parts.get(element);
    return part == null ? "" : trimmed(EntryDraft.plain(part.toString()));
  }

  /** Without the commas that a part before or behind it has left. */
  private static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && ",; ".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && ",; ".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return text.substring(from, to);
  }
}
