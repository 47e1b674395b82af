package org.incipit.spark;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.incipit.diagnostic.ConfigurationException;
import picocli.CommandLine.Parameters;

/** Where the table of documents is that a command makes something of. */
final class TableOption {
  @Parameters(paramLabel = "OUT", description = "The folder that convert wrote.")
  private String folder;

  /** That folder, or another one in its stead. */
  String or(java.util.Optional<String> other) {
    return other.orElse(folder);
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
