package org.incipit.recognise.brackets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.language.LanguageData;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Annotation;
import org.incipit.model.BlockKind;
import org.incipit.model.Certainty;
import org.incipit.model.Kind;
import org.incipit.model.Passage;
import org.incipit.recognise.Recogniser;
import org.incipit.recognise.quotes.Quotation;
import org.incipit.recognise.quotes.Quotations;
import org.incipit.text.Span;

/**
 * Tells what words in square brackets are: an inserted word, the gloss of a term before them, a
 * clarification, or a comment; and tags formulas of honour in round brackets.
 */
public final class BracketRecogniser implements Recogniser {
  private static final String ID = "brackets";
  private static final int LONGEST_TERM = 60;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String description() {
    return "told insertions, glosses, comments and formulas apart by brackets and wording";
  }

  @Override
  public Stream<Annotation> recognise(AnnotatedText document, DiagnosticSink sink) {
    return new Run(document, sink).all().stream();
  }

  /** One document. */
  private static final class Run {
    private final AnnotatedText document;
    private final DiagnosticSink sink;
    private final LanguageData language;
    private final boolean pointingIn;
    private final List<Annotation> found = new ArrayList<>();

    private Run(AnnotatedText document, DiagnosticSink sink) {
      this.document = document;
      this.sink = sink;
      this.language = LanguageData.of(document.language());
      this.pointingIn = Quotations.guillemetsPointIn(document);
    }

    private List<Annotation> all() {
      for (Passage passage : document.passages()) {
        squareBrackets(passage);
        roundBrackets(passage);
      }
      return found;
    }

    private void squareBrackets(Passage passage) {
      Brackets brackets = Brackets.of(passage.text(), '[', ']');
      Map<Integer, Quotation> quotationsByEnd = new HashMap<>();
      if (!brackets.pairs().isEmpty()) {
        Quotations.of(passage, pointingIn).pairs().forEach(q -> quotationsByEnd.put(q.end(), q));
      }
      boolean direction = passage.block().kind() == BlockKind.STAGE;
      for (Brackets.Pair pair : brackets.pairs()) {
        boolean whole = pair.start() == 0 && pair.end() == passage.text().length();
        if (!direction || !whole) {
          square(passage, pair, quotationsByEnd);
        }
      }
      if (brackets.tooDeep() >= 0) {
        Span span = passage.toSource(brackets.tooDeep(), brackets.tooDeep() + 1);
        sink.accept(Diagnostic.at(Code.BLK_001, span, Integer.toString(Brackets.DEEPEST)));
      }
      for (int open : brackets.unclosed()) {
        if (direction || passage.text().startsWith("[_", open)) {
          continue; // printers of plays leave out the bracket that would close a direction
        }
        sink.accept(Diagnostic.at(Code.ANN_005, passage.toSource(open, open + 1), "["));
      }
    }

    private void square(
        Passage passage, Brackets.Pair pair, Map<Integer, Quotation> quotationsByEnd) {
      String inside = pair.inside(passage.text()).strip();
      Span span = passage.toSource(pair.start(), pair.end());
      switch (BracketContent.of(inside, language, standsAlone(passage.text(), pair))) {
        case GLOSS -> gloss(passage, pair, span, quotationsByEnd);
        case COMMENT ->
            found.add(
                Annotation.of(Kind.INLINE_NOTE, span, ID, Certainty.HIGH)
                    .with("type", "comment")
                    .with("place", "inline")
                    .because("a sentence or remark in brackets"));
        case INSERTION ->
            found.add(
                Annotation.of(Kind.SUPPLIED, span, ID, Certainty.HIGH)
                    .with("rend", "brackets")
                    .because("words in square brackets"));
        case OTHER -> {}
      }
    }

    /** A gloss belongs to the quoted words right before it; without such it is a note. */
    private void gloss(
        Passage passage, Brackets.Pair pair, Span span, Map<Integer, Quotation> quotationsByEnd) {
      int before = pair.start();
      while (before > 0 && Character.isWhitespace(passage.text().charAt(before - 1))) {
        before--;
      }
      Quotation quoted = quotationsByEnd.get(before);
      if (quoted == null || quoted.end() - quoted.start() > LONGEST_TERM) {
        found.add(
            Annotation.of(Kind.INLINE_NOTE, span, ID, Certainty.HIGH)
                .with("type", "gloss")
                .with("place", "inline")
                .because("opens like a gloss"));
        return;
      }
      Span term = passage.toSource(quoted.start(), quoted.end());
      String word = passage.text().substring(quoted.start() + 1, quoted.end() - 1);
      Annotation annotation =
          Annotation.of(Kind.TERM, term, ID, Certainty.HIGH).because("quoted and explained");
      Optional<String> tag = ForeignTerms.languageOf(word);
      found.add(tag.map(t -> annotation.with("xml:lang", t)).orElse(annotation));
      found.add(
          Annotation.of(Kind.GLOSS, span, ID, Certainty.HIGH)
              .linkedTo(Kind.TERM, term)
              .because("opens like a gloss, behind a quoted term"));
    }

    /** True when a sentence ends before the bracket, or nothing stands before it. */
    private static boolean standsAlone(String text, Brackets.Pair pair) {
      int i = pair.start() - 1;
      while (i >= 0
          && (Character.isWhitespace(text.charAt(i)) || "”\"»)".indexOf(text.charAt(i)) >= 0)) {
        i--;
      }
      return i < 0 || ".!?…؟".indexOf(text.charAt(i)) >= 0;
    }

    private void roundBrackets(Passage passage) {
      List<String> formulas = language.list("formulas");
      if (formulas.isEmpty()) {
        return;
      }
      String text = passage.text();
      for (Brackets.Pair pair : Brackets.of(text, '(', ')').pairs()) {
        int from = pair.start() + 1;
        boolean formula =
            formulas.stream().anyMatch(words -> startsWithWords(text, from, pair.end() - 1, words));
        if (formula) {
          found.add(
              Annotation.of(
                      Kind.FORMULA, passage.toSource(pair.start(), pair.end()), ID, Certainty.HIGH)
                  .with("type", "formula")
                  .with("subtype", "honorific")
                  .because("a formula of honour in brackets"));
        }
      }
    }

    /** Compares without case, any white space in the text standing for a space. */
    private static boolean startsWithWords(String text, int from, int to, String words) {
      int i = from;
      for (int k = 0; k < words.length(); k++, i++) {
        if (i >= to) {
          return false;
        }
        char wanted = Character.toLowerCase(words.charAt(k));
        char there = Character.isWhitespace(text.charAt(i)) ? ' ' : text.charAt(i);
        if (wanted != Character.toLowerCase(there)) {
          return false;
        }
      }
      return words.endsWith(".")
          ? !nameFollows(text, i, to)
          : i >= to || !Character.isLetter(text.charAt(i));
    }

    /** True when a capital follows, so that an abbreviation before it is somebody's initials. */
    private static boolean nameFollows(String text, int from, int to) {
      int i = from;
      while (i < to && Character.isWhitespace(text.charAt(i))) {
        i++;
      }
      return i < to && Character.isUpperCase(text.charAt(i));
    }
  }

  /** What words in square brackets are. */
  private enum BracketContent {
    GLOSS,
    COMMENT,
    INSERTION,
    OTHER;

    private static BracketContent of(String inside, LanguageData language, boolean standsAlone) {
      if (inside.isEmpty() || isApparatus(inside)) {
        return OTHER;
      }
      String lower = inside.toLowerCase(Locale.ROOT);
      for (String opener : language.list("gloss.openers")) {
        if (opensWith(lower, opener.toLowerCase(Locale.ROOT))) {
          return GLOSS;
        }
      }
      if (language.set("bracket.comments").contains(firstWord(lower))) {
        return COMMENT;
      }
      char last = inside.charAt(inside.length() - 1);
      boolean sentence =
          standsAlone
              && ".!?؟".indexOf(last) >= 0
              && !Character.isLowerCase(inside.codePointAt(0))
              && inside.indexOf(' ') > 0;
      return sentence ? COMMENT : INSERTION;
    }

    /** Numbers, dots, a question mark, alternatives with a slash: an apparatus, not words. */
    private static boolean isApparatus(String inside) {
      boolean letters = false;
      for (int i = 0; i < inside.length(); i++) {
        char c = inside.charAt(i);
        letters |= Character.isLetter(c);
        if (c == '?' || c == '/' || c == '|' || c == '=') {
          return true;
        }
      }
      return !letters || isPageMark(inside);
    }

    private static boolean isPageMark(String inside) {
      int digits = (int) inside.chars().filter(Character::isDigit).count();
      int letters = (int) inside.chars().filter(Character::isLetter).count();
      return digits > 0 && letters <= 4 && inside.length() <= 10;
    }

    private static boolean opensWith(String inside, String opener) {
      if (!inside.startsWith(opener)) {
        return false;
      }
      return inside.length() == opener.length()
          || !Character.isLetter(inside.charAt(opener.length()));
    }

    private static String firstWord(String inside) {
      int end = 0;
      while (end < inside.length() && Character.isLetter(inside.charAt(end))) {
        end++;
      }
      return inside.substring(0, end);
    }
  }
}
