package org.incipit.parse;

import java.util.HashSet;
import java.util.Set;
import org.incipit.model.Certainty;

/** A table of contents: its heading, and the entries below up to where the text starts. */
final class ContentsLabeller implements Labeller {
  private static final int BLANK_LINES_OF_A_CHAPTER = 3;

  @Override
  public void label(Draft draft, Labels labels) {
    HeadingWords words = new HeadingWords(draft.language());
    for (int i = 0; i < labels.size(); i++) {
      Chunk chunk = labels.chunk(i);
      boolean heading =
          labels.open(i)
              && chunk.size() == 1
              && chunk.extent().length() <= 40
              && words.read(draft.text(chunk)).filter(r -> r.type().equals("contents")).isPresent();
      if (heading) {
        int end = end(draft, labels, words, i + 1);
        if (end > i + 1) {
          labels.set(
              i,
              Label.of(Role.HEAD, Certainty.HIGH, "a word that heads contents")
                  .typed("contents")
                  .ranked(
                      Ranks.contents(
                          Math.min(1, HeadingEvidence.bucket(chunk, draft.layout().rhythm())))));
          for (int k = i + 1; k < end; k++) {
            labels.set(k, Label.of(Role.CONTENTS, Certainty.HIGH, "below the heading of contents"));
          }
          i = end - 1;
        }
      }
    }
  }

  private static int end(Draft draft, Labels labels, HeadingWords words, int from) {
    int entries = 0;
    Set<String> titles = new HashSet<>();
    for (int i = from; i < labels.size(); i++) {
      Chunk chunk = labels.chunk(i);
      boolean apart = chunk.blankBefore() >= BLANK_LINES_OF_A_CHAPTER;
      if (!labels.open(i) || apart && entries > 0 && !entry(draft, chunk)) {
        return i;
      }
      String key = Words.key(draft.text(chunk));
      boolean titleAgain = chunk.size() == 1 && titles.contains(key);
      if (i > from && (titleAgain || opensText(draft, labels, words, i, entries))) {
        return i;
      }
      chunk
          .lines()
          .forEach(
              line ->
                  titles.add(
                      Words.key(
                          draft
                              .layout()
                              .source()
                              .content()
                              .substring(line.textStart(), line.textEnd()))));
      if (entry(draft, chunk)) {
        entries++;
      } else if (chunk.size() > 6 || isProse(draft, chunk)) {
        return i;
      }
    }
    return entries > 0 ? labels.size() : from;
  }

  /** "Chapter I" without a page, and no entry with a page below: here the text begins. */
  private static boolean opensText(
      Draft draft, Labels labels, HeadingWords words, int i, int entries) {
    boolean division =
        entries > 0
            && !entry(draft, labels.chunk(i))
            && words.read(draft.text(labels.chunk(i))).filter(r -> r.rank() > 0).isPresent();
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

  /** True when most lines end in a page number, arabic or roman. */
  private static boolean entry(Draft draft, Chunk chunk) {
    int numbers = 0;
    for (Line line : chunk.lines()) {
      String text = draft.layout().source().content().substring(line.textStart(), line.textEnd());
      int end = text.length();
      while (end > 0 && !Characters.isSpace(text.charAt(end - 1)) && text.charAt(end - 1) != '.') {
        end--;
      }
      String word = Words.plain(text.substring(end));
      boolean number =
          !word.isEmpty()
              && (Character.isDigit(word.charAt(0))
                  || Roman.value(word.toUpperCase(java.util.Locale.ROOT)) > 0);
      numbers += number ? 1 : 0;
    }
    return numbers > 0 && numbers * 3 >= chunk.size();
  }
}
