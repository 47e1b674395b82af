package org.incipit.parse;

import java.util.List;
import org.incipit.model.Certainty;

/**
 * Names under letters that no form of farewell on a line of its own announces: the paragraph above
 * breaks off in a comma or in "your", or takes leave itself; and what was added below the name.
 */
final class LetterNames {
  private static final int MOST_ADDED = 2;
  private static final int LONGEST_GREETING = 60;
  private static final int MOST_STEPS = 3;
  private static final int MOST_IN_STEP = 8;

  private final Draft draft;
  private final Labels labels;
  private final Correspondence letters;

  /** True in what has a greeting or the head of a letter. */
  private boolean addressed;

  LetterNames(Draft draft, Labels labels, Correspondence letters) {
    this.draft = draft;
    this.labels = labels;
    this.letters = letters;
  }

  void label() {
    boolean inside = false;
    int from = 0;
    for (int i = 0; i < labels.size(); i++) {
      if (labels.is(i, Role.SALUTE)) {
        inside = true;
        addressed = true;
        from = i;
      } else if (labels.is(i, Role.DATELINE)) {
        addressed &= inside; // a date alone stands over more than letters
        inside = true;
        from = i;
      } else if (labels.is(i, Role.HEAD) || labels.is(i, Role.SEPARATOR)) {
        inside = labels.at(i).orElseThrow().type().equals("letter");
        addressed = inside;
        from = i;
      } else if (inside && letters.above(i) > from && signs(i)) {
        labels.replace(
            i,
            Label.of(Role.SIGNED, Certainty.MEDIUM, "a name below what takes leave in a letter"));
        steps(i, from);
        added(i);
      }
    }
  }

  private boolean signs(int i) {
    Chunk chunk = labels.chunk(i);
    String plain = chunk.size() == 1 && labels.open(i) ? draft.plain(chunk) : "";
    if (plain.isEmpty()
        || !LetterLines.looksLikeName(plain)
        || ",:;?!".indexOf(plain.charAt(plain.length() - 1)) >= 0
        || draft.startsWithAny("structure.salutes.first", plain)
        || draft.startsWithAny("structure.postscripts", plain)
        || Dates.isDateline(draft, plain)
        || !ends(i)) {
      return false;
    }
    int above = letters.above(i);
    return letters.signs(i)
        || (labels.open(above) || labels.is(above, Role.P))
            && announced(draft.plain(labels.chunk(above)), plain);
  }

  /** Capitals, or words one of which is an initial: no line of an address. */
  private static boolean isInitialled(String plain) {
    return plain.length() > 2
        && (Words.shouted(plain) || Words.of(plain).stream().anyMatch(word -> word.length() == 1));
  }

  /**
   * The paragraph above breaks off, or its last sentences take leave; whoever closed it may have
   * signed there already.
   */
  private boolean announced(String above, String plain) {
    List<String> words = Words.of(plain);
    boolean name =
        Character.isLetter(plain.charAt(0))
            && plain.chars().noneMatch(Character::isDigit)
            && Words.small(words) == 0
            && (isInitialled(plain) || words.size() > 1);
    if (above.isEmpty() || !name) {
      return false;
    }
    char last = above.charAt(above.length() - 1);
    boolean greeting =
        above.length() <= LONGEST_GREETING && draft.startsWithAny("structure.salutes.first", above);
    boolean open = addressed && (last == ',' && !greeting || Character.isLowerCase(last));
    return open || isInitialled(plain) && Correspondence.leave(draft, above);
  }

  /** The end of the letter, few paragraphs behind the name at most, none of them a farewell. */
  private boolean ends(int i) {
    int k = letters.below(i);
    for (int added = 0; k < labels.size() && free(k); added++) {
      String plain = draft.plain(labels.chunk(k));
      if (draft.startsWithAny("structure.postscripts", plain)) {
        return true;
      }
      if (added == MOST_ADDED || LetterLines.isValediction(draft, plain)) {
        return false;
      }
      k = letters.below(k);
    }
    return k >= labels.size()
        || labels.is(k, Role.HEAD)
        || labels.is(k, Role.NOTES_HEAD)
        || labels.is(k, Role.SEPARATOR)
        || labels.at(k).orElseThrow().type().equals(LetterTop.FURTHER);
  }

  /** Nothing was found of it, or only that its lines are short. */
  private boolean free(int k) {
    return labels.open(k) || labels.is(k, Role.VERSE);
  }

  /** "Your faithful friend", "and humble servant,": the steps of a farewell, a line each. */
  private void steps(int name, int from) {
    int first = name;
    for (int k = name - 1; k > from && name - k <= MOST_STEPS && isStep(k); k--) {
      first = LetterLines.isValediction(draft, draft.plain(labels.chunk(k))) ? k : first;
    }
    for (int k = first; k < name; k++) {
      labels.replace(
          k,
          Label.of(Role.SIGNED, Certainty.HIGH, "a step of a farewell over a name")
              .typed(LetterParts.STEP));
    }
  }

  private boolean isStep(int k) {
    String plain =
        labels.chunk(k).size() == 1 && labels.open(k) ? draft.plain(labels.chunk(k)) : "";
    return !plain.isEmpty()
        && Words.of(plain).size() <= MOST_IN_STEP
        && ".?!:".indexOf(plain.charAt(plain.length() - 1)) < 0
        && (LetterLines.isValediction(draft, plain)
            || draft.layout().startsLower(labels.chunk(k).first()));
  }

  /** Sentences below the name are postscripts that do not say so. */
  private void added(int name) {
    for (int k = letters.below(name); k < labels.size() && labels.open(k); k = letters.below(k)) {
      boolean sentence =
          labels.chunk(k).form() == Form.PROSE
              && draft.layout().endsSentence(labels.chunk(k).last())
              && Words.small(Words.of(draft.plain(labels.chunk(k)))) >= 3;
      if (!sentence) {
        return;
      }
      labels.set(k, Label.of(Role.POSTSCRIPT, Certainty.MEDIUM, "added below the name"));
    }
  }
}
