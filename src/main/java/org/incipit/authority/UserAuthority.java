package org.incipit.authority;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incipit.model.Kind;

/** The names of a user's authority files, for look-up. Immutable, shared by threads. */
public final class UserAuthority {
  public static final UserAuthority NONE = new UserAuthority();

  /** Longer names, in words, are sentences; looking for them would cost time at every word. */
  private static final int LONGEST = 24;

  private final Map<Long, List<AuthorityFile.Entry>> entries = new HashMap<>();
  private final Map<Long, Integer> wordsAfter = new HashMap<>();

  private UserAuthority() {}

  /** The names of all files; where files share a name, the earlier file decides. */
  public static UserAuthority of(List<AuthorityFile> files) {
    UserAuthority authority = new UserAuthority();
    for (AuthorityFile file : files) {
      Map<Long, List<AuthorityFile.Entry>> own = new HashMap<>();
      for (AuthorityFile.Entry entry : file.entries()) {
        for (String name : entry.names()) {
          authority.add(own, name, entry);
          turned(entry.kind(), name).ifPresent(spoken -> authority.add(own, spoken, entry));
        }
      }
      own.forEach((name, same) -> authority.entries.putIfAbsent(name, List.copyOf(same)));
    }
    return authority;
  }

  /** The name of a person as it is spoken, where the register has the surname and a comma first. */
  private static Optional<String> turned(Kind kind, String name) {
    int comma = name.indexOf(',');
    boolean two = kind == Kind.PERSON && comma > 0 && name.indexOf(',', comma + 1) < 0;
    String forename = two ? name.substring(comma + 1).strip() : "";
    return forename.isEmpty()
        ? Optional.empty()
        : Optional.of(forename + " " + name.substring(0, comma));
  }

  private void add(
      Map<Long, List<AuthorityFile.Entry>> own, String name, AuthorityFile.Entry entry) {
    String key = MatchKey.of(name);
    int words = (int) key.chars().filter(c -> c == ' ').count();
    if (key.isEmpty() || words >= LONGEST) {
      return;
    }
    long hash = MatchKey.finish(MatchKey.extend(MatchKey.EMPTY, key));
    List<AuthorityFile.Entry> before = own.putIfAbsent(hash, List.of(entry));
    // All names of an entry are added one after another, so that it can only be the last one.
    if (before != null && before.get(before.size() - 1) != entry) {
      if (before.size() == 1) {
        before = new ArrayList<>(before);
        own.put(hash, before);
      }
      before.add(entry);
    }
    int space = key.indexOf(' ');
    String first = space < 0 ? key : key.substring(0, space);
    wordsAfter.merge(MatchKey.finish(MatchKey.extend(MatchKey.EMPTY, first)), words, Math::max);
  }

  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** The entries with the name of this finished hash; more than one when the file is ambiguous. */
  public List<AuthorityFile.Entry> find(long hash) {
    return entries.getOrDefault(hash, List.of());
  }

  /** How many words can follow a first word with this finished hash; -1 when no name begins so. */
  public int wordsAfter(long firstWord) {
    return wordsAfter.getOrDefault(firstWord, -1);
  }
}
