package org.incipit.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incipit.language.PersonWords;
import org.incipit.language.PersonWords.Role;
import org.incipit.model.Annotation;
import org.incipit.model.AuthorityEntry;

/**
 * Which mentions of a document mean one person. Two who share a surname are never made one: a name
 * that could be either's stays by itself, for an editor to decide.
 */
final class Persons {
  /**
   * More bearers of one surname are compared by no rule: no document that means people has them.
   */
  private static final int LARGEST = 200;

  private static final String MONSIEUR = "m";

  /** Titles beside which "M." can be one. */
  private static final Set<String> FRENCH = Set.of("mm", "mme", "mlle");

  /** Those who share a surname: with forenames or initials, and by the surname alone. */
  private static final class Family {
    private final Map<String, Person> full = new LinkedHashMap<>();
    private final Map<String, Person> alone = new LinkedHashMap<>();
  }

  private record Read(Annotation annotation, PersonName name) {}

  private final Map<String, Family> families = new LinkedHashMap<>();
  private final Map<Annotation, Person> persons = new IdentityHashMap<>();
  private final Set<Person> unsure = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> bySound = new HashSet<>();
  private final Map<String, Set<Character>> initials = new HashMap<>();
  private final Set<String> husbands = new HashSet<>();
  private final boolean french;

  /**
   * @param mentions of persons, in document order
   * @param source the text they are in
   * @param language of the text
   */
  Persons(List<Entities.Mention> mentions, CharSequence source, String language) {
    List<Read> read = new ArrayList<>();
    Map<String, PersonName> names = new HashMap<>(); // most are said more than once
    for (Entities.Mention mention : mentions) {
      String name = mention.annotation().designation().orElseThrow().name();
      Beside beside = Beside.of(source, mention.annotation().span());
      String said = name + '\n' + mention.text() + '\n' + beside;
      PersonName known =
          names.computeIfAbsent(said, k -> PersonName.of(name, mention.text(), beside));
      read.add(new Read(mention.annotation(), known));
    }
    french =
        language.startsWith("fr")
            || names.values().stream().anyMatch(n -> !Collections.disjoint(n.titles(), FRENCH));
    read.forEach(this::note);
    read.forEach(this::add);
    keepApart(read, source);
    families.values().forEach(this::joinFull);
    families.values().forEach(this::joinAlone);
    joinGiven();
  }

  /** "Captain Ross, the nephew of Sir John Ross": relatives are two, though one name fits both. */
  private void keepApart(List<Read> read, CharSequence source) {
    for (int i = 1; i < read.size(); i++) {
      Read one = read.get(i - 1);
      Read other = read.get(i);
      int from = one.annotation().span().end();
      int to = other.annotation().span().start();
      if (one.name().surname().equals(other.name().surname())
          && to > from
          && Beside.kin(source, from, to)) {
        persons.get(one.annotation()).keepFrom(persons.get(other.annotation()));
      }
    }
  }

  /** The person of a mention, the same object for all mentions of one. */
  Person of(Annotation mention) {
    return persons.get(mention).root();
  }

  /** True for a surname alone that most probably, but not surely, means the person it is given. */
  boolean unsure(Annotation mention) {
    return unsure.contains(persons.get(mention));
  }

  private void note(Read read) {
    PersonName name = read.name();
    if (name.full() && PersonWords.romanised(name.given().get(0))) {
      bySound.add(PersonName.bySound(name.surname()));
    }
    if (name.full() && !name.initials()) {
      initials
          .computeIfAbsent(name.surname(), k -> new HashSet<>())
          .add(name.given().get(0).charAt(0));
    }
    if (name.full() && name.sexByTitle() == PersonName.Sex.MALE) {
      husbands.add(name.given() + " " + name.surname());
    }
  }

  /** "M. Roux", where a French text has a Georges Roux and no Marcel: the letter is no initial. */
  private PersonName monsieur(PersonName name) {
    Set<Character> letters = initials.getOrDefault(name.surname(), Set.of());
    boolean title =
        french
            && name.titles().isEmpty()
            && name.given().equals(List.of(MONSIEUR))
            && !letters.isEmpty()
            && !letters.contains(MONSIEUR.charAt(0));
    return title
        ? new PersonName(List.of(), name.surname(), name.generation(), Set.of(MONSIEUR))
        : name;
  }

  private void add(Read read) {
    PersonName name = monsieur(read.name());
    String sound = PersonName.bySound(name.surname());
    String key = bySound.contains(sound) ? "~" + sound : name.surname();
    Family family = families.computeIfAbsent(key, k -> new Family());
    Optional<AuthorityEntry> entry = read.annotation().designation().orElseThrow().entry();
    Map<String, Person> of = name.full() || entry.isPresent() ? family.full : family.alone;
    String identity = entry.map(known -> "#" + known.id()).orElseGet(() -> identity(name));
    Person person = of.computeIfAbsent(identity, k -> new Person());
    person.add(name, entry);
    persons.put(read.annotation(), person);
  }

  /** What no two people of a document share, as far as one can tell from one mention. */
  private String identity(PersonName name) {
    String same = name.given() + " " + name.surname() + " " + name.generation();
    if (name.full() && !name.initials()) {
      return isWife(name) ? same + " wife" : same;
    }
    String state =
        name.titled(Role.MARRIED)
            ? "married"
            : name.titled(Role.UNMARRIED)
                ? "unmarried"
                : name.titles().isEmpty() ? "bare" : name.sexByTitle().name();
    boolean given = !name.full() && name.titled(Role.WITH_GIVEN);
    return same + state + (given || name.peer() ? name.titles() : "");
  }

  /** Initials and forenames that are left out, where one person alone can be meant. */
  private void joinFull(Family family) {
    if (family.full.size() > LARGEST) {
      return;
    }
    List<Person> sorted = new ArrayList<>(family.full.values());
    sorted.sort(Comparator.comparingInt(Person::fullness).reversed());
    List<Person> known = new ArrayList<>();
    for (Person person : sorted) {
      if (isWife(person)) {
        continue;
      }
      List<Person> meant = known.stream().filter(person::agrees).toList();
      if (meant.size() == 1 && meant.get(0).compatible(person)) {
        meant.get(0).join(person);
      } else {
        known.add(person);
      }
    }
  }

  private boolean isWife(Person person) {
    return person.names().stream().anyMatch(this::isWife);
  }

  /** True for a wife under her husband's name. */
  private boolean isWife(PersonName name) {
    return name.husbands()
        || name.titled(Role.MARRIED) && husbands.contains(name.given() + " " + name.surname());
  }

  private void joinAlone(Family family) {
    if (family.full.size() > LARGEST) {
      return;
    }
    List<Person> full = family.full.values().stream().map(Person::root).distinct().toList();
    List<Person> own = full.stream().filter(person -> !isWife(person)).toList();
    List<Person> titled = new ArrayList<>(full.stream().filter(this::isWife).toList());
    List<Person> bare = new ArrayList<>();
    boolean women = family.alone.values().stream().anyMatch(Persons::woman);
    for (Person person : family.alone.values()) {
      if (!person.titled()) {
        bare.add(person);
        continue;
      }
      Optional<Person> bearer =
          bearer(person, woman(person) ? full : own)
              .filter(
                  known -> woman(person) || !women || !woman(known) || known.sharesTitle(person));
      bearer.ifPresent(known -> known.join(person));
      if (bearer.isEmpty()) {
        titled.add(person);
      }
    }
    if (own.isEmpty() && titled.stream().noneMatch(Persons::woman)) {
      joinTitled(titled);
    }
    List<Person> bearers = titled.stream().map(Person::root).distinct().toList();
    bare.forEach(person -> bare(person, own, bearers));
  }

  /** By whatever title a surname is named that has no forename, unless it fits two. */
  private static void joinTitled(List<Person> titled) {
    List<Person> known = new ArrayList<>();
    for (Person person : titled) {
      List<Person> meant = known.stream().filter(person::compatible).toList();
      if (meant.size() == 1) {
        meant.get(0).join(person);
      } else {
        known.add(person);
      }
    }
  }

  private static boolean woman(Person person) {
    return person.sex() == PersonName.Sex.FEMALE;
  }

  /** Whom a surname with a title means: who bears the title, or the only one of the name. */
  private static Optional<Person> bearer(Person alone, List<Person> full) {
    if (!alone.titled()) {
      return Optional.empty();
    }
    List<Person> withTitle = full.stream().filter(alone::sharesTitle).toList();
    List<Person> meant = withTitle.isEmpty() ? full : withTitle;
    return meant.size() == 1
            && meant.get(0).compatible(alone)
            && (!woman(alone) || woman(meant.get(0)))
        ? Optional.of(meant.get(0))
        : Optional.empty();
  }

  /** A bare surname means its only bearer, or the one beside whom there are women with titles. */
  private void bare(Person bare, List<Person> full, List<Person> titled) {
    List<Person> bearers = new ArrayList<>(full);
    bearers.addAll(titled);
    bearers.removeIf(bare::kin);
    if (bearers.size() == 1) {
      bearers.get(0).join(bare);
      return;
    }
    boolean women = titled.stream().allMatch(Persons::woman);
    int others = titled.stream().mapToInt(Person::mentions).sum();
    if (full.size() == 1
        && women
        && !bare.kin(full.get(0))
        && full.get(0).sex() == PersonName.Sex.MALE
        && full.get(0).mentions() > others) {
      full.get(0).join(bare);
      unsure.add(bare);
    }
  }

  /** "Sir Edward" is the one Sir Edward Grey. */
  private void joinGiven() {
    Map<String, List<Person>> byGiven = new HashMap<>();
    for (Family family : families.values()) {
      for (Person person : family.full.values()) {
        person.names().stream()
            .filter(name -> person.root() == person && name.full())
            .map(name -> name.given().get(0))
            .distinct()
            .forEach(g -> byGiven.computeIfAbsent(g, k -> new ArrayList<>(1)).add(person));
      }
    }
    for (Family family : families.values()) {
      if (family.full.isEmpty()) {
        family.alone.values().forEach(alone -> joinGiven(alone, byGiven));
      }
    }
  }

  private static void joinGiven(Person alone, Map<String, List<Person>> byGiven) {
    PersonName name = alone.names().get(0);
    if (alone.root() == alone && name.titled(Role.WITH_GIVEN)) {
      List<Person> meant =
          byGiven.getOrDefault(name.surname(), List.of()).stream()
              .filter(person -> person.sharesTitle(alone) && person.compatible(alone))
              .limit(2)
              .toList();
      if (meant.size() == 1) {
        meant.get(0).join(alone);
      }
    }
  }
}
