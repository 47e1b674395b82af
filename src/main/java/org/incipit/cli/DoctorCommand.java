package org.incipit.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.incipit.diagnostic.IncipitException;
import org.incipit.diagnostic.Printable;
import org.incipit.export.ExportOptions;
import org.incipit.model.Metadata;
import org.incipit.pipeline.ExportConverter;
import org.incipit.pipeline.Version;
import org.incipit.validate.TeiValidator;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** Shows what a run would work with. Writes nothing. */
@Command(
    name = "doctor",
    description = "Show each setting with where it comes from, and check that all is there.")
final class DoctorCommand implements Callable<Integer> {
  private static final int OLDEST_JAVA = 17;

  private final Terminal terminal;
  private final Settings settings;
  private boolean healthy = true;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The configuration to look at (default: incipit.yaml).")
  private Optional<String> config;

  @Option(names = "--no-config", description = "Look at none.")
  private boolean noConfig;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  DoctorCommand(Terminal terminal, Settings settings) {
    this.terminal = terminal;
    this.settings = settings;
  }

  @Override
  public Integer call() {
    say("incipit " + Version.current());
    say("configuration: " + settings.file().orElse("none (incipit init writes one)"));
    options();
    metadata();
    say("");
    check(
        "Java " + Runtime.version().feature(),
        () -> Runtime.version().feature() >= OLDEST_JAVA,
        "use Java 17 or later");
    check("schema " + TeiValidator.SCHEMA_VERSION, () -> TeiValidator.bundled() != null, "");
    check("stylesheets", DoctorCommand::compileStylesheets, "");
    for (String name : List.of("profile", "authority", "metadata", "model", "theme")) {
      settings.all(name).forEach(file -> file(name, file));
    }
    return (healthy ? ExitCode.GOOD : ExitCode.CONFIGURATION).number();
  }

  private void say(String line) {
    terminal.out().println(Printable.of(line));
  }

  private void row(String name, String value, String origin) {
    say(String.format(Locale.ROOT, "  %-15s %-32s %s", name, value, origin));
  }

  private void options() {
    CommandLine convert = new CommandLine(new ConvertCommand(terminal, Settings.NONE));
    say("");
    say("convert:");
    for (Setting setting : Setting.ALL) {
      Settings.Given given = settings.values().get(setting.name());
      if (given != null) {
        row(setting.name(), String.join(", ", given.values()), given.place());
      } else {
        OptionSpec option = convert.getCommandSpec().findOption("--" + setting.name());
        row(setting.name(), usual(setting, option), "built in");
      }
    }
  }

  private static String usual(Setting setting, OptionSpec option) {
    if (setting.name().equals("to")) {
      return String.join(", ", Formats.ALL);
    }
    String value = option.defaultValue();
    boolean none = value == null || value.isEmpty();
    return none ? (setting.type() == Setting.Type.FLAG ? "false" : "-") : value;
  }

  private void metadata() {
    if (settings.metadata().isEmpty()) {
      return;
    }
    say("");
    say("metadata of all texts:");
    for (Map.Entry<String, List<Metadata.Value>> entry : settings.metadata().values().entrySet()) {
      for (Metadata.Value value : entry.getValue()) {
        String shown =
            value.text()
                + String.join("", value.identifiers().stream().map(i -> " <" + i + ">").toList());
        row(entry.getKey(), shown, value.origin().place());
      }
    }
  }

  /** Something that must hold. */
  private interface Condition {
    boolean holds();
  }

  private void check(String what, Condition condition, String advice) {
    String why = advice;
    boolean good = false;
    try {
      good = condition.holds();
    } catch (IncipitException e) {
      why = e.getMessage();
    }
    healthy &= good;
    say((good ? "ok      " : "failed  ") + what + (good ? "" : ": " + why));
  }

  private static boolean compileStylesheets() {
    return new ExportConverter(Formats.EXPORTS, ExportOptions.STANDARD) != null;
  }

  private void file(String name, String file) {
    if (Setting.named(name).orElseThrow().isNoFile(file)) {
      return;
    }
    Path path = terminal.workingFolder().resolve(file);
    check(
        name + " " + file,
        () -> Files.isReadable(path),
        "there is no such file, or it cannot be read");
  }
}
