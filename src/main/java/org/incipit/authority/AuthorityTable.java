package org.incipit.authority;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.model.IdentifierForm;
import org.incipit.model.Kind;

/** Reads authority entries from a table with a header row. */
final class AuthorityTable {
  /** Identifier columns; each is also the scheme of the identifier. */
  private static final List<String> SCHEMES = List.of("wikidata", "geonames", "gnd", "viaf");

  /** Columns that go into the notes under their own names, before those that nobody knows. */
  private static final List<String> FACTS = List.of("role", "birth", "death");

  private static final Set<String> READ =
      Set.of(
          "id",
          "type",
          "name",
          "variants",
          "forename",
          "surname",
          "country",
          "lat",
          "lon",
          "other",
          "match",
          "note");

  private final String file;
  private final Table table;
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<String> unknown = new ArrayList<>();
  private final Map<String, String> ids = new HashMap<>();
  private int width;

  private AuthorityTable(String file, Table table) {
    this.file = file;
    this.table = table;
  }

  /**
   * The entries of a table.
   *
   * @param file its base name; one that ends in {@code .csv} is separated by commas, or by
   *     semicolons where the header has no comma; any other by tabs
   * @throws ConfigurationException when a column is missing or a row cannot be read
   */
  static List<AuthorityFile.Entry> read(String file, String content) {
    AuthorityTable reader =
        new AuthorityTable(file, new Table(file, content, separator(file, content)));
    reader.header();
    List<AuthorityFile.Entry> entries = new ArrayList<>();
    while (reader.table.next()) {
      reader.row().ifPresent(entries::add);
    }
    return entries;
  }

  private static char separator(String file, String content) {
    if (!file.toLowerCase(Locale.ROOT).endsWith(".csv")) {
      return '\t';
    }
    int end = content.indexOf('\n');
    String header = end < 0 ? content : content.substring(0, end);
    return header.indexOf(',') < 0 && header.indexOf(';') >= 0 ? ';' : ',';
  }

  private void header() {
    if (!table.next()) {
      throw AuthorityProblem.at(
          file, "it has no header row", "name the columns in the first line: id, type, name");
    }
    List<String> names = table.cells();
    width = names.size();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).strip().toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && columns.putIfAbsent(name, i) != null) {
        throw AuthorityProblem.at(
            table.where(i), "two columns are called \"" + name + "\"", "rename one of them");
      }
      if (!READ.contains(name) && !SCHEMES.contains(name) && !FACTS.contains(name)) {
        unknown.add(name);
      }
    }
    for (String needed : List.of("id", "type", "name")) {
      if (!columns.containsKey(needed)) {
        throw AuthorityProblem.at(
            table.where(0),
            "no column is called \"" + needed + "\"",
            "the header needs id, type and name, parted by "
                + (file.toLowerCase(Locale.ROOT).endsWith(".csv") ? "commas" : "tabs"));
      }
    }
  }

  private String cell(String column) {
    Integer at = columns.get(column);
    return at == null || at >= table.cells().size() ? "" : table.cells().get(at).strip();
  }

  private Optional<AuthorityFile.Entry> row() {
    if (isBlank()) {
      return Optional.empty();
    }
    for (int i = width; i < table.cells().size(); i++) {
      if (!table.cells().get(i).isBlank()) {
        throw AuthorityProblem.at(
            table.where(i),
            "the row has more cells than the header has columns",
            "put a cell that holds the separator into quotation marks");
      }
    }
    for (String needed : List.of("id", "name")) {
      if (cell(needed).isEmpty()) {
        throw problem(needed, "the row has no " + needed, "fill it in, or delete the row");
      }
    }
    String other = ids.putIfAbsent(cell("id"), table.where(columns.get("id")));
    if (other != null) {
      throw problem(
          "id",
          "the id \"" + cell("id") + "\" has a row already, at " + other,
          "give each person, place or body an id of its own; other names go into variants");
    }
    String type = cell("type").toLowerCase(Locale.ROOT);
    if (type.equals("work")) {
      return Optional.empty();
    }
    Kind kind =
        EntryDraft.kind(type)
            .orElseThrow(
                () ->
                    problem(
                        "type",
                        "nothing is of the type \"" + cell("type") + "\"",
                        "write person, place, org, event or work"));
    EntryDraft draft = new EntryDraft(kind).id(cell("id")).match(match()).country(cell("country"));
    names(draft);
    identifiers(draft);
    geo(draft);
    FACTS.forEach(fact -> draft.note(fact, cell(fact)));
    unknown.forEach(column -> draft.note(column, cell(column)));
    return draft.note("", cell("note")).entry();
  }

  private boolean isBlank() {
    for (String cell : table.cells()) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }

  private AuthorityFile.Match match() {
    return switch (cell("match").toLowerCase(Locale.ROOT)) {
      case "", "always" -> AuthorityFile.Match.ALWAYS;
      case "context" -> AuthorityFile.Match.CONTEXT;
      case "never" -> AuthorityFile.Match.NEVER;
      default ->
          throw problem(
              "match",
              "no match is called \"" + cell("match") + "\"",
              "write always, context or never");
    };
  }

  private void names(EntryDraft draft) {
    draft.preferred(cell("name"));
    String variants = cell("variants");
    for (int from = 0; from < variants.length(); ) {
      int bar = variants.indexOf('|', from);
      int to = bar < 0 ? variants.length() : bar;
      draft.variant(withoutLanguage(variants.substring(from, to).strip()));
      from = to + 1;
    }
    if (!cell("surname").isEmpty() && !cell("forename").isEmpty()) {
      draft.variant(cell("forename") + " " + cell("surname"));
    }
  }

  /** {@code fa:NAME} without its language tag. */
  private static String withoutLanguage(String variant) {
    int colon = variant.indexOf(':');
    boolean tagged = colon >= 2 && colon < variant.length() - 1;
    for (int i = 0; i < colon && tagged; i++) {
      char c = variant.charAt(i);
      boolean primary = variant.indexOf('-') < 0 || i < variant.indexOf('-');
      tagged =
          primary ? c >= 'a' && c <= 'z' && i < 3 : c == '-' || c < 0x80 && Character.isLetter(c);
    }
    return tagged ? variant.substring(colon + 1) : variant;
  }

  private void identifiers(EntryDraft draft) {
    for (String scheme : SCHEMES) {
      Optional<Identifier> identifier = Identifier.of(scheme, "", cell(scheme));
      if (identifier.isPresent() && !identifier.get().fits()) {
        throw problem(
            scheme,
            "\"" + cell(scheme) + "\" is no identifier of " + identifier.get().scheme(),
            "one is "
                + IdentifierForm.example(identifier.get().scheme()).orElseThrow()
                + "; leave the cell empty where there is none");
      }
      identifier.ifPresent(draft::identifier);
    }
    String other = cell("other");
    if (other.isEmpty()) {
      return;
    }
    int equals = other.indexOf('=');
    String scheme = other.substring(0, Math.max(equals, 0)).strip();
    if (scheme.isEmpty() || scheme.chars().anyMatch(Character::isWhitespace)) {
      throw problem("other", "\"" + other + "\" is no identifier", "write scheme=value");
    }
    draft.identifier(new Identifier(scheme, other.substring(equals + 1).strip()));
  }

  private void geo(EntryDraft draft) {
    if (cell("lat").isEmpty() && cell("lon").isEmpty()) {
      return;
    }
    draft.geo(
        Coordinates.of(cell("lat"), cell("lon"))
            .orElseThrow(
                () ->
                    problem(
                        "lat",
                        "\"" + cell("lat") + "\" and \"" + cell("lon") + "\" are no place",
                        "give both in decimal degrees, lat from -90 to 90, lon from -180 to 180")));
  }

  private ConfigurationException problem(String column, String what, String advice) {
    return AuthorityProblem.at(table.where(columns.get(column)), what, advice);
  }
}
