package org.incipit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.pipeline.IoReason;
import org.incipit.pipeline.OutputFolder;
import org.incipit.pipeline.SiteFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The site of an output folder that stands already. */
@Command(
    name = "site",
    sortOptions = false,
    description = "Make home, lists, timeline, map and search for the pages of an output folder.",
    footer = {
      "",
      "OUT is the output folder of incipit convert, with tei and html in it.",
      "Exit: 0 good, 1 some TEI was not read, 2 usage, 3 configuration or environment, 5 locked."
    })
final class SiteCommand implements Callable<Integer> {
  private final Terminal terminal;
  private int unread;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "OUT", description = "The output folder.")
  private String output;

  @Option(
      names = "--site-title",
      paramLabel = "TEXT",
      description = "What the site is called (default: Digital edition, in its language).")
  private Optional<String> title;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      defaultValue = "",
      description = "Address under which OUT/html will be published: adds sitemap.xml.")
  private String base;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  SiteCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws LockedRun {
    Optional<String> complaint = SiteOptions.complaint(base);
    if (complaint.isPresent()) {
      throw new ParameterException(spec.commandLine(), complaint.get());
    }
    Path path = terminal.path(output);
    if (!Files.isDirectory(path.resolve("tei")) || !Files.isDirectory(path.resolve("html"))) {
      throw new ConfigurationException(output + " is no output folder with tei and html in it");
    }
    try (OutputFolder folder = OutputFolder.open(path)) {
      Theme.standing().write(folder);
      int threads = Runtime.getRuntime().availableProcessors();
      int documents =
          new SiteFolder(folder, SiteOptions.of(title, base), threads, this::tell).make(true);
      terminal
          .err()
          .println("incipit: a site of " + documents + " documents in " + output + "/html");
    } catch (OutputFolder.LockedException e) {
      throw new LockedRun(output);
    } catch (IOException e) {
      throw new ConfigurationException("cannot write to " + output + ": " + IoReason.of(e), e);
    }
    return (unread == 0 ? ExitCode.GOOD : ExitCode.FINDINGS).number();
  }

  private void tell(Diagnostic finding) {
    unread++;
    terminal.message(finding.severity().word(), finding.message(), "auto");
  }
}
