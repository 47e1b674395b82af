package org.incipit.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Runs command lines in a folder, as a shell would. */
final class Console {
  private final Path folder;

  Console(Path folder) {
    this.folder = folder;
  }

  /** What a run left behind. */
  record Run(int code, String out, String err) {
    List<String> messages() {
      return err.lines().toList();
    }
  }

  Run run(String... arguments) {
    return run(new byte[0], Map.of(), arguments);
  }

  Run run(byte[] input, Map<String, String> environment, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(input),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            environment,
            folder);
    int code = Main.run(List.of(arguments), terminal);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Runs with a standard output that takes no more, for a reason in the words of the system. */
  Run runWithoutOutput(String reason, String... arguments) {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(reason);
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(new byte[0]),
            DataStream.to(full),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            Map.of(),
            folder);
    int code = Main.run(List.of(arguments), terminal);
    return new Run(code, "", err.toString(StandardCharsets.UTF_8));
  }

  Path write(String name, String text) {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Path write(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every file below a folder with its bytes as text, by its relative name. */
  Map<String, String> files(String below) {
    Path root = folder.resolve(below);
    if (!Files.exists(root)) {
      return new TreeMap<>();
    }
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString().replace('\\', '/');
        files.put(name, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** The same without what says how a run went: its reports, and what it keeps for the next one. */
  Map<String, String> outputs(String below) {
    Map<String, String> files = files(below);
    files.keySet().removeIf(name -> name.startsWith("report.") || name.startsWith(".incipit/"));
    return files;
  }

  String read(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
