package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.incipit.model.Certainty;

/** Makes divisions of letters: their heads, or date lines where they have none. */
final class LetterHeads {
  private static final int FEWEST_NUMBERED = 3;

  private final Draft draft;
  private final Labels labels;
  private final Correspondence letters;

  LetterHeads(Draft draft, Labels labels, Correspondence letters) {
    this.draft = draft;
    this.labels = labels;
    this.letters = letters;
  }

  /** Heads of letters, and the date lines that open one without a head. */
  void label() {
    numbered();
    TreeMap<Integer, Integer> headed = new TreeMap<>();
    for (int date : letters.dates()) {
      head(date).ifPresent(head -> headed.put(head, date));
    }
    if (!letters.isOther()) {
      heads(headed);
      further(headed);
    }
  }

  /** "XXVI.--To Mrs. Cole": numbers that rise, and whom each letter goes to, over most dates. */
  private void numbered() {
    Map<Integer, Integer> ranks = new TreeMap<>();
    List<Integer> found = new ArrayList<>();
    int last = 0;
    int opened = 0;
    for (int i = 0; i < labels.size() && !letters.dates().isEmpty(); i++) {
      int value =
          labels.chunk(i).size() <= 2 && !letters.isBeside(i)
              ? number(draft.plain(labels.chunk(i)))
              : 0;
      if (value > last) {
        found.add(i);
        last = value;
        opened += letters.dates().contains(letters.below(i)) || letters.greets(i) ? 1 : 0;
        int rank = labels.is(i, Role.HEAD) ? labels.at(i).orElseThrow().rank() : 0;
        if (rank > 0) {
          ranks.merge(rank, 1, Integer::sum);
        }
      }
    }
    if (found.size() >= FEWEST_NUMBERED && opened * 2 >= found.size()) {
      found.forEach(i -> head(i, ranks));
    }
  }

  /** The number before "To" and a name; 0 for none. */
  private int number(String plain) {
    int end = 0;
    while (end < plain.length() && end < 8 && "IVXLCDM0123456789".indexOf(plain.charAt(end)) >= 0) {
      end++;
    }
    int from = end;
    while (from < plain.length() && ".-–— ".indexOf(plain.charAt(from)) >= 0) {
      from++;
    }
    if (end == 0 || from == end || !Correspondence.addresses(draft, plain.substring(from))) {
      return 0;
    }
    return draft.headings().value(plain.substring(0, end));
  }

  /** Date lines without a head: more space above them than below, and several of them. */
  private void further(TreeMap<Integer, Integer> headed) {
    List<Integer> found = new ArrayList<>();
    int closed = 0;
    for (int date : letters.dates()) {
      if (!headed.containsValue(date) && standsFree(date)) {
        found.add(date);
        closed += letters.ofLetter(date) ? 1 : 0;
      }
    }
    boolean told = !letters.titled() && LetterTop.isDivided(labels);
    if (found.size() < 2 || closed * 2 < found.size() || told) {
      return;
    }
    for (int date : found) {
      labels.replace(
          date,
          Label.of(Role.DATELINE, Certainty.MEDIUM, "one of several dates over letters")
              .typed(LetterTop.FURTHER));
      greeting(date);
    }
  }

  /**
   * More space above, a note in the margin left out, than below, and running text on both sides.
   */
  private boolean standsFree(int date) {
    int top = date;
    while (labels.is(top - 1, Role.NOTE)
        && labels.at(top - 1).orElseThrow().type().equals("margin")) {
      top--;
    }
    int space = labels.chunk(top).blankBefore();
    int above = letters.above(date);
    return (above < 0 || labels.open(above) || labels.is(above, Role.P) || isTitle(above))
        && (labels.open(date) || labels.is(date, Role.DATELINE) || labels.is(date, Role.VERSE))
        && (space >= 2 && space > labels.blankAfter(date) || above < 0)
        && letters.below(date) < labels.size();
  }

  private boolean isTitle(int i) {
    return labels.is(i, Role.HEAD) && labels.at(i).orElseThrow().rank() == 0;
  }

  private void greeting(int date) {
    int below = letters.below(date);
    if (below < labels.size()
        && (labels.open(below) || labels.is(below, Role.VERSE))
        && LetterTop.isSalute(draft, labels.chunk(below))) {
      labels.replace(
          below, Label.of(Role.SALUTE, Certainty.HIGH, "a greeting on a line of its own"));
    }
  }

  /** The head right over a date line, whom the letter goes to between them at most. */
  private Optional<Integer> head(int date) {
    int k = letters.above(date);
    for (int seen = 0; seen < 2 && k >= 0; seen++) {
      boolean between = letters.isBetween(k);
      if (between || labels.is(k, Role.HEAD) && !underLetter(k)) {
        return Optional.of(k);
      }
      if (!letters.isAddressee(k)) {
        return Optional.empty();
      }
      k = letters.above(k);
    }
    return Optional.empty();
  }

  /** "To Mrs. Cole." below "LETTER IV." or "4." */
  private boolean underLetter(int i) {
    int head = letters.above(i);
    return head >= 0
        && letters.isAddressee(i)
        && labels.is(head, Role.HEAD)
        && (labels.at(head).orElseThrow().type().equals("letter")
            || HeadingWords.isNumber(draft.plain(labels.chunk(head))));
  }

  private void heads(TreeMap<Integer, Integer> headed) {
    int closed = 0;
    int decided = 0;
    for (Map.Entry<Integer, Integer> entry : headed.entrySet()) {
      closed += letters.ofLetter(entry.getValue()) ? 1 : 0;
      decided += letters.isBetween(entry.getKey()) || letters.isAddressee(entry.getKey()) ? 1 : 0;
    }
    boolean all = headed.size() >= 3 && closed * 2 >= headed.size();
    boolean some = decided >= 2 && closed > 0;
    if (!all && !some) {
      return;
    }
    if (some) {
      for (int i = 0; i + 1 < labels.size(); i++) {
        if (labels.chunk(i).blankBefore() >= 2
            && labels.blankAfter(i) >= 1
            && !letters.isBeside(i)
            && letters.isBetween(i)) {
          headed.putIfAbsent(i, letters.below(i));
        }
      }
    }
    Map<Integer, Integer> ranks = new TreeMap<>();
    headed.keySet().stream()
        .filter(i -> labels.is(i, Role.HEAD))
        .map(i -> labels.at(i).orElseThrow().rank())
        .filter(rank -> rank > 0)
        .forEach(rank -> ranks.merge(rank, 1, Integer::sum));
    if (ranks.isEmpty()) {
      ranks.put(rank(headed.lastKey()), 1);
    }
    headed.forEach(
        (head, date) -> {
          if (all || letters.isBetween(head) || letters.isAddressee(head)) {
            head(head, ranks);
            opening(head, date);
          }
        });
    alike(headed.size(), ranks);
  }

  /** What stands below the head of a letter, down to its date and its greeting. */
  private void opening(int head, int date) {
    if (!letters.dates().contains(date)) {
      return;
    }
    for (int k = letters.below(head); k < date; k = letters.below(k)) {
      labels.replace(k, Label.of(Role.ADDRESS, Certainty.MEDIUM, "says to whom, over a date"));
    }
    dateline(date);
    greeting(date);
  }

  /** Heads of the same depth, most of which are of letters, are all of them. */
  private void alike(int count, Map<Integer, Integer> ranks) {
    int rank = EvenSpaces.commonest(ranks);
    List<Integer> others = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      Label label =
          labels.at(i).filter(l -> l.role() == Role.HEAD && l.rank() == rank).orElse(null);
      if (rank > 0 && label != null && label.type().isEmpty()) {
        others.add(i);
      }
    }
    if (others.size() * 4 <= count) {
      others.forEach(i -> labels.replace(i, labels.at(i).orElseThrow().typed("letter")));
    }
  }

  private void head(int i, Map<Integer, Integer> ranks) {
    if (labels.is(i, Role.HEAD) && !labels.at(i).orElseThrow().type().isEmpty()) {
      return;
    }
    Label label =
        labels.is(i, Role.HEAD)
            ? labels.at(i).orElseThrow()
            : Label.of(Role.HEAD, Certainty.MEDIUM, "says who writes to whom");
    int common = EvenSpaces.commonest(ranks);
    int rank = label.rank() > 0 && !letters.isBetween(i) || common == 0 ? label.rank() : common;
    labels.replace(i, label.typed("letter").ranked(rank > 0 ? rank : rank(i)));
  }

  /** The rank of a heading set like a line. */
  private int rank(int i) {
    Chunk chunk = labels.chunk(i);
    int bucket = HeadingEvidence.bucket(chunk, draft.layout().rhythm());
    return RankCode.of(draft, chunk, bucket, Optional.empty());
  }

  private void dateline(int i) {
    if (labels.open(i) || labels.is(i, Role.VERSE) || labels.is(i, Role.DATELINE)) {
      labels.replace(
          i, Label.of(Role.DATELINE, Certainty.HIGH, "a date below the head of a letter"));
    }
  }
}
