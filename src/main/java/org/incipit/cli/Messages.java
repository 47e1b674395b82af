package org.incipit.cli;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.diagnostic.Printable;
import org.incipit.diagnostic.Severity;
import org.incipit.model.Genre;
import org.incipit.pipeline.Located;
import org.incipit.pipeline.Result;
import org.incipit.pipeline.Status;

/**
 * Prints what a person, or with {@code --log-format json} a program, should know while a batch
 * runs: one line a finding, {@code file:line:column: severity CODE message}, and counts at the end.
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
  private final boolean json;
  private final Progress progress;
  private final Map<Status, Integer> counts = new EnumMap<>(Status.class);
  private final Map<String, Integer> codes = new TreeMap<>();
  private int stale;
  private int warnings;

  Messages(Terminal terminal, RunOptions options, Progress progress) {
    this.terminal = terminal;
    this.loudness = options.loudness();
    this.colour = options.colourWord();
    this.json = options.json();
    this.progress = progress;
  }

  /** Prints and counts what became of one input. */
  void show(Result result) {
    Status status = result.status();
    counts.merge(status, 1, Integer::sum);
    stale += status == Status.UNCHANGED && result.conversion().status() == Status.WARN ? 1 : 0;
    for (Located finding : result.conversion().findings()) {
      Diagnostic diagnostic = finding.diagnostic();
      codes.merge(diagnostic.severity().word() + " " + diagnostic.code().id(), 1, Integer::sum);
      if (loudness != Loudness.QUIET || diagnostic.severity() == Severity.ERROR) {
        print(result.input().shown(), finding);
      }
    }
    if (loudness == Loudness.VERBOSE && status != Status.REJECTED) {
      praise(result);
    }
    progress.count(!result.isStanding(), result.conversion().findings().size());
  }

  private void praise(Result result) {
    String file = Printable.of(result.input().shown());
    result.conversion().metrics().genre().ifPresent(genre -> say(file, taken(genre)));
    String did = result.status() == Status.UNCHANGED ? "unchanged " : "wrote ";
    result.outputs().values().forEach(name -> say(file, did + name));
  }

  private void say(String file, String what) {
    progress.clear();
    terminal
        .err()
        .println(json ? new LogLine("info").file(file).message(what).end() : file + ": " + what);
  }

  /** What a text was taken for, how surely, and why. */
  private static String taken(Genre genre) {
    String evidence = Printable.of(genre.evidence());
    return "read as " + genre.name() + " (" + genre.cert().tei() + "): " + evidence;
  }

  private void print(String file, Located finding) {
    progress.clear();
    Diagnostic diagnostic = finding.diagnostic();
    PrintStream err = terminal.err();
    if (json) {
      err.println(
          new LogLine(diagnostic.severity().word())
              .file(file)
              .place(finding.line(), finding.column())
              .code(diagnostic.code().id())
              .message(diagnostic.message())
              .end());
    } else {
      String place = finding.line() == 0 ? "" : ":" + finding.line() + ":" + finding.column();
      err.print(Printable.of(file) + place + ": ");
      err.print(terminal.paint(diagnostic.severity().word(), colour));
      err.println(" " + diagnostic.code().id() + " " + Printable.of(diagnostic.message()));
    }
    err.flush();
  }

  /** Says something of the run as a whole. */
  void tell(Diagnostic finding) {
    progress.clear();
    if (json) {
      terminal
          .err()
          .println(
              new LogLine(finding.severity().word())
                  .code(finding.code().id())
                  .message(finding.message())
                  .end());
    } else {
      String message = finding.code().id() + " " + finding.message();
      terminal.message(finding.severity().word(), message, colour);
    }
  }

  /** Says something of the run as a whole that is a warning as those of its documents are. */
  void warn(Diagnostic finding) {
    warnings++;
    if (loudness != Loudness.QUIET) {
      tell(finding);
    }
  }

  /** Says in words what no code is for. */
  void note(String message) {
    if (loudness != Loudness.QUIET) {
      progress.clear();
      terminal.err().println(json ? new LogLine("info").message(message).end() : message);
    }
  }

  private int count(Status status) {
    return counts.getOrDefault(status, 0);
  }

  /** Prints the counts. */
  void summarise(String where, long milliseconds) {
    progress.clear();
    if (loudness == Loudness.QUIET) {
      return;
    }
    if (json) {
      LogLine line = new LogLine("info").message("summary");
      counts.forEach((status, count) -> line.number(status.word(), count));
      terminal.err().println(line.number("milliseconds", milliseconds).end());
      return;
    }
    table();
    StringBuilder line = new StringBuilder();
    line.append(count(Status.OK) + count(Status.WARN)).append(" converted");
    if (count(Status.WARN) > 0) {
      line.append(" (").append(count(Status.WARN)).append(" with warnings)");
    }
    for (Status status : new Status[] {Status.UNCHANGED, Status.REJECTED, Status.SKIPPED}) {
      if (count(status) > 0) {
        line.append(", ").append(count(status)).append(' ').append(status.word());
      }
    }
    line.append(where);
    if (terminal.interactive()) {
      line.append(String.format(Locale.ROOT, " in %.1f s", milliseconds / 1000.0));
    }
    terminal.err().println(line);
  }

  /** How often each thing was found, where there is more than a look shows. */
  private void table() {
    if (codes.values().stream().mapToInt(n -> n).sum() < 2) {
      return;
    }
    terminal.err().println();
    codes.forEach((code, count) -> terminal.err().printf(Locale.ROOT, "%8d  %s%n", count, code));
  }

  /** The exit code that the results call for. */
  ExitCode exitCode(Severity failOn) {
    boolean bad =
        count(Status.REJECTED) > 0
            || failOn == Severity.WARNING
                && count(Status.WARN) + stale + count(Status.SKIPPED) + warnings > 0;
    return bad ? ExitCode.FINDINGS : ExitCode.GOOD;
  }
}
