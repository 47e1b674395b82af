package org.incipit.recognise.notes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.incipit.language.LanguageData;
import org.incipit.model.AnnotatedText;
import org.incipit.model.NoteMark;
import org.incipit.model.NoteMarks;
import org.incipit.model.Passage;

/**
 * Pairs callouts with notes. Notes of one kind are called in one style: the one whose marks meet
 * most of them. Each kind is paired on its own.
 */
public final class Callouts {
  private static final double MOST_OF_GLUED = 0.8;
  private static final int ORPHAN_REACH = 3;
  private static final int FEWEST_ROUND = 2;

  private final List<Callout> found = new ArrayList<>();

  /** By identity, since to compare marks is to compare the blocks they stand in. */
  private final Set<Callout> taken = Collections.newSetFromMap(new IdentityHashMap<>());

  private final List<NumberedNote> uncalled;
  private final Map<NoteMark.Style, List<Callout>> marks = new EnumMap<>(NoteMark.Style.class);
  private final Map<NoteMark.Style, List<Callout>> marksInNotes =
      new EnumMap<>(NoteMark.Style.class);

  private Callouts(AnnotatedText document) {
    List<NumberedNote> notes = NumberedNote.all(document);
    if (!notes.isEmpty()) {
      collect(document);
      record Called(List<NumberedNote> kind, NoteMark.Style style) {}
      List<Called> styles = new ArrayList<>();
      for (List<NumberedNote> kind : kinds(notes).values()) {
        pair(kind).ifPresent(style -> styles.add(new Called(kind, style)));
      }
      styles.forEach(called -> found.addAll(orphans(called.kind(), called.style())));
    }
    found.sort(Comparator.comparing(Callout::span));
    Set<String> called =
        found.stream()
            .flatMap(callout -> callout.note().stream())
            .map(note -> note.block().id())
            .collect(Collectors.toSet());
    uncalled =
        notes.stream()
            .filter(note -> !note.standsAlone() && !called.contains(note.block().id()))
            .toList();
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

  private void collect(AnnotatedText document) {
    for (NoteMark.Style style : NoteMark.Style.values()) {
      marks.put(style, new ArrayList<>());
      marksInNotes.put(style, new ArrayList<>());
    }
    for (Passage passage : document.passages()) {
      var into = passage.inNote() ? marksInNotes : marks;
      NoteMarks.in(passage.text(), word -> LanguageData.inAny("structure.footnote.words", word))
          .stream()
          .filter(mark -> !mark.lettered() || mark.fit() != NoteMark.Fit.WEAK)
          .forEach(mark -> into.get(mark.style()).add(Callout.of(passage, mark)));
    }
  }

  /**
   * Numbers, letters and signs are called apart, and so are end-notes and notes at a page's foot,
   * and among these those whose labels differ.
   */
  private static Map<String, List<NumberedNote>> kinds(List<NumberedNote> notes) {
    return notes.stream()
        .collect(
            Collectors.groupingBy(
                note ->
                    note.block().attributes().getOrDefault("place", "").equals("end")
                        ? note.naming()
                        : note.naming() + LabelStyle.callers(note).get(0),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  /** Pairs notes of one kind with their callouts; the style of these. */
  private Optional<NoteMark.Style> pair(List<NumberedNote> notes) {
    Optional<Pairing> best = Optional.empty();
    for (NoteMark.Style style : LabelStyle.callers(notes.get(0))) {
      Pairing pairing = Pairing.of(style, free(marks, style), free(marksInNotes, style), notes);
      boolean enough =
          style != NoteMark.Style.GLUED
              || pairing.linked() >= 2 && pairing.linked() >= notes.size() * MOST_OF_GLUED;
      if (enough
          && pairing.linked() > 0
          && pairing.weight() > best.map(Pairing::weight).orElse(0)) {
        best = Optional.of(pairing);
      }
    }
    best.ifPresent(
        pairing -> {
          found.addAll(pairing.pairs());
          taken.addAll(pairing.taken());
        });
    return best.map(Pairing::style);
  }

  /** Marks of the notes' own style whose number runs a little past the notes there are. */
  private List<Callout> orphans(List<NumberedNote> notes, NoteMark.Style style) {
    Set<String> numbers =
        notes.stream().map(NumberedNote::number).collect(Collectors.toUnmodifiableSet());
    int highest =
        notes.stream()
            .filter(NumberedNote::isNumber)
            .mapToInt(n -> Integer.parseInt(n.number()))
            .max()
            .orElse(-ORPHAN_REACH);
    TreeMap<Integer, Integer> called = new TreeMap<>();
    found.stream()
        .filter(c -> c.sign().style() == style && c.value() >= 0)
        .forEach(c -> called.put(c.span().start(), c.value()));
    boolean round = style == NoteMark.Style.ROUND || style == NoteMark.Style.HALF;
    if (round && called.size() < FEWEST_ROUND) {
      return List.of();
    }
    List<Callout> orphans =
        free(marks, style).stream()
            .filter(mark -> inOrder(called, mark))
            .filter(mark -> !numbers.contains(mark.mark()))
            .filter(mark -> mark.sign().fit() != NoteMark.Fit.WEAK)
            .filter(mark -> mark.value() > 0 && mark.value() <= highest + ORPHAN_REACH)
            .toList();
    taken.addAll(orphans);
    return orphans;
  }

  /** True when a mark's number lies between those of the callouts around it. */
  private static boolean inOrder(TreeMap<Integer, Integer> called, Callout mark) {
    int at = mark.span().start();
    Map.Entry<Integer, Integer> before = called.floorEntry(at);
    Map.Entry<Integer, Integer> after = called.ceilingEntry(at);
    return (before == null || before.getValue() < mark.value())
        && (after == null || after.getValue() > mark.value());
  }

  private List<Callout> free(Map<NoteMark.Style, List<Callout>> among, NoteMark.Style style) {
    return among.get(style).stream().filter(mark -> !taken.contains(mark)).toList();
  }
}
