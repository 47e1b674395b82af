package org.incipit.spark.bags;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.incipit.spark.Documents;
import org.incipit.spark.files.DocumentFiles;
import org.incipit.spark.files.Format;
import org.incipit.spark.files.HadoopFolder;
import org.incipit.spark.files.ReportLine;
import scala.collection.BufferedIterator;
import scala.jdk.javaapi.CollectionConverters;

/** Writes the bags of one partition, whose rows are sorted by bag and name. */
final class BagWriter implements Serializable {
  /** Column of the number of the bag. */
  static final String BAG = "bag";

  private static final long serialVersionUID = 1;

  private final HadoopFolder folder;
  private final List<Format> formats;
  private final String name;
  private final String title;
  private final String date;

  BagWriter(HadoopFolder folder, List<Format> formats, Bags.Options options) {
    this.folder = folder;
    this.formats = new ArrayList<>(formats);
    this.name = options.name();
    this.title = options.title().orElse("");
    this.date = options.date().orElse("");
  }

  /** Gives the names of the bags. */
  Iterator<String> write(Iterator<Row> partition) throws IOException {
    BufferedIterator<Row> rows = CollectionConverters.asScala(partition).buffered();
    List<String> bags = new ArrayList<>();
    while (rows.hasNext()) {
      int number = rows.head().getAs(BAG);
      String file = Bags.file(name, number);
      folder.write(file, out -> write(out, number, rows));
      bags.add(file);
    }
    return bags.iterator();
  }

  /** Takes the documents up to the first of the next bag. */
  private void write(OutputStream out, int number, BufferedIterator<Row> rows) throws IOException {
    String file = Bags.file(name, number);
    try (BagFile bag = new BagFile(out, file.substring(0, file.lastIndexOf('.')))) {
      while (rows.hasNext() && rows.head().<Integer>getAs(BAG) == number) {
        add(bag, rows.next());
      }
      for (Map.Entry<String, byte[]> schema : DocumentFiles.schemas().entrySet()) {
        bag.add(schema.getKey(), schema.getValue());
      }
      bag.finish(title, date);
    }
  }

  private void add(BagFile bag, Row document) throws IOException {
    String target = document.getAs(Documents.TARGET);
    Map<String, String> files = new LinkedHashMap<>();
    byte[] source = document.getAs(Documents.SOURCE);
    if (source != null) {
      files.put("source", "source/" + target + ".txt");
      bag.add(files.get("source"), source);
    }
    for (Format format : formats) {
      byte[] bytes = format.bytes(document);
      if (bytes != null) {
        files.put(format.id(), format.file(target));
        bag.add(files.get(format.id()), bytes);
      }
    }
    bag.report(ReportLine.of(document, files));
  }
}
