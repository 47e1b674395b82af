package org.incipit.spark;

import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.incipit.diagnostic.ConfigurationException;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The table of documents that a command makes something of, and where that goes. */
final class TableOption {
  @Parameters(paramLabel = "OUT", description = "The folder that convert wrote.")
  private String folder;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description =
          "Where it goes (default: OUT, products and bags to folders of their name in it).")
  private Optional<String> output;

  /** The folder to write to: OUT unless another one is named. */
  String output() {
    return output.orElse(folder);
  }

  /** The same, but a folder in OUT. */
  String output(String name) {
    return output.orElseGet(() -> folder + "/" + name);
  }

  /**
   * The current table.
   *
   * @throws ConfigurationException when there is none
   */
  Dataset<Row> documents() {
    return new DocumentTable(Main.session(), folder)
        .current()
        .orElseThrow(
            () ->
                new ConfigurationException(
                    folder + " has no table of documents; convert writes one"));
  }
}
