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
      pairSigns(marks, notes.stream().filter(n -> !n.isNumber()).toList());
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

  /** Each number once: the series of the whole document is asked. Else each note looks back. */
  private void pairNumbers(Marks marks, List<NumberedNote> notes) {
    if (notes.isEmpty()) {
      return;
    }
    Map<String, Deque<NumberedNote>> byNumber = new HashMap<>();
    notes.forEach(n -> byNumber.computeIfAbsent(n.number(), k -> new ArrayDeque<>()).add(n));
    List<Callout> candidates =
        bestStyle(marks, byNumber.keySet()).stream()
            .filter(c -> c.mark().chars().allMatch(Character::isDigit))
            .toList();
    if (byNumber.values().stream().anyMatch(queue -> queue.size() > 1)) {
      pairBackwards(candidates, notes);
    } else {
      Set<Integer> believed = risingSeries(candidates, byNumber.keySet());
      pair(candidates, believed, byNumber, true);
      pair(candidates, believed, byNumber, false);
    }
    int highest = notes.stream().mapToInt(n -> Integer.parseInt(n.number())).max().orElse(0);
    orphans(candidates, byNumber.keySet(), highest);
  }

  /**
   * Notes whose marks come again: each takes the first mark of its kind behind the callout of the
   * note before, else the nearest one that is still free before it.
   */
  private void pairBackwards(List<Callout> candidates, List<NumberedNote> notes) {
    Map<String, List<Callout>> byMark = new HashMap<>();
    candidates.forEach(c -> byMark.computeIfAbsent(c.mark(), k -> new ArrayList<>()).add(c));
    Map<String, Integer> next = new HashMap<>();
    int reached = -1;
    for (NumberedNote note : notes) {
      List<Callout> own = byMark.getOrDefault(note.number(), List.of());
      int from = next.getOrDefault(note.number(), 0);
      int at = note.block().extent().start();
      int last = from;
      while (last < own.size() && own.get(last).span().start() < at) {
        last++;
      }
      int chosen = -1;
      for (int k = from; k < last && chosen < 0; k++) {
        chosen = own.get(k).span().start() > reached ? k : -1;
      }
      if (chosen < 0 && last > from) {
        chosen = last - 1;
      }
      if (chosen >= 0) {
        found.add(with(own.get(chosen), Optional.of(note)));
        reached = own.get(chosen).span().start();
      }
      next.put(note.number(), Math.max(from, last));
    }
  }

  private static List<Callout> bestStyle(Marks marks, Set<String> numbers) {
    List<Callout> best = List.of();
    long most = 0;
    for (Marks.Style style :
        List.of(
            Marks.Style.ROUND, Marks.Style.SQUARE, Marks.Style.CURLY, Marks.Style.SUPERSCRIPT)) {
      long met =
          marks.in(style).stream().map(Callout::mark).filter(numbers::contains).distinct().count();
      if (met > most) {
        most = met;
        best = marks.in(style);
      }
    }
    return best;
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

  /** Signs and letters, in brackets or without. */
  private void pairSigns(Marks marks, List<NumberedNote> notes) {
    if (notes.isEmpty()) {
      return;
    }
    List<Callout> candidates = new ArrayList<>(marks.in(Marks.Style.SYMBOL));
    candidates.addAll(marks.in(Marks.Style.SQUARE));
    candidates.addAll(marks.in(Marks.Style.CURLY));
    candidates.sort(Comparator.comparing(Callout::span));
    pairBackwards(candidates, notes);
  }

  private static Callout with(Callout callout, Optional<NumberedNote> note) {
    return new Callout(callout.passage(), callout.start(), callout.end(), callout.mark(), note);
  }
}
