package org.incipit.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.incipit.api.Incipit;
import org.incipit.decode.Digest;
import org.incipit.spark.input.TableTexts;
import org.incipit.spark.input.Texts;

/** Conversions on a cluster, for programs in Java. */
public final class Job {
  /** Which documents are converted although nothing has changed. */
  public enum Redo {
    /** None. */
    NONE,
    /** Those that were rejected. */
    REJECTED,
    /** All. */
    ALL
  }

  /**
   * What a run did.
   *
   * @param converted documents by status that this run wrote
   * @param unchanged how many it found as they should be
   * @param gone how many stand in the table whose text is no longer there
   */
  public record Summary(Map<String, Long> converted, long unchanged, long gone) {
    /** How many of one status this run wrote. */
    public long of(String status) {
      return converted.getOrDefault(status, 0L);
    }
  }

  /** Of an in-memory list of what is to do: more names than this are joined by shuffling. */
  private static final long SMALL = 200_000;

  private static final StructType KEYS =
      new StructType()
          .add(Documents.NAME, DataTypes.StringType, false)
          .add(Documents.SHA256, DataTypes.StringType, false)
          .add(Documents.FINGERPRINT, DataTypes.StringType, false);

  private Job() {}

  /**
   * Converts a table of texts, without writing anything.
   *
   * @param texts with the columns {@code name}, {@code bytes} or {@code text}, and perhaps {@code
   *     metadata}; read twice, so cache what is dear to make
   * @return in the columns of {@link Documents#schema}
   */
  public static Dataset<Row> convert(Dataset<Row> texts, Settings settings) {
    Texts read = TableTexts.of(texts);
    return Convert.documents(read.rows(), Targets.of(read.names()), settings);
  }

  /**
   * Brings a table of documents up to date: converts what is new or has changed, or whose
   * configuration has, and leaves the rest.
   *
   * @param prune whether documents whose text is gone are taken out of the table
   */
  public static Summary update(
      DocumentTable table, Texts texts, Settings settings, Redo redo, boolean prune) {
    Engines.of(Engines.digest(settings), settings); // what cannot work is said first
    Targets targets = Targets.of(texts.names());
    Optional<Dataset<Row>> before = table.current();
    if (before.isEmpty()) {
      return new Summary(
          counts(table.add(Convert.documents(texts.rows(), targets, settings))), 0, 0);
    }
    Dataset<Row> standing = before.get();
    Dataset<Row> keys =
        keys(texts.rows(), targets, settings).persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> gone =
        standing.join(keys.select(Documents.NAME), Sessions.columns(Documents.NAME), "left_anti");
    try {
      Dataset<Row> done =
          switch (redo) {
            case ALL -> standing.limit(0);
            case REJECTED -> standing.where(col(Documents.STATUS).notEqual(lit("rejected")));
            case NONE -> standing;
          };
      Dataset<Row> todo =
          keys.join(
              done.select(Documents.NAME, Documents.SHA256, Documents.FINGERPRINT),
              Sessions.columns(Documents.NAME, Documents.SHA256, Documents.FINGERPRINT),
              "left_anti");
      long all = keys.count();
      long changed = todo.count();
      long vanished = gone.count();
      if (changed == 0 && !(prune && vanished > 0)) {
        return new Summary(Map.of(), all, vanished);
      }
      Dataset<Row> wanted = todo.select(Documents.NAME).distinct();
      Dataset<Row> rows =
          changed == all
              ? texts.rows()
              : texts
                  .rows()
                  .join(
                      changed <= SMALL ? functions.broadcast(wanted) : wanted,
                      Sessions.columns(Documents.NAME),
                      "left_semi");
      Dataset<Row> converted = Convert.documents(rows, targets, settings);
      Dataset<Row> written =
          table.add(prune ? converted.unionByName(tombstones(gone), true) : converted);
      return new Summary(counts(written), all - changed, vanished);
    } finally {
      keys.unpersist();
    }
  }

  /** Rows that say that a document is gone. */
  private static Dataset<Row> tombstones(Dataset<Row> gone) {
    Column none = functions.array();
    return gone.select(
        col(Documents.NAME),
        col(Documents.TARGET),
        col(Documents.SHA256),
        col(Documents.FINGERPRINT),
        lit(DocumentTable.GONE).as(Documents.STATUS),
        col(Documents.SIZE),
        none.cast(gone.schema().apply(Documents.DIAGNOSTICS).dataType()).as(Documents.DIAGNOSTICS),
        none.cast(gone.schema().apply(Documents.ENTITIES).dataType()).as(Documents.ENTITIES),
        none.cast(gone.schema().apply(Documents.DOUBTS).dataType()).as(Documents.DOUBTS));
  }

  private static Map<String, Long> counts(Dataset<Row> documents) {
    Map<String, Long> counts = new TreeMap<>();
    documents
        .groupBy(Documents.STATUS)
        .count()
        .collectAsList()
        .forEach(row -> counts.put(row.getString(0), row.getLong(1)));
    return counts;
  }

  /** What each text is known by: its name, its digest, and that of all else it depends on. */
  private static Dataset<Row> keys(Dataset<Row> texts, Targets targets, Settings settings) {
    Broadcast<Settings> sent = Sessions.broadcast(texts.sparkSession(), settings);
    Broadcast<Targets> named = Sessions.broadcast(texts.sparkSession(), targets);
    String digest = Engines.digest(settings);
    return texts.mapPartitions(
        (MapPartitionsFunction<Row, Row>)
            rows -> {
              Incipit incipit = Engines.of(digest, sent.value());
              return Sessions.map(rows, row -> key(Known.of(row, named.value()), incipit));
            },
        Encoders.row(KEYS));
  }

  private static Row key(Known text, Incipit incipit) {
    return RowFactory.create(
        text.source().name(), Digest.sha256(text.source().bytes()), text.fingerprint(incipit));
  }
}
