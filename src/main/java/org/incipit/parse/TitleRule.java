package org.incipit.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.incipit.model.BlockKind;

/**
 * The title: the first few lines when they are set apart and do not read as a paragraph. It goes on
 * over a blank line when it breaks off at a word that cannot end it.
 */
final class TitleRule implements BlockRule {
  private static final int MOST_LINES = 8;
  private static final int MOST_UNITS = 700;

  @Override
  public Optional<Made> at(Draft draft, List<Chunk> chunks, int index) {
    if (index + 1 >= chunks.size()
        || startsInvocation(draft, chunks.get(index))
        || DatelineRule.isFirstLine(draft, chunks.get(index))) {
      return Optional.empty();
    }
    Chunk title = chunks.get(index);
    int used = 1;
    while (index + used < chunks.size() && goesOn(draft, title, chunks.get(index + used))) {
      title = title.join(chunks.get(index + used++));
    }
    boolean fits = title.lines().size() <= MOST_LINES && title.extent().length() <= MOST_UNITS;
    if (!fits || index + used >= chunks.size() || !readsAsTitle(draft, title)) {
      return Optional.empty();
    }
    return Optional.of(new Made(draft.leaf(BlockKind.HEAD, title), used));
  }

  private static boolean startsInvocation(Draft draft, Chunk chunk) {
    return draft.language().list("invocations").stream().anyMatch(draft.text(chunk)::startsWith);
  }

  private static boolean goesOn(Draft draft, Chunk title, Chunk next) {
    if (title.lines().size() + next.lines().size() > MOST_LINES || next.first().oddSpace()) {
      return false;
    }
    String word = draft.lastWord(title).toLowerCase(Locale.ROOT);
    boolean open =
        word.equals(",") || word.equals("–") || draft.language().set("connectives").contains(word);
    return open
        || !draft.layout().endsSentence(title.last()) && draft.layout().startsLower(next.first());
  }

  /**
   * A title is short; one that ends like a sentence is one only when it is capitalised as titles.
   */
  private static boolean readsAsTitle(Draft draft, Chunk title) {
    if (title.first().oddSpace() || draft.layout().startsLower(title.first())) {
      return false;
    }
    boolean oneShortLine =
        title.lines().size() == 1
            && (!draft.layout().full(title.first()) || title.first().length() < 60);
    if (!draft.layout().endsSentence(title.last())) {
      return true;
    }
    return oneShortLine && capitalised(draft.text(title));
  }

  /** True when at least half of the longer words begin with a capital, or letters have no case. */
  private static boolean capitalised(String text) {
    int longer = 0;
    int capitals = 0;
    for (String word : text.split("[^\\p{L}\\p{M}]+")) {
      if (word.length() >= 4) {
        longer++;
        capitals += Character.isLowerCase(word.codePointAt(0)) ? 0 : 1;
      }
    }
    return capitals * 2 > longer || longer == 0;
  }
}
