package org.incipit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.pipeline.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what this program is. */
@Command(name = "version", description = "Show the version, or the licences.")
final class VersionCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--licences", description = "Show licence and attributions.")
  private boolean licences;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  VersionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.out().println("incipit " + Version.current());
    terminal.out().println("Java " + Runtime.version() + ", " + System.getProperty("java.vm.name"));
    if (licences) {
      terminal.out().println();
      terminal.out().print(resource("/META-INF/NOTICE"));
      terminal.out().println();
      terminal.out().print(resource("/META-INF/LICENSE"));
    }
    return ExitCode.GOOD.number();
  }

  private static String resource(String name) {
    try (InputStream in = VersionCommand.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new ConfigurationException("this build holds no " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ConfigurationException("cannot read " + name, e);
    }
  }
}
