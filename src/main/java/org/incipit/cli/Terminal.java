package org.incipit.cli;

import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.diagnostic.Printable;

/**
 * What a command reads from and writes to: data on {@code out}, messages on {@code err}.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param interactive whether a person sees {@code err}
 * @param environment the environment variables
 * @param workingFolder what relative paths are relative to
 * @param interrupt the wish that it ends
 */
record Terminal(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean interactive,
    Map<String, String> environment,
    Path workingFolder,
    Interrupt interrupt) {
  private static final String RESET = "\u001B[0m";

  /** What nobody interrupts. */
  Terminal(
      InputStream in,
      PrintStream out,
      PrintStream err,
      boolean interactive,
      Map<String, String> environment,
      Path workingFolder) {
    this(in, out, err, interactive, environment, workingFolder, new Interrupt());
  }

  /** Whether to colour messages: {@code always}, {@code never}, or by terminal and NO_COLOR. */
  boolean colours(String when) {
    return switch (when) {
      case "always" -> true;
      case "never" -> false;
      default ->
          interactive
              && environment.getOrDefault("NO_COLOR", "").isEmpty()
              && !"dumb".equals(environment.get("TERM"));
    };
  }

  /**
   * A file or folder that the user named, from the working folder.
   *
   * @throws ConfigurationException when this system can hold no such name
   */
  Path path(String argument) {
    try {
      return workingFolder.resolve(argument);
    } catch (InvalidPathException e) {
      throw new ConfigurationException("not a path: " + argument, e);
    }
  }

  /** Prints one line that belongs to no file. */
  void message(String severity, String text, String colour) {
    err.println(paint(severity, colour) + ": " + Printable.of(text));
  }

  /** A severity's word, in its colour. */
  String paint(String severity, String colour) {
    if (!colours(colour)) {
      return severity;
    }
    String code =
        switch (severity.toLowerCase(Locale.ROOT)) {
          case "error" -> "\u001B[1;31m";
          case "warning" -> "\u001B[1;33m";
          default -> "\u001B[1m";
        };
    return code + severity + RESET;
  }

  PrintWriter outWriter() {
    return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
  }

  PrintWriter errWriter() {
    return new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
  }

  void flush() {
    out.flush();
    err.flush();
  }
}
