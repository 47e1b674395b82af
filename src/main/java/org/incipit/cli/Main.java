package org.incipit.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.incipit.diagnostic.ConfigurationException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program {@code incipit}. */
@Command(
    name = "incipit",
    description =
        "Turns plain text into lossless TEI, and TEI into HTML, EPUB, plain text and Markdown.",
    synopsisSubcommandLabel = "COMMAND")
public final class Main {
  /** Commands that look for {@code incipit.yaml}. */
  private static final Set<String> CONFIGURED = Set.of("convert", "doctor");

  /** What a shell says of a program that wrote into a pipe which nobody read any more. */
  private static final int READER_GONE = 141;

  private static final String TERMINAL_PROPERTY = "incipit.terminal";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      description = "Print the version, as the command of that name does.")
  private boolean version;

  private Main() {}

  /** Runs and ends the process with the exit code. */
  public static void main(String[] arguments) {
    // Buffered, and UTF-8 whatever the platform says: our files and messages are UTF-8.
    PrintStream out = DataStream.to(buffered(FileDescriptor.out));
    PrintStream err = new PrintStream(buffered(FileDescriptor.err), false, StandardCharsets.UTF_8);
    boolean terminal =
        System.getProperty(TERMINAL_PROPERTY) == null
            ? System.console() != null
            : Boolean.getBoolean(TERMINAL_PROPERTY);
    // Buffered, since reading a bare FileInputStream to its end seeks, which a pipe cannot.
    InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
    Interrupt interrupt = new Interrupt();
    Runtime.getRuntime().addShutdownHook(new Thread(interrupt::beforeEnd, "interrupt"));
    int code =
        run(
            List.of(arguments),
            new Terminal(in, out, err, terminal, System.getenv(), Path.of(""), interrupt));
    out.flush();
    err.flush();
    interrupt.end();
    System.exit(code);
  }

  private static OutputStream buffered(FileDescriptor descriptor) {
    return new BufferedOutputStream(new FileOutputStream(descriptor));
  }

  /**
   * Runs one command line.
   *
   * @param arguments as the shell passed them
   * @param terminal what is read from and written to
   * @return the exit code, one of {@link ExitCode}
   */
  public static int run(List<String> arguments, Terminal terminal) {
    CommandLine commandLine = new CommandLine(new Main());
    String first = arguments.isEmpty() ? "" : arguments.get(0);
    try {
      List<String> expanded = ArgumentFiles.expand(arguments, terminal.workingFolder());
      Settings settings =
          CONFIGURED.contains(first) ? Settings.of(expanded, terminal) : Settings.NONE;
      addCommands(commandLine, terminal, settings, first);
      prepare(commandLine, terminal, arguments);
      commandLine.setDefaultValueProvider(new ConfiguredDefaults(settings));
      if (expanded.isEmpty()) {
        commandLine.usage(terminal.outWriter());
        return ExitCode.USAGE.number();
      }
      int code = commandLine.execute(versionAsked(expanded).toArray(String[]::new));
      return terminal.out().checkError() ? unwritten(terminal) : code;
    } catch (ConfigurationException e) {
      return failure(terminal, e, arguments);
    } finally {
      terminal.flush();
    }
  }

  /** A stream keeps what went wrong to itself, and half a report would pass for a whole one. */
  private static int unwritten(Terminal terminal) {
    if (terminal.out() instanceof DataStream data && data.isReaderGone()) {
      return READER_GONE;
    }
    throw new ConfigurationException(
        "standard output could not be written to its end; is the disk full?");
  }

  private static void prepare(CommandLine commandLine, Terminal terminal, List<String> arguments) {
    commandLine.setExpandAtFiles(false);
    commandLine.setOut(terminal.outWriter());
    commandLine.setErr(terminal.errWriter());
    commandLine.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            terminal.colours("auto") ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setParameterExceptionHandler((e, args) -> usage(terminal, e));
    commandLine.setExecutionExceptionHandler((e, line, result) -> failure(terminal, e, arguments));
  }

  /**
   * Only the command that is named first, or all where none is: reading the options of every
   * command takes as long as starting Java.
   */
  private static void addCommands(
      CommandLine commandLine, Terminal terminal, Settings settings, String first) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("completion", () -> new CompletionCommand(terminal, () -> whole(terminal)));
    commands.put("convert", () -> new ConvertCommand(terminal, settings));
    commands.put("doctor", () -> new DoctorCommand(terminal, settings));
    commands.put("entities", () -> new EntitiesCommand(terminal));
    commands.put("evaluate", () -> new EvaluateCommand(terminal));
    commands.put("export", () -> new ExportCommand(terminal));
    commands.put("harvest", () -> new HarvestCommand(terminal));
    commands.put("init", () -> new InitCommand(terminal));
    commands.put("package", () -> new PackageCommand(terminal));
    commands.put("profiles", () -> new ProfilesCommand(terminal));
    commands.put("push", () -> new PushCommand(terminal));
    commands.put("serve", () -> ServeCommand.line(terminal));
    commands.put("site", () -> new SiteCommand(terminal));
    commands.put("train", () -> new TrainCommand(terminal));
    commands.put("validate", () -> new ValidateCommand(terminal));
    commands.put("version", () -> new VersionCommand(terminal));
    commands.put("help", HelpCommand::new);
    boolean named = commands.containsKey(first) && !first.equals("help");
    commands.forEach(
        (name, command) -> {
          if (!named || name.equals(first)) {
            commandLine.addSubcommand(name, command.get());
          }
        });
  }

  /** The program with all its commands, whichever of them was named. */
  private static CommandLine whole(Terminal terminal) {
    CommandLine all = new CommandLine(new Main());
    addCommands(all, terminal, Settings.NONE, "");
    return all;
  }

  /** {@code --version} is what other programs take for the command of that name. */
  private static List<String> versionAsked(List<String> arguments) {
    boolean asked = arguments.get(0).equals("--version") || arguments.get(0).equals("-V");
    return asked ? List.of("version") : arguments;
  }

  private static boolean isDebugging(List<String> arguments) {
    return arguments.contains("-vv");
  }

  private static boolean isJson(List<String> arguments) {
    int at = arguments.indexOf("--log-format");
    return arguments.contains("--log-format=json")
        || at >= 0 && at + 1 < arguments.size() && arguments.get(at + 1).equals("json");
  }

  private static int usage(Terminal terminal, ParameterException e) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    terminal.message("error", said(e), "auto");
    terminal.err().println("See: " + command + " --help");
    return ExitCode.USAGE.number();
  }

  private static String said(ParameterException e) {
    if (!(e instanceof UnmatchedArgumentException unmatched)) {
      return e.getMessage();
    }
    boolean command = e.getCommandLine().getParent() == null && !unmatched.isUnknownOption();
    String what =
        command
            ? "there is no command \"" + unmatched.getUnmatched().get(0) + "\""
            : e.getMessage();
    return unmatched.getSuggestions().stream()
        .findFirst()
        .map(near -> what + "; did you mean " + near + "?")
        .orElse(what);
  }

  private static int failure(Terminal terminal, Exception e, List<String> arguments) {
    if (e instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    boolean known = e instanceof ConfigurationException || e instanceof LockedRun;
    String message = known ? e.getMessage() : "internal fault (" + e + "); please report it";
    if (isJson(arguments)) {
      terminal.err().println(new LogLine("error").message(message).end());
    } else {
      terminal.message("error", message, "auto");
    }
    if (isDebugging(arguments)) {
      e.printStackTrace(terminal.err());
    }
    return (e instanceof LockedRun
            ? ExitCode.LOCKED
            : known ? ExitCode.CONFIGURATION : ExitCode.INTERNAL)
        .number();
  }
}
