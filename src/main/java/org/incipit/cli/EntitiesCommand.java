package org.incipit.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.entities.Decided;
import org.incipit.entities.EntityList;
import org.incipit.entities.EntityRow;
import org.incipit.entities.EntityTable;
import org.incipit.entities.ListReader;
import org.incipit.entities.Register;
import org.incipit.pipeline.AtomicFile;
import org.incipit.pipeline.Input;
import org.incipit.pipeline.InputScanner;
import org.incipit.pipeline.IoReason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Joins the entities of many documents, by authority id and by a person's decisions. */
@Command(
    name = "entities",
    sortOptions = false,
    description = "Join the persons, places, organisations and events of many documents.",
    footer = {
      "",
      "OUT is an output folder (its TEI), another folder (its *.xml, recursively) or a TEI file.",
      "Fill in the column \"yours\" of the table and run it again: the same word joins, - keeps apart."
    })
final class EntitiesCommand implements Callable<Integer> {
  private static final String XML = ".xml";

  private final Terminal terminal;

  @Parameters(paramLabel = "OUT", arity = "1..*", description = "Where the TEI is.")
  private List<String> outputs;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "TABLE",
      required = true,
      description = "The table (TSV). Where it exists, the decisions in it are followed and kept.")
  private String output;

  @Option(
      names = "--tei",
      paramLabel = "FILE",
      description = "Also write the joined entities as TEI, for convert --authority.")
  private Optional<String> tei;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  private int documents;
  private int unread;

  EntitiesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path table = terminal.path(output);
    Optional<Path> list = tei.map(terminal::path);
    Register register = new Register(decisions(table));
    for (Input input : inputs()) {
      if (input.path().isPresent() && !isList(input.path().get(), list)) {
        read(input, input.path().get(), register);
      } else if (input.path().isEmpty()) {
        refuse(input);
      }
    }
    if (documents == 0) {
      throw new ConfigurationException("no TEI was read in " + String.join(", ", outputs));
    }
    List<EntityRow> rows = register.rows();
    write(table, output, EntityTable.write(rows, register.kept()).getBytes(StandardCharsets.UTF_8));
    list.ifPresent(file -> write(file, tei.orElseThrow(), EntityList.write(rows, from(file))));
    summarise(rows);
    return (unread == 0 ? ExitCode.GOOD : ExitCode.FINDINGS).number();
  }

  private List<Decided> decisions(Path table) {
    if (!Files.exists(table)) {
      return List.of();
    }
    try {
      return EntityTable.read(Files.readAllBytes(table), output);
    } catch (IOException e) {
      throw new ConfigurationException("cannot read " + output + ": " + IoReason.of(e), e);
    }
  }

  /** An output folder holds XML that is no edition too, so there only its TEI is read. */
  private List<Input> inputs() {
    List<String> where = new ArrayList<>();
    for (String argument : outputs) {
      String folder = argument.endsWith("/") ? argument : argument + "/";
      where.add(Files.isDirectory(terminal.path(folder + "tei")) ? folder + "tei" : argument);
    }
    return InputScanner.scan(
        where,
        terminal.workingFolder(),
        new InputScanner.Selection(Optional.empty(), XML, Optional.empty(), Set.of()));
  }

  /** True for the list that an earlier run wrote among the editions. */
  private static boolean isList(Path path, Optional<Path> list) {
    return list.isPresent()
        && list.get().toAbsolutePath().normalize().equals(path.toAbsolutePath().normalize());
  }

  private void read(Input input, Path path, Register register) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
      register.add(ListReader.read(in, input.shown()));
      documents++;
    } catch (IOException e) {
      problem("cannot read " + input.shown() + ": " + IoReason.of(e));
    } catch (IllegalArgumentException e) {
      problem("cannot read " + e.getMessage());
    }
  }

  private void refuse(Input input) {
    String why =
        input.refusal().map(d -> d.message()).orElse("standard input has no lists to come back to");
    problem(input.shown() + ": " + why);
  }

  private void problem(String message) {
    unread++;
    terminal.message("error", message, "auto");
  }

  /** Paths as they were given, seen from the folder of a file. */
  private UnaryOperator<String> from(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    return path ->
        folder
            .relativize(terminal.path(path).toAbsolutePath().normalize())
            .toString()
            .replace('\\', '/');
  }

  private static void write(Path target, String shown, byte[] bytes) {
    try {
      AtomicFile.write(target, bytes);
    } catch (IOException e) {
      throw new ConfigurationException("cannot write " + shown + ": " + IoReason.of(e), e);
    }
  }

  private void summarise(List<EntityRow> rows) {
    long entities = rows.stream().map(row -> row.listed().kind() + row.entity()).distinct().count();
    long proposed = rows.stream().filter(row -> !row.proposed().isEmpty()).count();
    terminal
        .err()
        .println(
            String.format(
                Locale.ROOT,
                "incipit: %d entities from %d entries of %d documents, %d joins proposed%s",
                entities,
                rows.size(),
                documents,
                proposed,
                unread == 0 ? "" : ", " + unread + " documents not read"));
  }
}
