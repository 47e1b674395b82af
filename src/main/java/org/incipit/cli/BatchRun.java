package org.incipit.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.pipeline.Batch;
import org.incipit.pipeline.Converter;
import org.incipit.pipeline.Input;
import org.incipit.pipeline.InputScanner;
import org.incipit.pipeline.IoReason;
import org.incipit.pipeline.OutputFolder;
import org.incipit.pipeline.OutputNames;
import org.incipit.pipeline.Report;
import org.incipit.pipeline.ReportFile;
import org.incipit.pipeline.Result;
import org.incipit.pipeline.ReviewFile;

/**
 * One run over many inputs: finds them, names their outputs, converts, writes, reports.
 *
 * @param terminal where messages go
 * @param options what the user chose
 * @param arguments the inputs as the user named them
 * @param extension of inputs in folders, with the dot
 * @param formats ids of those that are written, each in its subfolder
 * @param limit the most bytes an input may have
 * @param review what a person filled in; absent where nothing is left to people
 */
record BatchRun(
    Terminal terminal,
    RunOptions options,
    List<String> arguments,
    String extension,
    List<String> formats,
    long limit,
    Optional<ReviewFile> review) {
  /** Extensions of output files, so that no folder of an input gets a file's name. */
  private static final Set<String> EXTENSIONS = Set.of(".xml", ".html", ".xhtml", ".txt", ".epub");

  /** Files that every output folder gets besides the outputs. */
  interface Extras {
    void write(OutputFolder folder) throws IOException;
  }

  int run(Converter converter, Extras extras) throws LockedRun, InterruptedException {
    long start = System.nanoTime();
    Messages messages = new Messages(terminal, options.loudness(), options.colourWord());
    Optional<Path> output =
        options.toStandardOutput() ? Optional.empty() : Optional.of(path(options.output));
    List<Input> inputs = scan(output);
    if (options.toStandardOutput() && inputs.size() != 1) {
      throw new ConfigurationException(
          "-o - takes one input; there are " + inputs.size() + ", so name a folder with -o");
    }
    if (output.isEmpty() || options.dryRun) {
      toStream(converter, inputs, messages);
    } else {
      toFolder(converter, inputs, messages, output.get(), extras);
    }
    String where =
        options.dryRun
            ? ", nothing written (dry run)"
            : output.map(folder -> " to " + options.output).orElse("");
    messages.summarise(where, (System.nanoTime() - start) / 1_000_000);
    return messages.exitCode(options.failSeverity()).number();
  }

  private Path path(String name) {
    try {
      return terminal.workingFolder().resolve(name);
    } catch (InvalidPathException e) {
      throw new ConfigurationException("not a path that this system can hold: " + name, e);
    }
  }

  private List<Input> scan(Optional<Path> output) {
    Set<String> folders = new java.util.HashSet<>(Set.of("schema"));
    folders.addAll(formats);
    try {
      return InputScanner.scan(
          arguments,
          terminal.workingFolder(),
          new InputScanner.Selection(options.include, extension, output, folders));
    } catch (java.util.regex.PatternSyntaxException e) {
      throw new ConfigurationException("--include: " + e.getDescription(), e);
    }
  }

  private void toFolder(
      Converter converter, List<Input> inputs, Messages messages, Path output, Extras extras)
      throws LockedRun, InterruptedException {
    try (OutputFolder folder = OutputFolder.open(output)) {
      extras.write(folder);
      try (ReportFile report = reportFile(Optional.of(folder))) {
        Optional<ReviewFile.Writer> rows = review.map(ReviewFile::writer);
        Consumer<Result> listener =
            result -> {
              add(report, Report.line(result));
              rows.ifPresent(writer -> writer.add(result));
            };
        convert(converter, inputs, folder::write, messages, listener);
        report.finish();
        if (rows.isPresent()) {
          finish(rows.get(), folder);
        }
      }
    } catch (OutputFolder.LockedException e) {
      throw new LockedRun(options.output);
    } catch (IOException e) {
      throw unwritable(e);
    } catch (UncheckedIOException e) { // of the report, from within the batch
      throw unwritable(e.getCause());
    }
  }

  private void finish(ReviewFile.Writer rows, OutputFolder folder) throws IOException {
    if (rows.unused() > 0 && options.loudness() != Messages.Loudness.QUIET) {
      terminal.err().println(rows.unused() + " answers in review are for files not converted now");
    }
    Optional<String> kept = rows.finish(folder);
    if (kept.isPresent()) {
      Diagnostic finding = Diagnostic.ofFile(Code.REV_006, ReviewFile.NAME, kept.get());
      terminal.message(
          "warning", finding.code().id() + " " + finding.message(), options.colourWord());
    }
  }

  private ConfigurationException unwritable(IOException e) {
    String reason = IoReason.of(e);
    return new ConfigurationException("cannot write to " + options.output + ": " + reason, e);
  }

  /** Writes the only output to standard output, or on a dry run nothing at all. */
  private void toStream(Converter converter, List<Input> inputs, Messages messages)
      throws InterruptedException {
    Batch.Destination destination =
        entries -> {
          if (!options.dryRun) {
            terminal.out().write(entries.get(0).bytes());
          }
        };
    if (options.report.isEmpty()) {
      convert(converter, inputs, destination, messages, result -> {});
      return;
    }
    try (ReportFile report = reportFile(Optional.empty())) {
      convert(converter, inputs, destination, messages, result -> add(report, Report.line(result)));
      report.finish();
    } catch (IOException e) {
      String reason = IoReason.of(e);
      throw new ConfigurationException("cannot write the report: " + reason, e);
    }
  }

  private ReportFile reportFile(Optional<OutputFolder> folder) throws IOException {
    if (options.report.isPresent()) {
      return ReportFile.at(path(options.report.get()));
    }
    return folder.orElseThrow().report();
  }

  private void convert(
      Converter converter,
      List<Input> inputs,
      Batch.Destination destination,
      Messages messages,
      Consumer<Result> listener)
      throws InterruptedException {
    List<String> targets =
        OutputNames.of(
            inputs.stream().map(Input::source).toList(), extension, EXTENSIONS, platformNames());
    Batch batch = new Batch(converter, destination, options.threads(), terminal.in(), limit);
    batch.run(
        inputs,
        targets,
        result -> {
          messages.show(result);
          listener.accept(result);
        });
  }

  private static void add(ReportFile report, String line) {
    try {
      report.add(line);
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
