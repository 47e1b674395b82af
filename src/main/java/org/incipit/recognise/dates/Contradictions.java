package org.incipit.recognise.dates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.model.Passage;
import org.incipit.recognise.dates.Expression.Form;
import org.incipit.recognise.dates.Offset.Kind;

/**
 * Compares dates that are counted from the document's date with the dates its own notes give. A
 * finding needs a note with exactly one day in it, a callout of that note, and one of two ties:
 *
 * <ul>
 *   <li>the callout stands right behind the relative date, or
 *   <li>the word before the callout stands in the note and in the sentence of the relative date,
 *       and note and sentence both speak of the future.
 * </ul>
 */
final class Contradictions {
  /** No sentence is followed further than this either way, in UTF-16 units. */
  private static final int SENTENCE = 600;

  /** No more callouts of dated notes are compared, which keeps the work linear. */
  private static final int CALLOUTS = 64;

  private final AnnotatedText document;
  private final DateWords words;
  private final DiagnosticSink sink;
  private final List<Counted> counted = new ArrayList<>();
  private final Map<Integer, NoteDate> dates = new HashMap<>();

  Contradictions(AnnotatedText document, DateWords words, DiagnosticSink sink) {
    this.document = document;
    this.words = words;
    this.sink = sink;
  }

  /** A relative date and the days it comes to. */
  private record Counted(Expression expression, Value value, Interval days) {}

  /** What a note's passage says of days: {@code several} when it names more than one. */
  private record NoteDate(Interval day, String iso, boolean several) {}

  /** A callout in the text and its note. */
  private record Callout(int passage, int start, String number, int note, NoteDate date) {}

  /** Takes the next date of the document in. */
  void add(Expression expression, Value value) {
    Optional<Interval> days = value.interval();
    if (days.isEmpty()) {
      return;
    }
    boolean note = document.passages().get(expression.passage()).inNote();
    if (expression.form() == Form.RELATIVE) {
      if (!note && days.get().bounded() && !stretch(expression)) {
        counted.add(new Counted(expression, value, days.get()));
      }
    } else if (note && days.get().singleDay() && !value.attributes().containsKey("alternative")) {
      NoteDate date = new NoteDate(days.get(), value.attributes().getOrDefault("when", ""), false);
      dates.merge(expression.passage(), date, (a, b) -> new NoteDate(a.day(), a.iso(), true));
    }
  }

  private static boolean stretch(Expression expression) {
    Kind kind = expression.offset().kind();
    return kind == Kind.PAST_STRETCH || kind == Kind.COMING_STRETCH;
  }

  /** Reports every relative date that a note contradicts, once each. */
  void report() {
    if (counted.isEmpty() || dates.isEmpty()) {
      return;
    }
    List<Callout> callouts = callouts(numbered());
    for (Counted one : counted) {
      callouts.stream()
          .filter(callout -> callout.date().day().disjoint(one.days()))
          .filter(callout -> adjacent(one, callout) || sameEvent(one, callout))
          .findFirst()
          .ifPresent(callout -> report(one, callout));
    }
  }

  private void report(Counted one, Callout callout) {
    Passage passage = document.passages().get(one.expression().passage());
    Expression expression = one.expression();
    String text = passage.text().substring(expression.start(), expression.end());
    Map<String, String> values = one.value().attributes();
    String when = values.getOrDefault("when", "");
    String meant =
        when.isEmpty() ? values.get("notBefore") + " to " + values.get("notAfter") : when;
    int line = document.source().lines().lineAt(passage.toSource(expression.start()));
    sink.accept(
        Diagnostic.at(
            Code.ANN_008,
            passage.toSource(expression.start(), expression.end()),
            "\"" + text.replace('\n', ' ') + "\", which here means " + meant,
            Integer.toString(line),
            callout.date().iso() + " in note " + callout.number()));
  }

  /** Passages of notes with one day, by the number of their note. */
  private Map<String, Integer> numbered() {
    TreeMap<Integer, Block> notes = new TreeMap<>();
    document.tree().parts().forEach(part -> collect(part, notes));
    Map<String, Integer> numbered = new HashMap<>();
    dates.forEach(
        (passage, date) -> {
          int start = document.passages().get(passage).block().extent().start();
          Map.Entry<Integer, Block> note = notes.floorEntry(start);
          boolean holds = note != null && start < note.getValue().extent().end();
          String number = holds ? note.getValue().attributes().getOrDefault("n", "") : "";
          if (!date.several() && !number.isEmpty()) {
            numbered.put(number, passage);
          }
        });
    return numbered;
  }

  private static void collect(Block block, TreeMap<Integer, Block> notes) {
    if (block.kind() == BlockKind.NOTE) {
      notes.put(block.extent().start(), block);
    } else {
      block.children().forEach(child -> collect(child, notes));
    }
  }

  /** Callouts {@code (1)} and {@code [1]} of those notes, in text order. */
  private List<Callout> callouts(Map<String, Integer> numbered) {
    List<Callout> callouts = new ArrayList<>();
    for (int p = 0; p < document.passages().size() && !numbered.isEmpty(); p++) {
      Passage passage = document.passages().get(p);
      String text = passage.inNote() ? "" : passage.text();
      for (int i = 0; i < text.length() && callouts.size() < CALLOUTS; i++) {
        int end = text.charAt(i) == '(' || text.charAt(i) == '[' ? number(text, i + 1) : 0;
        if (end > 0) {
          String number = text.substring(i + 1, end);
          Integer note = numbered.get(number);
          if (note != null) {
            callouts.add(new Callout(p, i, number, note, dates.get(note)));
          }
        }
      }
    }
    return callouts;
  }

  /** Where a number of up to four figures that is closed by a bracket ends, 0 for none. */
  private static int number(String text, int start) {
    int i = start;
    while (i < text.length() && i < start + 4 && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    boolean closed = i < text.length() && (text.charAt(i) == ')' || text.charAt(i) == ']');
    return i > start && closed ? i : 0;
  }

  private boolean adjacent(Counted one, Callout callout) {
    if (one.expression().passage() != callout.passage()
        || callout.start() < one.expression().end()
        || callout.start() > one.expression().end() + 2) {
      return false;
    }
    String text = document.passages().get(callout.passage()).text();
    return text.substring(one.expression().end(), callout.start()).isBlank();
  }

  private boolean sameEvent(Counted one, Callout callout) {
    if (one.expression().offset().kind() != Kind.AFTER) {
      return false;
    }
    String text = document.passages().get(callout.passage()).text();
    int end = callout.start();
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    String event = text.substring(start, end);
    String sentence = sentence(one.expression());
    String note = document.passages().get(callout.note()).text();
    return event.length() >= 5
        && future(sentence)
        && future(note)
        && speaksOf(sentence, event)
        && speaksOf(note, event);
  }

  private String sentence(Expression expression) {
    String text = document.passages().get(expression.passage()).text();
    int start = expression.start();
    while (start > 0 && start > expression.start() - SENTENCE && !ends(text, start - 1)) {
      start--;
    }
    int end = expression.end();
    while (end < text.length() && end < expression.end() + SENTENCE && !ends(text, end)) {
      end++;
    }
    return text.substring(start, end);
  }

  private static boolean ends(String text, int i) {
    char c = text.charAt(i);
    boolean stop = c == '.' || c == '!' || c == '?';
    return stop && (i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1)));
  }

  private boolean future(String sentence) {
    return anyWord(sentence, (start, end) -> words.find(sentence, start, end).is(WordClass.WILL));
  }

  private static boolean speaksOf(String sentence, String event) {
    return anyWord(sentence, (start, end) -> sameStem(sentence, start, end, event));
  }

  /** True for one word in two forms: what is left of both without two letters is the same. */
  private static boolean sameStem(String text, int start, int end, String event) {
    int shorter = Math.min(end - start, event.length());
    int longer = Math.max(end - start, event.length());
    return shorter >= 5
        && longer - shorter <= 2
        && text.regionMatches(true, start, event, 0, shorter - (longer == shorter ? 0 : 1));
  }

  private interface WordTest {
    boolean test(int start, int end);
  }

  private static boolean anyWord(String text, WordTest test) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
      if (!letter) {
        if (i > start && test.test(start, i)) {
          return true;
        }
        start = i + 1;
      }
    }
    return false;
  }
}
