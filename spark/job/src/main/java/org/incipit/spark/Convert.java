package org.incipit.spark;

import java.util.Iterator;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.TaskCompletionListener;
import org.incipit.api.Edition;
import org.incipit.api.Incipit;
import org.incipit.api.Source;
import org.incipit.spark.input.Texts;

/** Turns rows of texts into rows of the table of documents. */
final class Convert implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1;

  /** How often a value stands in memory at most: as bytes, text, row, and in a page of a file. */
  private static final int COPIES = 8;

  /** A row of Spark cannot have two gigabytes. */
  private static final long LARGEST_ROW = 1L << 30;

  private final Broadcast<Settings> settings;
  private final Broadcast<Targets> targets;
  private final String digest;

  private Convert(Broadcast<Settings> settings, Broadcast<Targets> targets, String digest) {
    this.settings = settings;
    this.targets = targets;
    this.digest = digest;
  }

  /**
   * The table of documents of some texts: the same rows whatever the partitions, a document that
   * cannot be converted among them.
   *
   * @param texts in the columns of {@link Texts#SCHEMA}
   * @param targets of these texts, or of more
   * @return in those of {@link Documents#schema}
   */
  static Dataset<Row> documents(Dataset<Row> texts, Targets targets, Settings settings) {
    SparkSession spark = texts.sparkSession();
    return texts.mapPartitions(
        new Convert(
            Sessions.broadcast(spark, settings),
            Sessions.broadcast(spark, targets),
            Engines.digest(settings)),
        Encoders.row(Documents.schema(settings.formats())));
  }

  @Override
  public Iterator<Row> call(Iterator<Row> texts) {
    Incipit incipit = Engines.of(digest, settings.value());
    Worker worker = new Worker(incipit, settings.value().maxSeconds());
    TaskContext.get().addTaskCompletionListener((TaskCompletionListener) context -> worker.close());
    return Sessions.map(texts, row -> row(row, incipit, worker));
  }

  private Row row(Row row, Incipit incipit, Worker worker) {
    Known text = Known.of(row, targets.value());
    Source source = text.source();
    String fingerprint = text.fingerprint(incipit);
    try {
      Edition edition =
          text.refusal().isEmpty()
              ? worker.convert(source)
              : incipit.unreadable(source, text.refusal());
      long made = edition.files().stream().mapToLong(file -> file.bytes().length).sum();
      return Rows.of(
          source,
          fits(made, Runtime.getRuntime().maxMemory()) ? edition : incipit.exhausted(source),
          fingerprint,
          settings.value());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the task was told to end", e);
    }
  }

  /** False for outputs that would take all memory on their way through Spark into the table. */
  static boolean fits(long bytes, long memory) {
    return bytes < Math.min(memory / COPIES, LARGEST_ROW);
  }
}
