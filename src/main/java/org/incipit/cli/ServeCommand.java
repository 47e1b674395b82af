package org.incipit.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.pipeline.IoReason;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The site of an output folder in a browser of this machine, made anew while files are edited. */
@Command(
    name = "serve",
    sortOptions = false,
    description = "Show a site in the browser of this machine, and keep it up to date.",
    footer = {
      "",
      "incipit serve OUT shows an output folder as it is. incipit serve INPUT... -o OUT converts first,",
      "with all options of incipit convert, and again whenever an input, profile, authority, metadata,",
      "review or theme file changes; pages that are open are loaded again. Stop it with Ctrl-C."
    })
final class ServeCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "OUT|INPUT",
      arity = "1..*",
      description = "An output folder; or inputs, and options of convert.")
  private List<String> arguments;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description = "Port on this machine (default: one that is free).")
  private int port;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Options that it does not know are for convert. */
  static CommandLine line(Terminal terminal) {
    return new CommandLine(new ServeCommand(terminal)).setUnmatchedOptionsArePositionalParams(true);
  }

  @Override
  public Integer call() throws LockedRun, InterruptedException {
    if (port < 0 || port > 65_535) {
      throw new ParameterException(spec.commandLine(), "--port must be from 0 to 65535");
    }
    if (arguments.size() == 1) {
      checkNamed(arguments.get(0));
    }
    return isOutput(arguments) ? serve(terminal.path(arguments.get(0))) : convertAndServe();
  }

  /** A server of nothing would wait for ever, and one of outputs for inputs would convert them. */
  private void checkNamed(String named) {
    Path path = terminal.path(named);
    boolean pattern = named.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
    if (!pattern && !Files.exists(path)) {
      throw new ConfigurationException(
          "cannot read " + named + ": no such file or folder; name what convert wrote, or inputs");
    }
    if (Files.isDirectory(path.resolve(".incipit")) && !isOutput(arguments)) {
      throw new ConfigurationException(
          named
              + " is an output folder without a site; convert without --no-site, or see incipit site");
    }
  }

  private boolean isOutput(List<String> named) {
    if (named.size() != 1) {
      return false;
    }
    Path folder = terminal.path(named.get(0));
    return Files.isRegularFile(folder.resolve("html/index.html"))
        || Files.isRegularFile(folder.resolve("oai/Identify.xml"));
  }

  @SuppressWarnings("try") // the server is there to be closed at the end
  private int serve(Path folder) throws InterruptedException {
    try (SiteServer server = start(folder, false)) {
      announce(server);
      Runnable nothing = () -> {};
      terminal.interrupt().tell(nothing);
      while (!terminal.interrupt().await(1_000)) {
        continue; // until it is asked to end
      }
      terminal.interrupt().forget(nothing);
    }
    return ExitCode.GOOD.number();
  }

  private int convertAndServe() throws LockedRun, InterruptedException {
    ConvertCommand convert = parsed();
    Path folder = terminal.path(convert.output());
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new ConfigurationException(
          "cannot write to " + convert.output() + ": " + IoReason.of(e), e);
    }
    try (SiteServer server = start(folder, true)) {
      announce(server);
      return convert
          .watch()
          .run(
              () -> {
                int code = converted();
                server.turn();
                return code;
              });
    }
  }

  private ConvertCommand parsed() {
    Settings settings = Settings.of(arguments, terminal);
    ConvertCommand convert = new ConvertCommand(terminal, settings);
    new CommandLine(convert)
        .setDefaultValueProvider(new ConfiguredDefaults(settings))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .parseArgs(arguments.toArray(String[]::new));
    return convert;
  }

  /** One run; a file that is being edited may be faulty, which ends nothing. */
  private int converted() throws LockedRun, InterruptedException {
    try {
      return parsed().call();
    } catch (ConfigurationException e) {
      terminal.message("error", e.getMessage(), "auto");
      return ExitCode.CONFIGURATION.number();
    }
  }

  private void announce(SiteServer server) {
    terminal.err().println("incipit: " + server.address());
    terminal.flush();
  }

  private SiteServer start(Path folder, boolean live) {
    try {
      return SiteServer.start(folder, port, live);
    } catch (BindException e) {
      throw new ConfigurationException("port " + port + " is taken; choose another with --port", e);
    } catch (IOException e) {
      throw new ConfigurationException("cannot serve: " + IoReason.of(e), e);
    }
  }
}
