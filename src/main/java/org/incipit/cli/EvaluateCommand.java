package org.incipit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.evaluate.Evaluation;
import org.incipit.evaluate.Evaluator;
import org.incipit.evaluate.Score;
import org.incipit.pipeline.IoReason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says how good the tags are, for those who have texts that were tagged by hand. */
@Command(
    name = "evaluate",
    sortOptions = false,
    description = "Hold TEI against texts that were tagged by hand.",
    footer = {
      "",
      "GOLD is tagged TEI (*.xml), JSON with offsets (*.gold.json), or a folder of",
      "them; OUT is a TEI file, or an output folder in which a text is found by its",
      "path or its name."
    })
final class EvaluateCommand implements Callable<Integer> {
  private static final String JSON = ".gold.json";
  private static final String XML = ".xml";

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "GOLD", description = "What is right.")
  private String gold;

  @Parameters(index = "1", paramLabel = "OUT", description = "What is asked about.")
  private String out;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  EvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path standard = path(gold);
    Path editions = path(out);
    Evaluator evaluator = new Evaluator();
    boolean folder = Files.isDirectory(standard);
    int differing = 0;
    for (Path file : folder ? files(standard) : List.of(standard)) {
      Path relative = folder ? standard.relativize(file) : file.getFileName();
      Optional<Path> edition = edition(editions, relative.toString());
      if (edition.isEmpty()) {
        terminal.message("warning", "no TEI of " + relative + " in " + out, "auto");
        continue;
      }
      try {
        evaluator.compare(
            Files.readAllBytes(file),
            file.toString(),
            Files.readAllBytes(edition.get()),
            edition.get().toString());
      } catch (IOException e) {
        throw new ConfigurationException("cannot compare " + file + ": " + IoReason.of(e), e);
      } catch (IllegalArgumentException e) {
        differing++;
        terminal.message("error", "cannot compare " + e.getMessage(), "auto");
      }
    }
    if (evaluator.evaluation().texts() == 0 && differing > 0) {
      throw new ConfigurationException("nothing was compared");
    }
    if (evaluator.evaluation().texts() == 0) {
      throw new ConfigurationException(
          "nothing to compare: no gold standard has its TEI in " + out);
    }
    print(evaluator.evaluation());
    return (differing > 0 ? ExitCode.FINDINGS : ExitCode.GOOD).number();
  }

  private Path path(String argument) {
    Path path = terminal.path(argument);
    if (!Files.exists(path)) {
      throw new ConfigurationException("no such file or folder: " + argument);
    }
    return path;
  }

  private List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(p -> p.toString().endsWith(JSON) || p.toString().endsWith(XML))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new ConfigurationException("cannot read " + gold + ": " + IoReason.of(e), e);
    }
  }

  private static Optional<Path> edition(Path editions, String relative) {
    if (!Files.isDirectory(editions)) {
      return Optional.of(editions);
    }
    String stem =
        relative.endsWith(JSON)
            ? relative.substring(0, relative.length() - JSON.length())
            : relative.substring(0, relative.length() - XML.length());
    String name = stem.substring(stem.lastIndexOf('/') + 1);
    return Stream.of(stem, "tei/" + stem, name, "tei/" + name)
        .map(path -> editions.resolve(path + XML))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private void print(Evaluation evaluation) {
    line("%d texts", evaluation.texts());
    line("%-10s %-8s %9s %7s %7s %7s %7s", "", "", "precision", "recall", "F1", "wanted", "found");
    for (Map.Entry<String, Map<Evaluation.Extent, Score>> kind : evaluation.names().entrySet()) {
      kind.getValue()
          .forEach(
              (extent, score) ->
                  score(kind.getKey(), extent.name().toLowerCase(Locale.ROOT), score));
    }
    score("date", "value", evaluation.values());
    score("notes", "linked", evaluation.notes());
    score("paragraphs", "start", evaluation.paragraphs());
    score("pages", "start", evaluation.pages());
  }

  private void score(String what, String how, Score score) {
    if (score.wanted() + score.found() > 0) {
      line(
          "%-10s %-8s %9.3f %7.3f %7.3f %7d %7d",
          what, how, score.precision(), score.recall(), score.f1(), score.wanted(), score.found());
    }
  }

  private void line(String format, Object... values) {
    terminal.out().println(String.format(Locale.ROOT, format, values).stripTrailing());
  }
}
