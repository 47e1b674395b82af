package org.incipit.spark.products;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.incipit.site.Records;
import org.incipit.site.Site;
import org.incipit.spark.Documents;
import org.incipit.spark.files.Format;
import org.incipit.spark.files.HadoopFolder;
import org.incipit.spark.files.Order;

/**
 * The site over all documents: the files that {@code incipit convert} and {@code incipit site} make
 * of the same TEI, byte for byte.
 *
 * <p>Executors read the TEI, which is most of the work. The driver takes what they read in the
 * order of names, a small partition at a time, sorts mentions and words on its disk and writes the
 * pages. Its memory grows by some hundred bytes a document and a thing named, as that of one
 * machine does: a site is for as many documents as a browser can list.
 */
public final class CorpusSite {
  /** What one partition has that the driver fetches, in bytes of sources. */
  private static final long FETCHED = 16L << 20;

  private static final StructType RECORD =
      new StructType()
          .add("order", DataTypes.BinaryType, false)
          .add(Documents.TARGET, DataTypes.StringType, false)
          .add("record", DataTypes.BinaryType, true);

  /**
   * What was done.
   *
   * @param documents how many the site has
   * @param unreadable targets of documents whose TEI could not be read
   */
  public record Summary(int documents, List<String> unreadable) {
    public Summary {
      unreadable = List.copyOf(unreadable);
    }
  }

  private CorpusSite() {}

  /**
   * Makes the site of all documents that have TEI and a page, and removes files of an earlier one.
   *
   * @param documents in the columns of {@link Documents#schema}, with {@code tei} and {@code html}
   * @param folder below which pages are in {@code html}; of any file system that Hadoop knows
   * @throws org.incipit.diagnostic.ConfigurationException when the table has no TEI or no pages
   */
  public static Summary write(Dataset<Row> documents, String folder, Site.Options options)
      throws IOException {
    Format.of(documents.schema(), Set.of("tei", "html"));
    Dataset<Row> shown = documents.where(col("tei").isNotNull().and(col("html").isNotNull()));
    long bytes = documents.agg(coalesce(sum(Documents.SIZE), lit(0L))).first().getLong(0);
    Dataset<Row> records =
        shown
            .select(
                Order.utf16(col(Documents.TARGET)).as("order"), col(Documents.TARGET), col("tei"))
            .mapPartitions((MapPartitionsFunction<Row, Row>) TeiRecords::of, Encoders.row(RECORD))
            .persist(StorageLevel.DISK_ONLY());
    try {
      int parts = (int) Math.min(100_000, 1 + bytes / FETCHED);
      Iterator<Row> sorted =
          records
              .repartitionByRange(parts, col("order"))
              .sortWithinPartitions("order")
              .toLocalIterator();
      return write(sorted, HadoopFolder.of(documents.sparkSession(), folder), options);
    } finally {
      records.unpersist();
    }
  }

  private static Summary write(Iterator<Row> sorted, HadoopFolder folder, Site.Options options)
      throws IOException {
    int documents = 0;
    List<String> unreadable = new ArrayList<>();
    try (ScratchFolder scratch = new ScratchFolder();
        PageWriter pages = new PageWriter(folder.folder("html"))) {
      Site site = new Site(pages, scratch, options);
      while (sorted.hasNext()) {
        Row row = sorted.next();
        byte[] record = row.getAs("record");
        if (record == null) {
          unreadable.add(row.getAs(Documents.TARGET));
        } else {
          site.add(Records.read(record).orElseThrow());
          documents++;
        }
      }
      site.finish();
      pages.finish();
    }
    return new Summary(documents, unreadable);
  }
}
