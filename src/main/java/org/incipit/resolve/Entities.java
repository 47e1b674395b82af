package org.incipit.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
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
 * name otherwise, of persons as {@link Persons} and of acronyms as {@link Acronyms} says.
 */
final class Entities {

  private static final Map<Kind, String> PREFIXES =
      new EnumMap<>(
          Map.of(
              Kind.PERSON, "pe.",
              Kind.PLACE, "pl.",
              Kind.ORGANISATION, "or.",
              Kind.EVENT, "ev."));

  /** How full the name of an entity is that has none yet, and that of an acronym. */
  private static final int NONE = -2;

  private static final int ACRONYM = -1;

  private static final class Group {
    private final Kind kind;
    private String name;
    private final Set<String> forms = new LinkedHashSet<>();
    private Optional<AuthorityEntry> entry = Optional.empty();
    private int mentions;
    private int fullness = NONE;
    private boolean woman;

    private Group(Kind kind) {
      this.kind = kind;
    }

    /** With the title, where others have the same name: "Mrs. Grey". */
    private String toTellApart() {
      boolean byTitle = kind == Kind.PERSON && entry.isEmpty() && (woman || name.indexOf(' ') < 0);
      return byTitle
          ? forms.stream().filter(form -> form.endsWith(" " + name)).findFirst().orElse(name)
          : name;
    }

    /** The fullest name is what an entity is listed under, the first of them. */
    private void name(String form, int fullnessOfForm) {
      if (fullnessOfForm > fullness) {
        name = form;
        fullness = fullnessOfForm;
      }
    }
  }

  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Map<Group, String> ids = new HashMap<>();
  private final Map<Annotation, Group> groupOf = new IdentityHashMap<>();
  private final Map<Person, String> personKeys = new IdentityHashMap<>();
  private final Map<String, Set<String>> entriesByName = new HashMap<>();
  private final Map<String, Integer> fullnesses = new HashMap<>();
  private final Persons persons;
  private final Acronyms acronyms;
  private final List<Entity> entities;

  /**
   * @param mentions kept annotations of the entity kinds, in document order, with the text of each
   * @param source the text they are in
   * @param language of the text
   */
  Entities(List<Mention> mentions, CharSequence source, String language) {
    List<Mention> people = mentions.stream().filter(m -> kind(m) == Kind.PERSON).toList();
    persons = new Persons(people, source, language);
    acronyms =
        new Acronyms(mentions.stream().filter(m -> kind(m) == Kind.ORGANISATION).toList(), source);
    for (Mention mention : mentions) {
      Designation designation = mention.annotation().designation().orElseThrow();
      designation
          .entry()
          .ifPresent(
              entry ->
                  entriesByName
                      .computeIfAbsent(byName(kind(mention), designation), k -> new HashSet<>())
                      .add(entry.id()));
    }
    mentions.forEach(this::add);
    this.entities = number();
  }

  private static Kind kind(Mention mention) {
    return mention.annotation().kind();
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
    return ids.get(groupOf.get(mention));
  }

  /** True for a mention that most probably, but not surely, is of its entity. */
  boolean unsure(Annotation mention) {
    return mention.kind() == Kind.PERSON && persons.unsure(mention);
  }

  private static String byName(Kind kind, Designation designation) {
    return kind + "=" + fold(designation.name());
  }

  private String key(Annotation mention) {
    Designation designation = mention.designation().orElseThrow();
    if (designation.entry().isPresent()) {
      return mention.kind() + "#" + designation.entry().get().id();
    }
    if (mention.kind() == Kind.PERSON) {
      Person person = persons.of(mention);
      return person
          .entry()
          .map(entry -> Kind.PERSON + "#" + entry.id())
          .orElseGet(() -> personKeys.computeIfAbsent(person, k -> "person " + personKeys.size()));
    }
    Designation full = acronyms.full(mention).orElse(designation);
    String name = byName(mention.kind(), full);
    Set<String> entries = entriesByName.getOrDefault(name, Set.of());
    return entries.size() == 1 ? mention.kind() + "#" + entries.iterator().next() : name;
  }

  private void add(Mention mention) {
    Annotation a = mention.annotation();
    Designation designation = a.designation().orElseThrow();
    Group group = groups.computeIfAbsent(key(a), k -> new Group(a.kind()));
    groupOf.put(a, group);
    String own = bare(designation.name());
    int fullness = a.kind() == Kind.PERSON ? fullness(own) : 0;
    fullness = acronyms.full(a).isPresent() ? ACRONYM : fullness;
    group.name(
        designation.entry().map(AuthorityEntry::name).orElse(own),
        designation.entry().isPresent() ? Integer.MAX_VALUE : fullness);
    group.woman |= a.kind() == Kind.PERSON && persons.of(a).sex() == PersonName.Sex.FEMALE;
    group.entry = group.entry.or(designation::entry);
    group.forms.add(mention.text());
    group.mentions++;
  }

  private int fullness(String name) {
    return fullnesses.computeIfAbsent(name, n -> PersonName.of(n).fullness());
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
    Map<String, Integer> bearers = new HashMap<>();
    sorted.forEach(group -> bearers.merge(group.kind + group.name, 1, Integer::sum));
    for (Group group : sorted) {
      boolean shared = bearers.get(group.kind + group.name) > 1;
      String name = shared ? group.toTellApart() : group.name;
      String base = chosen(group).orElse(PREFIXES.get(group.kind) + Slug.of(name));
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

  /** The id that an entity list gives it, where that is one of ours. */
  private static Optional<String> chosen(Group group) {
    String prefix = PREFIXES.get(group.kind);
    return group
        .entry
        .map(AuthorityEntry::id)
        .filter(id -> id.startsWith(AuthorityEntry.OWN + prefix))
        .map(id -> id.substring(AuthorityEntry.OWN.length()))
        .filter(id -> id.equals(prefix + Slug.of(id.substring(prefix.length()))));
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
    PersonName.withoutMarks(name.toLowerCase(Locale.ROOT))
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
