package org.incipit.spark;

import java.io.IOException;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.incipit.diagnostic.ConfigurationException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What {@code spark-submit} runs. */
@Command(
    name = "incipit-spark",
    description = "Converts plain text to TEI and what is made from it, on Apache Spark.",
    mixinStandardHelpOptions = true,
    subcommands = {
      ConvertCommand.class,
      ProductsCommand.class,
      SiteCommand.class,
      FilesCommand.class,
      BagsCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Main {
  /** Exit code of a run that rejected some. */
  static final int REJECTED = 1;

  private static final int CONFIGURATION = 3;

  /** Rows of text are long: what Spark takes of them at once must be few. */
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "spark.sql.session.timeZone", "UTC",
          "spark.sql.parquet.columnarReaderBatchSize", "64",
          "spark.sql.files.maxPartitionBytes", "16m");

  private Main() {}

  /**
   * Runs a command and ends the process where it went wrong: 1 some rejected, 2 usage, 3
   * configuration.
   */
  public static void main(String[] arguments) {
    int code = run(arguments);
    if (code != 0) {
      System.exit(code);
    }
  }

  /** The same within a process that goes on. */
  static int run(String... arguments) {
    CommandLine line = new CommandLine(new Main());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          if (e instanceof ConfigurationException || e instanceof IOException) {
            command.getErr().println("error: " + e.getMessage());
            return CONFIGURATION;
          }
          throw e;
        });
    return line.execute(arguments);
  }

  /** The session of the cluster that the job was submitted to. */
  static SparkSession session() {
    SparkSession spark = SparkSession.builder().appName("incipit").getOrCreate();
    DEFAULTS.forEach(
        (key, value) -> {
          if (!spark.sparkContext().conf().contains(key)) {
            spark.conf().set(key, value);
          }
        });
    return spark;
  }
}
