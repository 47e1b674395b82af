package org.incipit.archive.side;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.incipit.archive.Crosswalk;
import org.incipit.archive.Description;
import org.incipit.archive.Entry;
import org.incipit.archive.Field;
import org.incipit.archive.Item;
import org.incipit.archive.Packager;
import org.incipit.archive.Packed;
import org.incipit.archive.Standing;
import org.incipit.archive.Target;
import org.incipit.archive.Value;

/**
 * A form that is a stylesheet, and what its target refuses a description without. Subclasses say
 * which; they are thread-safe as long as they have no state.
 */
abstract class SideFiles implements Packager {
  private final Target target;
  private final Map<String, String> stylesheets;
  private final List<Demand> demands;

  /**
   * What must hold of a description besides that nothing required is absent.
   *
   * @param of what it looks at; where that is required and absent, nothing more is said of it
   * @param words what is missing and how to give it
   */
  record Demand(Field of, String words, Predicate<Description> holds) {}

  /**
   * A form.
   *
   * @param stylesheets by the ending of the file that each makes, with its dot
   * @param required what may not be absent
   * @param demands in the order in which they are said
   */
  SideFiles(
      String id,
      String title,
      Map<String, String> stylesheets,
      Set<Field> required,
      Demand... demands) {
    this.target = new Target(id, title, required, false);
    this.stylesheets = new TreeMap<>(stylesheets);
    this.demands = List.of(demands);
  }

  @Override
  public Target target() {
    return target;
  }

  @Override
  public List<String> complaints(Item item) {
    Description description = item.description();
    List<Field> missing = description.missing(target.required());
    return demands.stream()
        .filter(demand -> !missing.contains(demand.of()) && !demand.holds().test(description))
        .map(Demand::words)
        .toList();
  }

  @Override
  public Packed pack(Item item, Crosswalk crosswalk, Standing standing) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (Map.Entry<String, String> sheet : stylesheets.entrySet()) {
      byte[] bytes = crosswalk.write(sheet.getValue(), item.edition());
      entries.add(Entry.of(item.name() + sheet.getKey(), bytes));
    }
    return new Packed("", entries, List.of(), false);
  }

  /** A day, month or year of issue: not when the text was written or spoken. */
  static boolean isIssued(Description description) {
    return description.all(Field.DATE).stream().anyMatch(SideFiles::isIssue);
  }

  private static boolean isIssue(Value date) {
    return date.part("type").filter("issued"::equals).isPresent();
  }

  static boolean has(Description description, Field field, String part) {
    return description.all(field).stream().anyMatch(value -> value.part(part).isPresent());
  }
}
