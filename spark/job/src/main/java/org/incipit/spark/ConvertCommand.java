package org.incipit.spark;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.spark.input.FileTexts;
import org.incipit.spark.input.TableTexts;
import org.incipit.spark.input.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Texts to the table of documents. */
@Command(
    name = "convert",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    description = "Bring the table of documents in OUT up to date with the texts.",
    footer = {
      "",
      "INPUT is a folder or file of any file system that Hadoop knows. From files, every *.txt",
      "below a folder is a text; from parquet and jsonl, every row with name, bytes or text, and",
      "perhaps metadata; from zip every *.txt entry; from warc every record of text/plain.",
      "Exit: 0 good, 1 some rejected, 2 usage, 3 configuration."
    })
final class ConvertCommand implements Callable<Integer> {
  /** How texts are stored. */
  enum From {
    FILES,
    PARQUET,
    JSONL,
    ZIP,
    WARC
  }

  @Parameters(paramLabel = "INPUT", arity = "1..*", description = "Where the texts are.")
  private List<String> inputs;

  @Option(
      names = "--from",
      defaultValue = "files",
      paramLabel = "STORE",
      description = "files, parquet, jsonl, zip or warc (default: ${DEFAULT-VALUE}).")
  private From from;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "OUT",
      description = "Folder of the tables.")
  private String output;

  @Mixin private ConvertOptions options;

  @Option(
      names = "--partitions",
      paramLabel = "N",
      description = "Spread the texts over N tasks anew; they travel once over the network.")
  private Optional<Integer> partitions;

  @Option(names = "--force", description = "Convert every text, changed or not.")
  private boolean force;

  @Option(names = "--retry-failed", description = "Try those again that were rejected.")
  private boolean retryFailed;

  @Option(names = "--prune", description = "Take out documents whose text is gone.")
  private boolean prune;

  @Override
  public Integer call() {
    if (partitions.filter(n -> n < 1).isPresent()) {
      throw new ConfigurationException("--partitions must be at least 1");
    }
    SparkSession spark = Main.session();
    Settings settings = options.settings(spark.sparkContext().hadoopConfiguration());
    Texts texts = texts(spark, settings);
    Job.Redo redo = force ? Job.Redo.ALL : retryFailed ? Job.Redo.REJECTED : Job.Redo.NONE;
    Job.Summary summary =
        Job.update(new DocumentTable(spark, output), texts, settings, redo, prune);
    System.out.println(
        summary.of("ok")
            + " ok, "
            + summary.of("warn")
            + " with warnings, "
            + summary.of("rejected")
            + " rejected, "
            + summary.unchanged()
            + " unchanged, "
            + summary.gone()
            + (prune ? " gone and taken out" : " gone")
            + ", to "
            + output);
    return summary.of("rejected") > 0 ? Main.REJECTED : 0;
  }

  private Texts texts(SparkSession spark, Settings settings) {
    long limit = settings.maxBytes();
    Texts texts =
        switch (from) {
          case FILES -> FileTexts.ofFolders(spark, inputs, output, limit);
          case PARQUET -> TableTexts.of(spark.read().parquet(inputs.toArray(String[]::new)));
          case JSONL -> TableTexts.ofJsonLines(spark, inputs);
          case ZIP -> FileTexts.ofZipFiles(spark, inputs, output, limit);
          case WARC -> FileTexts.ofWarcFiles(spark, inputs, output, limit);
        };
    return partitions.map(n -> new Texts(texts.names(), texts.rows().repartition(n))).orElse(texts);
  }
}
