package org.incipit.spark.products;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Makes one of all the forms in which documents know a thing: the name that most of them use is the
 * main one, the others are variants; an identifier and a place on the map are those of the first
 * document that has some.
 */
final class Forms {
  private Forms() {}

  /** A row of {@link Entities#SCHEMA}; forms are sorted by the first document that has them. */
  static Row joined(Row row) {
    Map<String, Long> names = new TreeMap<>();
    Map<String, Long> variants = new TreeMap<>();
    Map<String, String> ids = new TreeMap<>();
    String geo = "";
    List<Row> forms = row.getList(row.fieldIndex("forms"));
    for (Row form : forms) {
      names.merge(form.getAs("name"), form.<Long>getAs("documents"), Long::sum);
      form.<String>getList(form.fieldIndex("variants")).forEach(v -> variants.put(v, 0L));
      for (Row id : form.<Row>getList(form.fieldIndex("ids"))) {
        ids.putIfAbsent(id.getString(0), id.getString(1));
      }
      geo = geo.isEmpty() ? form.getAs("geo") : geo;
    }
    String main =
        names.keySet().stream()
            .min(
                Comparator.comparing((String name) -> -names.get(name))
                    .thenComparing(Comparator.naturalOrder()))
            .orElse("");
    variants.putAll(names);
    variants.remove(main);
    List<Double> place = place(geo);
    return RowFactory.create(
        row.getAs("entity"),
        row.getAs("kind"),
        main,
        CollectionConverters.asScala(new ArrayList<>(variants.keySet())).toSeq(),
        scala.collection.immutable.Map.from(CollectionConverters.asScala(ids)),
        place.isEmpty() ? null : place.get(0),
        place.isEmpty() ? null : place.get(1),
        row.getAs("mentions"),
        row.getAs("documents"),
        row.getAs("first"),
        row.getAs("last"));
  }

  /** Latitude and longitude in degrees; empty when that is no place. */
  static List<Double> place(String geo) {
    String[] parts = geo.strip().split("[ ,]+");
    if (parts.length != 2) {
      return List.of();
    }
    try {
      double latitude = Double.parseDouble(parts[0]);
      double longitude = Double.parseDouble(parts[1]);
      boolean good = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
      return good ? List.of(latitude, longitude) : List.of();
    } catch (NumberFormatException e) {
      return List.of();
    }
  }
}
