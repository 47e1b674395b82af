package org.incipit.authority;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of a user's authority files, for look-up. Immutable, shared by threads. */
public final class UserAuthority {
  public static final UserAuthority NONE = new UserAuthority();

  private final Map<Long, List<AuthorityFile.Entry>> entries = new HashMap<>();
  private final Map<Long, Integer> wordsAfter = new HashMap<>();

  private UserAuthority() {}

  /** The names of all files; where files share a name, the earlier file decides. */
  public static UserAuthority of(List<AuthorityFile> files) {
    UserAuthority authority = new UserAuthority();
    for (AuthorityFile file : files) {
      Map<Long, List<AuthorityFile.Entry>> own = new HashMap<>();
      for (AuthorityFile.Entry entry : file.entries()) {
        entry.names().forEach(name -> authority.add(own, name, entry));
      }
      own.forEach(authority.entries::putIfAbsent);
    }
    return authority;
  }

  private void add(
      Map<Long, List<AuthorityFile.Entry>> own, String name, AuthorityFile.Entry entry) {
    String key = MatchKey.of(name);
    if (key.isEmpty()) {
      return;
    }
    List<AuthorityFile.Entry> same =
        own.computeIfAbsent(
            MatchKey.finish(MatchKey.extend(MatchKey.EMPTY, key)), k -> new ArrayList<>());
    if (!same.contains(entry)) {
      same.add(entry);
    }
    String[] words = key.split(" ");
    wordsAfter.merge(
        MatchKey.finish(MatchKey.extend(MatchKey.EMPTY, words[0])), words.length - 1, Math::max);
  }

  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** The entries with the name of this finished hash; more than one when the file is ambiguous. */
  public List<AuthorityFile.Entry> find(long hash) {
    return List.copyOf(entries.getOrDefault(hash, List.of()));
  }

  /** How many words can follow a first word with this finished hash; -1 when no name begins so. */
  public int wordsAfter(long firstWord) {
    return wordsAfter.getOrDefault(firstWord, -1);
  }
}
