package org.incipit.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.incipit.model.DecisionKind;
import org.incipit.model.Doubt;
import org.incipit.text.CodePoints;
import org.incipit.text.SourceText;

/** The rows of one document: its doubts, and what a person said before. */
public final class ReviewRows {
  private record Placed(int start, int end, Row row) {}

  private ReviewRows() {}

  /**
   * The rows in source order; answered rows whose place is not known come last, as they stood.
   *
   * @param file the document's path as the report gives it
   * @param decisions the answers on it
   * @param answered all answered rows of it
   */
  public static List<Row> of(
      String file, SourceText source, List<Doubt> doubts, Decisions decisions, List<Row> answered) {
    List<Placed> placed = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    Map<Row, Answer> known = new IdentityHashMap<>();
    decisions.all().forEach(a -> known.put(a.row(), a));
    for (Row row : answered) {
      Answer answer = known.get(row);
      placed.add(
          answer == null
              ? new Placed(Integer.MAX_VALUE, Integer.MAX_VALUE, row)
              : new Placed(answer.span().start(), answer.span().end(), row));
      ids.add(single(row.id()));
    }
    CodePoints codePoints = doubts.isEmpty() ? null : new CodePoints(source.content());
    for (Doubt doubt : doubts) {
      Row row = row(file, source, doubt, codePoints);
      if (!ids.contains(single(row.id()))) {
        placed.add(new Placed(doubt.span().start(), doubt.span().end(), row));
      }
    }
    return placed.stream()
        .sorted(Comparator.comparingInt(Placed::start).thenComparingInt(Placed::end))
        .map(Placed::row)
        .toList();
  }

  private static String single(String id) {
    return id.endsWith(Binding.ALIKE) ? id.substring(0, id.length() - 1) : id;
  }

  private static Row row(String file, SourceText source, Doubt doubt, CodePoints codePoints) {
    boolean whole = doubt.kind() == DecisionKind.GENRE;
    boolean context =
        switch (doubt.kind()) {
          case GENRE, BLOCK, PAGE -> false;
          case HYPHEN, NOTE, MARK, NAME, DATE -> true;
        };
    return new Row(
        file,
        Binding.id(doubt.kind(), doubt.span(), codePoints) + (doubt.alike() ? Binding.ALIKE : ""),
        doubt.kind().word(),
        whole ? "" : Integer.toString(source.lines().lineAt(doubt.span().start())),
        whole ? "" : Excerpt.of(source, doubt.span()),
        context ? Excerpt.around(source, doubt.span()) : "",
        doubt.decision(),
        doubt.cert().tei(),
        doubt.evidence(),
        "",
        0);
  }
}
