package org.incipit.archive;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

  /**
   * What a list says of a file.
   *
   * @param digest lower-case hexadecimal
   * @param path as the list spells it
   */
  public record Line(String digest, String path) {}

  /**
   * Reads a line: digest, spaces or tabs, path.
   *
   * @param line without its end
   * @param digits how many the digest has
   * @return empty when it is none; digests stand in lower case, as we write them, so that any bit
   *     that flips shows
   */
  public static Optional<Line> line(String line, int digits) {
    int start = digits;
    while (start < line.length() && (line.charAt(start) == ' ' || line.charAt(start) == '\t')) {
      start++;
    }
    if (start == digits || start >= line.length()) {
      return Optional.empty();
    }
    String digest = line.substring(0, digits);
    return digest.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f')
        ? Optional.of(new Line(digest, line.substring(start)))
        : Optional.empty();
  }
}
