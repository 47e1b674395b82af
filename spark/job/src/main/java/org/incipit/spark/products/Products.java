package org.incipit.spark.products;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.posexplode;

import java.io.IOException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.incipit.api.Incipit;
import org.incipit.spark.Documents;
import org.incipit.spark.files.HadoopFolder;
import org.incipit.spark.files.Lines;
import org.incipit.spark.files.Order;

/**
 * What is made of all documents together. Each product is a table that can be had by itself, and
 * {@link #write} puts all of them in a folder: as CSV, whose bytes depend on the documents alone,
 * and the large ones as Parquet too.
 *
 * <p>Documents are in the columns of {@link Documents#schema}, a row each. They are read several
 * times, so what is passed should stand in files. Nothing but counts comes to the driver.
 */
public final class Products {
  /**
   * What can be chosen.
   *
   * @param mostPaired things of one document that are paired with each other, those that it names
   *     most often
   * @param leastTogether documents that must name both things of a pair
   * @param rowsPerFile rows of one CSV file; tables that have more are in numbered files
   * @param mentionsAsCsv whether mentions, of which there are very many, are written as CSV too
   */
  public record Options(
      int mostPaired, long leastTogether, long rowsPerFile, boolean mentionsAsCsv) {
    /** The usual ones. */
    public static Options standard() {
      return new Options(200, 1, 500_000, true);
    }

    public Options {
      if (mostPaired < 2 || leastTogether < 1 || rowsPerFile < 1) {
        throw new IllegalArgumentException("2 things, 1 document and 1 row are the least");
      }
    }
  }

  private Products() {}

  /** Writes all with the usual options. */
  public static void write(Dataset<Row> documents, String folder) throws IOException {
    write(documents, folder, Options.standard());
  }

  /**
   * Writes all, in the place of those of an earlier run.
   *
   * @param folder of any file system that Hadoop knows
   */
  public static void write(Dataset<Row> documents, String folder, Options options)
      throws IOException {
    HadoopFolder to = HadoopFolder.of(documents.sparkSession(), folder);
    names(documents, to, options);
    long rows = options.rowsPerFile();
    CsvTable.write(years(documents), to, "years", rows, col("year").asc_nulls_last());
    CsvTable.write(diagnostics(documents), to, "diagnostics", rows, col("code"), col("severity"));
    CsvTable.write(copies(documents), to, "copies", rows, col(Documents.SHA256), col("document"));
    CsvTable.write(totals(documents), to, "totals", rows, col(Documents.STATUS));
    review(documents, to);
  }

  /** What is named, where, and together with what: CSV is made of the Parquet that stands then. */
  private static void names(Dataset<Row> documents, HadoopFolder to, Options options)
      throws IOException {
    long rows = options.rowsPerFile();
    Column entity = col("entity");
    Dataset<Row> entities = parquet(entities(documents), to, "entities", entity);
    CsvTable.write(entities, to, "entities", rows, entity);
    Column[] mention = {entity, col("document"), col("number")};
    Dataset<Row> mentions = parquet(mentions(documents), to, "mentions", mention);
    if (options.mentionsAsCsv()) {
      CsvTable.write(mentions, to, "mentions", rows, mention);
    }
    Column[] often = {col("documents").desc(), col("a"), col("b")};
    Dataset<Row> pairs =
        Together.index(documents, entities, options.mostPaired(), options.leastTogether());
    CsvTable.write(parquet(pairs, to, "together", often), to, "together", rows, often);
  }

  private static Dataset<Row> parquet(
      Dataset<Row> table, HadoopFolder folder, String name, Column... order) {
    SparkSession spark = table.sparkSession();
    String path = folder.path(name + ".parquet").toString();
    table.orderBy(order).write().mode(SaveMode.Overwrite).parquet(path);
    return spark.read().parquet(path);
  }

  /**
   * All that is named: {@code entity}, the key of its page, {@code kind}, {@code name}, {@code
   * variants}, {@code ids} by scheme, {@code latitude} and {@code longitude}, numbers of {@code
   * mentions} and {@code documents}, and the {@code first} and {@code last} date of these.
   */
  public static Dataset<Row> entities(Dataset<Row> documents) {
    return Entities.index(documents);
  }

  /**
   * All mentions in their context: {@code entity}, {@code document} and {@code target}, the {@code
   * number} of the mention among those of the entity in this document from 1, {@code anchor},
   * {@code value}, {@code uncertain}, {@code before}, {@code text} and {@code after}.
   */
  public static Dataset<Row> mentions(Dataset<Row> documents) {
    return Entities.mentions(documents);
  }

  /**
   * What is named together: {@code a} and {@code b}, keys of which {@code a} is less, {@code
   * a_name}, {@code b_name}, in how many documents each is, and in how many {@code documents} both
   * are. Dates are not paired.
   */
  public static Dataset<Row> together(Dataset<Row> documents, Options options) {
    return Together.index(
        documents, entities(documents), options.mostPaired(), options.leastTogether());
  }

  /**
   * The years of dates: {@code year}, null for dates without; {@code mentions} of dates in it and
   * of periods that begin in it, and how many {@code documents} have them; mentions of periods that
   * go on {@code during} it; how many documents are {@code dated} in it.
   */
  public static Dataset<Row> years(Dataset<Row> documents) {
    return Years.index(documents);
  }

  /**
   * What was found: {@code code}, {@code severity}, how many {@code documents} and {@code
   * occurrences}, the first as {@code example}, {@code NAME:LINE:COLUMN}, and its {@code message}.
   */
  public static Dataset<Row> diagnostics(Dataset<Row> documents) {
    return Findings.index(documents);
  }

  /**
   * Documents of which there are others with the same bytes: {@code sha256}, how many {@code
   * copies}, {@code bytes} of each, {@code document}, {@code status}.
   */
  public static Dataset<Row> copies(Dataset<Row> documents) {
    return Copies.index(documents);
  }

  /**
   * How much there is, by {@code status} and of {@code all}: {@code documents}, {@code bytes} of
   * their sources, {@code mentions}, {@code diagnostics}, {@code doubts}.
   */
  public static Dataset<Row> totals(Dataset<Row> documents) {
    return Totals.index(documents);
  }

  /** The review file, whose rows are in the order of a run over a folder. */
  static void review(Dataset<Row> documents, HadoopFolder to) throws IOException {
    JavaRDD<String> lines =
        documents
            .select(Order.paths(col(Documents.NAME)).as("order"), posexplode(col(Documents.DOUBTS)))
            .orderBy("order", "pos")
            .select("col")
            .toJavaRDD()
            .map(row -> withoutEnd(row.getString(0)));
    Lines.write(lines, Incipit.REVIEW_HEADER, to, "review", ".tsv", Long.MAX_VALUE / 2);
  }

  private static String withoutEnd(String line) {
    return line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
  }
}
