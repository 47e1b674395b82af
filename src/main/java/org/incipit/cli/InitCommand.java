package org.incipit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.pipeline.IoReason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a configuration to begin with. */
@Command(
    name = "init",
    description = "Write incipit.yaml into this folder: every setting, with what it is for.",
    footer = {"", "Nothing in it counts until you take the # away. It never overwrites a file."})
final class InitCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  InitCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try {
      Files.write(
          terminal.workingFolder().resolve(Settings.NAME),
          template(),
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw new ConfigurationException(
          Settings.NAME
              + " exists already and was left as it is; rename it, or edit it (incipit doctor shows"
              + " what it says)",
          e);
    } catch (IOException e) {
      throw new ConfigurationException("cannot write " + Settings.NAME + ": " + IoReason.of(e), e);
    }
    terminal.err().println("wrote " + Settings.NAME + "; incipit doctor shows what it says");
    return ExitCode.GOOD.number();
  }

  /** What it writes. */
  static byte[] template() {
    try (InputStream in = InitCommand.class.getResourceAsStream(Settings.NAME)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new ConfigurationException("this build holds no template", e);
    }
  }
}
