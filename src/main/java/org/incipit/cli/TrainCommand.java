package org.incipit.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.gold.TeiText;
import org.incipit.gold.TokenTable;
import org.incipit.model.TaggedText;
import org.incipit.pipeline.AtomicFile;
import org.incipit.pipeline.Input;
import org.incipit.pipeline.InputScanner;
import org.incipit.pipeline.IoReason;
import org.incipit.recognise.names.NameTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a model from texts in which the names are tagged. */
@Command(
    name = "train",
    sortOptions = false,
    description = "Learn from tagged texts: a small model for convert --model.",
    footer = {
      "",
      "FILE is TEI (*.xml) with persName, placeName and orgName; a table of one",
      "token a line (*.tsv: token, tab, O or B-person, I-place, B-org); or a folder",
      "of TEI."
    })
final class TrainCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Tagged texts of one language.")
  private List<String> files;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "MODEL",
      required = true,
      description = "Where the model goes.")
  private String output;

  @Option(
      names = "--lang",
      paramLabel = "TAG",
      description = "Language of the texts (default: what the TEI says, else en).")
  private Optional<String> language;

  @Option(
      names = "--fresh",
      description = "Learn from nothing instead of adding to the model that is built in.")
  private boolean fresh;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  TrainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<TaggedText> texts = new ArrayList<>();
    for (Input input : inputs()) {
      texts.addAll(read(input));
    }
    checkLanguage(texts);
    long names = texts.stream().mapToLong(text -> text.names().size()).sum();
    if (names == 0) {
      throw new ConfigurationException("nothing to learn from: no name is tagged in these texts");
    }
    byte[] model = fresh ? NameTraining.fresh(texts) : NameTraining.addition(texts);
    write(model);
    terminal
        .err()
        .println(
            String.format(
                Locale.ROOT,
                "incipit: learnt from %d names in %d texts; %s has %d KB",
                names,
                texts.size(),
                output,
                model.length / 1024));
    return ExitCode.GOOD.number();
  }

  private List<Input> inputs() {
    return InputScanner.scan(
        files,
        terminal.workingFolder(),
        new InputScanner.Selection(Optional.empty(), ".xml", Optional.empty(), Set.of()));
  }

  private List<TaggedText> read(Input input) {
    Path path =
        input.path().filter(p -> input.refusal().isEmpty()).orElseThrow(() -> refused(input));
    try {
      byte[] bytes = Files.readAllBytes(path);
      if (input.shown().toLowerCase(Locale.ROOT).endsWith(".xml")) {
        return List.of(TeiText.read(new ByteArrayInputStream(bytes), input.shown(), language));
      }
      String table = new String(bytes, StandardCharsets.UTF_8);
      return TokenTable.read(table.lines().toList(), input.shown(), language.orElse("en"));
    } catch (IOException e) {
      throw new ConfigurationException("cannot read " + input.shown() + ": " + IoReason.of(e), e);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException("cannot learn from " + e.getMessage(), e);
    }
  }

  private static ConfigurationException refused(Input input) {
    String why =
        input.refusal().map(d -> d.message()).orElse("standard input cannot be learnt from");
    return new ConfigurationException(input.shown() + ": " + why);
  }

  private static void checkLanguage(List<TaggedText> texts) {
    List<String> languages = texts.stream().map(TaggedText::language).distinct().toList();
    if (languages.size() > 1) {
      throw new ConfigurationException(
          "a model is for one language, and these texts are "
              + String.join(", ", languages)
              + "; train them apart, or say --lang");
    }
  }

  private void write(byte[] model) {
    Path target = terminal.workingFolder().resolve(output);
    try {
      AtomicFile.write(target, model);
    } catch (IOException e) {
      throw new ConfigurationException("cannot write " + output + ": " + IoReason.of(e), e);
    }
  }
}
