package org.incipit.parse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incipit.parse.SpeakerCandidates.Candidate;

/**
 * Names on lines of their own that stand over text as speakers' do, but are those who sign letters
 * or the titles of what is below. One document.
 */
final class NamesOverText {
  private static final int LONGEST_HEAD = 60;
  private static final int FEWEST_LETTERS = 2;
  private static final int MOST_IN_A_LETTER = 40;
  private static final int FEWEST_TITLES = 3;

  private final Draft draft;
  private final List<Group> groups;

  NamesOverText(Draft draft, List<Group> groups) {
    this.draft = draft;
    this.groups = groups;
  }

  /** Leaves only those that may be speakers. */
  void removeFrom(List<Candidate> names) {
    if (isOfLetters()) {
      names.removeIf(c -> c.name().alone());
    }
    names.removeAll(titles(names));
  }

  /** Letters have names on lines of their own too: those who sign. */
  private boolean isOfLetters() {
    int letters = 0;
    for (Group group : groups) {
      Line line = group.first();
      if (group.size() <= 2 && line.length() <= LONGEST_HEAD) {
        Optional<HeadingWords.Read> read = draft.headings().read(draft.layout().text(line));
        letters += read.filter(r -> r.type().equals("letter")).isPresent() ? 1 : 0;
      }
    }
    return letters >= FEWEST_LETTERS && letters * MOST_IN_A_LETTER >= groups.size();
  }

  /**
   * Names on lines that stand alone, with more space above them than paragraphs have, where most
   * names of their style are set so and few lines ever come back: the titles of what is below.
   */
  private Set<Candidate> titles(List<Candidate> all) {
    Map<String, Set<Candidate>> apart = new HashMap<>();
    Map<String, Integer> styled = new HashMap<>();
    for (Candidate c : all) {
      boolean titled = draft.inLanguage("structure.titles", Words.key(Words.first(c.name().key())));
      if (c.first() && c.name().stop() != ':' && c.name().alone() && !titled) {
        styled.merge(c.name().style(), 1, Integer::sum);
        if (standsOver(c)) {
          apart.computeIfAbsent(c.name().style(), k -> new HashSet<>()).add(c);
        }
      }
    }
    Set<Candidate> titles = new HashSet<>();
    apart.forEach(
        (style, lines) -> {
          long texts =
              lines.stream()
                  .map(c -> draft.layout().text(groups.get(c.group()).first()))
                  .distinct()
                  .count();
          boolean most = lines.size() >= FEWEST_TITLES && lines.size() * 2 > styled.get(style);
          if (most && texts * 10 > lines.size() * 9L) {
            titles.addAll(lines);
          }
        });
    return titles;
  }

  /** One short line with much space above, and no more below it. */
  private boolean standsOver(Candidate c) {
    Group group = groups.get(c.group());
    return group.size() == 1
        && group.first().length() <= LONGEST_HEAD
        && group.blankBefore() > draft.layout().rhythm()
        && c.group() + 1 < groups.size()
        && groups.get(c.group() + 1).blankBefore() <= group.blankBefore();
  }
}
