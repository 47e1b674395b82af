package org.incipit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.pipeline.HarvestFolder;
import org.incipit.pipeline.IoReason;
import org.incipit.pipeline.OutputFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What harvesters and readers of distributed text services fetch from an output folder. */
@Command(
    name = "harvest",
    sortOptions = false,
    description =
        "Make OAI-PMH and DTS from the TEI of an output folder, as files beside the site.",
    footer = {
      "",
      "OUT is the output folder of incipit convert, with tei in it. Run it again after each",
      "conversion: documents that changed get the present as their date (or SOURCE_DATE_EPOCH),",
      "documents that vanished stay as deleted. incipit serve OUT answers requests from the files.",
      "Exit: 0 good, 1 some TEI was not read, 2 usage, 3 configuration or environment, 5 locked."
    })
final class HarvestCommand implements Callable<Integer> {
  private static final List<String> REFS = List.of("paragraphs", "divisions", "none");

  private final Terminal terminal;
  private int unread;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "OUT", description = "The output folder.")
  private String output;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      required = true,
      description =
          "Address under which OUT will be published: URL/oai and URL/dts are the services.")
  private String base;

  @Option(
      names = "--admin-email",
      paramLabel = "MAIL",
      required = true,
      description = "Mailbox of who keeps the repository; OAI-PMH asks for one.")
  private String mail;

  @Option(
      names = "--name",
      paramLabel = "TEXT",
      description = "What the repository is called (default: the host of the address).")
  private Optional<String> name;

  @Option(
      names = "--refs",
      paramLabel = "UNITS",
      defaultValue = "paragraphs",
      description = "Smallest units that DTS has files for: paragraphs (default), divisions, none.")
  private String refs;

  @Option(
      names = {"-q", "--quiet"},
      description = "Say only what is wrong.")
  private boolean quiet;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  HarvestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws LockedRun {
    complaint()
        .ifPresent(
            words -> {
              throw new ParameterException(spec.commandLine(), words);
            });
    Path path = terminal.path(output);
    if (!Files.isDirectory(path.resolve("tei"))) {
      throw new ConfigurationException(output + " is no output folder with tei in it");
    }
    String address = base.endsWith("/") ? base : base + "/";
    HarvestFolder.Options options =
        new HarvestFolder.Options(
            address,
            name.filter(n -> !n.isBlank()).orElse(java.net.URI.create(address).getHost()),
            mail,
            refs);
    try (OutputFolder folder = OutputFolder.open(path)) {
      summary(new HarvestFolder(folder, options, now(), this::tell).make());
    } catch (OutputFolder.LockedException e) {
      throw new LockedRun(output);
    } catch (IOException e) {
      throw new ConfigurationException("cannot write to " + output + ": " + IoReason.of(e), e);
    }
    return (unread == 0 ? ExitCode.GOOD : ExitCode.FINDINGS).number();
  }

  private Optional<String> complaint() {
    if (!REFS.contains(refs)) {
      return Optional.of("--refs is one of " + String.join(", ", REFS) + ": " + refs);
    }
    if (!Mailbox.is(mail)) {
      return Optional.of("--admin-email is no mailbox: " + mail);
    }
    return base.isEmpty()
        ? Optional.of("--base-url must be an http or https address without query: " + base)
        : SiteOptions.complaint(base);
  }

  private String now() {
    return SourceDate.of(terminal)
        .orElseGet(Instant::now)
        .truncatedTo(ChronoUnit.SECONDS)
        .toString();
  }

  private void summary(HarvestFolder.Summary summary) {
    if (!quiet) {
      terminal
          .err()
          .println(
              "incipit: "
                  + summary.documents()
                  + " documents to harvest in "
                  + output
                  + "/oai and "
                  + output
                  + "/dts, "
                  + summary.changed()
                  + " changed, "
                  + summary.deleted()
                  + " deleted");
    }
  }

  private void tell(Diagnostic finding) {
    unread++;
    terminal.message(finding.severity().word(), finding.message(), "auto");
  }
}
