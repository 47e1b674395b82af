package org.incipit.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.incipit.language.RomanNumeral;
import org.incipit.model.Certainty;

/** A table of contents: its heading, and the entries below up to where the text starts. */
final class ContentsLabeller implements Labeller {
  private static final int BLANK_LINES_OF_A_CHAPTER = 3;
  private static final int LONGEST_SUMMARY = 14;
  private static final int FEWEST_ENTRIES = 2;
  private static final int LONGEST_NUMBER = 24;
  private static final int LONGEST_HEADING = 40;
  private static final int LONGEST_OF_VOLUME = 60;
  private static final int MOST_WORDS_OF_VOLUME = 7;

  /** Each try may look at the whole text. */
  private static final int MOST_TRIES = 40;

  private static final int MOST_ENTRIES = 12;

  @Override
  public void label(Draft draft, Labels labels) {
    HeadingWords words = draft.headings();
    int tries = 0;
    for (int i = 0; i < labels.size(); i++) {
      Chunk chunk = labels.chunk(i);
      boolean heading =
          labels.open(i)
              && chunk.size() == 1
              && (chunk.extent().length() <= LONGEST_HEADING
                      && (isListing(draft, chunk)
                          || words
                              .read(draft.text(chunk))
                              .filter(r -> r.type().equals("contents"))
                              .isPresent())
                  || ofVolume(draft, words, chunk));
      if (heading && tries++ < MOST_TRIES) {
        int first =
            i + 1 < labels.size() && saysOfWhat(draft, words, labels, i + 1) ? i + 2 : i + 1;
        int end = end(draft, labels, words, first);
        if (end > first) {
          if (first == i + 2) {
            labels.set(i + 1, Label.of(Role.SUBHEAD, Certainty.HIGH, "says whose contents"));
          }
          if (end < labels.size() && labels.open(end) && closes(draft, labels.chunk(end))) {
            labels.set(end, Label.of(Role.TRAILER, Certainty.HIGH, "closes the contents"));
          }
          labels.set(
              i,
              Label.of(Role.HEAD, Certainty.HIGH, "a word that heads contents")
                  .typed(isListing(draft, chunk) ? "illustrations" : "contents")
                  .ranked(
                      RankCode.contents(
                          Math.min(1, HeadingEvidence.bucket(chunk, draft.layout().rhythm())))));
          for (int k = first; k < end; k++) {
            labels.set(k, Label.of(Role.CONTENTS, Certainty.HIGH, "below the heading of contents"));
          }
          i = end - 1;
        }
      }
    }
  }

  /**
   * "CONTENTS OF THE FIRST VOLUME": the words that head contents, and those of a part of a book.
   */
  private static boolean ofVolume(Draft draft, HeadingWords words, Chunk chunk) {
    if (chunk.extent().length() > LONGEST_OF_VOLUME) {
      return false;
    }
    String plain = draft.plain(chunk);
    int end = draft.opening("structure.contents.heads", plain);
    List<String> behind = Words.of(Words.key(plain.substring(end)));
    return end > 0
        && behind.size() > 1
        && behind.size() <= MOST_WORDS_OF_VOLUME
        && (words.partsBook(behind.get(behind.size() - 1))
            || Words.capitalised(plain) && behind.stream().anyMatch(words::partsBook));
  }

  /** "CONTAINED IN THE FIRST VOLUME." right below the heading, with no page behind it. */
  private static boolean saysOfWhat(Draft draft, HeadingWords words, Labels labels, int i) {
    Chunk chunk = labels.chunk(i);
    List<String> all = Words.of(draft.key(chunk));
    return labels.open(i)
        && chunk.size() == 1
        && chunk.extent().length() <= LONGEST_OF_VOLUME
        && !all.isEmpty()
        && all.size() <= MOST_WORDS_OF_VOLUME
        && !words.partsBook(all.get(0))
        && all.stream().anyMatch(words::partsBook)
        && words.read(draft.text(chunk)).isEmpty()
        && !endsInPage(draft.text(chunk));
  }

  /** "END OF THE CONTENTS." */
  private static boolean closes(Draft draft, Chunk chunk) {
    String plain = draft.plain(chunk);
    int end =
        chunk.size() == 1 && chunk.extent().length() <= LONGEST_OF_VOLUME
            ? draft.opening("structure.trailer.openers", plain)
            : 0;
    return end > 0
        && draft.startsWithAny("structure.contents.heads", plain.substring(end).strip())
        && !endsInPage(plain);
  }

  private static int end(Draft draft, Labels labels, HeadingWords words, int from) {
    int limit = textStart(draft, labels, words, from);
    boolean known = limit < labels.size();
    int entries = known ? 1 : 0;
    Set<String> titles = new HashSet<>();
    for (int i = from; i < limit; i++) {
      Chunk chunk = labels.chunk(i);
      boolean apart = chunk.blankBefore() >= BLANK_LINES_OF_A_CHAPTER;
      if (!labels.open(i)
          || entries > 0 && closes(draft, chunk)
          || apart && entries > 0 && !entry(draft, chunk)
          || i > from && isListing(draft, chunk)
          || i > from && !known && opensText(draft, labels, words, i, entries, titles)) {
        return i;
      }
      chunk.lines().forEach(line -> titles.add(Words.key(draft.layout().text(line))));
      if (entry(draft, chunk)) {
        entries++;
      } else if (chunk.size() > LONGEST_SUMMARY
          || entries >= FEWEST_ENTRIES && opensFront(draft, labels, words, i)
          || !known && (isProse(draft, chunk) || heads(draft, labels, i))) {
        return i;
      }
    }
    return entries > 0 ? limit : from;
  }

  /**
   * Where the text begins: at the heading that one of the first entries names, which stands apart
   * and has text below, or names again, without a page, what an entry gave a page; after the last
   * chunk when there is none.
   */
  private static int textStart(Draft draft, Labels labels, HeadingWords words, int from) {
    List<Entitled> entries = new ArrayList<>();
    List<Entitled> paged = new ArrayList<>();
    for (int i = from; i < labels.size(); i++) {
      Chunk chunk = labels.chunk(i);
      if (paged.size() >= FEWEST_ENTRIES
          && labels.open(i)
          && chunk.size() <= 2
          && !entry(draft, chunk)
          && again(paged, Entitled.of(words, draft.text(chunk), false))) {
        return i;
      }
      if (i > from && entries.size() >= FEWEST_ENTRIES && labels.open(i) && chunk.size() <= 3) {
        Entitled here = Entitled.of(words, draft.text(chunk), false);
        boolean named = entries.stream().anyMatch(e -> e.names(here));
        if (named && apart(draft, chunk) && textBelow(draft, labels, i)) {
          return i;
        }
      }
      if (entries.size() >= FEWEST_ENTRIES && parted(draft, labels, words, i, entries)) {
        return i;
      }
      for (Line line : chunk.lines()) {
        if (entries.size() >= MOST_ENTRIES) {
          break;
        }
        String text = draft.layout().text(line);
        Entitled entry = Entitled.of(words, text, true);
        if (!entry.title().isEmpty() || entry.number() > 0) {
          entries.add(entry);
          if (endsInPage(text)) {
            paged.add(entry);
          }
        }
      }
    }
    return labels.size();
  }

  /** "I" or "Part I." with the title on a line below: an entry that had both in one line. */
  private static boolean parted(
      Draft draft, Labels labels, HeadingWords words, int i, List<Entitled> entries) {
    if (i + 1 >= labels.size() || !labels.open(i) || !labels.open(i + 1)) {
      return false;
    }
    String number = draft.text(labels.chunk(i));
    String title = draft.text(labels.chunk(i + 1));
    if (number.length() > LONGEST_NUMBER || labels.chunk(i + 1).size() > 2 || endsInPage(title)) {
      return false;
    }
    boolean divides =
        Entitled.of(words, number, false).title().isEmpty()
            || words.read(number).filter(HeadingWords.Read::numbered).isPresent();
    Entitled whole = Entitled.of(words, number + " " + title, false);
    return divides
        && whole.number() > 0
        && !whole.title().isEmpty()
        && entries.stream().anyMatch(whole::equals);
  }

  /** True for the words of an entry: a bare number says too little. */
  private static boolean again(List<Entitled> paged, Entitled here) {
    return !here.title().isEmpty() && paged.stream().anyMatch(entry -> entry.names(here));
  }

  /** More space than between lines; what is usual counts only where it is one blank line. */
  private static boolean apart(Draft draft, Chunk chunk) {
    return chunk.blankBefore() > Math.min(1, draft.layout().rhythm()) || chunk.pageBefore();
  }

  /** "List of Illustrations": a heading over lines like those of contents. */
  private static boolean isListing(Draft draft, Chunk chunk) {
    return chunk.size() == 1
        && chunk.extent().length() <= 40
        && draft.inLanguage("structure.listing.heads", draft.key(chunk));
  }

  /** Running text stands under a heading, with a further heading or two between at most. */
  private static boolean textBelow(Draft draft, Labels labels, int heading) {
    for (int i = heading + 1; i < Math.min(labels.size(), heading + 4); i++) {
      Chunk chunk = labels.chunk(i);
      if (isText(draft, chunk)) {
        return true;
      }
      if (entry(draft, chunk)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isText(Draft draft, Chunk chunk) {
    return (chunk.size() >= 2 && chunk.form() == Form.PROSE || chunk.form() == Form.VERSE)
        && draft.layout().endsSentence(chunk.last())
        && !draft.text(chunk).contains("--")
        && !entry(draft, chunk);
  }

  /** "Introduction" over text, between the contents and the first chapter. */
  private static boolean opensFront(Draft draft, Labels labels, HeadingWords words, int i) {
    Chunk chunk = labels.chunk(i);
    return apart(draft, chunk)
        && words
            .read(draft.text(chunk))
            .filter(r -> r.type().equals(HeadingWords.FRONT))
            .isPresent()
        && textBelow(draft, labels, i);
  }

  /** A short line with space above, and text right below. */
  private static boolean heads(Draft draft, Labels labels, int i) {
    Chunk chunk = labels.chunk(i);
    return chunk.size() <= 2 && apart(draft, chunk) && textBelow(draft, labels, i);
  }

  /** A title again, or "Chapter I" without a page and no entry with a page below. */
  private static boolean opensText(
      Draft draft, Labels labels, HeadingWords words, int i, int entries, Set<String> titles) {
    Chunk chunk = labels.chunk(i);
    if (chunk.size() == 1 && titles.contains(draft.key(chunk))) {
      return true;
    }
    boolean division =
        entries > 0
            && !entry(draft, chunk)
            && words.read(draft.text(chunk)).filter(r -> r.rank() > 0).isPresent();
    for (int k = i + 1; division && k < Math.min(labels.size(), i + 4); k++) {
      if (isProse(draft, labels.chunk(k))) {
        return true;
      }
      if (entry(draft, labels.chunk(k))) {
        return false;
      }
    }
    return division;
  }

  private static boolean isProse(Draft draft, Chunk chunk) {
    return chunk.size() > 3
        && draft.layout().endsSentence(chunk.last())
        && draft.layout().full(chunk.first())
        && !draft.text(chunk).contains("--");
  }

  /** True when some lines end in a page number: digits, or a roman number in small letters. */
  private static boolean entry(Draft draft, Chunk chunk) {
    int numbers = 0;
    for (Line line : chunk.lines()) {
      String text = draft.layout().text(line);
      numbers += endsInPage(text) ? 1 : 0;
    }
    return numbers > 0 && numbers * 3 >= chunk.size();
  }

  /** True for digits at the end, or a roman number in small letters or behind a gap. */
  private static boolean endsInPage(String text) {
    int end = text.length();
    while (end > 0 && !Characters.isSpace(text.charAt(end - 1)) && text.charAt(end - 1) != '.') {
      end--;
    }
    String word = Words.plain(text.substring(end));
    boolean gap = end >= 2 && " .".indexOf(text.charAt(end - 2)) >= 0;
    return !word.isEmpty()
        && end > 0
        && (Character.isDigit(word.charAt(0))
            || (gap || Character.isLowerCase(word.charAt(0)))
                && RomanNumeral.value(word.toUpperCase(java.util.Locale.ROOT)) > 0);
  }
}
