package org.incipit.validate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.xml.sax.InputSource;

/** The example files of the schema. */
final class Examples {
  static final Path SCHEMA = Path.of("schema/incipit.rng");
  static final Path FOLDER = Path.of("schema/examples");

  private Examples() {}

  static List<Path> in(String folder) {
    try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static InputSource open(Path file) {
    return input(read(file));
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static InputSource input(String xml) {
    return new InputSource(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  /** The smallest valid document with other content of its {@code body}. */
  static String withBody(String content) {
    String minimal = read(FOLDER.resolve("valid/minimal.xml"));
    int start = minimal.indexOf("<body>") + "<body>".length();
    return minimal.substring(0, start) + content + minimal.substring(minimal.indexOf("</body>"));
  }
}
