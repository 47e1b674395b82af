package org.incipit.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.incipit.archive.Packager;
import org.incipit.archive.Packagers;
import org.incipit.archive.ocfl.Layout;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.pipeline.InOrder;
import org.incipit.pipeline.IoReason;
import org.incipit.pipeline.OutputFolder;
import org.incipit.pipeline.Packaging;
import org.incipit.pipeline.Verification;
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
    description = "Pack converted documents for a repository, or look whether packages are whole.",
    synopsisHeading = "",
    customSynopsis = {
      "Usage: incipit package OUT --as FORM -o DIR [--sources FOLDER] [--zip] [--partial] [-j N] [-q]",
      "       incipit package --verify PACKAGE..."
    },
    footer = {
      "",
      "OUT is the output folder of incipit convert, with tei in it.",
      "PACKAGE is a package, a ZIP file of some, or a folder of them.",
      "Exit: 0 good, 1 documents that cannot be packed or packages that are not whole, 2 usage,"
          + " 3 configuration or environment, 5 locked."
    })
final class PackageCommand implements Callable<Integer> {
  private static final String OCFL = "ocfl";
  private static final String BAG_MARK = "bagit.txt";

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "OUT or PACKAGE",
      arity = "1..*",
      description = "The output folder; with --verify, packages.")
  private List<String> inputs;

  @Option(names = "--as", paramLabel = "FORM", description = "The form of the packages.")
  private Optional<String> as;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Where the packages go.")
  private Optional<String> folder;

  @Option(
      names = "--sources",
      paramLabel = "FOLDER",
      description = "The folder that was converted; packages hold its texts byte for byte.")
  private Optional<String> sources;

  @Option(
      names = "--contact",
      paramLabel = "MAIL",
      description = "A mailbox for questions, where the TEI names none; Dataverse demands one.")
  private Optional<String> contact;

  @Option(
      names = "--verify",
      description = "Read packages again and say what is missing, too much or changed.")
  private boolean verify;

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

  private String input;
  private String form;
  private String output;

  PackageCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws LockedRun, InterruptedException {
    if (verify) {
      return verified();
    }
    if (inputs.size() > 1) {
      throw new ParameterException(spec.commandLine(), "only --verify takes more than one path");
    }
    input = inputs.get(0);
    form = needed(as, "--as");
    output = needed(folder, "--output");
    int threads = jobs.orElse(Runtime.getRuntime().availableProcessors());
    if (threads < 1) {
      throw new ParameterException(spec.commandLine(), "--jobs must be at least 1");
    }
    if (contact.filter(mail -> !Mailbox.is(mail)).isPresent()) {
      throw new ParameterException(spec.commandLine(), "--contact is no mailbox: " + contact.get());
    }
    Packager packager = packager(Packagers.load());
    if (zip && !packager.canZip()) {
      throw new ParameterException(spec.commandLine(), form + " is a folder and cannot be zipped");
    }
    if (packager.target().holdsSource() && sources.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), form + " holds the source; name the converted folder with --sources");
    }
    Path from = terminal.path(input);
    if (!Files.isDirectory(from.resolve("tei"))) {
      throw new ConfigurationException(input + " is no output folder with tei in it");
    }
    sources
        .map(terminal::path)
        .filter(path -> !Files.isDirectory(path))
        .ifPresent(
            path -> {
              throw new ConfigurationException(sources.get() + " is no folder");
            });
    refuseOthersPlace(terminal.path(output).toAbsolutePath().normalize(), packager.target().id());
    Packaging.Options options =
        new Packaging.Options(
            packager, sources.map(terminal::path), SourceDate.of(terminal), contact, zip, partial);
    String busy = input;
    try (OutputFolder converted = OutputFolder.open(from)) {
      busy = output;
      try (OutputFolder target = OutputFolder.open(terminal.path(output))) {
        return summary(
            new Packaging(converted, target, options, this::tell, new Threads(threads)).run());
      }
    } catch (OutputFolder.LockedException e) {
      throw new LockedRun(busy);
    } catch (IOException e) {
      throw failure(e);
    } catch (UncheckedIOException e) {
      throw failure(e.getCause());
    }
  }

  /** A bag and a storage root hold what they list, and anything else breaks them. */
  private void refuseOthersPlace(Path target, String form) {
    for (Path place = target; place != null; place = place.getParent()) {
      boolean root = Files.exists(place.resolve(Layout.ROOT_MARK));
      boolean ownRoot = root && place.equals(target) && form.equals(OCFL);
      if (root && !ownRoot || Files.exists(place.resolve(BAG_MARK))) {
        throw new ConfigurationException(
            output
                + (place.equals(target) ? " is " : " lies in ")
                + (root ? "an OCFL storage root" : "a bag")
                + ", which "
                + form
                + " would break; name another folder with -o");
      }
    }
  }

  private String needed(Optional<String> option, String name) {
    return option.orElseThrow(
        () ->
            new ParameterException(spec.commandLine(), "Missing required option: '" + name + "'"));
  }

  private Packager packager(Packagers all) {
    try {
      return all.get(form);
    } catch (ConfigurationException e) {
      throw new ParameterException(spec.commandLine(), "--as: " + e.getMessage(), e);
    }
  }

  private int verified() {
    int[] found = {0};
    Verification verification =
        new Verification(
            (place, finding) -> {
              found[0]++;
              tell(place, finding);
            });
    for (String name : inputs) {
      Path path = terminal.path(name);
      if (!Files.exists(path)) {
        throw new ConfigurationException("there is no " + name);
      }
      verification.verify(path, name);
    }
    if (!quiet) {
      terminal
          .err()
          .println(
              "incipit: "
                  + verification.packages()
                  + (verification.packages() == 1 ? " package, " : " packages, ")
                  + (found[0] == 0
                      ? "nothing wrong"
                      : found[0] + (found[0] == 1 ? " finding" : " findings")));
    }
    return (found[0] == 0 ? ExitCode.GOOD : ExitCode.FINDINGS).number();
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

  private void tell(Packaging.Refusal refusal) {
    tell(refusal.source(), refusal.finding());
  }

  private void tell(String about, Diagnostic finding) {
    terminal.message(
        finding.severity().word(),
        about + ": " + finding.code().id() + " " + finding.message(),
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
