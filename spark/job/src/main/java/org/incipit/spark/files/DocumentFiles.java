package org.incipit.spark.files;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.pipeline.Pipeline;
import org.incipit.spark.Documents;

/**
 * Writes what a table of documents holds as files, laid out as {@code incipit convert} does: a
 * folder for each format, the schemas that the TEI names, the style sheet that pages take their
 * colours from, and {@code report.jsonl}. The other commands of {@code incipit} can go on from
 * there. Documents are written by many tasks at once; a rerun replaces file by file and removes
 * nothing.
 */
public final class DocumentFiles {
  private static final String THEME = "html/assets/theme.css";

  private static final StructType LINE =
      new StructType()
          .add(Documents.NAME, DataTypes.StringType, false)
          .add("line", DataTypes.StringType, false);

  private DocumentFiles() {}

  /**
   * Writes the files of all documents.
   *
   * @param documents a table with the columns of {@link Documents#schema}
   * @param folder of any file system that Hadoop knows
   * @param formats ids of those that are wanted; empty for all
   * @throws ConfigurationException when the table has no column of one
   */
  public static void write(Dataset<Row> documents, String folder, Set<String> formats)
      throws IOException {
    List<Format> wanted = Format.of(documents.schema(), formats);
    HadoopFolder to = HadoopFolder.of(documents.sparkSession(), folder);
    for (Map.Entry<String, byte[]> schema : schemas().entrySet()) {
      to.write(schema.getKey(), schema.getValue());
    }
    boolean pages = wanted.stream().anyMatch(format -> format.id().equals("html"));
    if (pages && !to.has(THEME)) {
      to.write(THEME, resource("/org/incipit/cli/theme.css"));
    }
    Dataset<Row> lines =
        documents
            .select(Format.columns(wanted).toArray(Column[]::new))
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>) rows -> new Written(rows, wanted, to),
                Encoders.row(LINE))
            .persist(StorageLevel.DISK_ONLY()); // so that files are written once
    try {
      JavaRDD<String> report =
          lines
              .orderBy(Order.paths(col(Documents.NAME)))
              .select("line")
              .toJavaRDD()
              .map(row -> row.getString(0));
      Lines.write(report, "", to, "report", ".jsonl", Long.MAX_VALUE / 2);
    } finally {
      lines.unpersist();
    }
  }

  /** Writes the files of each document as its line of the report is asked for. */
  private record Written(Iterator<Row> rows, List<Format> formats, HadoopFolder to)
      implements Iterator<Row> {
    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public Row next() {
      Row document = rows.next();
      Map<String, String> files = new LinkedHashMap<>();
      try {
        for (Format format : formats) {
          byte[] bytes = format.bytes(document);
          if (bytes != null) {
            String file = format.file(document.getAs(Documents.TARGET));
            to.write(file, bytes);
            files.put(format.id(), file);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return RowFactory.create(document.getAs(Documents.NAME), ReportLine.of(document, files));
    }
  }

  /** The schemas by their paths in the folder of a run. */
  public static Map<String, byte[]> schemas() throws IOException {
    Map<String, byte[]> schemas = new LinkedHashMap<>();
    for (String ending : List.of(".rng", ".sch")) {
      schemas.put(Pipeline.schemaName() + ending, resource("/org/incipit/schema/incipit" + ending));
    }
    return schemas;
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = Pipeline.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new ConfigurationException("this build holds no " + name);
      }
      return in.readAllBytes();
    }
  }
}
