package org.incipit.spark;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.spark.products.Products;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the corpus names, dates and complains of. */
@Command(
    name = "products",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    description =
        "Index whom and what the documents name, dates, findings and copies, as CSV and Parquet.")
final class ProductsCommand implements Callable<Integer> {
  @Mixin private TableOption table;

  @Option(
      names = "--most-paired",
      defaultValue = "200",
      paramLabel = "N",
      description = "Things of one document that are paired (default: ${DEFAULT-VALUE}).")
  private int mostPaired;

  @Option(
      names = "--least-together",
      defaultValue = "1",
      paramLabel = "N",
      description = "Documents that must name both things of a pair (default: ${DEFAULT-VALUE}).")
  private long leastTogether;

  @Option(
      names = "--rows-per-file",
      defaultValue = "500000",
      paramLabel = "N",
      description = "Rows of one CSV file (default: ${DEFAULT-VALUE}).")
  private long rowsPerFile;

  @Option(names = "--no-mentions-csv", description = "Write mentions as Parquet alone.")
  private boolean noMentions;

  @Override
  public Integer call() throws IOException {
    if (mostPaired < 2 || leastTogether < 1 || rowsPerFile < 1) {
      throw new ConfigurationException(
          "--most-paired must be at least 2, --least-together and --rows-per-file at least 1");
    }
    Products.write(
        table.documents(),
        table.output("products"),
        new Products.Options(mostPaired, leastTogether, rowsPerFile, !noMentions));
    return 0;
  }
}
