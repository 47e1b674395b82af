package org.incipit.parse;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.incipit.language.LanguageData;
import org.incipit.model.NoteMark;
import org.incipit.model.NoteMark.Style;
import org.incipit.model.NoteMarks;

/** The marks of running text that may call notes, and whether a label answers one. */
final class NoteCalls {
  private final Map<String, Set<Style>> styles = new HashMap<>();

  /** Letters in the order in which they were met first. */
  private final List<String> letters = new ArrayList<>();

  /** Remembers the marks of a piece of text. */
  void add(String text) {
    for (NoteMark mark :
        NoteMarks.in(text, word -> LanguageData.inAny("structure.footnote.words", word))) {
      if (mark.fit() != NoteMark.Fit.WEAK || mark.style() == Style.SQUARE) {
        styles.computeIfAbsent(mark.mark(), k -> EnumSet.noneOf(Style.class)).add(mark.style());
        if (mark.lettered() && !letters.contains(mark.mark())) {
          letters.add(mark.mark());
        }
      }
    }
  }

  /** True when a mark that suits the label was met. */
  boolean call(NoteLabel label) {
    Set<Style> met = styles.getOrDefault(label.number(), Set.of());
    return answers(label).stream().anyMatch(met::contains);
  }

  /**
   * True when marks that suit the labels were met, each letter the first time behind the one
   * before.
   */
  boolean callInOrder(List<NoteLabel> labels) {
    int last = -1;
    for (NoteLabel label : labels) {
      int at = letters.indexOf(label.number());
      if (at <= last || !call(label)) {
        return false;
      }
      last = at;
    }
    return true;
  }

  /** True when the label's number or sign was met in any style at all. */
  boolean mention(NoteLabel label) {
    return styles.containsKey(label.number());
  }

  /** A label was answered: its mark calls no second note. */
  void answered(Set<String> numbers) {
    new HashSet<>(numbers).forEach(styles::remove);
    letters.removeAll(numbers);
  }

  /** The styles of marks that a label of some style answers. */
  private static Set<Style> answers(NoteLabel label) {
    return switch (label.style()) {
      case "[]" -> EnumSet.of(Style.SQUARE, Style.SUPERSCRIPT);
      case "{}" -> EnumSet.of(Style.CURLY);
      case "()" -> EnumSet.of(Style.ROUND, Style.SUPERSCRIPT);
      case ")" -> EnumSet.of(Style.ROUND, Style.HALF, Style.SUPERSCRIPT);
      case "sup" -> EnumSet.of(Style.SUPERSCRIPT);
      case "mark" -> EnumSet.of(Style.SIGN);
      case "^" -> EnumSet.of(Style.CARET);
      case "<>" -> EnumSet.of(Style.ANGLE);
      case "." -> EnumSet.of(Style.SUPERSCRIPT, Style.SQUARE);
      default -> EnumSet.noneOf(Style.class);
    };
  }
}
