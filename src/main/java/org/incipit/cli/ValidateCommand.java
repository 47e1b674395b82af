package org.incipit.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.diagnostic.Severity;
import org.incipit.pipeline.Input;
import org.incipit.pipeline.InputScanner;
import org.incipit.pipeline.IoReason;
import org.incipit.validate.Finding;
import org.incipit.validate.ReportFormat;
import org.incipit.validate.ReportFormats;
import org.incipit.validate.ReportWriter;
import org.incipit.validate.TeiValidator;
import org.incipit.validate.ValidationReport;
import org.xml.sax.InputSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks XML files against a schema. */
@Command(
    name = "validate",
    sortOptions = false,
    description = "Check TEI files, from here or elsewhere, against a RelaxNG schema.",
    footer = {"", "FILE is a file, a folder (its *.xml, recursively) or a glob."})
final class ValidateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "What to check.")
  private List<String> files;

  @Option(
      names = "--as",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json (default: ${DEFAULT-VALUE}).")
  private String format;

  @Option(
      names = "--schema",
      paramLabel = "FILE",
      description = "RelaxNG in XML syntax (default: the schema of the TEI that Incipit writes).")
  private Optional<String> schema;

  @Option(
      names = {"-q", "--quiet"},
      description = "Only the exit code.")
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
  public Integer call() throws IOException {
    ReportFormat reportFormat =
        ReportFormats.named(format)
            .orElseThrow(
                () ->
                    new ConfigurationException(
                        "--as: no format \"" + format + "\"; there are text and json"));
    TeiValidator validator = schema.map(this::userSchema).orElseGet(TeiValidator::bundled);
    ReportWriter writer = reportFormat.open(quiet ? new StringBuilder() : terminal.out());
    boolean clean = true;
    for (Input input :
        InputScanner.scan(
            files,
            terminal.workingFolder(),
            new InputScanner.Selection(Optional.empty(), ".xml", Optional.empty(), Set.of()))) {
      ValidationReport report = report(validator, input);
      writer.write(report);
      clean &= report.isClean(Severity.ERROR);
    }
    writer.end();
    return (clean ? ExitCode.GOOD : ExitCode.FINDINGS).number();
  }

  private TeiValidator userSchema(String file) {
    try {
      Path path = terminal.workingFolder().resolve(file);
      InputSource source = new InputSource(new ByteArrayInputStream(Files.readAllBytes(path)));
      source.setSystemId(file);
      return TeiValidator.of(source);
    } catch (IOException e) {
      throw new ConfigurationException("cannot read " + file + ": " + IoReason.of(e), e);
    } catch (InvalidPathException e) {
      throw new ConfigurationException("not a path: " + file, e);
    }
  }

  private ValidationReport report(TeiValidator validator, Input input) {
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
