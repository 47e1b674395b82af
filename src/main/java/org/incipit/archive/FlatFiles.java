package org.incipit.archive;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names for the files of an item in one folder, where their own folders are not. */
public final class FlatFiles {
  private static final int LONGEST = 255;

  private FlatFiles() {}

  /**
   * The last part of each path; with the folder before it where an earlier file has that name.
   *
   * @param taken names that no file may have
   */
  public static Map<ItemFile, String> names(List<ItemFile> files, Set<String> taken) {
    Set<String> used = new HashSet<>(taken);
    Map<ItemFile, String> names = new LinkedHashMap<>();
    for (ItemFile file : files) {
      String name = file.path().substring(file.path().lastIndexOf('/') + 1);
      if (!used.add(name.toLowerCase(Locale.ROOT))) {
        String longer = file.path().replace('/', '-');
        boolean fits = longer.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
        name = fits && used.add(longer.toLowerCase(Locale.ROOT)) ? longer : digest(file, name);
        used.add(name.toLowerCase(Locale.ROOT));
      }
      names.put(file, name);
    }
    return names;
  }

  private static String digest(ItemFile file, String name) {
    String digest = Content.of(file.path().getBytes(StandardCharsets.UTF_8)).sha256();
    return digest.substring(0, 16) + name.substring(Math.max(0, name.lastIndexOf('.')));
  }
}
