package org.incipit.spark;

import java.util.Iterator;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.TaskCompletionListener;
import org.incipit.api.Edition;
import org.incipit.api.Incipit;
import org.incipit.api.Source;

/** Turns rows of texts into rows of the table of documents. */
final class Convert implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1;

  private final Broadcast<Settings> settings;
  private final String digest;

  private Convert(Broadcast<Settings> settings, String digest) {
    this.settings = settings;
    this.digest = digest;
  }

  /**
   * The table of documents of some texts: the same rows whatever the partitions, a document that
   * cannot be converted among them.
   *
   * @param sources in the columns of {@link Sources#SCHEMA}
   * @return in those of {@link Documents#schema}
   */
  static Dataset<Row> documents(Dataset<Row> sources, Settings settings) {
    SparkSession spark = sources.sparkSession();
    StructType schema = Documents.schema(settings.formats());
    return sources.mapPartitions(
        new Convert(Sessions.broadcast(spark, settings), Engines.digest(settings)),
        Encoders.row(schema));
  }

  @Override
  public Iterator<Row> call(Iterator<Row> sources) {
    Incipit incipit = Engines.of(digest, settings.value());
    Worker worker = new Worker(incipit, settings.value().maxSeconds());
    TaskContext.get().addTaskCompletionListener((TaskCompletionListener) context -> worker.close());
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return sources.hasNext();
      }

      @Override
      public Row next() {
        return row(sources.next(), incipit, worker);
      }
    };
  }

  private Row row(Row row, Incipit incipit, Worker worker) {
    Source source =
        new Source(
            Sources.bytes(row), Sources.name(row), Sources.target(row), Sources.metadata(row));
    String fingerprint = incipit.fingerprint(source.name(), source.metadata());
    String refusal = Sources.refusal(row);
    try {
      Edition edition =
          refusal == null ? worker.convert(source) : incipit.unreadable(source, refusal);
      return Rows.of(source, edition, fingerprint, settings.value());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the task was told to end", e);
    }
  }
}
