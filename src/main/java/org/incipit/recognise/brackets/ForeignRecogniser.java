package org.incipit.recognise.brackets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.language.LanguageGuess;
import org.incipit.language.Scripts;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Annotation;
import org.incipit.model.Certainty;
import org.incipit.model.Kind;
import org.incipit.model.Passage;
import org.incipit.recognise.Recogniser;
import org.incipit.recognise.quotes.Quotation;
import org.incipit.recognise.quotes.QuotationStyle;
import org.incipit.recognise.quotes.Quotations;

/**
 * Tags words in another language: loan words and phrases in quotation marks, and words in another
 * script than the passage around them.
 */
public final class ForeignRecogniser implements Recogniser {
  private static final String ID = "foreign";

  /** A lone letter of another script is a sign: π, Ω, α. */
  private static final int FEWEST_LETTERS = 2;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String description() {
    return "tagged foreign words in quotation marks or in another script";
  }

  @Override
  public Stream<Annotation> recognise(AnnotatedText document, DiagnosticSink sink) {
    QuotationStyle style = QuotationStyle.of(document);
    List<Annotation> found = new ArrayList<>();
    for (Passage passage : document.passages()) {
      String own = passage.block().attributes().getOrDefault("xml:lang", document.language());
      for (Quotation quoted : Quotations.of(passage, style).pairs()) {
        word(own, passage, quoted).ifPresent(found::add);
      }
      scripts(own, passage, found);
    }
    return found.stream();
  }

  private static Optional<Annotation> word(String own, Passage passage, Quotation quoted) {
    int start = quoted.from();
    int end = quoted.to();
    while (start < end && isSpace(passage.text().charAt(start))) {
      start++;
    }
    while (end > start && isSpace(passage.text().charAt(end - 1))) {
      end--;
    }
    if (start >= end) {
      return Optional.empty();
    }
    int from = start;
    int to = end;
    return LanguageGuess.ofPhrase(passage.text().substring(from, to), own)
        .map(
            tag ->
                Annotation.of(Kind.FOREIGN, passage.toSource(from, to), ID, Certainty.MEDIUM)
                    .with("xml:lang", tag)
                    .because("words of another language in quotation marks"));
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Runs of letters of scripts other than the passage's; Latin names are at home everywhere. */
  private static void scripts(String own, Passage passage, List<Annotation> found) {
    String text = passage.text();
    if (Scripts.areLatin(text)) {
      return;
    }
    Optional<Character.UnicodeScript> home = Scripts.main(text);
    if (home.isEmpty()) {
      return;
    }
    int start = -1;
    int end = -1;
    for (int i = 0; i <= text.length(); ) {
      int c = i < text.length() ? text.codePointAt(i) : 'x';
      Optional<Character.UnicodeScript> script =
          i < text.length() ? Scripts.of(c) : Optional.of(home.get());
      if (script.isPresent()) {
        boolean foreign = !Scripts.together(home.get(), script.get());
        if (foreign && start < 0) {
          start = i;
        }
        if (!foreign && start >= 0) {
          run(own, passage, start, end, found);
          start = -1;
        }
        end = foreign ? i + Character.charCount(c) : end;
      } else if (start >= 0 && end == i && Character.getType(c) == Character.NON_SPACING_MARK) {
        end = i + Character.charCount(c);
      }
      i += Character.charCount(c);
    }
  }

  private static void run(String own, Passage passage, int start, int end, List<Annotation> found) {
    String words = passage.text().substring(start, end);
    if (words.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
      return;
    }
    LanguageGuess.ofBlock(words, own)
        .ifPresent(
            tag ->
                found.add(
                    Annotation.of(Kind.FOREIGN, passage.toSource(start, end), ID, Certainty.HIGH)
                        .with("xml:lang", tag)
                        .because("words in another script")));
  }
}
