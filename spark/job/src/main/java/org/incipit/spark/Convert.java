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

  private static final String REPEATED = "several texts have this name; give each its own";

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
    String name = Texts.name(row);
    Source source =
        new Source(Texts.bytes(row), name, targets.value().of(name), Texts.metadata(row));
    String fingerprint = incipit.fingerprint(name, source.metadata());
    String refusal = targets.value().repeated().contains(name) ? REPEATED : Texts.refusal(row);
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
