package org.incipit.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The examples of one phenomenon.
 *
 * @param name of the file
 * @param intro what they have in common
 */
record SpecFile(String name, String title, String intro, List<SpecExample> examples) {
  static final String PLACE = "src/test/resources/spec";
  static final Path FOLDER = Path.of(PLACE);

  SpecFile {
    examples = List.copyOf(examples);
  }

  /** All of them, by name. */
  static List<SpecFile> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .map(file -> parse(file.getFileName().toString(), read(file)))
          .sorted(Comparator.comparing(SpecFile::name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SpecFile parse(String name, String markdown) {
    String title = "";
    String intro = "";
    List<SpecExample> examples = new ArrayList<>();
    Scan scan = new Scan(markdown.split("\n", -1));
    while (scan.more()) {
      String heading = scan.line();
      if (heading.startsWith("# ")) {
        title = heading.substring(2);
        intro = scan.prose();
      } else if (heading.startsWith("## ")) {
        examples.add(new SpecExample(name, heading.substring(3), scan.prose(), scan.blocks()));
      }
    }
    return new SpecFile(name, title, intro, examples);
  }

  SpecFile with(UnaryOperator<SpecExample> change) {
    return new SpecFile(name, title, intro, examples.stream().map(change).toList());
  }

  String markdown() {
    return "# "
        + title
        + "\n\n"
        + intro
        + "\n"
        + examples.stream().map(e -> "\n" + e.markdown()).collect(Collectors.joining());
  }

  void write() {
    SpecFile.write(FOLDER.resolve(name), markdown());
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path file, String content) {
    try {
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads Markdown line by line. */
  private static final class Scan {
    private final String[] lines;
    private int at;

    Scan(String[] lines) {
      this.lines = lines;
    }

    boolean more() {
      return at < lines.length;
    }

    String line() {
      return lines[at++];
    }

    /** Lines up to a fence or a heading. */
    String prose() {
      StringBuilder prose = new StringBuilder();
      while (more() && !lines[at].startsWith("```") && !lines[at].startsWith("#")) {
        prose.append(line()).append('\n');
      }
      return prose.toString().strip();
    }

    /** Fenced blocks up to a heading. */
    List<Block> blocks() {
      List<Block> blocks = new ArrayList<>();
      while (more() && !lines[at].startsWith("#")) {
        String opening = line();
        int ticks = opening.length() - opening.replaceFirst("^`+", "").length();
        if (ticks >= 3) {
          StringBuilder content = new StringBuilder();
          while (!lines[at].equals("`".repeat(ticks))) {
            content.append(line()).append('\n');
          }
          at++;
          blocks.add(new Block(opening.substring(ticks), content.toString()));
        }
      }
      return blocks;
    }
  }
}
