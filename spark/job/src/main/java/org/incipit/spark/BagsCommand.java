package org.incipit.spark;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.spark.bags.Bags;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Documents in bags. */
@Command(
    name = "bags",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    description = "Pack the documents into bags (BagIt 1.0, ZIP) of about a stated size.")
final class BagsCommand implements Callable<Integer> {
  @Mixin private TableOption table;

  @Option(
      names = "--size",
      defaultValue = "1024",
      paramLabel = "MB",
      description = "Megabytes of a bag, about (default: ${DEFAULT-VALUE}).")
  private long megabytes;

  @Option(names = "--title", paramLabel = "TEXT", description = "Title of the corpus.")
  private Optional<String> title;

  @Override
  public Integer call() throws IOException {
    if (megabytes < 1) {
      throw new ConfigurationException("--size must be at least 1");
    }
    String folder = table.output("bags");
    Bags.Options options =
        new Bags.Options(megabytes << 20, "bag", title, ConvertOptions.sourceDate());
    System.out.println(
        Bags.write(table.documents(), folder, options).size() + " bags, in " + folder);
    return 0;
  }
}
