package org.incipit.recognise.notes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.incipit.model.NoteMark;

/**
 * The marks of one style set against the notes of one kind. Notes that stand together are called,
 * in their order, by marks between the notes before and these; a note that finds none there takes
 * the nearest free mark before it.
 */
final class Pairing {
  private final NoteMark.Style style;
  private final List<Callout> marks;
  private final List<NumberedNote> notes;
  private final List<Callout> pairs = new ArrayList<>();
  private final Set<Callout> taken = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> called = new HashSet<>();
  private final Map<String, Deque<Callout>> free = new HashMap<>();
  private int linked;
  private int weight;

  private Pairing(NoteMark.Style style, List<Callout> marks, List<NumberedNote> notes) {
    this.style = style;
    this.marks = marks;
    this.notes = notes;
  }

  /**
   * @param style the style of the marks
   * @param marks marks in running text, in source order
   * @param inNotes marks inside notes, in source order, which call only what nothing else calls
   * @param notes notes in source order
   */
  static Pairing of(
      NoteMark.Style style, List<Callout> marks, List<Callout> inNotes, List<NumberedNote> notes) {
    Pairing pairing = new Pairing(style, marks, notes);
    pairing.clusters();
    pairing.insideNotes(inNotes);
    return pairing;
  }

  NoteMark.Style style() {
    return style;
  }

  List<Callout> pairs() {
    return pairs;
  }

  Set<Callout> taken() {
    return taken;
  }

  /** How many notes found a callout. */
  int linked() {
    return linked;
  }

  /** The sum of what the callouts count. */
  int weight() {
    return weight;
  }

  private void clusters() {
    int mark = 0;
    int note = 0;
    while (note < notes.size()) {
      int from = mark;
      while (mark < marks.size() && at(marks.get(mark)) < notes.get(note).start()) {
        mark++;
      }
      int first = note;
      int next = mark < marks.size() ? at(marks.get(mark)) : Integer.MAX_VALUE;
      while (note < notes.size() && notes.get(note).start() < next) {
        note++;
      }
      cluster(marks.subList(from, mark), notes.subList(first, note));
    }
  }

  private static int at(Callout mark) {
    return mark.passage().toSource(mark.start());
  }

  private void cluster(List<Callout> window, List<NumberedNote> cluster) {
    int[] chosen = Alignment.of(window, cluster);
    for (int i = 0; i < window.size(); i++) {
      if (chosen[i] >= 0) {
        link(window.get(i), cluster.get(chosen[i]));
      } else {
        free.computeIfAbsent(window.get(i).mark(), k -> new ArrayDeque<>()).push(window.get(i));
      }
    }
    for (NumberedNote note : cluster) {
      Deque<Callout> waiting = free.get(note.number());
      while (!isCalled(note) && waiting != null && !waiting.isEmpty()) {
        Callout mark = waiting.pop();
        if (mark.sign().fit() != NoteMark.Fit.WEAK) {
          link(mark, note);
        }
      }
    }
    again(window, cluster);
  }

  /** A mark that stands twice between the same notes calls its note twice. */
  private void again(List<Callout> window, List<NumberedNote> cluster) {
    Map<String, NumberedNote> byNumber = new HashMap<>();
    Set<String> twice = new HashSet<>();
    for (NumberedNote note : cluster) {
      if (byNumber.put(note.number(), note) != null) {
        twice.add(note.number());
      }
    }
    for (Callout mark : window) {
      NumberedNote note = byNumber.get(mark.mark());
      boolean sure =
          mark.sign().fit() == NoteMark.Fit.STRONG
              && style != NoteMark.Style.ROUND
              && style != NoteMark.Style.GLUED
              && style != NoteMark.Style.HALF;
      if (sure
          && note != null
          && isCalled(note)
          && !twice.contains(mark.mark())
          && taken.add(mark)) {
        pairs.add(mark.to(note));
      }
    }
  }

  private void insideNotes(List<Callout> inNotes) {
    Map<String, Deque<NumberedNote>> waiting = new HashMap<>();
    for (NumberedNote note : notes) {
      if (!isCalled(note)) {
        waiting.computeIfAbsent(note.number(), k -> new ArrayDeque<>()).add(note);
      }
    }
    if (waiting.isEmpty() || pairs.isEmpty()) {
      return;
    }
    for (Callout mark : inNotes) {
      Deque<NumberedNote> own = waiting.get(mark.mark());
      boolean sure = mark.sign().fit() == NoteMark.Fit.STRONG && style != NoteMark.Style.GLUED;
      if (sure && own != null && !own.isEmpty() && at(mark) < own.peek().start()) {
        link(mark, own.poll());
      }
    }
  }

  private boolean isCalled(NumberedNote note) {
    return called.contains(note.block().id());
  }

  private void link(Callout mark, NumberedNote note) {
    pairs.add(mark.to(note));
    taken.add(mark);
    called.add(note.block().id());
    linked++;
    weight += mark.sign().fit().weight();
  }
}
