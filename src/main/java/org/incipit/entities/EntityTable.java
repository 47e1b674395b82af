package org.incipit.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.model.Kind;
import org.incipit.review.Sheet;

/** The table of entities that a person fills in: values with tabs between them, in UTF-8. */
public final class EntityTable {
  private static final List<String> COLUMNS =
      List.of(
          "entity", "kind", "name", "document", "local id", "mentions", "ids", "proposed", "yours");
  private static final List<String> NEEDED = List.of("document", "local id", "yours");

  private EntityTable() {}

  /**
   * The rows of a file, those that nobody filled in too.
   *
   * @param file its name, for messages
   * @throws ConfigurationException when it is no such table, or answers one question in two ways,
   *     with the line
   */
  public static List<Decided> read(byte[] bytes, String file) {
    Sheet sheet =
        new Sheet(
            COLUMNS,
            NEEDED,
            (line, what) ->
                new ConfigurationException(
                    file + ":" + line + ": this is no table of entities: " + what));
    List<Decided> rows = new ArrayList<>();
    Map<String, Sheet.Line> answered = new HashMap<>();
    for (Sheet.Line row : sheet.read(bytes)) {
      List<String> c = row.cells();
      String yours = c.get(8);
      if (!yours.isEmpty()) {
        Sheet.Line other = answered.putIfAbsent(c.get(3) + "#" + c.get(4), row);
        if (other != null && !other.cells().get(8).equals(yours)) {
          throw new ConfigurationException(
              file
                  + ":"
                  + row.number()
                  + ": "
                  + c.get(4)
                  + " of "
                  + c.get(3)
                  + " is answered otherwise on line "
                  + other.number()
                  + ", with \""
                  + other.cells().get(8)
                  + "\"; delete one of the two rows");
        }
      }
      rows.add(new Decided(c.get(0), c.get(1), c.get(2), c.get(3), c.get(4), yours));
    }
    return rows;
  }

  /**
   * The whole file.
   *
   * @param rows in order
   * @param kept decisions about what was not read this time, which are never dropped
   */
  public static String write(List<EntityRow> rows, List<Decided> kept) {
    StringBuilder table = new StringBuilder(Sheet.line(COLUMNS));
    for (EntityRow row : rows) {
      Listed listed = row.listed();
      table.append(
          line(
              row.entity(),
              word(listed.kind()),
              listed.name(),
              listed.document(),
              listed.id(),
              Integer.toString(listed.mentions()),
              ids(listed.ids()),
              row.proposed(),
              row.yours()));
    }
    for (Decided row : kept) {
      table.append(
          line(
              row.entity(),
              row.kind(),
              row.name(),
              row.document(),
              row.id(),
              "",
              "",
              "",
              row.yours()));
    }
    return table.toString();
  }

  private static String line(String... cells) {
    return Sheet.line(new ArrayList<>(List.of(cells)));
  }

  static String word(Kind kind) {
    return switch (kind) {
      case PERSON -> "person";
      case PLACE -> "place";
      case ORGANISATION -> "organisation";
      default -> "event";
    };
  }

  private static String ids(Map<String, String> ids) {
    return ids.entrySet().stream()
        .map(id -> (id.getKey().isEmpty() ? "id" : id.getKey()) + ":" + id.getValue())
        .collect(Collectors.joining(" "));
  }
}
