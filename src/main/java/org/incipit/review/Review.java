package org.incipit.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.text.SourceText;

/** The answers of a run, by document. Immutable, shared by threads. */
public final class Review {
  /** Nobody said anything. */
  public static final Review NONE = new Review("", Map.of(), false);

  private final String name;
  private final Map<String, List<Row>> rows;
  private final boolean replayed;

  private Review(String name, Map<String, List<Row>> rows, boolean replayed) {
    this.name = name;
    this.rows = rows;
    this.replayed = replayed;
  }

  /**
   * The answered rows of a file.
   *
   * @param name the file's name, for messages
   * @param replayed false to carry them over only
   */
  public static Review of(List<Row> rows, String name, boolean replayed) {
    Map<String, List<Row>> answered = new LinkedHashMap<>();
    for (Row row : rows) {
      if (row.answered()) {
        answered.computeIfAbsent(row.file(), k -> new ArrayList<>()).add(row);
      }
    }
    return new Review(name, answered, replayed);
  }

  /**
   * The answers on one document.
   *
   * @param file its path as the report gives it
   * @param sink is told of rows that cannot be followed
   */
  public Decisions on(String file, SourceText source, DiagnosticSink sink) {
    List<Row> own = rows.getOrDefault(file, List.of());
    return own.isEmpty() || !replayed
        ? Decisions.NONE
        : new Binding(name, source, sink).decisions(own);
  }

  /** True when answers are followed, not only carried over. */
  public boolean isReplayed() {
    return replayed;
  }

  /** True when something was answered on a document. */
  public boolean knows(String file) {
    return rows.containsKey(file);
  }

  /** True when every answer among the rows is one of these. */
  public boolean holds(List<Row> others) {
    Set<String> known = new HashSet<>();
    rows.values().forEach(own -> own.forEach(row -> known.add(key(row))));
    return others.stream().filter(Row::answered).allMatch(row -> known.contains(key(row)));
  }

  private static String key(Row row) {
    return String.join("\t", row.file(), row.id(), row.kind(), row.line(), row.text(), row.yours());
  }

  /** The answered rows of one document, in the order of the file. */
  public List<Row> answers(String file) {
    return rows.getOrDefault(file, List.of());
  }

  /** The answered rows of documents that are not among the given ones. */
  public List<Row> others(Set<String> files) {
    return rows.entrySet().stream()
        .filter(entry -> !files.contains(entry.getKey()))
        .flatMap(entry -> entry.getValue().stream())
        .toList();
  }
}
