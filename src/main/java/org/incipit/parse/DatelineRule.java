package org.incipit.parse;

import java.util.List;
import java.util.Optional;
import org.incipit.model.BlockKind;

/** A line of its own before the text that gives place and date, and nothing else. */
final class DatelineRule implements BlockRule {
  private static final int MOST_WORDS = 9;

  @Override
  public Optional<Made> at(Draft draft, List<Chunk> chunks, int index) {
    if (index + 1 >= chunks.size()) {
      return Optional.empty();
    }
    Chunk chunk = chunks.get(index);
    boolean dateline = chunk.lines().size() == 1 && readsAsDateline(draft.text(chunk));
    return dateline
        ? Optional.of(new Made(draft.leaf(BlockKind.DATELINE, chunk), 1))
        : Optional.empty();
  }

  /** Few words, and a year among the last two of them. */
  private static boolean readsAsDateline(String text) {
    String[] words = text.split("[ \t\u00A0]+");
    if (words.length > MOST_WORDS) {
      return false;
    }
    for (int i = Math.max(0, words.length - 2); i < words.length; i++) {
      if (endsInYear(words[i])) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsInYear(String word) {
    int end = word.length();
    while (end > 0 && !Character.isDigit(word.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isDigit(word.charAt(start - 1))) {
      start--;
    }
    return end - start == 4 && "12".indexOf('0' + Character.digit(word.charAt(start), 10)) >= 0;
  }
}
