package org.incipit.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.incipit.language.LanguageData;

/**
 * The title: the first few lines when they are set apart and do not read as a paragraph. It goes on
 * over a blank line when it breaks off at a word that cannot end it.
 */
final class TitleRule {
  private static final int MOST_LINES = 8;
  private static final int MOST_UNITS = 700;
  private static final int LONGEST_NUMBERED = 120;

  /** Fewer words in brackets say what follows is, as in "[Draft copy]". */
  private static final int FEWEST_SUPPLIED = 3;

  /** A line that is not wrapped may be a paragraph. */
  private static final int LONGEST_SENTENCE = 120;

  private TitleRule() {}

  /** How many chunks from {@code index} on are the title, 0 when there is none. */
  static int chunks(Draft draft, List<Chunk> chunks, int index) {
    if (index + 1 >= chunks.size()
        || draft.isFurniture(chunks.get(index))
        || chunks.get(index).form() == Form.TABLE
        || chunks.get(index).form() == Form.LIST
        || startsInvocation(draft, chunks.get(index))
        || DatelineRule.isFirstLine(draft, chunks.get(index))
        || opensWithDate(draft, chunks.get(index))
        || counts(draft, chunks, index)
        || isNote(draft, chunks.get(index))
        || draft.startsWithAny("structure.credit.openers", draft.text(chunks.get(index)))
        || isTranscribers(draft, chunks.get(index))
        || TranscriberNote.end(draft, chunks, index) > index
        || Boilerplate.end(draft, chunks) > index
        || draft
            .headings()
            .read(draft.text(chunks.get(index)))
            .filter(read -> read.type().equals("contents"))
            .isPresent()
        || OverNumbers.severalFrom(draft, chunks, index)
        || FieldLines.open(draft, chunks.get(index))
        || LetterTop.isAboveGreeting(draft, chunks, index)
        || LetterTop.isSalute(draft, chunks.get(index))) {
      return 0;
    }
    Chunk title = chunks.get(index);
    int used = 1;
    while (index + used < chunks.size() && goesOn(draft, title, chunks.get(index + used))) {
      title = title.join(chunks.get(index + used++));
    }
    boolean fits = title.lines().size() <= MOST_LINES && title.extent().length() <= MOST_UNITS;
    return fits
            && index + used < chunks.size()
            && (readsAsTitle(draft, title) || byline(draft, title, chunks.get(index + used)))
        ? used
        : 0;
  }

  /** The heading of what transcribers say before the title. */
  private static boolean isTranscribers(Draft draft, Chunk chunk) {
    return draft.inLanguage("structure.transcriber.heads", draft.key(chunk));
  }

  /** In brackets: a note that somebody put before the text, or a title that somebody gave it. */
  private static boolean isNote(Draft draft, Chunk chunk) {
    String text = draft.text(chunk);
    if (text.charAt(0) != '[' || text.charAt(text.length() - 1) != ']') {
      return false;
    }
    List<String> words = Words.of(text);
    return chunk.size() > 1
        || words.size() < FEWEST_SUPPLIED
        || !Words.capitalised(text)
        || LanguageData.inAny("structure.illustration.words", Words.key(words.get(0)));
  }

  /** "Chapter I" where "Chapter II" follows: the first of several divisions, no title of all. */
  private static boolean counts(Draft draft, List<Chunk> chunks, int index) {
    HeadingWords words = draft.headings();
    Optional<HeadingWords.Read> first = read(draft, words, chunks.get(index));
    return first.isPresent()
        && chunks.subList(index + 1, chunks.size()).stream()
            .map(chunk -> read(draft, words, chunk))
            .flatMap(Optional::stream)
            .anyMatch(
                next ->
                    next.series().equals(first.get().series())
                        && next.value() == first.get().value() + 1);
  }

  private static Optional<HeadingWords.Read> read(Draft draft, HeadingWords words, Chunk chunk) {
    return chunk.size() > 2 || chunk.extent().length() > LONGEST_NUMBERED
        ? Optional.empty()
        : words.read(draft.text(chunk)).filter(r -> r.numbered() && r.value() > 0);
  }

  /** A day that is said at once, and a stop or nothing behind it: an entry, or a letter's date. */
  private static boolean opensWithDate(Draft draft, Chunk chunk) {
    String plain = draft.plain(chunk);
    boolean opens =
        DateOpening.of(draft, plain)
            .filter(d -> d.end() == plain.length() || !Character.isLetter(plain.charAt(d.end())))
            .filter(d -> d.end() + 1 >= plain.length() || " ".indexOf(plain.charAt(d.end())) < 0)
            .isPresent();
    return opens
        || chunk.size() == 1 && plain.indexOf(',') > 0 && DatelineRule.namesDay(draft, plain);
  }

  private static boolean startsInvocation(Draft draft, Chunk chunk) {
    return draft.language().list("invocations").stream().anyMatch(draft.text(chunk)::startsWith);
  }

  private static boolean goesOn(Draft draft, Chunk title, Chunk next) {
    if (title.lines().size() + next.lines().size() > MOST_LINES
        || next.first().oddSpace()
        || draft.isFurniture(next)
        || FieldLines.open(draft, next)) {
      return false;
    }
    String word = draft.lastWord(title).toLowerCase(Locale.ROOT);
    boolean open =
        word.equals(",") || word.equals("–") || draft.language().set("connectives").contains(word);
    return open
        || !draft.layout().endsSentence(title.last()) && draft.layout().startsLower(next.first());
  }

  /** A line or two that end in a full stop, and below them "By" and a name. */
  private static boolean byline(Draft draft, Chunk title, Chunk next) {
    return title.size() <= 2
        && next.size() <= 2
        && !draft.layout().startsLower(title.first())
        && TitleLines.isByline(draft, draft.plain(next));
  }

  /** "How he set out may be seen from what he wrote himself:--" */
  private static boolean leadsIn(Draft draft, Chunk title) {
    String text = draft.text(title);
    int end = text.length();
    while (end > 0 && "-—–_*".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    List<String> words = Words.of(text);
    return title.size() > 1
        && end > 0
        && text.charAt(end - 1) == ':'
        && Words.small(words) * 2 > words.size();
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
            && title.first().length() <= LONGEST_SENTENCE
            && (!draft.layout().full(title.first()) || title.first().length() < 60);
    if (!draft.layout().endsSentence(title.last())) {
      return !leadsIn(draft, title);
    }
    return oneShortLine && Words.capitalised(draft.text(title));
  }
}
