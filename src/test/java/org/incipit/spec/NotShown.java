package org.incipit.spec;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the schema admits and no example shows.
 *
 * @param reasons why, by {@code element} or {@code element/@attribute}
 */
record NotShown(Map<String, String> reasons) {
  private static final Path FILE = SpecFile.FOLDER.resolve("not-shown.tsv");

  static NotShown read() {
    return new NotShown(
        SpecFile.read(FILE)
            .lines()
            .map(line -> line.split("\t"))
            .collect(
                Collectors.toMap(cells -> cells[0], cells -> cells[1], (a, b) -> a, TreeMap::new)));
  }

  /** Drops what an example shows by now. */
  static void prune(Predicate<String> shown) {
    SpecFile.write(
        FILE,
        SpecFile.read(FILE)
            .lines()
            .filter(line -> !shown.test(line.split("\t")[0]))
            .map(line -> line + "\n")
            .collect(Collectors.joining()));
  }
}
