package org.incipit.archive.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.incipit.archive.Crosswalk;
import org.incipit.archive.Description;
import org.incipit.archive.Field;
import org.incipit.archive.Item;
import org.incipit.archive.Packager;
import org.incipit.archive.Packed;
import org.incipit.archive.Row;
import org.incipit.archive.Standing;
import org.incipit.archive.Target;
import org.incipit.archive.Value;

/**
 * A table of a run. Subclasses give the cells of a document by the headings of its columns, the
 * same headings for every document; they are thread-safe as long as they have no state.
 */
abstract class Table implements Packager {
  private final Target target;
  private final String separator;

  /**
   * A table.
   *
   * @param separator stands between the values of a cell
   */
  Table(String id, String title, String separator, Set<Field> required) {
    this.target = new Target(id, title, required, false);
    this.separator = separator;
  }

  /** The cells of a document, each with its values, in the order of the columns. */
  abstract Map<String, List<String>> cells(Item item);

  /** Columns whose cells have several values, which the separator divides. */
  abstract Set<String> multiple();

  @Override
  public Target target() {
    return target;
  }

  @Override
  public List<String> complaints(Item item) {
    List<String> complaints = new ArrayList<>();
    cells(item)
        .forEach(
            (column, values) -> {
              boolean divided =
                  multiple().contains(column)
                      && values.stream().anyMatch(v -> v.contains(separator));
              if (divided) {
                complaints.add(
                    column + ": a value has \"" + separator + "\", which divides values");
              }
              if (String.join(separator, values).length() >= Csv.LONGEST) {
                complaints.add(column + ": more than " + Csv.LONGEST + " characters");
              }
            });
    return complaints;
  }

  @Override
  public Packed pack(Item item, Crosswalk crosswalk, Standing standing) {
    Map<String, List<String>> cells = cells(item);
    String heading = Csv.line(List.copyOf(cells.keySet()));
    String line =
        Csv.line(cells.values().stream().map(values -> String.join(separator, values)).toList());
    return new Packed("", List.of(), List.of(new Row(target.id() + ".csv", heading, line)), false);
  }

  /** A row to fill in. */
  static Map<String, List<String>> row() {
    return new LinkedHashMap<>();
  }

  /** The texts of a field, each once. */
  static List<String> texts(Description description, Field field, Predicate<Value> which) {
    return description.all(field).stream().filter(which).map(Value::text).distinct().toList();
  }

  static List<String> texts(Description description, Field field) {
    return texts(description, field, value -> true);
  }

  static List<String> first(List<String> values) {
    return values.isEmpty() ? List.of() : List.of(values.get(0));
  }

  /** Whether a part of a value has one of these values. */
  static Predicate<Value> is(String part, String... wanted) {
    return value -> value.part(part).filter(Set.of(wanted)::contains).isPresent();
  }

  static Predicate<Value> has(String part) {
    return value -> value.part(part).isPresent();
  }

  /** Values of a part, each once. */
  static List<String> parts(Description description, Field field, String part) {
    return description.all(field).stream()
        .flatMap(value -> value.part(part).stream())
        .distinct()
        .toList();
  }

  /** The path of the TEI below the output folder that was packed. */
  static List<String> edition(Item item) {
    return List.of("tei/" + item.name() + ".xml");
  }
}
