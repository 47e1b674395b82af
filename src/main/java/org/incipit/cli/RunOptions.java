package org.incipit.cli;

import java.util.List;
import java.util.Optional;
import org.incipit.diagnostic.Severity;
import org.incipit.export.ExportOptions;
import org.incipit.export.TextPolicy;
import picocli.CommandLine.Option;

/** The options of commands that make outputs from many inputs. */
final class RunOptions {
  /** When to colour messages. */
  enum Colour {
    AUTO,
    ALWAYS,
    NEVER
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

  ExportOptions exports() {
    return new ExportOptions(textPolicy, !noInsertions);
  }

  Messages.Loudness loudness() {
    return quiet
        ? Messages.Loudness.QUIET
        : verbose.length > 0 ? Messages.Loudness.VERBOSE : Messages.Loudness.NORMAL;
  }

  String colourWord() {
    return colour.name().toLowerCase(java.util.Locale.ROOT);
  }

  Severity failSeverity() {
    return failOn == FailOn.WARNING ? Severity.WARNING : Severity.ERROR;
  }

  int threads() {
    return jobs.orElseGet(() -> Runtime.getRuntime().availableProcessors());
  }

  /** What is wrong with the options, if anything. */
  Optional<String> complaint(List<String> formats) {
    if (jobs.filter(n -> n < 1 || n > 1024).isPresent()) {
      return Optional.of("--jobs must be from 1 to 1024");
    }
    if (toStandardOutput() && formats.size() != 1) {
      return Optional.of("-o - writes one format; choose it with --to");
    }
    if (output.isBlank()) {
      return Optional.of("-o needs a folder");
    }
    return Optional.empty();
  }
}
