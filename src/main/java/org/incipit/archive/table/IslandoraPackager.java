package org.incipit.archive.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.incipit.archive.Description;
import org.incipit.archive.Field;
import org.incipit.archive.Item;
import org.incipit.archive.Value;

/**
 * The table of Islandora Workbench for its task {@code create}, with the fields of the Islandora
 * Starter Site.
 */
public final class IslandoraPackager extends Table {
  private static final int LONGEST_TITLE = 255;
  private static final Set<String> SEVERAL =
      Set.of(
          "field_alternative_title",
          "field_linked_agent",
          "field_subject",
          "field_subjects_name",
          "field_geographic_subject",
          "field_coordinates",
          "field_language",
          "field_genre",
          "field_identifier",
          "field_rights",
          "field_extent",
          "field_edtf_date_created");

  public IslandoraPackager() {
    super("islandora", "CSV for Islandora Workbench", "|", Set.of(Field.TITLE));
  }

  @Override
  Set<String> multiple() {
    return SEVERAL;
  }

  @Override
  Map<String, List<String>> cells(Item item) {
    Description d = item.description();
    Map<String, List<String>> row = row();
    String title = d.first(Field.TITLE).map(Value::text).orElse("");
    row.put("id", List.of(item.name()));
    row.put("file", edition(item));
    row.put("title", List.of(cut(title)));
    row.put("field_model", List.of("Digital Document"));
    row.put("field_full_title", title.length() > LONGEST_TITLE ? List.of(title) : List.of());
    row.put("field_alternative_title", texts(d, Field.TITLE, has("type")));
    row.put("field_linked_agent", agents(d));
    row.put("field_edtf_date_issued", first(dates(d, "issued")));
    row.put("field_edtf_date_created", dates(d, "created"));
    row.put("field_abstract", first(texts(d, Field.DESCRIPTION)));
    row.put("field_genre", texts(d, Field.TYPE, is("kind", "genre")));
    row.put("field_resource_type", List.of("Text"));
    row.put("field_language", parts(d, Field.LANGUAGE, "library"));
    row.put("field_subject", texts(d, Field.SUBJECT, is("kind", "term", "event")));
    row.put("field_subjects_name", names(d));
    row.put("field_geographic_subject", places(d));
    row.put("field_coordinates", coordinates(d));
    row.put("field_extent", texts(d, Field.FORMAT, is("kind", "extent")));
    row.put("field_identifier", texts(d, Field.IDENTIFIER));
    row.put("field_rights", rights(d));
    return row;
  }

  /**
   * Drupal cuts titles there; so do we, before a letter is cut in two, and give the full one too.
   */
  private static String cut(String title) {
    if (title.length() <= LONGEST_TITLE) {
      return title;
    }
    int end = LONGEST_TITLE - 2;
    end = Character.isHighSurrogate(title.charAt(end - 1)) ? end - 1 : end;
    return title.substring(0, end) + " …";
  }

  /** {@code relators:aut:person:Holm, Greta}. */
  private static List<String> agents(Description d) {
    List<String> agents = new ArrayList<>();
    for (Field field : List.of(Field.CREATOR, Field.CONTRIBUTOR, Field.PUBLISHER)) {
      for (Value value : d.all(field)) {
        String role = value.part("role").orElse("ctb");
        agents.add("relators:" + role + ":" + vocabulary(value) + ":" + value.text());
      }
    }
    return agents.stream().distinct().toList();
  }

  private static String vocabulary(Value value) {
    return value.part("kind").filter("org"::equals).isPresent() ? "corporate_body" : "person";
  }

  private static List<String> names(Description d) {
    return d.all(Field.SUBJECT).stream()
        .filter(is("kind", "person", "org"))
        .map(value -> vocabulary(value) + ":" + value.text())
        .distinct()
        .toList();
  }

  private static List<String> places(Description d) {
    return texts(d, Field.COVERAGE, is("kind", "place")).stream()
        .map(name -> "geo_location:" + name)
        .toList();
  }

  private static List<String> coordinates(Description d) {
    return d.all(Field.COVERAGE).stream()
        .filter(has("lat"))
        .map(v -> v.part("lat").orElseThrow() + "," + v.part("long").orElseThrow())
        .distinct()
        .toList();
  }

  /** EDTF has two points where an end of a span is not known. */
  private static List<String> dates(Description d, String type) {
    return texts(d, Field.DATE, is("type", type)).stream()
        .map(date -> date.startsWith("/") ? ".." + date : date.endsWith("/") ? date + ".." : date)
        .toList();
  }

  private static List<String> rights(Description d) {
    return d.all(Field.RIGHTS).stream()
        .map(v -> v.part("uri").orElse(v.text()))
        .distinct()
        .toList();
  }
}
