package org.incipit.spark;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.incipit.api.Incipit;

/** Texts for tests, and what the program makes of them. */
final class Corpus {
  private static final List<String> PEOPLE =
      List.of("Mrs. Ada Holm", "Dr. Emil Vance", "Captain Roy Tesker", "Miss Lena Quist");
  private static final List<String> PLACES = List.of("Geneva", "Bergen", "Boston", "Lyon", "Cork");
  private static final List<String> SENTENCES =
      List.of(
          "On %d March 19%02d %s arrived in %s and spoke of the mill.",
          "The committee at %4$s wrote to %3$s on %d April 18%02d about the bridge.",
          "It rained for nine days, and nobody in %4$s could cross the ford.",
          "%3$s kept the well-\nknown ledger (1) until %d June 19%02d.");

  private Corpus() {}

  /** A text of some paragraphs that a number decides. */
  static String text(int number, int paragraphs) {
    Random random = new Random(number);
    StringBuilder text = new StringBuilder("Letter No. " + number + "\n\n");
    for (int p = 0; p < paragraphs; p++) {
      for (int s = 0; s < 3; s++) {
        text.append(
                String.format(
                    java.util.Locale.ROOT,
                    SENTENCES.get(random.nextInt(SENTENCES.size())),
                    1 + random.nextInt(28),
                    random.nextInt(60),
                    PEOPLE.get(random.nextInt(PEOPLE.size())),
                    PLACES.get(random.nextInt(PLACES.size()))))
            .append('\n');
      }
      text.append('\n');
    }
    return text.append("Footnotes\n\n(1) Now in the town archive.\n").toString();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static void write(Path folder, String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  /** The jar with the whole program in it. */
  private static Path jar() {
    try {
      return Path.of(Incipit.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs {@code incipit convert}. */
  static void convert(Path input, Path output, String... options)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xss4m",
                "-cp",
                jar().toString(),
                "org.incipit.cli.Main",
                "convert",
                input.toString(),
                "-o",
                output.toString(),
                "-q"));
    command.addAll(List.of(options));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("LC_ALL", "C.UTF-8");
    int code = builder.start().waitFor();
    if (code > 1) {
      throw new IOException("incipit ended with " + code);
    }
  }

  /** What {@code incipit convert} writes: bytes by path below the output folder. */
  static Map<String, byte[]> converted(Path input, Path output, String... options)
      throws IOException, InterruptedException {
    convert(input, output, options);
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(output)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(output.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return files;
  }
}
