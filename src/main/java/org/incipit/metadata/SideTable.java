package org.incipit.metadata;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.model.Origin;

/**
 * A side file that is a table, as Archivematica's {@code metadata.csv}: the first column is {@code
 * filename}, the others are names, of which each may come several times; one row a text. Quoted as
 * in RFC 4180, in UTF-8; what stands behind {@code filename}, a comma, a semicolon or a tab, stands
 * between all columns, since spreadsheets write that of the country.
 */
public final class SideTable implements SideFile {
  /** The most bytes that a table may have. */
  public static final int LARGEST = 128 << 20;

  private static final int MOST_ROWS = 1_000_000;
  private static final int MOST_COLUMNS = 500;
  private static final int LONGEST_CELL = 20_000_000;
  private static final String FILE_NAME = "filename";

  /** Archivematica keeps the files that it is given below this folder. */
  private static final String OBJECTS = "objects/";

  /** Cells of a row and where each begins: line and column in turn. */
  private record Row(Entry entry, List<String> cells, int[] places) {}

  private final String name;
  private final List<String> columns = new ArrayList<>();
  private final Map<String, Row> rows = new LinkedHashMap<>();

  /** Where the last cell read begins. */
  private int line = 1;

  private SideTable(String name) {
    this.name = name;
  }

  /** True for the name of a table. */
  public static boolean isTable(String file) {
    return file.toLowerCase(Locale.ROOT).endsWith(".csv") || isTabbed(file);
  }

  private static boolean isTabbed(String file) {
    return file.toLowerCase(Locale.ROOT).endsWith(".tsv");
  }

  /**
   * Reads one.
   *
   * @param file for messages
   * @throws ConfigurationException when it is no such table, with line and column
   */
  public static SideTable read(byte[] bytes, String file) {
    if (bytes.length > LARGEST) {
      throw new ConfigurationException(
          file + " is larger than " + (LARGEST >> 20) + " MB; convert a part of the texts at once");
    }
    SideTable table = new SideTable(file);
    String text = decoded(bytes, file);
    try (CsvParser parser = parser(text, separator(text, file))) {
      table.read(parser);
    } catch (StreamConstraintsException e) {
      throw table.error(
          table.line,
          1,
          "from here on is a cell longer than "
              + LONGEST_CELL
              + " characters; is a quotation mark not closed?");
    } catch (JsonProcessingException e) {
      String message = firstLine(e.getOriginalMessage());
      throw message.startsWith("Missing closing quote")
          ? table.error(
              table.line, 1, "from here on a quotation mark opens a cell and is not closed")
          : table.error(e.getLocation(), "this is no table: " + message);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  private static char separator(String text, String file) {
    String start = text.substring(0, Math.min(text.length(), 1000)).stripLeading();
    String header = start.replaceFirst("^\"?(?i:" + FILE_NAME + ")\"?", "");
    boolean known = header.length() < start.length() && !header.isEmpty();
    return known && ",;\t".indexOf(header.charAt(0)) >= 0
        ? header.charAt(0)
        : isTabbed(file) ? '\t' : ',';
  }

  private static CsvParser parser(String text, char separator) throws IOException {
    CsvFactory factory =
        CsvFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder().maxStringLength(LONGEST_CELL).build())
            .build();
    CsvParser parser = factory.createParser(text);
    parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
    return parser;
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  /** UTF-8, or UTF-16 with its mark; anything else would be read wrong without notice. */
  private static String decoded(byte[] bytes, String file) {
    Charset charset =
        bytes.length > 1 && isWide(bytes) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new ConfigurationException(
          file + " is not in UTF-8; in a spreadsheet, save it as \"CSV UTF-8\"", e);
    }
  }

  private static boolean isWide(byte[] bytes) {
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    return first == 0xFF && second == 0xFE || first == 0xFE && second == 0xFF;
  }

  private ConfigurationException error(JsonLocation at, String what) {
    int line = at == null ? 1 : Math.max(1, at.getLineNr());
    int column = at == null ? 1 : Math.max(1, at.getColumnNr());
    return error(line, column, what);
  }

  private ConfigurationException error(int line, int column, String what) {
    return new ConfigurationException(name + ":" + line + ":" + column + ": " + what);
  }

  private void read(CsvParser parser) throws IOException {
    List<String> cells = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    boolean header = true;
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token == JsonToken.START_ARRAY) {
        cells.clear();
        places.clear();
      } else if (token != JsonToken.END_ARRAY) {
        cells.add(parser.getText());
        JsonLocation at = parser.currentTokenLocation();
        line = at.getLineNr();
        places.add(line);
        places.add(at.getColumnNr());
      } else if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
        int[] at = places.stream().mapToInt(Integer::intValue).toArray();
        if (header) {
          header(cells, at);
        } else {
          row(List.copyOf(cells), at);
        }
        header = false;
      }
    }
    if (header) {
      throw error(1, 1, "there is no header; its first column is " + FILE_NAME);
    }
  }

  private void header(List<String> cells, int[] at) {
    if (cells.size() > MOST_COLUMNS) {
      throw error(at[0], at[1], "there are more than " + MOST_COLUMNS + " columns");
    }
    String first = cells.get(0).strip().toLowerCase(Locale.ROOT);
    if (!first.equals(FILE_NAME)) {
      throw error(
          at[0], at[1], "the first column must be " + FILE_NAME + ", not \"" + cells.get(0) + "\"");
    }
    columns.add(FILE_NAME);
    for (int i = 1; i < cells.size(); i++) {
      String column = cells.get(i).strip().toLowerCase(Locale.ROOT);
      if (!column.isEmpty() && !Names.ALL.contains(column)) {
        throw error(at[2 * i], at[2 * i + 1], Names.unknown(cells.get(i).strip()));
      }
      columns.add(column);
    }
  }

  private void row(List<String> cells, int[] at) {
    if (rows.size() >= MOST_ROWS) {
      throw error(at[0], at[1], "there are more than " + MOST_ROWS + " rows; split the table");
    }
    if (cells.size() != columns.size()) {
      throw error(
          at[0], at[1], "the row has " + cells.size() + " cells, the header " + columns.size());
    }
    if (cells.get(0).isBlank()) {
      throw error(at[0], at[1], "the row names no file");
    }
    for (int i = 1; i < cells.size(); i++) {
      if (columns.get(i).isEmpty() && !cells.get(i).isBlank()) {
        throw error(at[2 * i], at[2 * i + 1], "the column of this cell has no name in the header");
      }
    }
    Row row = new Row(new Entry(cells.get(0), at[0]), cells, at);
    Row before = rows.putIfAbsent(SideFile.key(cells.get(0)), row);
    if (before != null) {
      throw error(
          at[0],
          at[1],
          "\"" + cells.get(0) + "\" has a row already, on line " + before.entry().line());
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Said common() {
    return Said.NOTHING;
  }

  @Override
  public Said of(String source) {
    Optional<Row> row = row(source);
    if (row.isEmpty()) {
      return Said.NOTHING;
    }
    Said.Collector collector = new Said.Collector(Origin.Kind.SIDE_FILE, name);
    for (int i = 1; i < columns.size(); i++) {
      if (columns.get(i).isEmpty()) {
        continue;
      }
      int[] at = row.get().places();
      collector.add(columns.get(i), row.get().cells().get(i), at[2 * i], at[2 * i + 1]);
    }
    return collector.said();
  }

  private Optional<Row> row(String source) {
    String key = SideFile.key(source);
    return Optional.ofNullable(rows.get(key))
        .or(() -> Optional.ofNullable(rows.get(OBJECTS + key)));
  }

  @Override
  public Optional<Entry> entry(String source) {
    return row(source).map(Row::entry);
  }

  @Override
  public Collection<Entry> entries() {
    return rows.values().stream().map(Row::entry).toList();
  }
}
