package org.incipit.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.incipit.decode.SourceDecoder;
import org.incipit.pipeline.ExportConverter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** TEI that exists already to its exports. */
@Command(
    name = "export",
    sortOptions = false,
    description = "Make HTML, XHTML, EPUB and plain text from TEI files, from here or elsewhere.",
    footer = {
      "",
      "TEI is a file, a folder (its *.xml, recursively), a glob, or - for standard input."
    })
final class ExportCommand implements Callable<Integer> {
  /** TEI is larger than the text it holds. */
  private static final long LIMIT = 8 * SourceDecoder.DEFAULT_LIMIT;

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "TEI", arity = "1..*", description = "What to export.")
  private List<String> inputs;

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      split = ",",
      description =
          "Formats, with commas between: html, xhtml, epub, txt (default: these);"
              + " md, tei-lite, tei-dtabf, tei-parla, tei-evt.")
  private List<String> formats = Formats.EXPORTS;

  @Mixin private RunOptions options;

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws LockedRun, InterruptedException {
    List<String> chosen = List.copyOf(new LinkedHashSet<>(formats));
    Formats.unknown(chosen, Formats.EXPORTS)
        .or(() -> options.complaint(chosen))
        .ifPresent(
            complaint -> {
              throw new ParameterException(spec.commandLine(), complaint);
            });
    BatchRun run =
        new BatchRun(
            terminal,
            options,
            "export",
            inputs,
            ".xml",
            chosen,
            options.limits(LIMIT),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    ExportConverter converter = new ExportConverter(chosen, options.exports(chosen, false));
    BatchRun.Extras theme = Theme.of(chosen, options, terminal.workingFolder());
    return options.watch
        ? new Watch(terminal.interrupt(), run::scan, List.of(), List.of())
            .run(() -> run.run(converter, theme))
        : run.run(converter, theme);
  }
}
