package org.incipit.authority;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.model.AuthorityEntry;
import org.incipit.model.Kind;

/**
 * A user's own list of persons, places, organisations and events. Immutable.
 *
 * @param name the file's base name, for messages
 * @param entries in the order of the file
 */
public record AuthorityFile(String name, List<Entry> entries) {
  /** Identifier columns; each is also the scheme of the identifier. */
  private static final List<String> SCHEMES = List.of("wikidata", "geonames", "gnd", "viaf");

  /** When a listed name is taken for the entry. */
  public enum Match {
    /** Wherever it stands. */
    ALWAYS,
    /** Where the text itself makes it a name. */
    CONTEXT
  }

  /**
   * One entry.
   *
   * @param kind person, place, organisation or event
   * @param entry what the file says of it; its id has the scheme {@code user}
   * @param names preferred name first, then the variants
   * @param match when the names are taken for it
   */
  public record Entry(Kind kind, AuthorityEntry entry, List<String> names, Match match) {
    public Entry {
      names = List.copyOf(names);
    }
  }

  public AuthorityFile {
    entries = List.copyOf(entries);
  }

  /**
   * Reads a table with a header row: {@code id}, {@code type} and {@code name} are needed; {@code
   * variants} (with {@code |} between, {@code fa:} before one in another language), {@code
   * forename} and {@code surname}, {@code country}, {@code lat}, {@code lon}, {@code wikidata},
   * {@code geonames}, {@code gnd}, {@code viaf}, {@code other} ({@code scheme=value}) and {@code
   * match} (always, context, never) may stand in any order; other columns are not read.
   *
   * @param name the file's base name; one that ends in {@code .csv} is comma-separated, any other
   *     tab-separated
   * @param content the text of the file
   * @throws ConfigurationException when a needed column is missing or a row cannot be read
   */
  public static AuthorityFile read(String name, String content) {
    boolean commas = name.toLowerCase(Locale.ROOT).endsWith(".csv");
    List<List<String>> rows = Table.read(content, commas ? ',' : '\t');
    if (rows.isEmpty()) {
      throw new ConfigurationException("the authority file " + name + " has no header row");
    }
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < rows.get(0).size(); i++) {
      columns.put(rows.get(0).get(i).strip().toLowerCase(Locale.ROOT), i);
    }
    for (String needed : List.of("id", "type", "name")) {
      if (!columns.containsKey(needed)) {
        throw new ConfigurationException(
            "the authority file " + name + " has no column \"" + needed + "\"");
      }
    }
    List<Entry> entries = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      new Row(name, i + 1, columns, rows.get(i)).addTo(entries);
    }
    return new AuthorityFile(name, entries);
  }

  private record Row(String file, int line, Map<String, Integer> columns, List<String> cells) {
    String cell(String column) {
      Integer at = columns.get(column);
      return at == null || at >= cells.size() ? "" : cells.get(at).strip();
    }

    void addTo(List<Entry> entries) {
      if (cells.stream().allMatch(String::isBlank) || cell("match").equals("never")) {
        return;
      }
      if (cell("id").isEmpty() || cell("name").isEmpty()) {
        throw problem("has no id or no name");
      }
      String type = cell("type").toLowerCase(Locale.ROOT);
      if (type.equals("work")) {
        return;
      }
      Match match =
          switch (cell("match")) {
            case "", "always" -> Match.ALWAYS;
            case "context" -> Match.CONTEXT;
            default -> throw problem("has the match \"" + cell("match") + "\"");
          };
      entries.add(new Entry(kind(type), entry(type), names(), match));
    }

    private Kind kind(String type) {
      return switch (type) {
        case "person" -> Kind.PERSON;
        case "place" -> Kind.PLACE;
        case "org" -> Kind.ORGANISATION;
        case "event" -> Kind.EVENT;
        default -> throw problem("has the type \"" + type + "\"");
      };
    }

    private AuthorityEntry entry(String type) {
      Map<String, String> identifiers = new TreeMap<>();
      for (String scheme : SCHEMES) {
        if (!cell(scheme).isEmpty()) {
          identifiers.put(scheme, bare(cell(scheme)));
        }
      }
      int equals = cell("other").indexOf('=');
      if (equals > 0) {
        identifiers.put(cell("other").substring(0, equals), cell("other").substring(equals + 1));
      }
      String geo =
          cell("lat").isEmpty() || cell("lon").isEmpty() ? "" : cell("lat") + " " + cell("lon");
      return new AuthorityEntry(
          "user:" + cell("id"), cell("name"), type, cell("country"), geo, identifiers);
    }

    private List<String> names() {
      List<String> names = new ArrayList<>();
      names.add(cell("name"));
      for (String variant : cell("variants").split("\\|")) {
        if (!variant.isBlank()) {
          names.add(
              variant.matches("[a-z]{2,3}(-[A-Za-z]+)?:.+")
                  ? variant.substring(variant.indexOf(':') + 1)
                  : variant.strip());
        }
      }
      if (!cell("forename").isEmpty() && !cell("surname").isEmpty()) {
        names.add(cell("forename") + " " + cell("surname"));
      }
      return names;
    }

    /** The value itself where the cell holds an address. */
    private static String bare(String value) {
      String trimmed = value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
      return trimmed.startsWith("http") ? trimmed.substring(trimmed.lastIndexOf('/') + 1) : trimmed;
    }

    private ConfigurationException problem(String what) {
      return new ConfigurationException(
          "line " + line + " of the authority file " + file + " " + what);
    }
  }
}
