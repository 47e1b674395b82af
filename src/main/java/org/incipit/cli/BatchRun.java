package org.incipit.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.pipeline.AnthologyFile;
import org.incipit.pipeline.Batch;
import org.incipit.pipeline.Converter;
import org.incipit.pipeline.HtmlReport;
import org.incipit.pipeline.IncrementalFolder;
import org.incipit.pipeline.Input;
import org.incipit.pipeline.InputScanner;
import org.incipit.pipeline.Inputs;
import org.incipit.pipeline.IoReason;
import org.incipit.pipeline.Limits;
import org.incipit.pipeline.MetadataUse;
import org.incipit.pipeline.OutputFolder;
import org.incipit.pipeline.OutputNames;
import org.incipit.pipeline.Report;
import org.incipit.pipeline.ReportFile;
import org.incipit.pipeline.Result;
import org.incipit.pipeline.ReviewFile;
import org.incipit.pipeline.SlowestPage;

/**
 * One run over many inputs: finds them, names their outputs, converts, writes, reports.
 *
 * @param terminal where messages go
 * @param options what the user chose
 * @param command word for what is done
 * @param arguments the inputs as the user named them
 * @param extension of inputs in folders, with the dot
 * @param formats ids of those that are written, each in its subfolder
 * @param limits of one document
 * @param review what a person filled in; absent where nothing is left to people
 * @param metadata notes which inputs a side file speaks of; absent where there is none
 * @param anthology the book of all documents; absent unless asked for
 */
record BatchRun(
    Terminal terminal,
    RunOptions options,
    String command,
    List<String> arguments,
    String extension,
    List<String> formats,
    Limits limits,
    Optional<ReviewFile> review,
    Optional<MetadataUse> metadata,
    Optional<AnthologyFile> anthology) {
  /** Files that every output folder gets besides the outputs. */
  interface Extras {
    void write(OutputFolder folder) throws IOException;
  }

  /** What is made of all outputs once they stand. */
  interface Sequel {
    void make(OutputFolder folder, java.util.function.Consumer<Diagnostic> tell) throws IOException;
  }

  /** Takes results in the order of inputs. */
  private interface Taker {
    void take(Result result) throws IOException;
  }

  int run(Converter converter, Extras extras) throws LockedRun, InterruptedException {
    return run(converter, extras, (folder, tell) -> {});
  }

  /** The same, and then what is made of all outputs together. */
  int run(Converter converter, Extras extras, Sequel sequel)
      throws LockedRun, InterruptedException {
    long start = System.nanoTime();
    boolean watched =
        terminal.interactive() && !options.json() && options.loudness() != Messages.Loudness.QUIET;
    Progress progress = new Progress(terminal, watched, System::nanoTime);
    Messages messages = new Messages(terminal, options, progress);
    Optional<Path> output =
        options.toStandardOutput() ? Optional.empty() : Optional.of(terminal.path(options.output));
    Inputs inputs = inputs(output);
    progress.expect(inputs.count());
    if (options.toStandardOutput() && inputs.count() != 1) {
      throw new ConfigurationException(
          "-o - takes one input; there are " + inputs.count() + ", so name a folder with -o");
    }
    boolean ended;
    Runnable untilReported = () -> {};
    terminal.interrupt().tell(untilReported);
    try {
      ended =
          output.isEmpty() || options.dryRun
              ? toStream(converter, inputs, messages)
              : toFolder(converter, inputs, messages, output.get(), extras, sequel);
    } catch (UncheckedIOException e) { // of a taker, from within the batch
      throw unwritable(e.getCause());
    } finally {
      terminal.interrupt().forget(untilReported);
    }
    String where =
        options.dryRun
            ? ", nothing written (dry run)"
            : output.map(folder -> " to " + options.output).orElse("");
    messages.summarise(where, (System.nanoTime() - start) / 1_000_000);
    return (ended ? messages.exitCode(options.failSeverity()) : ExitCode.INTERRUPTED).number();
  }

  private InputScanner.Selection selection(Optional<Path> output) {
    Set<String> folders = new HashSet<>(Set.of("schema", OutputFolder.STATE));
    folders.addAll(formats);
    return new InputScanner.Selection(options.include, extension, output, folders);
  }

  /** The inputs as they are now, for those who only look. */
  Iterator<Input> scan() {
    return new InputScanner(
        arguments, terminal.workingFolder(), selection(Optional.of(terminal.path(options.output))));
  }

  private Inputs inputs(Optional<Path> output) {
    try {
      return Inputs.of(
          arguments,
          terminal.workingFolder(),
          selection(output),
          () -> new OutputNames(platformNames(), extension, OutputNames.EXTENSIONS));
    } catch (java.util.regex.PatternSyntaxException e) {
      throw new ConfigurationException("--include: " + e.getDescription(), e);
    }
  }

  /** False when it was stopped before the end. */
  private boolean toFolder(
      Converter converter,
      Inputs inputs,
      Messages messages,
      Path output,
      Extras extras,
      Sequel sequel)
      throws LockedRun, InterruptedException {
    try (OutputFolder folder = OutputFolder.open(output, options.durable);
        IncrementalFolder journal =
            IncrementalFolder.open(folder, command, converter, options.redo(), System::nanoTime);
        ReportFile report = report(folder);
        HtmlReport page = HtmlReport.in(folder)) {
      journal.complaint().ifPresent(messages::tell);
      extras.write(folder);
      List<Taker> takers = new ArrayList<>();
      takers.add(result -> report.add(Report.line(result)));
      SlowestPage slowest = new SlowestPage();
      takers.add(page::add);
      takers.add(slowest::add);
      anthology.ifPresent(book -> takers.add(book::add));
      Leftovers leftovers = new Leftovers(journal);
      takers.add(leftovers::add);
      takers.add(journal::enter);
      try (Closeable rows = rows(folder, takers)) {
        if (!run(converter, inputs, journal, messages, takers)) {
          return false;
        }
        report.finish();
        page.finish();
        slowest.finish(folder);
        if (anthology.isPresent()) {
          anthology.get().finish(folder, messages::tell);
        }
        if (rows instanceof ReviewFile.Writer writer) {
          finish(writer, messages);
        }
        if (inputs.knowsWhatIsGone()) {
          new Vanishing(journal, options.prune, messages::tell, messages::note).run();
        }
        leftovers.say(messages::tell);
        sequel.make(folder, messages::tell);
        journal.finish();
        return true;
      }
    } catch (OutputFolder.LockedException e) {
      throw new LockedRun(options.output);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** The new review file, where there is one to write. */
  private Closeable rows(OutputFolder folder, List<Taker> takers) throws IOException {
    if (review.isEmpty()) {
      return () -> {};
    }
    ReviewFile.Writer rows = review.get().writer(folder);
    takers.add(rows::add);
    return rows;
  }

  private static void finish(ReviewFile.Writer rows, Messages messages) throws IOException {
    if (rows.unused() > 0) {
      messages.note(
          (rows.unused() == 1 ? "1 answer in review is" : rows.unused() + " answers in review are")
              + " for files not converted now");
    }
    Optional<String> kept = rows.finish();
    if (kept.isPresent()) {
      messages.tell(Diagnostic.ofFile(Code.REV_006, ReviewFile.NAME, kept.get()));
    }
  }

  private ConfigurationException unwritable(IOException e) {
    String reason = IoReason.of(e);
    return new ConfigurationException("cannot write to " + options.output + ": " + reason, e);
  }

  /** Writes the only output to standard output, or on a dry run nothing at all. */
  private boolean toStream(Converter converter, Inputs inputs, Messages messages)
      throws InterruptedException {
    Batch.Destination destination =
        entries -> {
          if (!options.dryRun) {
            terminal.out().write(entries.get(0).bytes());
            if (terminal.out().checkError()) {
              throw new IOException("standard output takes no more");
            }
          }
        };
    try {
      Set<String> targets = new HashSet<>();
      List<Taker> takers = new ArrayList<>();
      takers.add(result -> targets.add(result.target()));
      if (options.report.isEmpty()) {
        return run(converter, inputs, destination, messages, takers)
            && foretell(inputs, targets, messages);
      }
      try (ReportFile report = ReportFile.at(terminal.path(options.report.get()))) {
        takers.add(result -> report.add(Report.line(result)));
        boolean ended =
            run(converter, inputs, destination, messages, takers)
                && foretell(inputs, targets, messages);
        if (ended) {
          report.finish();
        }
        return ended;
      }
    } catch (IOException e) {
      String reason = IoReason.of(e);
      throw new ConfigurationException("cannot write the report: " + reason, e);
    }
  }

  /** Says on a dry run what a run would find gone. */
  private boolean foretell(Inputs inputs, Set<String> targets, Messages messages)
      throws IOException {
    if (options.dryRun && !options.toStandardOutput() && inputs.knowsWhatIsGone()) {
      Vanishing.foretell(
          IncrementalFolder.vanished(terminal.path(options.output), command, targets),
          options.prune,
          messages::tell,
          messages::note);
    }
    return true;
  }

  private ReportFile report(OutputFolder folder) throws IOException {
    return options.report.isPresent()
        ? ReportFile.at(terminal.path(options.report.get()))
        : folder.report("report.jsonl");
  }

  /** False when it was stopped before the end. */
  private boolean run(
      Converter converter,
      Inputs inputs,
      Batch.Destination destination,
      Messages messages,
      List<Taker> takers)
      throws InterruptedException, IOException {
    Batch batch =
        new Batch(
            converter, destination, options.threads(), terminal.in(), limits, System::nanoTime);
    Runnable stop = batch::stop;
    terminal.interrupt().tell(stop);
    try {
      boolean ended =
          batch.run(
              inputs,
              result -> {
                messages.show(result);
                metadata.ifPresent(use -> use.add(result.input().source()));
                takers.forEach(taker -> take(taker, result));
              });
      if (ended) {
        metadata.flatMap(MetadataUse::finding).ifPresent(messages::warn);
      } else {
        messages.note("interrupted; run the same command again to go on from here");
      }
      return ended;
    } finally {
      terminal.interrupt().forget(stop);
    }
  }

  private static void take(Taker taker, Result result) {
    try {
      taker.take(result);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What Java can put into a file name here. */
  private static Charset platformNames() {
    String name = System.getProperty("sun.jnu.encoding", "UTF-8");
    return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.US_ASCII;
  }
}
