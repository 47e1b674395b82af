package org.incipit.recognise.marks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.language.LanguageGuess;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Annotation;
import org.incipit.model.Certainty;
import org.incipit.model.Kind;
import org.incipit.model.Passage;
import org.incipit.recognise.Recogniser;

/**
 * Tags words between marks such as {@code _} and {@code =}. Emphasis that runs over several blocks
 * is tagged in each of them, with the marks that each has.
 */
public final class EmphasisRecogniser implements Recogniser {
  private static final String ID = "emphasis";
  private static final int FEWEST_RARE = 3;

  /** So many words that the sign opens make it the document's way to show emphasis. */
  private static final int FEWEST_FOR_WORDS = 5;

  /** Over how many blocks without a mark emphasis may run. */
  private static final int MOST_BLOCKS = 60;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String description() {
    return "tagged words between marks of emphasis";
  }

  @Override
  public Stream<Annotation> recognise(AnnotatedText document, DiagnosticSink sink) {
    List<Annotation> found = new ArrayList<>();
    for (Emphasis emphasis : Emphasis.all()) {
      if (document.source().content().indexOf(emphasis.sign()) >= 0) {
        List<Annotation> own = new ArrayList<>();
        boolean inWords = opening(document, emphasis.sign()) >= FEWEST_FOR_WORDS;
        int pairs = new Run(document, emphasis, inWords, own).all();
        if (emphasis.common() || pairs >= FEWEST_RARE) {
          found.addAll(own);
        }
      }
    }
    return found.stream();
  }

  private static int opening(AnnotatedText document, char sign) {
    String text = document.source().content();
    int count = 0;
    for (int i = text.indexOf(sign); i >= 0; i = text.indexOf(sign, i + 1)) {
      boolean free = i == 0 || Character.isWhitespace(text.charAt(i - 1));
      count += free && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1)) ? 1 : 0;
    }
    return count;
  }

  /** One sign in one document. */
  private static final class Run {
    private final List<Passage> passages;
    private final String language;
    private final Emphasis emphasis;
    private final boolean inWords;
    private final List<Annotation> found;
    private int pairs;

    private Run(
        AnnotatedText document, Emphasis emphasis, boolean inWords, List<Annotation> found) {
      this.passages = document.passages();
      this.language = document.language();
      this.emphasis = emphasis;
      this.inWords = inWords;
      this.found = found;
    }

    private int all() {
      int openPassage = -1;
      int openIndex = -1;
      for (int p = 0; p < passages.size(); p++) {
        Passage passage = passages.get(p);
        boolean opened = openPassage >= 0 && p - openPassage <= MOST_BLOCKS && emphasis.common();
        MarkScan scan = MarkScan.of(passage.text(), emphasis, opened, inWords);
        if (opened && scan.closesBefore() >= 0) {
          overBlocks(openPassage, openIndex, p, scan.closesBefore());
        }
        for (MarkScan.Pair pair : scan.pairs()) {
          pairs++;
          hi(passage, pair.start(), pair.end(), true, true);
        }
        if (scan.open() >= 0) {
          openPassage = p;
          openIndex = scan.open();
        } else if (!scan.bare()) {
          openPassage = -1;
        }
      }
      return pairs;
    }

    private void overBlocks(int first, int open, int last, int close) {
      pairs++;
      String text = passages.get(first).text();
      hi(passages.get(first), open, endOf(text), true, false);
      for (int p = first + 1; p < last; p++) {
        hi(
            passages.get(p),
            startOf(passages.get(p).text()),
            endOf(passages.get(p).text()),
            false,
            false);
      }
      String end = passages.get(last).text();
      hi(passages.get(last), startOf(end), close + emphasis.width(), false, true);
    }

    private static int startOf(String text) {
      int i = 0;
      while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
        i++;
      }
      return i;
    }

    private static int endOf(String text) {
      int i = text.length();
      while (i > 0 && Character.isWhitespace(text.charAt(i - 1))) {
        i--;
      }
      return i;
    }

    private void hi(Passage passage, int start, int end, boolean opens, boolean closes) {
      if (end - start < 2 * emphasis.width()) {
        return;
      }
      boolean blockShows =
          opens
              && closes
              && passage.block().attributes().containsKey("rend")
              && covers(passage, start, end);
      if (!blockShows) {
        Annotation words =
            Annotation.of(emphasis.kind(), passage.toSource(start, end), ID, Certainty.HIGH)
                .with("rend", emphasis.rend())
                .because("between marks");
        found.add(emphasis.kind() == Kind.APART ? words.with("type", "emphasis") : words);
      }
      if (opens && closes) {
        foreign(passage, start + emphasis.width(), end - emphasis.width());
      }
      if (opens) {
        mark(passage, start);
      }
      if (closes) {
        mark(passage, end - emphasis.width());
      }
    }

    /** A phrase of another language is often set apart for no other reason. */
    private void foreign(Passage passage, int start, int end) {
      String own = passage.block().attributes().getOrDefault("xml:lang", language);
      LanguageGuess.ofPhrase(passage.text().substring(start, end), own)
          .ifPresent(
              tag ->
                  found.add(
                      Annotation.of(Kind.FOREIGN, passage.toSource(start, end), ID, Certainty.LOW)
                          .with("xml:lang", tag)
                          .because("words of another language between marks")));
    }

    private static boolean covers(Passage passage, int start, int end) {
      String text = passage.text();
      return text.substring(0, start).isBlank()
          && text.substring(end).chars().noneMatch(Character::isLetterOrDigit);
    }

    private void mark(Passage passage, int index) {
      found.add(
          Annotation.of(
                  Kind.MARK, passage.toSource(index, index + emphasis.width()), ID, Certainty.HIGH)
              .with("function", emphasis.rend()));
    }
  }
}
