package org.incipit.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.model.DecisionKind;
import org.incipit.text.CodePoints;
import org.incipit.text.SourceText;
import org.incipit.text.Span;

/** Finds the places in one source that the rows of a review file speak of. One document. */
final class Binding {
  /** Ends the id of a row that stands for all decisions that were taken alike. */
  static final String ALIKE = "*";

  /** How many lines away words are looked for that are not where a row says. */
  private static final int NEAR = 2;

  private final String name;
  private final SourceText source;
  private final CodePoints codePoints;
  private final DiagnosticSink sink;

  /**
   * @param name name of the review file
   */
  Binding(String name, SourceText source, DiagnosticSink sink) {
    this.name = name;
    this.source = source;
    this.codePoints = new CodePoints(source.content());
    this.sink = sink;
  }

  /** The id of a decision: independent of what found it. */
  static String id(DecisionKind kind, Span span, CodePoints codePoints) {
    return kind == DecisionKind.GENRE
        ? "g"
        : kind.letter() + ":" + codePoints.at(span.start()) + "-" + codePoints.at(span.end());
  }

  Decisions decisions(List<Row> rows) {
    Map<String, Answer> byPlace = new LinkedHashMap<>();
    Set<String> disputed = new HashSet<>();
    for (Row row : rows) {
      Optional<Answer> answer = answer(row);
      if (answer.isEmpty()) {
        continue;
      }
      String key = key(answer.get());
      Answer before = byPlace.putIfAbsent(key, answer.get());
      if (before != null && !before.value().equals(answer.get().value())) {
        disputed.add(key);
        sink.accept(
            Diagnostic.at(
                Code.REV_005,
                answer.get().span(),
                before.place(),
                Integer.toString(row.number()),
                before.value(),
                answer.get().value()));
      }
    }
    byPlace.keySet().removeAll(disputed);
    return Decisions.of(byPlace.values());
  }

  /** Of a block and of a page only the start counts. */
  private static String key(Answer answer) {
    boolean start = answer.kind() == DecisionKind.BLOCK || answer.kind() == DecisionKind.PAGE;
    return answer.kind().letter()
        + ":"
        + answer.span().start()
        + (start ? "" : "-" + answer.span().end());
  }

  private Optional<Answer> answer(Row row) {
    Optional<DecisionKind> kind = DecisionKind.named(row.kind());
    if (kind.isEmpty()) {
      String kinds =
          Stream.of(DecisionKind.values())
              .map(DecisionKind::word)
              .collect(Collectors.joining(", "));
      sink.accept(
          Diagnostic.ofFile(
              Code.REV_004,
              place(row),
              row.yours(),
              "there is no kind \"" + row.kind() + "\"; there are " + kinds));
      return Optional.empty();
    }
    Optional<Span> span = row.added() ? added(row, kind.get()) : listed(row, kind.get());
    if (span.isEmpty()) {
      return Optional.empty();
    }
    String value = row.yours().strip();
    boolean agreed = value.equalsIgnoreCase("ok");
    if (agreed && row.decision().isBlank()) {
      sink.accept(
          Diagnostic.at(
              Code.REV_004,
              span.get(),
              place(row),
              row.yours(),
              "there is no decision in the row to agree with"));
      return Optional.empty();
    }
    return Optional.of(
        new Answer(
            kind.get(),
            span.get(),
            agreed ? row.decision().strip() : value,
            row.added(),
            row.id().endsWith(ALIKE),
            row,
            place(row)));
  }

  private String place(Row row) {
    return name + ":" + row.number();
  }

  private Optional<Span> listed(Row row, DecisionKind kind) {
    if (kind == DecisionKind.GENRE && row.id().equals("g")) {
      return Optional.of(Decisions.WHOLE);
    }
    Optional<Span> span = kind == DecisionKind.GENRE ? Optional.empty() : span(row.id(), kind);
    if (span.isEmpty()) {
      sink.accept(Diagnostic.ofFile(Code.REV_002, place(row), row.id()));
    } else if (!Decisions.sameWords(Excerpt.of(source, span.get()), row.text())) {
      sink.accept(
          Diagnostic.at(
              Code.REV_003, span.get(), place(row), row.text(), Excerpt.of(source, span.get())));
      return Optional.empty();
    }
    return span;
  }

  /** The span that an id names, empty when it is none or lies outside the text. */
  private Optional<Span> span(String id, DecisionKind kind) {
    int dash = id.indexOf('-');
    int last = id.endsWith(ALIKE) ? id.length() - 1 : id.length();
    if (id.length() < 5 || id.charAt(0) != kind.letter() || id.charAt(1) != ':' || dash < 0) {
      return Optional.empty();
    }
    int start = offset(id.substring(2, dash));
    int end = offset(id.substring(dash + 1, last));
    return start >= 0 && end > start ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  private int offset(String digits) {
    int number = number(digits);
    return number < 0 ? -1 : codePoints.offset(number);
  }

  /** What digits say, -1 where there are others or more than any text has characters. */
  private static int number(String digits) {
    boolean number =
        !digits.isEmpty()
            && digits.length() < 10
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Integer.parseInt(digits) : -1;
  }

  // == Rows that a person added ==

  private Optional<Span> added(Row row, DecisionKind kind) {
    if (kind == DecisionKind.GENRE) {
      return Optional.of(Decisions.WHOLE);
    }
    int line = number(row.line());
    if (line < 1 || line > source.lines().count()) {
      sink.accept(Diagnostic.ofFile(Code.REV_002, place(row), "line " + row.line()));
      return Optional.empty();
    }
    int start = source.lines().startOf(line);
    int end = source.lines().endOf(line);
    List<Span> found = found(row.text(), kind, start, end);
    boolean everywhere = kind == DecisionKind.NAME && NameAnswer.everywhere(row.yours().strip());
    boolean one = found.size() == 1 || everywhere && !found.isEmpty();
    if (!one || found.get(0).isEmpty()) {
      sink.accept(notThere(row, kind, line, found));
      return Optional.empty();
    }
    return Optional.of(found.get(0));
  }

  /** Why a row is not followed whose words do not stand on its line, or stand there twice. */
  private Diagnostic notThere(Row row, DecisionKind kind, int line, List<Span> found) {
    Span at = new Span(source.lines().startOf(line), source.lines().endOf(line));
    OptionalInt near = found.isEmpty() ? near(row, kind, line) : OptionalInt.empty();
    if (found.size() < 2 && near.isEmpty()) {
      return Diagnostic.at(Code.REV_003, at, place(row), row.text(), Excerpt.of(source, at));
    }
    return Diagnostic.at(
        Code.REV_004,
        at,
        place(row),
        row.yours(),
        near.isPresent()
            ? "\"" + row.text() + "\" is not on line " + line + " but on line " + near.getAsInt()
            : "line "
                + line
                + " has \""
                + row.text()
                + "\" more than once; give an id such as "
                + id(kind, found.get(0), codePoints));
  }

  /** The one line within two of a line where the words of a row are. */
  private OptionalInt near(Row row, DecisionKind kind, int line) {
    int[] lines =
        IntStream.rangeClosed(
                Math.max(1, line - NEAR), Math.min(source.lines().count(), line + NEAR))
            .filter(n -> n != line && !row.text().isBlank())
            .filter(
                n ->
                    !found(row.text(), kind, source.lines().startOf(n), source.lines().endOf(n))
                        .isEmpty())
            .toArray();
    return lines.length == 1 ? OptionalInt.of(lines[0]) : OptionalInt.empty();
  }

  /** The places on a line that a text can mean; it may go on over the next lines. */
  private List<Span> found(String text, DecisionKind kind, int start, int end) {
    int first = start;
    while (first < end && isGap(first)) {
      first++;
    }
    int last = end;
    while (last > first && isGap(last - 1)) {
      last--;
    }
    List<Span> found = new ArrayList<>();
    if (kind == DecisionKind.NOTE || kind == DecisionKind.MARK || inline(kind)) {
      for (int i = first; i < end && !text.isBlank(); i++) {
        int behind = match(text, i);
        if (behind > i && (!inline(kind) || wholeWords(i, behind))) {
          found.add(new Span(i, behind));
        }
      }
      return found;
    }
    int ellipsis = text.indexOf('…');
    String opening = ellipsis > 0 ? text.substring(0, ellipsis).strip() : text.strip();
    if (first < last && (opening.isEmpty() || match(opening, first) > 0)) {
      found.add(
          switch (kind) {
            case HYPHEN -> new Span(last - 1, last);
            case PAGE -> new Span(start, last);
            default -> new Span(first, last);
          });
    }
    return found;
  }

  /** True where no word is cut at either end. */
  private boolean wholeWords(int start, int end) {
    String content = source.content();
    boolean cutBefore =
        start > 0
            && Character.isLetterOrDigit(content.codePointBefore(start))
            && Character.isLetterOrDigit(content.codePointAt(start));
    boolean cutBehind =
        end < content.length()
            && Character.isLetterOrDigit(content.codePointBefore(end))
            && Character.isLetterOrDigit(content.codePointAt(end));
    return !cutBefore && !cutBehind;
  }

  private static boolean inline(DecisionKind kind) {
    return kind == DecisionKind.NAME || kind == DecisionKind.DATE;
  }

  private boolean isGap(int at) {
    return " \t\f\n".indexOf(source.content().charAt(at)) >= 0;
  }

  /** Behind the text where it stands at an offset, any white space standing for any; else -1. */
  private int match(String text, int from) {
    String content = source.content();
    int i = from;
    for (int k = 0; k < text.length(); k++) {
      if (Decisions.isWhite(text.charAt(k))) {
        if (k + 1 < text.length() && Decisions.isWhite(text.charAt(k + 1))) {
          continue;
        }
        int gap = i;
        while (i < content.length() && Decisions.isWhite(content.charAt(i))) {
          i++;
        }
        if (gap == i) {
          return -1;
        }
      } else if (i < content.length() && content.charAt(i) == text.charAt(k)) {
        i++;
      } else {
        return -1;
      }
    }
    return i;
  }
}
