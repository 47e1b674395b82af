package org.incipit.cli;

import java.io.PrintStream;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.diagnostic.Severity;
import org.incipit.model.Genre;
import org.incipit.pipeline.Located;
import org.incipit.pipeline.Result;
import org.incipit.pipeline.Status;

/**
 * Prints what a person should know while a batch runs: one line a finding, {@code file:line:column:
 * severity CODE message}, and a line of counts at the end.
 */
final class Messages {
  /** Quiet shows errors only; verbose also what went well. */
  enum Loudness {
    QUIET,
    NORMAL,
    VERBOSE
  }

  private final Terminal terminal;
  private final Loudness loudness;
  private final String colour;
  private int converted;
  private int warned;
  private int rejected;
  private int skipped;
  private int unchanged;
  private int stale;

  Messages(Terminal terminal, Loudness loudness, String colour) {
    this.terminal = terminal;
    this.loudness = loudness;
    this.colour = colour;
  }

  /** Prints and counts what became of one input. */
  void show(Result result) {
    switch (result.status()) {
      case OK -> converted++;
      case WARN -> warned++;
      case REJECTED -> rejected++;
      case SKIPPED -> skipped++;
      case UNCHANGED -> {
        unchanged++;
        stale += result.conversion().status() == Status.WARN ? 1 : 0;
      }
    }
    String file = Terminal.printable(result.input().shown());
    for (Located finding : result.conversion().findings()) {
      if (loudness != Loudness.QUIET || finding.diagnostic().severity() == Severity.ERROR) {
        print(file, finding);
      }
    }
    if (loudness == Loudness.VERBOSE && result.status() != Status.REJECTED) {
      result
          .conversion()
          .metrics()
          .genre()
          .ifPresent(genre -> terminal.err().println(file + ": " + taken(genre)));
      String did = result.status() == Status.UNCHANGED ? ": unchanged " : ": wrote ";
      result.outputs().values().forEach(name -> terminal.err().println(file + did + name));
    }
  }

  /** What a text was taken for, how surely, and why. */
  private static String taken(Genre genre) {
    String evidence = Terminal.printable(genre.evidence());
    return "read as " + genre.name() + " (" + genre.cert().tei() + "): " + evidence;
  }

  private void print(String file, Located finding) {
    Diagnostic diagnostic = finding.diagnostic();
    String place = finding.line() == 0 ? "" : ":" + finding.line() + ":" + finding.column();
    PrintStream err = terminal.err();
    err.print(file + place + ": ");
    err.print(terminal.paint(diagnostic.severity().word(), colour));
    err.println(" " + diagnostic.code().id() + " " + Terminal.printable(diagnostic.message()));
    err.flush();
  }

  /** Prints the counts. */
  void summarise(String where, long milliseconds) {
    if (loudness == Loudness.QUIET) {
      return;
    }
    StringBuilder line = new StringBuilder();
    line.append(converted + warned).append(" converted");
    if (warned > 0) {
      line.append(" (").append(warned).append(" with warnings)");
    }
    if (unchanged > 0) {
      line.append(", ").append(unchanged).append(" unchanged");
    }
    if (rejected > 0) {
      line.append(", ").append(rejected).append(" rejected");
    }
    if (skipped > 0) {
      line.append(", ").append(skipped).append(" skipped");
    }
    line.append(where);
    if (terminal.interactive()) {
      line.append(String.format(java.util.Locale.ROOT, " in %.1f s", milliseconds / 1000.0));
    }
    terminal.err().println(line);
  }

  /** The exit code that the results call for. */
  ExitCode exitCode(Severity failOn) {
    boolean bad = rejected > 0 || failOn == Severity.WARNING && (warned + stale + skipped > 0);
    return bad ? ExitCode.FINDINGS : ExitCode.GOOD;
  }
}
