package org.incipit.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.diagnostic.NearMiss;
import org.incipit.diagnostic.Printable;
import org.incipit.diagnostic.Severity;
import org.incipit.pipeline.InOrder;
import org.incipit.pipeline.Input;
import org.incipit.pipeline.InputScanner;
import org.incipit.pipeline.IoReason;
import org.incipit.pipeline.ReportFile;
import org.incipit.pipeline.Version;
import org.incipit.validate.FileValidator;
import org.incipit.validate.Finding;
import org.incipit.validate.SchemaLocator;
import org.incipit.validate.Severities;
import org.incipit.validate.TeiValidator;
import org.incipit.validate.ValidationReport;
import org.incipit.validate.report.ReportFormat;
import org.incipit.validate.report.ReportFormats;
import org.incipit.validate.report.ReportWriter;
import org.incipit.validate.schematron.Schematron;
import org.xml.sax.InputSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks XML files against a grammar and rules. */
@Command(
    name = "validate",
    sortOptions = false,
    description = {
      "Check TEI files, from here or elsewhere, against a RelaxNG grammar and Schematron rules.",
      "Without --schema and --schematron those that a file names hold, if they are at hand, and"
          + " those for the TEI that Incipit writes otherwise."
    },
    footer = {
      "",
      "FILE is a file, a folder (its *.xml, recursively), a glob, or - for standard input."
    })
final class ValidateCommand implements Callable<Integer> {
  /** Names the bundled grammar or rules. */
  private static final String BUNDLED = "incipit";

  private static final String NONE = "none";

  /** What our codes look like. */
  private static final Pattern CODE = Pattern.compile("[A-Za-z]{2,6}-[0-9]{1,6}");

  /** So many breaches of the grammar say that a file from elsewhere was meant for another one. */
  private static final int MANY = 10;

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "What to check.")
  private List<String> files;

  @Option(
      names = "--as",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "The report: text, json, sarif, junit, github, checkstyle, gitlab or svrl (default:"
              + " ${DEFAULT-VALUE}).")
  private String format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where the report goes (default: standard output).")
  private Optional<String> output;

  @Option(
      names = "--schema",
      paramLabel = "FILE",
      description = "RelaxNG in XML syntax, one file; incipit for the bundled one, or none.")
  private Optional<String> schema;

  @Option(
      names = "--schematron",
      paramLabel = "FILE",
      description =
          "Schematron, or RelaxNG with Schematron in it, one file; incipit for the bundled rules, or"
              + " none. May be given several times.")
  private List<String> schematron = List.of();

  @Option(
      names = "--severity",
      paramLabel = "RULE=LEVEL",
      description =
          "How much a rule matters: error, warning, info, or off. May be given several times.")
  private Map<String, String> levels = new LinkedHashMap<>();

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      defaultValue = "error",
      description = "Exit with 1 on error or warning (default: ${DEFAULT-VALUE}).")
  private RunOptions.FailOn failOn;

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description = "How many files at once (default: the number of processors).")
  private Optional<Integer> jobs;

  @Option(
      names = {"-q", "--quiet"},
      description = "Only the exit code, and the report where -o sends it.")
  private boolean quiet;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  ValidateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    ReportFormat reportFormat =
        ReportFormats.named(format)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "--as: no format \"" + format + "\"; there are " + ReportFormats.ids()));
    if (jobs.filter(n -> n < 1 || n > 1024).isPresent()) {
      throw new ParameterException(spec.commandLine(), "--jobs must be from 1 to 1024");
    }
    FileValidator validator = new FileValidator(settings());
    Severity worst = failOn == RunOptions.FailOn.WARNING ? Severity.WARNING : Severity.ERROR;
    boolean clean;
    if (output.isPresent()) {
      clean = toFile(reportFormat, validator, worst);
    } else if (quiet) {
      clean = run(reportFormat, validator, worst, Writer.nullWriter());
    } else {
      clean = run(reportFormat, validator, worst, terminal.out());
    }
    return (clean ? ExitCode.GOOD : ExitCode.FINDINGS).number();
  }

  private boolean toFile(ReportFormat reportFormat, FileValidator validator, Severity worst)
      throws InterruptedException {
    Path target = terminal.path(output.orElseThrow());
    try (ReportFile file = ReportFile.at(target)) {
      boolean clean = run(reportFormat, validator, worst, file);
      file.finish();
      return clean;
    } catch (IOException e) {
      throw new ConfigurationException("cannot write " + target + ": " + IoReason.of(e), e);
    }
  }

  private boolean run(
      ReportFormat reportFormat, FileValidator validator, Severity worst, Appendable out)
      throws IOException, InterruptedException {
    ReportWriter writer = reportFormat.open(out, Version.current());
    boolean[] clean = {true};
    List<String> foreign = new ArrayList<>();
    InOrder.run(
        new InputScanner(
            files,
            terminal.workingFolder(),
            new InputScanner.Selection(Optional.empty(), ".xml", Optional.empty(), Set.of())),
        jobs.orElseGet(() -> Runtime.getRuntime().availableProcessors()),
        input -> report(validator, input),
        report -> {
          writer.write(report);
          clean[0] &= report.isClean(worst);
          if (foreign.isEmpty() && isForeign(report)) {
            foreign.add(report.name());
          }
        });
    writer.end();
    if (!quiet) {
      foreign.forEach(this::hint);
    }
    return clean[0];
  }

  /** True for a file from elsewhere that our grammar does not fit at all. */
  private boolean isForeign(ValidationReport report) {
    String grammar = Code.VAL_001.id();
    return schema.isEmpty()
        && report.source().isEmpty()
        && report.findings().stream().filter(f -> f.rule().id().equals(grammar)).count() >= MANY;
  }

  private void hint(String file) {
    terminal
        .err()
        .println(
            Printable.of(file)
                + " was not made by Incipit: --schema FILE names the grammar that it should keep to,"
                + " such as tei_all.rng");
  }

  private FileValidator.Settings settings() {
    boolean given = schema.isPresent() || !schematron.isEmpty();
    String grammar = schema.orElse(BUNDLED);
    // Rules of ours are for our grammar; with another one they hold if they are named.
    boolean ownRules =
        schematron.contains(BUNDLED) || schematron.isEmpty() && grammar.equals(BUNDLED);
    List<InputSource> rules = new ArrayList<>();
    for (String name : schematron) {
      if (!name.equals(BUNDLED) && !name.equals(NONE)) {
        rules.add(read(name));
      }
    }
    return new FileValidator.Settings(
        grammar.equals(NONE)
            ? Optional.empty()
            : Optional.of(grammar.equals(BUNDLED) ? TeiValidator.bundledSchema() : read(grammar)),
        ownRules,
        rules,
        given ? SchemaLocator.NONE : new LocalSchemas(terminal.workingFolder(), files),
        severities());
  }

  private Severities severities() {
    Map<String, Optional<Severity>> changed = new LinkedHashMap<>();
    levels.keySet().forEach(this::known);
    levels.forEach(
        (rule, level) ->
            changed.put(
                rule,
                switch (level.toLowerCase(Locale.ROOT)) {
                  case "error" -> Optional.of(Severity.ERROR);
                  case "warning" -> Optional.of(Severity.WARNING);
                  case "info" -> Optional.of(Severity.INFO);
                  case "off" -> Optional.empty();
                  default ->
                      throw new ConfigurationException(
                          "--severity "
                              + rule
                              + ": no level \""
                              + level
                              + "\"; there are error, warning, info and off");
                }));
    return new Severities(changed);
  }

  /**
   * Refuses a rule that nothing has: one that looks like ours, or any where no other rules can
   * hold.
   */
  private void known(String rule) {
    boolean others =
        schematron.stream().anyMatch(name -> !name.equals(BUNDLED) && !name.equals(NONE));
    boolean mayBeNamedByFiles =
        schema.isEmpty() && schematron.isEmpty() && !CODE.matcher(rule).matches();
    if (others || mayBeNamedByFiles) {
      return;
    }
    Set<String> ours = new TreeSet<>(Schematron.bundledCodes());
    Stream.of(Code.values()).map(Code::id).forEach(ours::add);
    if (!ours.contains(rule)) {
      throw new ConfigurationException(
          "--severity: no rule is called \""
              + rule
              + "\""
              + NearMiss.hint(rule, ours)
              + " docs/rules.md and docs/diagnostics.md list ours, --schematron names files with others");
    }
  }

  private InputSource read(String file) {
    try {
      InputSource source =
          new InputSource(new ByteArrayInputStream(Files.readAllBytes(terminal.path(file))));
      source.setSystemId(file);
      return source;
    } catch (IOException e) {
      throw new ConfigurationException("cannot read " + file + ": " + IoReason.of(e), e);
    }
  }

  private ValidationReport report(FileValidator validator, Input input) {
    if (input.refusal().isPresent()) {
      return refused(input, input.refusal().get());
    }
    try (InputStream bytes = open(input)) {
      return validator.validate(new InputSource(bytes), input.shown());
    } catch (IOException e) {
      return refused(input, Diagnostic.ofFile(Code.SRC_001, IoReason.of(e)));
    }
  }

  private InputStream open(Input input) throws IOException {
    return input.path().isPresent()
        ? new BufferedInputStream(Files.newInputStream(input.path().get()))
        : terminal.in();
  }

  private static ValidationReport refused(Input input, Diagnostic why) {
    Finding finding = Finding.ofFile(why.code(), why.arguments());
    return new ValidationReport(input.shown(), "", List.of(finding), 0);
  }
}
