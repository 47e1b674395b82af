package org.incipit.recognise.notes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.incipit.model.AnnotatedText;

/**
 * Pairs callouts with notes. The document decides in which style it calls its notes: the one whose
 * marks meet most of the notes' numbers. Within it the longest rising series is believed first.
 */
public final class Callouts {
  private static final int ORPHAN_REACH = 3;

  private final List<Callout> found = new ArrayList<>();
  private final List<NumberedNote> uncalled;

  private Callouts(AnnotatedText document) {
    List<NumberedNote> notes = NumberedNote.all(document);
    if (!notes.isEmpty()) {
      Marks marks = Marks.of(document);
      pairNumbers(marks, notes.stream().filter(NumberedNote::isNumber).toList());
      pairSymbols(marks.in(Marks.Style.SYMBOL), notes.stream().filter(n -> !n.isNumber()).toList());
    }
    found.sort(Comparator.comparing(Callout::span));
    Set<String> called =
        found.stream()
            .flatMap(callout -> callout.note().stream())
            .map(note -> note.block().id())
            .collect(Collectors.toSet());
    uncalled = notes.stream().filter(note -> !called.contains(note.block().id())).toList();
  }

  /** The callouts of a document, in source order, and the notes that none calls. */
  public static Callouts of(AnnotatedText document) {
    return new Callouts(document);
  }

  public List<Callout> list() {
    return List.copyOf(found);
  }

  public List<NumberedNote> uncalled() {
    return uncalled;
  }

  private void pairNumbers(Marks marks, List<NumberedNote> notes) {
    if (notes.isEmpty()) {
      return;
    }
    Map<String, Deque<NumberedNote>> byNumber = new HashMap<>();
    notes.forEach(n -> byNumber.computeIfAbsent(n.number(), k -> new ArrayDeque<>()).add(n));
    List<Callout> candidates = bestStyle(marks, byNumber.keySet());
    boolean restarts = byNumber.values().stream().anyMatch(queue -> queue.size() > 1);
    Set<Integer> believed =
        restarts ? allIndexes(candidates) : risingSeries(candidates, byNumber.keySet());
    pair(candidates, believed, byNumber, true);
    pair(candidates, believed, byNumber, false);
    int highest = notes.stream().mapToInt(n -> Integer.parseInt(n.number())).max().orElse(0);
    orphans(candidates, byNumber.keySet(), highest);
  }

  private static List<Callout> bestStyle(Marks marks, Set<String> numbers) {
    List<Callout> best = List.of();
    long most = 0;
    for (Marks.Style style :
        List.of(Marks.Style.ROUND, Marks.Style.SQUARE, Marks.Style.SUPERSCRIPT)) {
      long met =
          marks.in(style).stream().map(Callout::mark).filter(numbers::contains).distinct().count();
      if (met > most) {
        most = met;
        best = marks.in(style);
      }
    }
    return best;
  }

  private static Set<Integer> allIndexes(List<Callout> candidates) {
    Set<Integer> all = new HashSet<>();
    for (int i = 0; i < candidates.size(); i++) {
      all.add(i);
    }
    return all;
  }

  /** Indexes of the longest strictly rising series of numbers, by patience sorting. */
  private static Set<Integer> risingSeries(List<Callout> candidates, Set<String> numbers) {
    TreeMap<Integer, Integer> endsBySize = new TreeMap<>();
    List<Integer> tails = new ArrayList<>();
    int[] previous = new int[candidates.size()];
    for (int i = 0; i < candidates.size(); i++) {
      if (!numbers.contains(candidates.get(i).mark())) {
        continue;
      }
      int value = Integer.parseInt(candidates.get(i).mark());
      Map.Entry<Integer, Integer> at = endsBySize.ceilingEntry(value);
      int size = at == null ? tails.size() : at.getValue();
      previous[i] = size == 0 ? -1 : tails.get(size - 1);
      if (at == null) {
        tails.add(i);
      } else {
        tails.set(size, i);
        endsBySize.remove(at.getKey());
      }
      endsBySize.put(value, size);
    }
    Set<Integer> series = new HashSet<>();
    for (int i = tails.isEmpty() ? -1 : tails.get(tails.size() - 1); i >= 0; i = previous[i]) {
      series.add(i);
    }
    return series;
  }

  /** First those of the believed series, then others whose note is still without a callout. */
  private void pair(
      List<Callout> candidates,
      Set<Integer> believed,
      Map<String, Deque<NumberedNote>> byNumber,
      boolean inSeries) {
    for (int i = 0; i < candidates.size(); i++) {
      Callout candidate = candidates.get(i);
      Deque<NumberedNote> waiting = byNumber.get(candidate.mark());
      if (believed.contains(i) == inSeries && waiting != null && !waiting.isEmpty()) {
        found.add(with(candidate, Optional.of(waiting.poll())));
      }
    }
  }

  /** Marks of the document's style whose number runs a little past the notes there are. */
  private void orphans(List<Callout> candidates, Set<String> numbers, int highest) {
    for (Callout candidate : candidates) {
      int value = Integer.parseInt(candidate.mark());
      if (!numbers.contains(candidate.mark()) && value > 0 && value <= highest + ORPHAN_REACH) {
        found.add(candidate);
      }
    }
  }

  private void pairSymbols(List<Callout> candidates, List<NumberedNote> notes) {
    Deque<NumberedNote> waiting = new ArrayDeque<>(notes);
    for (Callout candidate : candidates) {
      if (!waiting.isEmpty() && waiting.peek().number().equals(candidate.mark())) {
        found.add(with(candidate, Optional.of(waiting.poll())));
      }
    }
  }

  private static Callout with(Callout callout, Optional<NumberedNote> note) {
    return new Callout(callout.passage(), callout.start(), callout.end(), callout.mark(), note);
  }
}
