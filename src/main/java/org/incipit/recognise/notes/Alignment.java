package org.incipit.recognise.notes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The heaviest common subsequence of marks and notes: which notes are called in order, the marks
 * that suit best preferred. A tree of maxima makes it as fast as the number of pairs of one number
 * allows; where numbers come back so often that these are too many, the first free mark is taken.
 */
final class Alignment {
  private static final int MOST_PAIRS = 2_000_000;

  private final List<Callout> marks;
  private final Map<String, List<Integer>> notesByNumber = new HashMap<>();
  private final int size;

  /** Pairs: mark, note, weight up to here, the pair before. */
  private final List<int[]> pairs = new ArrayList<>();

  /** By note, as a Fenwick tree: the heaviest pair so far of the notes it covers, -1 for none. */
  private final int[] best;

  private Alignment(List<Callout> marks, List<NumberedNote> notes) {
    this.marks = marks;
    this.size = notes.size();
    for (int j = 0; j < notes.size(); j++) {
      notesByNumber.computeIfAbsent(notes.get(j).number(), k -> new ArrayList<>()).add(j);
    }
    this.best = new int[size + 1];
    Arrays.fill(best, -1);
  }

  /** For each mark the index of the note it calls, -1 for none. */
  static int[] of(List<Callout> marks, List<NumberedNote> notes) {
    Alignment alignment = new Alignment(marks, notes);
    long pairs = 0;
    for (Callout mark : marks) {
      pairs += alignment.notesOf(mark).size();
    }
    return pairs <= MOST_PAIRS ? alignment.heaviest() : alignment.first();
  }

  private List<Integer> notesOf(Callout mark) {
    return notesByNumber.getOrDefault(mark.mark(), List.of());
  }

  private int[] heaviest() {
    int last = -1;
    for (int i = 0; i < marks.size(); i++) {
      List<Integer> own = notesOf(marks.get(i));
      for (int k = own.size() - 1; k >= 0; k--) {
        int before = upTo(own.get(k));
        int weight = marks.get(i).sign().fit().weight() + (before < 0 ? 0 : pairs.get(before)[2]);
        pairs.add(new int[] {i, own.get(k), weight, before});
        int pair = pairs.size() - 1;
        raise(own.get(k), pair);
        last = last < 0 || isBetter(pair, last) ? pair : last;
      }
    }
    int[] chosen = none();
    for (int pair = last; pair >= 0; pair = pairs.get(pair)[3]) {
      chosen[pairs.get(pair)[0]] = pairs.get(pair)[1];
    }
    return chosen;
  }

  /** The heavier one; of two notes that one mark could call, the first. */
  private boolean isBetter(int pair, int than) {
    int[] one = pairs.get(pair);
    int[] other = pairs.get(than);
    return one[2] > other[2] || one[2] == other[2] && one[0] == other[0];
  }

  private int[] none() {
    int[] chosen = new int[marks.size()];
    Arrays.fill(chosen, -1);
    return chosen;
  }

  /** The heaviest pair of a note before {@code note}. */
  private int upTo(int note) {
    int found = -1;
    for (int j = note; j > 0; j -= j & -j) {
      found = heavier(found, best[j]);
    }
    return found;
  }

  private void raise(int note, int pair) {
    for (int j = note + 1; j <= size; j += j & -j) {
      best[j] = heavier(best[j], pair);
    }
  }

  private int heavier(int a, int b) {
    if (a < 0 || b < 0) {
      return Math.max(a, b);
    }
    return pairs.get(b)[2] > pairs.get(a)[2] ? b : a;
  }

  /** Each number's notes in order, each taking the next mark of it. */
  private int[] first() {
    int[] chosen = none();
    Map<String, Integer> next = new HashMap<>();
    for (int i = 0; i < marks.size(); i++) {
      List<Integer> own = notesOf(marks.get(i));
      int k = next.merge(marks.get(i).mark(), 1, Integer::sum) - 1;
      chosen[i] = k < own.size() ? own.get(k) : -1;
    }
    return chosen;
  }
}
