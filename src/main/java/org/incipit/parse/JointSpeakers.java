package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incipit.parse.SpeakerCandidates.Candidate;

/**
 * Speakers that speak together, each of whom speaks alone as well: {@code ANNA, BEN (together)},
 * {@code ANNA AND BEN}. One document.
 */
final class JointSpeakers {
  private final Draft draft;
  private final SpeakerReader reader;
  private final Set<String> known;

  /**
   * @param known the names of those who speak alone
   */
  JointSpeakers(Draft draft, List<Group> groups, Set<String> known) {
    this.draft = draft;
    this.reader = new SpeakerReader(draft, groups);
    this.known = known;
  }

  /** The names that open a group together. */
  Optional<Candidate> at(Group group, int index) {
    Line line = group.first();
    return reader
        .joint(line, group.last().textEnd())
        .filter(name -> isJoint(name.key()))
        .map(
            name ->
                new Candidate(
                    line.number() - 1, index, true, line == group.last(), line.indent(), name));
  }

  private boolean isJoint(String key) {
    List<String> parts = new ArrayList<>();
    for (String part : key.split(",")) {
      List<String> words = Words.of(part);
      int from = 0;
      for (int i = 1; i < words.size() - 1; i++) {
        if (draft.inLanguage("connectives", words.get(i)) && isKnown(words.subList(from, i))) {
          parts.add(String.join(" ", words.subList(from, i)));
          from = i + 1;
        }
      }
      parts.add(String.join(" ", words.subList(from, words.size())));
    }
    return parts.size() > 1 && known.containsAll(parts);
  }

  private boolean isKnown(List<String> words) {
    return known.contains(String.join(" ", words));
  }
}
