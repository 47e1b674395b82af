package org.incipit.archive;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A list of files with their digests, as {@code sha256sum} and its like write and check it. */
public final class Manifest {
  /** The one of ours, in forms that have none themselves. */
  public static final String OWN = "manifest-sha512.txt";

  private Manifest() {}

  /**
   * A list in the order of the paths.
   *
   * @param name path of the list itself
   * @param files what it lists
   * @param digest which one of each
   * @param spelling of paths in it
   */
  public static Entry of(
      String name,
      List<Entry> files,
      Function<Content, String> digest,
      UnaryOperator<String> spelling) {
    StringBuilder lines = new StringBuilder();
    files.stream()
        .sorted(Comparator.comparing(Entry::path))
        .forEach(
            file ->
                lines
                    .append(digest.apply(file.content()))
                    .append("  ")
                    .append(spelling.apply(file.path()))
                    .append('\n'));
    return Entry.of(name, lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** A list of ours, in SHA-512; the paths hold no line ends. */
  public static Entry own(String name, List<Entry> files) {
    return of(name, files, Content::sha512, UnaryOperator.identity());
  }
}
