package org.incipit.spark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.incipit.api.Edition;
import org.incipit.api.Source;
import org.incipit.site.Records;
import org.incipit.site.SiteDocument;
import scala.jdk.javaapi.CollectionConverters;

/** Rows of the table of documents. */
final class Rows {
  private Rows() {}

  /** The row of a document, in the columns of {@link Documents#schema}. */
  static Row of(Source source, Edition edition, String fingerprint, Settings settings) {
    Optional<SiteDocument> read = edition.bytes(RecordExporter.ID).flatMap(Records::read);
    List<Object> values = new ArrayList<>();
    values.add(source.name());
    values.add(source.target());
    values.add(edition.sha256());
    values.add(fingerprint);
    values.add(edition.status().name().toLowerCase(Locale.ROOT));
    values.add((long) source.bytes().length);
    values.add(settings.keepSource() ? source.bytes() : null);
    for (String format : settings.formats()) {
      values.add(edition.bytes(format).map(bytes -> value(format, bytes)).orElse(null));
    }
    values.add(read.map(SiteDocument::title).flatMap(Rows::some).orElse(null));
    values.add(read.map(SiteDocument::people).map(Rows::seq).orElse(null));
    values.add(read.map(SiteDocument::date).flatMap(Rows::some).orElse(null));
    values.add(read.map(SiteDocument::place).flatMap(Rows::some).orElse(null));
    values.add(read.map(SiteDocument::genre).flatMap(Rows::some).orElse(null));
    values.add(read.map(SiteDocument::language).flatMap(Rows::some).orElse(null));
    values.add(seq(edition.findings().stream().map(Rows::diagnostic).toList()));
    values.add(seq(read.map(Rows::entities).orElse(List.of())));
    values.add(seq(edition.doubts()));
    return RowFactory.create(values.toArray());
  }

  private static Object value(String format, byte[] bytes) {
    return Documents.type(format).equals(DataTypes.BinaryType)
        ? bytes
        : new String(bytes, StandardCharsets.UTF_8);
  }

  private static Optional<String> some(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static Row diagnostic(Edition.Finding f) {
    return RowFactory.create(f.severity(), f.code(), f.line(), f.column(), f.message());
  }

  private static List<Row> entities(SiteDocument document) {
    List<List<Row>> mentions = new ArrayList<>();
    document.entities().forEach(entity -> mentions.add(new ArrayList<>()));
    for (SiteDocument.Mention m : document.mentions()) {
      mentions
          .get(m.entity())
          .add(
              RowFactory.create(
                  m.anchor(), m.value(), m.uncertain(), m.before(), m.text(), m.after()));
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      SiteDocument.Named n = document.entities().get(i);
      rows.add(
          RowFactory.create(
              n.key(),
              n.kind(),
              n.name(),
              seq(n.variants()),
              map(n.ids()),
              n.geo(),
              seq(mentions.get(i))));
    }
    return rows;
  }

  private static Object seq(List<?> list) {
    return CollectionConverters.asScala(list).toSeq();
  }

  private static Object map(Map<String, String> map) {
    return scala.collection.immutable.Map.from(CollectionConverters.asScala(map));
  }
}
