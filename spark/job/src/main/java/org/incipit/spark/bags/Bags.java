package org.incipit.spark.bags;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.conv;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.octet_length;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.sum;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.incipit.spark.Documents;
import org.incipit.spark.files.Format;
import org.incipit.spark.files.HadoopFolder;
import org.incipit.spark.files.Order;

/**
 * Packs a table of documents into bags of about a stated size, ZIP files that archives can check:
 * small files are what object stores are worst at. Which bag a document is in depends on its name
 * and the number of bags alone, that number on the size of all; so a bag has the same bytes each
 * time, however the table is spread over partitions. A task writes a bag as its documents come, and
 * holds one of them.
 */
public final class Bags {
  /** More files than this in one bag, on average, are too many for who unpacks it. */
  private static final long MOST_FILES = 200_000;

  /**
   * What can be chosen.
   *
   * @param bytes of a bag, about
   * @param name of bags: letters, digits, hyphens; a number follows
   * @param title of the corpus, for the label of each bag
   * @param date day of packing as {@code 2026-11-28}, for the label; none, unless it is said, since
   *     two runs are to have the same bytes
   */
  public record Options(long bytes, String name, Optional<String> title, Optional<String> date) {
    public Options {
      if (bytes < 1) {
        throw new IllegalArgumentException("a bag has at least a byte");
      }
      boolean plain =
          !name.isEmpty()
              && name.chars().allMatch(c -> c == '-' || c < 128 && Character.isLetterOrDigit(c));
      if (!plain) {
        throw new IllegalArgumentException("no name for bags: " + name);
      }
    }

    /** Bags of about that size, called {@code bag-00000.zip} and so on. */
    public static Options of(long bytes) {
      return new Options(bytes, "bag", Optional.empty(), Optional.empty());
    }
  }

  private Bags() {}

  /**
   * Packs all documents, and removes bags of the same name that an earlier run wrote beyond those.
   *
   * @param documents in the columns of {@link Documents#schema}; read twice
   * @param folder of any file system that Hadoop knows
   * @return names of the bags, sorted
   */
  public static List<String> write(Dataset<Row> documents, String folder, Options options)
      throws IOException {
    List<Format> formats = Format.of(documents.schema());
    HadoopFolder to = HadoopFolder.of(documents.sparkSession(), folder);
    int bags = number(documents, formats, options);
    Column hash = conv(substring(sha2(col(Documents.NAME), 256), 1, 12), 16, 10).cast("long");
    BagWriter writer = new BagWriter(to, formats, options);
    List<String> written =
        documents
            .select(columns(formats, pmod(hash, lit(bags)).cast("int").as(BagWriter.BAG)))
            .repartitionById(bags, col(BagWriter.BAG))
            .sortWithinPartitions(col(BagWriter.BAG), Order.utf16(col(Documents.NAME)))
            .mapPartitions((MapPartitionsFunction<Row, String>) writer::write, Encoders.STRING())
            .collectAsList();
    List<String> sorted = written.stream().sorted().toList();
    sweep(to, options.name(), new HashSet<>(sorted));
    return sorted;
  }

  /** The file of a bag. */
  static String file(String name, int number) {
    return String.format(Locale.ROOT, "%s-%05d", name, number) + ".zip";
  }

  private static int number(Dataset<Row> documents, List<Format> formats, Options options) {
    Column size = coalesce(octet_length(col(Documents.SOURCE)), lit(0)).cast("long");
    for (Format format : formats) {
      size = size.plus(coalesce(octet_length(col(format.column())), lit(0)));
    }
    Row all = documents.agg(coalesce(sum(size), lit(0L)), count(lit(1))).first();
    long bySize = (all.getLong(0) + options.bytes() - 1) / options.bytes();
    long byFiles = all.getLong(1) * (formats.size() + 1) / MOST_FILES + 1;
    return (int) Math.min(1_000_000, Math.max(1, Math.max(bySize, byFiles)));
  }

  private static Column[] columns(List<Format> formats, Column bag) {
    List<Column> columns = new ArrayList<>(Format.columns(formats));
    columns.add(bag);
    columns.add(col(Documents.SOURCE));
    return columns.toArray(Column[]::new);
  }

  private static void sweep(HadoopFolder folder, String name, Set<String> kept) throws IOException {
    for (String file : folder.names()) {
      boolean ours = file.startsWith(name + "-") && file.endsWith(".zip");
      String number = ours ? file.substring(name.length() + 1, file.length() - 4) : "";
      boolean numbered = number.length() >= 5 && number.chars().allMatch(c -> c >= '0' && c <= '9');
      if (numbered && !kept.contains(file)) {
        folder.remove(file);
      }
    }
  }
}
