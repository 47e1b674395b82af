package org.incipit.authority;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.incipit.model.AuthorityEntry;
import org.incipit.model.Kind;

/** An entry while a file is read. */
final class EntryDraft {
  private final Kind kind;
  private final Set<String> names = new LinkedHashSet<>();
  private final Map<String, String> identifiers = new TreeMap<>();
  private final List<String> notes = new ArrayList<>();
  private String preferred = "";
  private String id = "";
  private String type;
  private String country = "";
  private String geo = "";
  private AuthorityFile.Match match = AuthorityFile.Match.ALWAYS;

  EntryDraft(Kind kind) {
    this.kind = kind;
    this.type = type(kind);
  }

  /** What the tables call a kind. */
  static String type(Kind kind) {
    return switch (kind) {
      case PERSON -> "person";
      case PLACE -> "place";
      case ORGANISATION -> "org";
      default -> "event";
    };
  }

  /** The kind of which a table or record says {@code person}, {@code place} … */
  static Optional<Kind> kind(String type) {
    return switch (type) {
      case "person" -> Optional.of(Kind.PERSON);
      case "place" -> Optional.of(Kind.PLACE);
      case "org" -> Optional.of(Kind.ORGANISATION);
      case "event" -> Optional.of(Kind.EVENT);
      default -> Optional.empty();
    };
  }

  Kind kind() {
    return kind;
  }

  EntryDraft id(String value) {
    id = id.isEmpty() ? value.strip() : id;
    return this;
  }

  /** A narrower type of place, one word: city, river … */
  EntryDraft type(String value) {
    boolean word = !value.isEmpty() && value.chars().noneMatch(Character::isWhitespace);
    type = word ? value : type;
    return this;
  }

  EntryDraft country(String code) {
    country = code;
    return this;
  }

  EntryDraft geo(String latitudeAndLongitude) {
    geo = latitudeAndLongitude;
    return this;
  }

  EntryDraft match(AuthorityFile.Match when) {
    match = when;
    return this;
  }

  /** The name that it is listed under; the first one stays. */
  EntryDraft preferred(String name) {
    String plain = plain(name);
    preferred = preferred.isEmpty() ? plain : preferred;
    return variant(plain);
  }

  EntryDraft variant(String name) {
    String plain = plain(name);
    if (!plain.isEmpty()) {
      names.add(plain);
    }
    return this;
  }

  /** The first identifier of a scheme stays. */
  EntryDraft identifier(Identifier identifier) {
    identifiers.putIfAbsent(identifier.scheme(), identifier.value());
    return this;
  }

  /** Something said of it; nothing when the value is empty. */
  EntryDraft note(String what, String value) {
    String plain = plain(value);
    if (!plain.isEmpty()) {
      notes.add(what.isEmpty() ? plain : what + ": " + plain);
    }
    return this;
  }

  /** The entry; none when it has no name. Without an id of its own an identifier serves. */
  Optional<AuthorityFile.Entry> entry() {
    if (names.isEmpty()) {
      return Optional.empty();
    }
    String main = preferred.isEmpty() ? names.iterator().next() : preferred;
    List<String> all = new ArrayList<>(names.size());
    all.add(main);
    for (String name : names) {
      if (!name.equals(main)) {
        all.add(name);
      }
    }
    return Optional.of(
        new AuthorityFile.Entry(
            kind,
            new AuthorityEntry(
                AuthorityEntry.OWN + ownId(main), main, type, country, geo, identifiers, notes),
            all,
            match));
  }

  private String ownId(String main) {
    if (!id.isEmpty()) {
      return id;
    }
    return identifiers.entrySet().stream()
        .findFirst()
        .map(first -> first.getKey() + "-" + first.getValue())
        .orElseGet(() -> MatchKey.of(main).replace(' ', '-'));
  }

  /** With single spaces, and without those at the ends. */
  static String plain(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = Character.isWhitespace(c) || c == '\u00A0';
      if (blank) {
        space = plain.length() > 0;
      } else if (c >= ' ') {
        plain.append(space ? " " : "").append(c);
        space = false;
      }
    }
    return plain.toString();
  }

  private static boolean isPlain(String text) {
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == ' ' && space || c != ' ' && c > '~') {
        return false;
      }
      space = c == ' ';
    }
    return text.isEmpty() || !space;
  }
}
