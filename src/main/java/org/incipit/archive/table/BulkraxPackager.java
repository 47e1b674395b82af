package org.incipit.archive.table;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.incipit.archive.Description;
import org.incipit.archive.Field;
import org.incipit.archive.Item;
import org.incipit.archive.Value;

/** The table of Bulkrax for works of Hyrax. */
public final class BulkraxPackager extends Table {
  private static final Set<String> SEVERAL =
      Set.of(
          "title",
          "alternative_title",
          "creator",
          "contributor",
          "publisher",
          "date_created",
          "language",
          "subject",
          "based_near",
          "identifier",
          "license",
          "rights_notes",
          "source",
          "resource_type");

  public BulkraxPackager() {
    super("bulkrax", "CSV for Bulkrax (Hyrax, Hyku)", "|", Set.of(Field.TITLE, Field.CREATOR));
  }

  @Override
  Set<String> multiple() {
    return SEVERAL;
  }

  @Override
  Map<String, List<String>> cells(Item item) {
    Description d = item.description();
    Map<String, List<String>> row = row();
    row.put("source_identifier", List.of(item.name()));
    row.put("model", List.of("GenericWork"));
    row.put("file", edition(item));
    row.put("title", first(texts(d, Field.TITLE)));
    row.put("alternative_title", texts(d, Field.TITLE, has("type")));
    row.put("creator", texts(d, Field.CREATOR));
    row.put("contributor", texts(d, Field.CONTRIBUTOR));
    row.put("publisher", texts(d, Field.PUBLISHER));
    row.put("date_created", dates(d));
    row.put("description", first(texts(d, Field.DESCRIPTION)));
    row.put("language", texts(d, Field.LANGUAGE));
    row.put("subject", texts(d, Field.SUBJECT));
    row.put("based_near", texts(d, Field.COVERAGE, is("kind", "place")));
    row.put("identifier", identifiers(d));
    row.put("license", parts(d, Field.RIGHTS, "uri"));
    row.put("rights_notes", texts(d, Field.RIGHTS, value -> value.part("uri").isEmpty()));
    row.put("source", texts(d, Field.SOURCE));
    row.put("resource_type", Stream.of("Text").toList());
    row.put("visibility", List.of("restricted"));
    return row;
  }

  private static List<String> dates(Description d) {
    List<String> created = texts(d, Field.DATE, is("type", "created"));
    return created.isEmpty() ? texts(d, Field.DATE, is("type", "issued")) : created;
  }

  private static List<String> identifiers(Description d) {
    return d.all(Field.IDENTIFIER).stream()
        .map((Value v) -> v.part("uri").orElse(v.text()))
        .distinct()
        .toList();
  }
}
