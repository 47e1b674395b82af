package org.incipit.spark.products;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.TaskCompletionListener;
import org.incipit.site.Records;
import org.incipit.site.TeiReader;
import org.incipit.xml.SecureProcessor;
import org.incipit.xml.XmlParser;

/** What a site needs of documents, read from their TEI on a thread with stack for deep trees. */
final class TeiRecords implements Iterator<Row> {
  private static final long STACK_BYTES = 16L << 20;

  private final Iterator<Row> rows;
  private final XmlParser parser = new XmlParser(SecureProcessor.create());
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(work -> new Thread(null, work, "incipit", STACK_BYTES));

  private TeiRecords(Iterator<Row> rows) {
    this.rows = rows;
    TaskContext.get()
        .addTaskCompletionListener((TaskCompletionListener) task -> thread.shutdownNow());
  }

  /** Rows of order, target and record, which is null where the TEI cannot be read. */
  static Iterator<Row> of(Iterator<Row> rows) {
    return new TeiRecords(rows);
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public Row next() {
    Row row = rows.next();
    String target = row.getString(1);
    byte[] tei = row.getString(2).getBytes(StandardCharsets.UTF_8);
    try {
      byte[] record = thread.submit(() -> record(tei, target)).get();
      return RowFactory.create(row.get(0), target, record);
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot read the TEI of " + target, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the task was told to end", e);
    }
  }

  private byte[] record(byte[] tei, String target) {
    return parser
        .parse(tei, target, problem -> {})
        .flatMap(tree -> TeiReader.read(tree, target))
        .map(Records::write)
        .orElse(null);
  }
}
