package org.incipit.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.pipeline.IoReason;

/**
 * Replaces {@code @FILE} by the arguments in that UTF-8 file: one a line, taken as it is; empty
 * lines and lines that start with {@code #} are none. {@code @@NAME} is the argument {@code @NAME}.
 */
final class ArgumentFiles {
  private ArgumentFiles() {}

  /**
   * The arguments with those of the files.
   *
   * @throws ConfigurationException when a file cannot be read
   */
  static List<String> expand(List<String> arguments, Path workingFolder) {
    List<String> expanded = new ArrayList<>();
    for (String argument : arguments) {
      if (argument.startsWith("@@")) {
        expanded.add(argument.substring(1));
      } else if (argument.startsWith("@") && argument.length() > 1) {
        lines(argument.substring(1), workingFolder)
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .forEach(expanded::add);
      } else {
        expanded.add(argument);
      }
    }
    return expanded;
  }

  private static java.util.stream.Stream<String> lines(String file, Path workingFolder) {
    try {
      return Files.readString(workingFolder.resolve(file), StandardCharsets.UTF_8).lines();
    } catch (IOException e) {
      String reason = IoReason.of(e);
      throw new ConfigurationException("cannot read the argument file " + file + ": " + reason, e);
    } catch (InvalidPathException e) {
      throw new ConfigurationException("not a path: " + file, e);
    }
  }
}
