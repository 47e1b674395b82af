package org.incipit.spark.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Texts in files: each one a text, or shards that hold many. The driver lists the files, the tasks
 * read them; each task gets about as many bytes as another.
 */
public final class FileTexts {
  /** Bytes of files for a task: enough to outweigh its start, few enough to spread evenly. */
  private static final long TASK_BYTES = 8L << 20;

  private static final int TASK_FILES = 2_000;

  private static final int BUFFER = 1 << 16;

  /** Takes the texts of one shard, one after the other. */
  interface ShardReader extends java.io.Serializable {
    /**
     * The texts.
     *
     * @param shard name of the shard without its ending, for their names
     * @param limit the most bytes of a text; one more is given of a text that has more
     */
    Iterator<Row> read(InputStream in, String shard, long limit) throws IOException;
  }

  private FileTexts() {}

  /**
   * Every {@code *.txt} below some folders.
   *
   * @param paths folders or files
   * @param output folder that is not looked into
   * @param limit the most bytes of a text
   */
  public static Texts ofFolders(SparkSession spark, List<String> paths, String output, long limit) {
    List<Listing.Found> files = list(spark, paths, List.of(".txt"), output);
    Broadcast<SerializableConfiguration> hadoop = hadoop(spark);
    JavaRDD<Listing.Found> dealt = dealt(spark, files);
    JavaRDD<Row> names = dealt.map(file -> RowFactory.create(file.name()));
    JavaRDD<Row> rows = dealt.map(file -> whole(file, hadoop.value().value(), limit));
    return new Texts(
        spark.createDataFrame(names, Texts.NAMES), spark.createDataFrame(rows, Texts.SCHEMA));
  }

  private static Row whole(Listing.Found file, Configuration hadoop, long limit) {
    if (!file.refusal().isEmpty()) {
      return Texts.refused(file.name(), file.refusal());
    }
    try (InputStream in = open(file, hadoop)) {
      return Texts.read(file.name(), in.readNBytes(most(limit)));
    } catch (IOException e) {
      return Texts.refused(file.name(), Listing.reason(e));
    }
  }

  /** One byte more than is allowed, so that what is too long shows. */
  static int most(long limit) {
    return (int) Math.min(limit + 1, Integer.MAX_VALUE - 8);
  }

  /**
   * Texts in the entries of ZIP files: each is called {@code SHARD/ENTRY}, as if every file had
   * been unpacked into a folder of its name.
   */
  public static Texts ofZipFiles(
      SparkSession spark, List<String> paths, String output, long limit) {
    return ofShards(spark, list(spark, paths, List.of(".zip"), output), ZipTexts::read, limit);
  }

  /**
   * Texts in the records of WARC files: what was answered, kept or converted as {@code text/plain},
   * called {@code SHARD/} and the address without its scheme.
   */
  public static Texts ofWarcFiles(
      SparkSession spark, List<String> paths, String output, long limit) {
    List<String> endings = List.of(".warc", ".warc.gz", ".warc.zst");
    return ofShards(spark, list(spark, paths, endings, output), WarcTexts::read, limit);
  }

  private static Texts ofShards(
      SparkSession spark, List<Listing.Found> files, ShardReader reader, long limit) {
    Broadcast<SerializableConfiguration> hadoop = hadoop(spark);
    JavaRDD<Row> rows =
        dealt(spark, files)
            .flatMap(file -> new ShardRows(file, hadoop.value().value(), reader, limit));
    JavaRDD<Row> names = rows.map(row -> RowFactory.create(row.getString(0)));
    return new Texts(
        spark.createDataFrame(names, Texts.NAMES), spark.createDataFrame(rows, Texts.SCHEMA));
  }

  private static List<Listing.Found> list(
      SparkSession spark, List<String> paths, List<String> endings, String output) {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    return Listing.of(hadoop, paths, endings, Optional.of(output));
  }

  private static Broadcast<SerializableConfiguration> hadoop(SparkSession spark) {
    return SerializableConfiguration.broadcast(spark.sparkContext());
  }

  static InputStream open(Listing.Found file, Configuration hadoop) throws IOException {
    Path path = new Path(file.path());
    try {
      return Listing.fileSystem(path, hadoop).open(path);
    } catch (IllegalArgumentException e) {
      throw new IOException("Hadoop cannot open a file of this name", e);
    }
  }

  /** The files over tasks: the largest first, to and fro, so that all get about the same. */
  private static JavaRDD<Listing.Found> dealt(SparkSession spark, List<Listing.Found> files) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    long bytes = files.stream().mapToLong(Listing.Found::length).sum();
    long wanted =
        Math.max(
            Math.max(bytes / TASK_BYTES, files.size() / TASK_FILES),
            3L * context.defaultParallelism());
    int tasks = (int) Math.max(1, Math.min(wanted, files.size()));
    List<List<Listing.Found>> hands = new ArrayList<>();
    for (int i = 0; i < tasks; i++) {
      hands.add(new ArrayList<>());
    }
    List<Listing.Found> largestFirst = new ArrayList<>(files);
    largestFirst.sort(
        Comparator.comparingLong(Listing.Found::length)
            .reversed()
            .thenComparing(Listing.Found::path));
    for (int i = 0; i < largestFirst.size(); i++) {
      int round = i / tasks;
      int place = i % tasks;
      hands.get(round % 2 == 0 ? place : tasks - 1 - place).add(largestFirst.get(i));
    }
    return context.parallelize(hands, tasks).flatMap(List::iterator);
  }

  /** The texts of one shard; where it breaks off, a last row says so. */
  private static final class ShardRows implements Iterator<Row> {
    private final Listing.Found file;
    private Optional<InputStream> in = Optional.empty();
    private Iterator<Row> rows;
    private boolean broken;
    private Optional<Row> next = Optional.empty();

    ShardRows(Listing.Found file, Configuration hadoop, ShardReader reader, long limit) {
      this.file = file;
      try {
        InputStream opened = open(file, hadoop);
        in = Optional.of(opened);
        rows = reader.read(new BufferedInputStream(opened, BUFFER), file.stem(), limit);
      } catch (IOException | IllegalArgumentException e) {
        next = Optional.of(broken(e));
        rows = List.<Row>of().iterator();
      }
    }

    private Row broken(Exception e) {
      broken = true;
      String why = e instanceof IOException io ? Listing.reason(io) : e.getMessage();
      return Texts.refused(file.name(), "the file cannot be read further: " + why);
    }

    @Override
    public boolean hasNext() {
      if (next.isEmpty() && !broken) {
        try {
          next = rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        } catch (java.io.UncheckedIOException e) {
          next = Optional.of(broken(e.getCause()));
        } catch (IllegalArgumentException e) {
          next = Optional.of(broken(e));
        }
        if (next.isEmpty() || broken) {
          close();
        }
      }
      return next.isPresent();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new java.util.NoSuchElementException();
      }
      Row row = next.get();
      next = Optional.empty();
      return row;
    }

    private void close() {
      try {
        if (in.isPresent()) {
          in.get().close();
        }
      } catch (IOException e) {
        // Everything was read, or that it could not be is said already.
      }
    }
  }
}
