package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.incipit.language.LanguageData;

/**
 * The record of a hearing: "Q. Where were you?" over "A. At home.", also where such lines follow
 * one another without blank lines, and where gaps stand in place of stops.
 */
final class Interrogation {
  private static final int FEWEST = 2;
  private static final String STOPS = ".:)";
  private static final String DASHES = "-–—";

  /** The start of a question or an answer. */
  private record Turn(int line, int end, boolean question, String key, char stop) {}

  private final Draft draft;
  private final String text;
  private final List<Group> groups;

  private Interrogation(Draft draft, List<Group> groups) {
    this.draft = draft;
    this.text = draft.layout().source().content();
    this.groups = groups;
  }

  /** The words that open questions and answers, by the index of their lines; empty for none. */
  static Map<Integer, SpeakerName> turns(Draft draft, List<Group> groups) {
    Map<Integer, SpeakerName> found = new TreeMap<>();
    Interrogation hearing = new Interrogation(draft, groups);
    for (LanguageData data : List.of(draft.language(), Draft.english())) {
      for (String pair : data.list("structure.interrogation.pairs")) {
        int colon = pair.indexOf(':');
        if (found.isEmpty()) {
          hearing
              .read(pair.substring(0, colon), pair.substring(colon + 1))
              .forEach(turn -> found.put(turn.line(), name(turn)));
        }
      }
    }
    return found;
  }

  private static SpeakerName name(Turn turn) {
    return new SpeakerName(-1, turn.end(), "C", turn.stop(), turn.key(), false, false, false, true);
  }

  /** The turns in which two words are used, empty where they are used for something else. */
  private List<Turn> read(String question, String answer) {
    List<Turn> turns = new ArrayList<>();
    for (Group group : groups) {
      for (Line line : group.lines()) {
        at(line, question, true).ifPresent(turns::add);
        at(line, answer, false).ifPresent(turns::add);
      }
    }
    int questions = 0;
    int asked = 0;
    int answered = 0;
    for (int i = 0; i < turns.size(); i++) {
      Turn turn = turns.get(i);
      if (turn.question()) {
        boolean last = i + 1 == turns.size();
        questions++;
        asked += asks(turn, last ? -1 : turns.get(i + 1).line()) ? 1 : 0;
        answered += !last && !turns.get(i + 1).question() ? 1 : 0;
      }
    }
    boolean hearing = answered >= FEWEST && answered * 4 >= questions * 3 && asked * 2 >= questions;
    return hearing ? turns : List.of();
  }

  /** A question mark before the answer. */
  private boolean asks(Turn turn, int next) {
    List<Line> lines = draft.layout().lines();
    int end = next < 0 ? lines.get(turn.line()).textEnd() : lines.get(next).textStart();
    int i = turn.end();
    while (i < end && text.charAt(i) != '?') {
      i++;
    }
    return i < end;
  }

  private Optional<Turn> at(Line line, String word, boolean question) {
    int start = line.textStart();
    int end = start + word.length();
    if (end + 2 >= line.textEnd()
        || !Character.isUpperCase(text.charAt(start))
        || !text.regionMatches(true, start, word, 0, word.length())) {
      return Optional.empty();
    }
    char next = text.charAt(end);
    boolean space = Characters.isSpace(text.charAt(end + 1));
    boolean stop = STOPS.indexOf(next) >= 0 && (space || DASHES.indexOf(text.charAt(end + 1)) >= 0);
    boolean gap = next == '\t' || next == ' ' && space;
    return stop || gap
        ? Optional.of(
            new Turn(line.number() - 1, stop ? end + 1 : end, question, word, stop ? next : '|'))
        : Optional.empty();
  }
}
