package org.incipit.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.incipit.diagnostic.ConfigurationException;

/**
 * The table of documents in a folder, written in generations: each run that has something to do
 * adds one, in a folder of its own, and of each name the row of the latest generation counts. A
 * generation counts from the moment that Spark marks it as complete, so a run that was killed
 * leaves nothing, and a task that was done twice leaves one row.
 */
public final class DocumentTable {
  /** Status of a row that says of a name that its text is gone. */
  static final String GONE = "gone";

  private static final String FOLDER = "documents";
  private static final String GENERATION = "generation=";
  private static final String COMPLETE = "_SUCCESS";

  private final SparkSession spark;
  private final Path folder;

  /**
   * The table below a folder of any file system that Hadoop knows.
   *
   * @param output the folder, which need not exist
   */
  public DocumentTable(SparkSession spark, String output) {
    this.spark = spark;
    this.folder = new Path(output, FOLDER);
  }

  /** The current row of each document; empty when there is no table yet. */
  public Optional<Dataset<Row>> current() {
    return view().map(all -> all.where(col(Documents.STATUS).notEqual(lit(GONE))));
  }

  /** The latest row of each name, also of those that are gone. */
  private Optional<Dataset<Row>> view() {
    List<Path> generations = generations();
    Optional<Dataset<Row>> newer = Optional.empty();
    Optional<Dataset<Row>> all = Optional.empty();
    for (int i = generations.size() - 1; i >= 0; i--) {
      Dataset<Row> rows = spark.read().parquet(generations.get(i).toString());
      Dataset<Row> standing =
          newer
              .map(names -> rows.join(names, Sessions.columns(Documents.NAME), "left_anti"))
              .orElse(rows);
      all = Optional.of(all.map(a -> a.unionByName(standing, true)).orElse(standing));
      Dataset<Row> names = rows.select(Documents.NAME);
      newer = Optional.of(newer.map(n -> n.union(names)).orElse(names));
    }
    return all;
  }

  /** Complete generations, oldest first. */
  private List<Path> generations() {
    List<Path> complete = new ArrayList<>();
    try {
      FileSystem fs = fileSystem();
      if (!fs.exists(folder)) {
        return complete;
      }
      for (FileStatus status : fs.listStatus(folder)) {
        Path path = status.getPath();
        if (path.getName().startsWith(GENERATION) && fs.exists(new Path(path, COMPLETE))) {
          complete.add(path);
        }
      }
    } catch (IOException e) {
      throw new ConfigurationException("cannot read " + folder + ": " + e.getMessage(), e);
    }
    complete.sort(java.util.Comparator.comparingInt(DocumentTable::number));
    return complete;
  }

  private static int number(Path generation) {
    String digits = generation.getName().substring(GENERATION.length());
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw new ConfigurationException("this is no generation of documents: " + generation, e);
    }
  }

  private FileSystem fileSystem() throws IOException {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    return folder.getFileSystem(hadoop);
  }

  /**
   * Adds a generation, whole or not at all. What a run before left unfinished is overwritten.
   *
   * @return its rows, as they were written
   */
  public Dataset<Row> add(Dataset<Row> documents) {
    List<Path> before = generations();
    int next = before.isEmpty() ? 1 : number(before.get(before.size() - 1)) + 1;
    String name = String.format(java.util.Locale.ROOT, "%s%05d", GENERATION, next);
    String path = new Path(folder, name).toString();
    documents
        .write()
        .mode(SaveMode.Overwrite)
        .option("compression", "zstd")
        .option("mapreduce.fileoutputcommitter.marksuccessfuljobs", "true")
        .parquet(path);
    return spark.read().parquet(path);
  }
}
