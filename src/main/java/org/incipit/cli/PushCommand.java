package org.incipit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.diagnostic.Printable;
import org.incipit.pipeline.IoReason;
import org.incipit.push.Credentials;
import org.incipit.push.Outcome;
import org.incipit.push.Pushing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Bags to a repository over HTTP. */
@Command(
    name = "push",
    sortOptions = false,
    description = {
      "Send documents to a repository, and read back what it has.",
      "What it has already is not sent again; a document that has changed becomes a new version."
    },
    footer = {
      "",
      "BAGS is a bag of incipit package --as bagit, or a folder of them.",
      "fedora: Fedora 6, URL of a container (https://…/rest/texts), an archival group a document.",
      "basex, exist: URL of a database or collection (http://…/rest/texts), the TEI of a document.",
      "Who you are: " + Credentials.USER + " and " + Credentials.PASSWORD + ", or --credentials.",
      "Exit: 0 good, 1 documents that failed, 2 usage, 3 configuration or environment."
    })
final class PushCommand implements Callable<Integer> {
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "BAGS", description = "What to send.")
  private String bags;

  @Option(
      names = "--to",
      paramLabel = "KIND",
      required = true,
      description = "The kind of repository: fedora, basex or exist.")
  private Pushing.Kind kind;

  @Parameters(index = "1", paramLabel = "URL", description = "Where it goes.")
  private String url;

  @Option(
      names = "--credentials",
      paramLabel = "FILE",
      description = "Lines user=… and password=…; only you may be allowed to read it.")
  private Optional<String> credentials;

  @Option(
      names = "--publish",
      description = "Let everybody read new documents (Fedora); else the repository decides.")
  private boolean publish;

  @Option(
      names = "--plain-http",
      description = "Send the password also over http to another machine.")
  private boolean plainHttp;

  @Option(
      names = {"-n", "--dry-run"},
      description = "Change nothing; show every request.")
  private boolean dry;

  @Option(
      names = {"-v", "--verbose"},
      description = "Show every request.")
  private boolean verbose;

  @Option(
      names = {"-q", "--quiet"},
      description = "Say only what is wrong.")
  private boolean quiet;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  PushCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    Pushing pushing =
        new Pushing(
            new Pushing.Options(kind, url, credentials(), plainHttp, publish, dry, PAUSE),
            dry || verbose ? this::show : line -> {});
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    Runnable untilDone = () -> {}; // a document that is under way is finished
    terminal.interrupt().tell(untilDone);
    for (Path bag : bags()) {
      if (terminal.interrupt().isRequested()) {
        terminal.message("error", "ended; run the same command again to go on", "auto");
        return ExitCode.INTERRUPTED.number();
      }
      Pushing.Result result = pushing.push(bag);
      counts.merge(result.outcome(), 1, Integer::sum);
      tell(result);
      if (result.down()) {
        throw new ConfigurationException(
            "the repository does not answer; run the same command again to go on");
      }
    }
    terminal.interrupt().forget(untilDone);
    summarise(counts);
    return (counts.containsKey(Outcome.FAILED) ? ExitCode.FINDINGS : ExitCode.GOOD).number();
  }

  private List<Path> bags() {
    Path folder = terminal.path(bags);
    try {
      List<Path> found = Files.isDirectory(folder) ? Pushing.bags(folder) : List.of();
      if (found.isEmpty()) {
        throw new ConfigurationException(
            "there is no bag in " + bags + "; make some with incipit package --as bagit");
      }
      return found;
    } catch (IOException e) {
      throw new ConfigurationException("cannot read " + bags + ": " + IoReason.of(e), e);
    }
  }

  private Optional<Credentials> credentials() {
    if (credentials.isEmpty()) {
      return Credentials.of(terminal.environment());
    }
    try {
      return Optional.of(Credentials.of(terminal.path(credentials.get()), credentials.get()));
    } catch (IOException e) {
      throw new ConfigurationException(
          "cannot read " + credentials.get() + ": " + IoReason.of(e), e);
    }
  }

  private void show(String line) {
    terminal.err().println(Printable.of(line));
  }

  /** A line for programs: outcome, bag and address, with tabs between. */
  private void tell(Pushing.Result result) {
    if (result.outcome() == Outcome.FAILED) {
      terminal.message("error", result.bag() + ": " + result.message(), "auto");
    }
    if (!quiet) {
      String name = Printable.of(result.bag().replace('\t', ' '));
      terminal.out().println(result.outcome().word() + "\t" + name + "\t" + result.address());
      terminal.out().flush();
    }
  }

  private void summarise(Map<Outcome, Integer> counts) {
    if (quiet) {
      return;
    }
    StringBuilder line =
        new StringBuilder(dry ? "incipit: nothing was sent; to be done: " : "incipit: ");
    String between = "";
    for (Map.Entry<Outcome, Integer> count : counts.entrySet()) {
      line.append(between).append(count.getValue()).append(' ').append(count.getKey().word());
      between = ", ";
    }
    terminal.err().println(line);
  }
}
