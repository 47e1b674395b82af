package org.incipit.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The encoding reference for readers, made from the specification: a page a phenomenon, and an
 * index of phenomena, elements and attributes.
 *
 * @param pages Markdown by file name
 */
record EncodingReference(Map<String, String> pages) {
  static final Path FOLDER = Path.of("docs/encoding");
  private static final String INDEX = "README.md";

  static EncodingReference of(List<SpecFile> files) {
    Map<String, String> pages = new TreeMap<>();
    Map<String, String> findings = findings();
    files.forEach(file -> pages.put(file.name(), new ReferencePage(file, findings).markdown()));
    pages.put(INDEX, new ReferenceIndex(files).markdown());
    return new EncodingReference(pages);
  }

  /** What the folder holds. */
  static EncodingReference read() {
    Map<String, String> pages = new TreeMap<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      files.forEach(file -> pages.put(file.getFileName().toString(), SpecFile.read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new EncodingReference(pages);
  }

  /** Makes the folder hold these pages and nothing else. */
  void write() {
    try {
      Files.createDirectories(FOLDER);
      for (String old : read().pages().keySet()) {
        if (!pages.containsKey(old)) {
          Files.delete(FOLDER.resolve(old));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    pages.forEach((name, page) -> SpecFile.write(FOLDER.resolve(name), page));
  }

  /** What each code means, from its documentation. */
  private static Map<String, String> findings() {
    return SpecFile.read(Path.of("docs/diagnostics.md"))
        .lines()
        .filter(line -> line.matches("\\| [A-Z]{3}-\\d{3} .*"))
        .map(line -> line.split(" *\\| *"))
        .collect(Collectors.toMap(cells -> cells[1], cells -> cells[3]));
  }
}
