package org.incipit.archive.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.incipit.archive.Description;
import org.incipit.archive.Field;
import org.incipit.archive.Item;
import org.incipit.archive.Value;

/**
 * The table of {@code ia upload --spreadsheet}. A heading with a number in brackets holds one value
 * of several; the first of each kind go in.
 */
public final class InternetArchivePackager extends Table {
  private static final int MOST_CREATORS = 5;
  private static final int MOST_SUBJECTS = 20;
  private static final int LONGEST_NAME = 80;

  public InternetArchivePackager() {
    super(
        "internet-archive",
        "CSV for the upload tool of the Internet Archive",
        "; ",
        Set.of(Field.TITLE));
  }

  @Override
  Set<String> multiple() {
    return Set.of();
  }

  @Override
  Map<String, List<String>> cells(Item item) {
    Description d = item.description();
    Map<String, List<String>> row = row();
    row.put("identifier", List.of(identifier(item)));
    row.put("file", edition(item));
    row.put("mediatype", List.of("texts"));
    row.put("collection", List.of("test_collection"));
    row.put("title", first(texts(d, Field.TITLE)));
    numbered(row, "creator", texts(d, Field.CREATOR), MOST_CREATORS);
    row.put("date", first(dates(d)));
    row.put("description", first(texts(d, Field.DESCRIPTION)));
    row.put("publisher", first(texts(d, Field.PUBLISHER)));
    row.put("language", first(parts(d, Field.LANGUAGE, "library")));
    row.put("licenseurl", first(parts(d, Field.RIGHTS, "uri")));
    row.put("rights", first(texts(d, Field.RIGHTS)));
    row.put("source", first(texts(d, Field.SOURCE)));
    row.put("external-identifier", first(external(d)));
    numbered(row, "subject", texts(d, Field.SUBJECT), MOST_SUBJECTS);
    return row;
  }

  private static void numbered(
      Map<String, List<String>> row, String name, List<String> values, int most) {
    IntStream.range(0, most)
        .forEach(
            i ->
                row.put(
                    name + "[" + i + "]", i < values.size() ? List.of(values.get(i)) : List.of()));
  }

  /**
   * Letters, digits, {@code .}, {@code _} and {@code -}, at most 100, beginning with a letter or
   * digit: the name, and eight digits of its digest, since names are unique in all the archive.
   */
  static String identifier(Item item) {
    StringBuilder out = new StringBuilder();
    for (char c : item.name().toCharArray()) {
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '.');
      if (plain && (out.length() > 0 || Character.isLetterOrDigit(c))) {
        out.append(c);
      } else if (out.length() > 0 && out.charAt(out.length() - 1) != '-') {
        out.append('-');
      }
      if (out.length() == LONGEST_NAME) {
        break;
      }
    }
    byte[] name = item.name().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    String digest = org.incipit.archive.Content.of(name).sha256().substring(0, 8);
    String start = out.length() == 0 ? "text" : out.toString();
    return (start.endsWith("-") ? start : start + "-") + digest;
  }

  /** One day, month or year. */
  private static List<String> dates(Description d) {
    List<String> dates = new ArrayList<>(texts(d, Field.DATE, is("type", "created")));
    dates.addAll(texts(d, Field.DATE, is("type", "issued")));
    return dates.stream().filter(date -> date.indexOf('/') < 0).toList();
  }

  private static List<String> external(Description d) {
    return d.all(Field.IDENTIFIER).stream()
        .filter(is("type", "DOI", "Handle", "ARK", "URN", "ISBN"))
        .map(
            (Value v) ->
                v.part("type").filter("DOI"::equals).isPresent()
                    ? "doi:" + v.text()
                    : v.part("uri").orElse(v.text()))
        .toList();
  }
}
