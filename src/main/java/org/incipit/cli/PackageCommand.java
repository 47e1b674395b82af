package org.incipit.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.incipit.archive.Packager;
import org.incipit.archive.Packagers;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.pipeline.IoReason;
import org.incipit.pipeline.OutputFolder;
import org.incipit.pipeline.Packaging;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Packages for repositories from an output folder. */
@Command(
    name = "package",
    sortOptions = false,
    description = "Pack converted documents for a repository.",
    footer = {
      "",
      "OUT is the output folder of incipit convert, with tei in it.",
      "Exit: 0 good, 1 documents that cannot be packed, 2 usage, 3 configuration or environment,"
          + " 5 locked."
    })
final class PackageCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "OUT", description = "The output folder.")
  private String input;

  @Option(
      names = "--as",
      paramLabel = "FORM",
      required = true,
      description = "The form of the packages.")
  private String form;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "Where the packages go.")
  private String output;

  @Option(
      names = "--sources",
      paramLabel = "FOLDER",
      description = "The folder that was converted; packages hold its texts byte for byte.")
  private Optional<String> sources;

  @Option(names = "--zip", description = "Make ZIP files.")
  private boolean zip;

  @Option(names = "--partial", description = "Pack the rest when some documents cannot be packed.")
  private boolean partial;

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description = "How many documents at once (default: the number of processors).")
  private Optional<Integer> jobs;

  @Option(
      names = {"-q", "--quiet"},
      description = "Say only what is wrong.")
  private boolean quiet;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  PackageCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws LockedRun, InterruptedException {
    int threads = jobs.orElse(Runtime.getRuntime().availableProcessors());
    if (threads < 1) {
      throw new ParameterException(spec.commandLine(), "--jobs must be at least 1");
    }
    Packager packager = Packagers.load().get(form);
    if (packager.needsSource() && sources.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), form + " holds the source; name the converted folder with --sources");
    }
    Path from = path(input);
    if (!Files.isDirectory(from.resolve("tei"))) {
      throw new ConfigurationException(input + " is no output folder with tei in it");
    }
    sources
        .map(this::path)
        .filter(path -> !Files.isDirectory(path))
        .ifPresent(
            path -> {
              throw new ConfigurationException(sources.get() + " is no folder");
            });
    Packaging.Options options =
        new Packaging.Options(
            packager, sources.map(this::path), SourceDate.of(terminal), zip, partial);
    String busy = input;
    try (OutputFolder folder = OutputFolder.open(from)) {
      busy = output;
      try (OutputFolder target = OutputFolder.open(path(output))) {
        return summary(
            new Packaging(folder, target, options, this::tell, new Threads(threads)).run());
      }
    } catch (OutputFolder.LockedException e) {
      throw new LockedRun(busy);
    } catch (IOException e) {
      throw failure(e);
    } catch (UncheckedIOException e) {
      throw failure(e.getCause());
    }
  }

  private ConfigurationException failure(IOException e) {
    return new ConfigurationException("cannot write to " + output + ": " + IoReason.of(e), e);
  }

  private int summary(Packaging.Summary summary) {
    if (!summary.written()) {
      String rest =
          summary.refused() == 0
              ? "there is no document in " + input
              : partial
                  ? "no document can be packed"
                  : "nothing was written; --partial packs the other documents";
      terminal.message("error", rest, "auto");
    } else if (!quiet) {
      terminal
          .err()
          .println(
              "incipit: "
                  + summary.packed()
                  + " documents packed as "
                  + form
                  + (summary.refused() == 0 ? "" : ", " + summary.refused() + " left out")
                  + " in "
                  + output);
    }
    return (summary.written() && summary.refused() == 0 ? ExitCode.GOOD : ExitCode.FINDINGS)
        .number();
  }

  private Path path(String argument) {
    try {
      return terminal.workingFolder().resolve(argument);
    } catch (InvalidPathException e) {
      throw new ConfigurationException("not a path: " + argument, e);
    }
  }

  private void tell(Packaging.Refusal refusal) {
    Diagnostic finding = refusal.finding();
    terminal.message(
        finding.severity().word(),
        refusal.source() + ": " + finding.code().id() + " " + finding.message(),
        "auto");
  }

  /** Threads that keep the order. */
  private record Threads(int count) implements Packaging.Workers {
    @Override
    public <T, R> void run(Stream<T> things, Function<T, R> work, Packaging.Sink<R> sink)
        throws IOException, InterruptedException {
      InOrder.run(things.iterator(), count, work, sink::accept);
    }
  }
}
