package org.incipit.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incipit.model.Annotation;
import org.incipit.model.AuthorityEntry;
import org.incipit.model.Designation;
import org.incipit.model.Kind;

/**
 * Gathers the mentions of a document into entities: by authority entry where there is one, by the
 * letters of the name otherwise. A surname alone joins the one full name that ends in it; where two
 * people share it, it stays on its own.
 */
final class Entities {
  private static final Map<Kind, String> PREFIXES =
      new EnumMap<>(
          Map.of(
              Kind.PERSON, "pe.",
              Kind.PLACE, "pl.",
              Kind.ORGANISATION, "or.",
              Kind.EVENT, "ev."));

  private static final class Group {
    private final Kind kind;
    private final String name;
    private final Set<String> forms = new LinkedHashSet<>();
    private Optional<AuthorityEntry> entry = Optional.empty();
    private int mentions;

    private Group(Kind kind, String name) {
      this.kind = kind;
      this.name = name;
    }
  }

  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Map<String, Set<String>> fullNames = new HashMap<>();
  private final Map<Group, String> ids = new HashMap<>();
  private final List<Entity> entities;

  /**
   * @param mentions kept annotations of the entity kinds, in document order, with the text of each
   */
  Entities(List<Mention> mentions) {
    for (Mention mention : mentions) {
      Annotation a = mention.annotation();
      if (a.kind() == Kind.PERSON) {
        noteFullName(a.designation().orElseThrow().name());
      }
    }
    mentions.forEach(this::add);
    this.entities = number();
  }

  /**
   * A mention and its words.
   *
   * @param text the words of the source, line ends as single spaces
   */
  record Mention(Annotation annotation, String text) {}

  /** In the order of kinds person, place, organisation, event, then of first mention. */
  List<Entity> list() {
    return entities;
  }

  String idOf(Annotation mention) {
    return ids.get(groups.get(key(mention)));
  }

  private void noteFullName(String name) {
    String folded = fold(name);
    int space = folded.lastIndexOf(' ');
    if (space > 0) {
      fullNames.computeIfAbsent(folded.substring(space + 1), k -> new HashSet<>()).add(folded);
    }
  }

  private String key(Annotation mention) {
    Designation designation = mention.designation().orElseThrow();
    if (designation.entry().isPresent()) {
      return mention.kind() + "#" + designation.entry().get().id();
    }
    String folded = fold(designation.name());
    if (mention.kind() == Kind.PERSON && folded.indexOf(' ') < 0) {
      Set<String> full = fullNames.getOrDefault(folded, Set.of());
      if (full.size() == 1) {
        folded = full.iterator().next();
      }
    }
    return mention.kind() + "=" + folded;
  }

  private void add(Mention mention) {
    Annotation a = mention.annotation();
    Designation designation = a.designation().orElseThrow();
    String name =
        designation.entry().map(AuthorityEntry::name).orElseGet(() -> bare(designation.name()));
    Group group = groups.computeIfAbsent(key(a), k -> new Group(a.kind(), name));
    group.entry = group.entry.or(designation::entry);
    group.forms.add(mention.text());
    group.mentions++;
  }

  /** Without brackets and quotation marks, which say nothing of the name. */
  private static String bare(String name) {
    StringBuilder bare = new StringBuilder();
    name.codePoints().filter(c -> "[]“”„«»\"".indexOf(c) < 0).forEach(bare::appendCodePoint);
    return bare.isEmpty() ? name : bare.toString().strip();
  }

  private List<Entity> number() {
    Set<String> used = new HashSet<>();
    List<Entity> list = new ArrayList<>();
    List<Group> sorted = new ArrayList<>(groups.values());
    sorted.sort(Comparator.comparing(group -> order(group.kind)));
    for (Group group : sorted) {
      String name = group.name;
      String base = PREFIXES.get(group.kind) + Slug.of(name);
      String id = base;
      for (int times = 2; !used.add(id); times++) {
        id = base + "-" + times;
      }
      ids.put(group, id);
      List<String> variants = group.forms.stream().filter(form -> !form.equals(name)).toList();
      list.add(new Entity(id, group.kind, name, variants, group.entry, group.mentions));
    }
    return list;
  }

  private static int order(Kind kind) {
    return switch (kind) {
      case PERSON -> 0;
      case PLACE -> 1;
      case ORGANISATION -> 2;
      default -> 3;
    };
  }

  /** Letters and digits in lower case, all else as single spaces, a leading article dropped. */
  private static String fold(String name) {
    StringBuilder folded = new StringBuilder();
    name.toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c)) {
                folded.appendCodePoint(c);
              } else if (Character.getType(c) != Character.NON_SPACING_MARK
                  && !folded.isEmpty()
                  && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
              }
            });
    String result = folded.toString().strip();
    return result.startsWith("the ") ? result.substring(4) : result;
  }
}
