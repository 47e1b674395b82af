package org.incipit.spark;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Callable;
import org.incipit.spark.files.DocumentFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Outputs as files. */
@Command(
    name = "files",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    description = "Write the documents as files, laid out as incipit convert does.")
final class FilesCommand implements Callable<Integer> {
  @Mixin private TableOption table;

  @Option(
      names = "--to",
      split = ",",
      paramLabel = "FORMAT",
      description = "Formats (default: all that the table has).")
  private Set<String> formats = Set.of();

  @Override
  public Integer call() throws IOException {
    DocumentFiles.write(table.documents(), table.output(), formats);
    return 0;
  }
}
