package org.incipit.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.incipit.diagnostic.Severity;
import org.incipit.export.ExportOptions;
import org.incipit.export.Surroundings;
import org.incipit.export.TextPolicy;
import org.incipit.pipeline.IncrementalFolder;
import org.incipit.pipeline.Limits;
import picocli.CommandLine.Option;

/** The options of commands that make outputs from many inputs. */
final class RunOptions {
  /** When to colour messages. */
  enum Colour {
    AUTO,
    ALWAYS,
    NEVER
  }

  /** How messages are written. */
  enum LogFormat {
    TEXT,
    JSON
  }

  /** What makes the exit code 1. */
  enum FailOn {
    ERROR,
    WARNING
  }

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      defaultValue = "out",
      description = "Output folder, or - for standard output (default: ${DEFAULT-VALUE}).")
  String output;

  @Option(
      names = "--text-policy",
      paramLabel = "POLICY",
      defaultValue = "reading",
      description =
          "Plain text as reading (reflowed, notes at the end), lines (line for line as the source)"
              + " or plain (running text alone) (default: ${DEFAULT-VALUE}).")
  TextPolicy textPolicy;

  @Option(
      names = "--no-insertions",
      description = "Leave insertions in square brackets out of the plain text.")
  boolean noInsertions;

  @Option(
      names = "--include",
      paramLabel = "GLOB",
      description = "Which files of folders to take, by name, or by path if it has a slash.")
  Optional<String> include;

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description = "How many documents at once (default: the number of processors).")
  Optional<Integer> jobs;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Where the JSON Lines report goes (default: OUT/report.jsonl).")
  Optional<String> report;

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      defaultValue = "error",
      description = "Exit with 1 on error or warning (default: ${DEFAULT-VALUE}).")
  FailOn failOn;

  @Option(
      names = "--watch",
      description = "Go on: convert again whatever changes, until interrupted.")
  boolean watch;

  @Option(
      names = "--force",
      description = "Convert every file, also those that have not changed since the last run.")
  boolean force;

  @Option(
      names = "--retry-failed",
      description = "Try those again that the last run rejected, also when they have not changed.")
  boolean retryFailed;

  @Option(
      names = "--prune",
      description = "Remove the outputs of files that are no longer in the input folder.")
  boolean prune;

  @Option(
      names = "--durable",
      description = "Force every file to the disk before it counts as done (slow).")
  boolean durable;

  @Option(
      names = "--max-bytes",
      paramLabel = "N",
      description = "Reject larger files; N may end in k, m or g (default: 32m, of TEI 256m).")
  Optional<String> maxBytes;

  @Option(
      names = "--max-seconds",
      paramLabel = "N",
      defaultValue = "600",
      description = "Cut a file off that takes longer; 0: never (default: ${DEFAULT-VALUE}).")
  long maxSeconds;

  @Option(
      names = "--max-ratio",
      paramLabel = "N",
      defaultValue = "200",
      description =
          "Reject a file whose outputs would be N times its size (default: ${DEFAULT-VALUE}).")
  int maxRatio;

  @Option(
      names = "--theme",
      paramLabel = "FILE",
      description = "A CSS file that changes colours, fonts and measures of the pages.")
  Optional<String> theme;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      defaultValue = "",
      description = "Address under which OUT/html will be published: pages name their own.")
  String baseUrl;

  @Option(
      names = {"-n", "--dry-run"},
      description = "Do everything but write.")
  boolean dryRun;

  @Option(
      names = {"-q", "--quiet"},
      description = "Show errors only.")
  boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Show each file written; twice: stack traces of internal faults.")
  boolean[] verbose = {};

  @Option(
      names = "--log-format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "Messages as text or, one object a line, json (default: ${DEFAULT-VALUE}).")
  LogFormat logFormat;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "Colour messages: auto, always or never (default: ${DEFAULT-VALUE}).")
  Colour colour;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  /** True when the one output goes to standard output. */
  boolean toStandardOutput() {
    return output.equals("-");
  }

  /** How a run of these formats exports, with a site over all pages or without. */
  ExportOptions exports(List<String> formats, boolean site) {
    ExportOptions alone = new ExportOptions(textPolicy, !noInsertions);
    return toStandardOutput() ? alone : alone.in(new Surroundings(formats, baseUrl, site));
  }

  Messages.Loudness loudness() {
    return quiet
        ? Messages.Loudness.QUIET
        : verbose.length > 0 ? Messages.Loudness.VERBOSE : Messages.Loudness.NORMAL;
  }

  String colourWord() {
    return colour.name().toLowerCase(java.util.Locale.ROOT);
  }

  boolean json() {
    return logFormat == LogFormat.JSON;
  }

  Severity failSeverity() {
    return failOn == FailOn.WARNING ? Severity.WARNING : Severity.ERROR;
  }

  /** Which documents are done again although nothing has changed. */
  IncrementalFolder.Redo redo() {
    return force
        ? IncrementalFolder.Redo.ALL
        : retryFailed ? IncrementalFolder.Redo.REJECTED : IncrementalFolder.Redo.NONE;
  }

  /**
   * What one document may take.
   *
   * @param usual the most bytes where the user says nothing
   */
  Limits limits(long usual) {
    return new Limits(
        maxBytes.flatMap(Limits::size).orElse(usual),
        maxSeconds == 0 ? OptionalLong.empty() : OptionalLong.of(maxSeconds),
        maxRatio);
  }

  int threads() {
    return jobs.orElseGet(() -> Runtime.getRuntime().availableProcessors());
  }

  /** What is wrong with the options, if anything. */
  Optional<String> complaint(List<String> formats) {
    if (jobs.filter(n -> n < 1 || n > 1024).isPresent()) {
      return Optional.of("--jobs must be from 1 to 1024");
    }
    if (maxBytes.isPresent() && maxBytes.flatMap(Limits::size).isEmpty()) {
      return Optional.of("--max-bytes must be a number, such as 500000, 64k or 32m");
    }
    if (maxSeconds < 0 || maxRatio < 1) {
      return Optional.of("--max-seconds must not be negative, --max-ratio at least 1");
    }
    if (toStandardOutput() && formats.size() != 1) {
      return Optional.of("-o - writes one format; choose it with --to");
    }
    if (watch && (toStandardOutput() || dryRun || force)) {
      return Optional.of("--watch needs an output folder, and neither --dry-run nor --force");
    }
    if (output.isBlank()) {
      return Optional.of("-o needs a folder");
    }
    return Optional.empty();
  }
}
