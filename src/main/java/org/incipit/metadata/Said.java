package org.incipit.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incipit.model.Metadata;
import org.incipit.model.Origin;

/**
 * What one place says of a document.
 *
 * @param metadata the values that can be kept
 * @param problems those that cannot, in their order
 */
public record Said(Metadata metadata, List<Problem> problems) {
  public static final Said NOTHING = new Said(Metadata.NONE, List.of());

  /**
   * A value that is left out.
   *
   * @param name the name that was given a value
   * @param value the bad value
   * @param complaint what is wrong with it
   * @param line of the value in its file, from 1
   * @param column of the same, from 1
   */
  public record Problem(String name, String value, String complaint, int line, int column) {
    /** As messages begin. */
    public String place(String file) {
      return file + ":" + line + ":" + column;
    }
  }

  public Said {
    problems = List.copyOf(problems);
  }

  /**
   * What came with a text itself, as a row of a table has it.
   *
   * @param values by name; what none is called is a problem
   */
  public static Said of(Map<String, List<String>> values) {
    Collector collector = new Collector(Origin.Kind.SIDE_FILE, "");
    new TreeMap<>(values)
        .forEach((name, all) -> all.forEach(value -> collector.addNamed(name, value)));
    return collector.said();
  }

  /** Takes values one by one. */
  static final class Collector {
    private static final int SHOWN = 60;

    private final Origin.Kind kind;
    private final String file;
    private final Map<String, List<Metadata.Value>> values = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    Collector(Origin.Kind kind, String file) {
      this.kind = kind;
      this.file = file;
    }

    void add(String name, String value, int line, int column) {
      Values.Read read = Values.read(name, value, new Origin(kind, file + ":" + line));
      read.value()
          .ifPresent(v -> values.computeIfAbsent(read.name(), n -> new ArrayList<>()).add(v));
      if (!read.complaint().isEmpty()) {
        problems.add(new Problem(name, shortened(value), read.complaint(), line, column));
      }
    }

    private void addNamed(String name, String value) {
      if (Names.ALL.contains(name)) {
        add(name, value, 1, 1);
      } else {
        problems.add(new Problem(name, shortened(value), Names.unknown(name), 1, 1));
      }
    }

    /** A bad value may have any length; a few words of it tell which one it is. */
    private static String shortened(String value) {
      return value.codePointCount(0, Math.min(value.length(), 2 * SHOWN)) <= SHOWN
          ? value
          : value.substring(0, value.offsetByCodePoints(0, SHOWN)) + "…";
    }

    Said said() {
      return new Said(new Metadata(values), problems);
    }
  }
}
