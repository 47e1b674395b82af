package org.incipit.parse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.incipit.model.Certainty;
import org.incipit.text.Span;

/** Headings that nothing shows but the table of contents: it names a line that stands apart. */
final class NamedByContents implements Labeller {
  private static final int MOST_LINES = 3;
  private static final int SHORTEST = 4;

  @Override
  public void label(Draft draft, Labels labels) {
    HeadingWords words = draft.headings();
    Set<String> titles = titles(draft, labels, words);
    if (titles.isEmpty()) {
      return;
    }
    int rank = commonRank(draft, labels, words, titles);
    for (int i = 1; i + 1 < labels.size(); i++) {
      Chunk chunk = labels.chunk(i);
      boolean apart = chunk.blankBefore() >= 2 && labels.blankAfter(i) >= 1;
      if (labels.open(i)
          && apart
          && chunk.form() == Form.PROSE
          && chunk.size() <= MOST_LINES
          && titles.contains(Entitled.of(words, draft.text(chunk), false).title())) {
        labels.set(
            i,
            Label.of(Role.HEAD, Certainty.MEDIUM, "the contents name it")
                .ranked(
                    rank > 0 ? rank : RankCode.of(draft, chunk, 1, words.read(draft.text(chunk)))));
      }
    }
  }

  private static Set<String> titles(Draft draft, Labels labels, HeadingWords words) {
    Set<String> titles = new HashSet<>();
    for (int i = 0; i < labels.size(); i++) {
      if (labels.is(i, Role.CONTENTS)) {
        for (Span entry : Lists.entries(draft, labels.chunk(i))) {
          String text = draft.layout().source().slice(entry);
          String title = Entitled.of(words, text, true).title();
          if (title.length() >= SHORTEST) {
            titles.add(title);
          }
        }
      }
    }
    return titles;
  }

  /** The rank of most headings that the contents name too, 0 for none. */
  private static int commonRank(
      Draft draft, Labels labels, HeadingWords words, Set<String> titles) {
    Map<Integer, Integer> ranks = new HashMap<>();
    int best = 0;
    for (int i = 0; i < labels.size(); i++) {
      if (labels.is(i, Role.HEAD)
          && titles.contains(Entitled.of(words, draft.text(labels.chunk(i)), false).title())) {
        int rank = labels.at(i).orElseThrow().rank();
        int count = ranks.merge(rank, 1, Integer::sum);
        best = best == 0 || count > ranks.get(best) ? rank : best;
      }
    }
    return best;
  }
}
