package org.incipit.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.incipit.language.PersonWords.Role;
import org.incipit.model.AuthorityEntry;

/** A person of a document while the mentions are gathered: all names that mean one. */
final class Person {
  private static final Set<String> LORDS = Set.of("lord", "lady");

  private final List<PersonName> names = new ArrayList<>();
  private final Set<String> titles = new TreeSet<>();
  private Optional<AuthorityEntry> entry = Optional.empty();
  private final List<Person> relatives = new ArrayList<>();
  private Optional<Person> joined = Optional.empty();
  private PersonName.Sex sex = PersonName.Sex.OPEN;
  private boolean married;
  private boolean unmarried;
  private int mentions;

  /** The person that this one turned out to be. */
  Person root() {
    Person root = this;
    while (root.joined.isPresent()) {
      root = root.joined.get();
    }
    return root;
  }

  /** Adds a mention. */
  void add(PersonName name, Optional<AuthorityEntry> known) {
    if (!names.contains(name)) {
      names.add(name);
    }
    if (known.isPresent() && entry.isEmpty()) {
      names.add(PersonName.of(known.get().name()));
    }
    entry = entry.or(() -> known);
    titles.addAll(name.titles());
    married |= name.titled(Role.MARRIED);
    unmarried |= name.titled(Role.UNMARRIED);
    sex = sex == PersonName.Sex.OPEN ? name.sexByTitle() : sex;
    sex = sex == PersonName.Sex.OPEN ? name.sexByGiven() : sex;
    mentions++;
  }

  /** Keeps this person apart from another, who is said to be a relative. */
  void keepFrom(Person other) {
    if (other != this) {
      relatives.add(other);
      other.relatives.add(this);
    }
  }

  /** Makes this person and another one. */
  void join(Person other) {
    other.joined = Optional.of(this);
    other.names.stream().filter(name -> !names.contains(name)).forEach(names::add);
    relatives.addAll(other.relatives);
    titles.addAll(other.titles);
    entry = entry.or(() -> other.entry);
    married |= other.married;
    unmarried |= other.unmarried;
    sex = sex == PersonName.Sex.OPEN ? other.sex : sex;
    mentions += other.mentions;
  }

  /** True when nothing that is known of either speaks against their being one. */
  boolean compatible(Person other) {
    boolean sexes =
        sex == PersonName.Sex.OPEN || other.sex == PersonName.Sex.OPEN || sex == other.sex;
    boolean states = !(married && other.unmarried || unmarried && other.married);
    boolean entries =
        entry.isEmpty() || other.entry.isEmpty() || entry.get().id().equals(other.entry.get().id());
    return sexes && states && entries && !kin(other) && generations(other) && ranks(other);
  }

  /** True when the text says that one is a relative of the other. */
  boolean kin(Person other) {
    return relatives.stream().anyMatch(relative -> relative.root() == other);
  }

  private boolean generations(Person other) {
    return names.stream()
        .allMatch(
            mine ->
                other.names.stream()
                    .allMatch(
                        theirs ->
                            mine.generation().isEmpty()
                                || theirs.generation().isEmpty()
                                || mine.generation().equals(theirs.generation())));
  }

  /** The Earl of a place is called Lord, or Earl; nobody else of his title is he. */
  private boolean ranks(Person other) {
    boolean peer = names.stream().anyMatch(PersonName::peer);
    boolean otherPeer = other.names.stream().anyMatch(PersonName::peer);
    if (!peer && !otherPeer || titles.isEmpty() || other.titles.isEmpty()) {
      return true;
    }
    boolean lord = titles.stream().anyMatch(LORDS::contains);
    boolean otherLord = other.titles.stream().anyMatch(LORDS::contains);
    return peer && otherPeer
        ? titles.stream().anyMatch(t -> !t.equals("of") && other.titles.contains(t))
        : (peer ? otherLord : lord) || sharesTitle(other);
  }

  /** True when every full name of the one agrees with every full name of the other. */
  boolean agrees(Person other) {
    return full()
        && other.full()
        && names.stream()
            .filter(PersonName::full)
            .allMatch(
                mine ->
                    other.names.stream()
                        .filter(PersonName::full)
                        .allMatch(theirs -> PersonName.agree(mine, theirs)));
  }

  /** True when both bear a title of one kind, abbreviated or not. */
  boolean sharesTitle(Person other) {
    return titles.stream().anyMatch(mine -> other.titles.stream().anyMatch(t -> same(mine, t)));
  }

  /** "gen" and "general", "capt" and "captain". */
  private static boolean same(String a, String b) {
    return a.equals(b)
        || Math.min(a.length(), b.length()) > 2 && (a.startsWith(b) || b.startsWith(a));
  }

  List<PersonName> names() {
    return names;
  }

  PersonName.Sex sex() {
    return sex;
  }

  boolean titled() {
    return !titles.isEmpty();
  }

  boolean full() {
    return names.stream().anyMatch(PersonName::full);
  }

  Optional<AuthorityEntry> entry() {
    return entry;
  }

  int fullness() {
    return names.stream().mapToInt(PersonName::fullness).max().orElse(0);
  }

  int mentions() {
    return mentions;
  }
}
