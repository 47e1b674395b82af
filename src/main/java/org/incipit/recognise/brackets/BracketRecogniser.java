package org.incipit.recognise.brackets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.language.Abbreviations;
import org.incipit.language.ForeignTerms;
import org.incipit.language.LanguageData;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Annotation;
import org.incipit.model.BlockKind;
import org.incipit.model.Certainty;
import org.incipit.model.Kind;
import org.incipit.model.Passage;
import org.incipit.recognise.Recogniser;
import org.incipit.recognise.quotes.Quotation;
import org.incipit.recognise.quotes.QuotationStyle;
import org.incipit.recognise.quotes.Quotations;
import org.incipit.text.Span;

/**
 * Tells what words in square brackets are: an inserted word, the gloss of a term before them, a
 * remark, a gap, a doubtful reading, the rest of a shortened word. Round brackets count where their
 * wording leaves no doubt.
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
    return "told insertions, glosses, remarks, gaps and formulas apart by brackets and wording";
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
    private final Abbreviations abbreviations;
    private final BracketWords words;
    private final QuotationStyle style;
    private final Gaps gaps;
    private final List<Annotation> found = new ArrayList<>();

    private Run(AnnotatedText document, DiagnosticSink sink) {
      this.document = document;
      this.sink = sink;
      this.language = LanguageData.of(document.language());
      this.abbreviations = Abbreviations.of(language);
      this.words = new BracketWords(language);
      this.style = QuotationStyle.of(document);
      this.gaps = new Gaps(document);
    }

    private List<Annotation> all() {
      OpenBrackets open = new OpenBrackets(sink);
      for (Passage passage : document.passages()) {
        open.add(passage, squareBrackets(passage));
        roundBrackets(passage);
      }
      open.end();
      return found;
    }

    private Brackets squareBrackets(Passage passage) {
      Brackets brackets = Brackets.of(passage.text(), '[', ']');
      if (!brackets.pairs().isEmpty()) {
        Quoted quoted = new Quoted(Quotations.of(passage, style).pairs());
        Set<Integer> expanded = new HashSet<>();
        for (Brackets.Pair pair : brackets.pairs()) {
          if (!isDirection(passage, pair)) {
            square(new Bracket(passage, pair), quoted, expanded);
          }
        }
      }
      if (brackets.tooDeep() >= 0) {
        Span span = passage.toSource(brackets.tooDeep(), brackets.tooDeep() + 1);
        sink.accept(Diagnostic.at(Code.BLK_001, span, Integer.toString(Brackets.DEEPEST)));
      }
      return brackets;
    }

    /** True for brackets around a whole direction, which its block shows already. */
    private static boolean isDirection(Passage passage, Brackets.Pair pair) {
      return passage.block().kind() == BlockKind.STAGE
          && pair.start() == 0
          && passage.text().substring(pair.end()).chars().noneMatch(Character::isLetterOrDigit);
    }

    private void square(Bracket bracket, Quoted quoted, Set<Integer> expanded) {
      BracketContent content = words.read(bracket.inside(), bracket.standsAlone(abbreviations));
      switch (content) {
        case GLOSS -> gloss(bracket, quoted);
        case COMMENT -> note(bracket, "comment", "a sentence or remark in brackets");
        case EVENT -> event(bracket);
        case SIC -> sic(bracket);
        case ILLEGIBLE, INAUDIBLE, LOST, DOTS ->
            gap(bracket, content, quoted.around(bracket.pair().start()));
        case DOUBT -> doubt(bracket);
        case UNCERTAIN ->
            add(bracket.is(Kind.UNCLEAR, Certainty.LOW, "words with a question mark"));
        case GUESS -> insertion(bracket, Certainty.LOW, "a date with a question mark");
        case INSERTION -> inserted(bracket, expanded);
        case OTHER -> {}
      }
    }

    private void add(Annotation annotation) {
      found.add(annotation);
    }

    private void note(Bracket bracket, String type, String evidence) {
      add(
          bracket
              .is(Kind.INLINE_NOTE, Certainty.HIGH, evidence)
              .with("type", type)
              .with("place", "inline"));
    }

    private void event(Bracket bracket) {
      add(bracket.is(Kind.STAGE, Certainty.HIGH, "what was heard").with("type", "business"));
    }

    private void sic(Bracket bracket) {
      note(bracket, "comment", "the editor vouches for the reading");
      bracket
          .wordBefore()
          .ifPresent(span -> add(word(Kind.SIC, span, "the word before the editor's sic")));
    }

    /**
     * Behind a small word a lone question mark stands for a word, else it doubts the one before.
     */
    private void doubt(Bracket bracket) {
      Optional<Span> before = bracket.wordBefore();
      if (before.isEmpty() || language.set("function").contains(bracket.wordBeforeInLowerCase())) {
        gap(bracket, BracketContent.DOTS, false);
        return;
      }
      note(bracket, "comment", "the editor doubts the reading");
      add(word(Kind.UNCLEAR, before.get(), "the word before a question mark in brackets"));
    }

    private static Annotation word(Kind kind, Span span, String evidence) {
      return Annotation.of(kind, span, ID, Certainty.MEDIUM).because(evidence);
    }

    private void gap(Bracket bracket, BracketContent content, boolean quoted) {
      if (!gaps.canHold(bracket)) {
        note(bracket, "comment", "a remark on the text");
        return;
      }
      boolean dots = content == BracketContent.DOTS;
      String reason =
          switch (content) {
            case INAUDIBLE -> "inaudible";
            case LOST -> "damage";
            default -> dots && quoted ? "omitted" : "illegible";
          };
      add(
          bracket
              .is(Kind.GAP, dots ? Certainty.LOW : Certainty.HIGH, "nothing is left but a mark")
              .with("reason", reason));
    }

    private void insertion(Bracket bracket, Certainty cert, String evidence) {
      add(bracket.is(Kind.SUPPLIED, cert, evidence).with("rend", "brackets"));
    }

    private void inserted(Bracket bracket, Set<Integer> expanded) {
      if (bracket.isTick()) {
        return;
      }
      Optional<Expansion> expansion = Expansion.of(bracket, abbreviations);
      if (expansion.isEmpty()) {
        insertion(bracket, Certainty.HIGH, "words in square brackets");
        return;
      }
      Certainty cert = expansion.get().cert();
      add(bracket.is(Kind.EX, cert, "letters in brackets inside a word"));
      Span word = expansion.get().word();
      if (expanded.add(word.start())) {
        add(Annotation.of(Kind.EXPAN, word, ID, cert).because("a word with letters in brackets"));
      }
    }

    /** A gloss belongs to the quoted words right before it; without such it is a note. */
    private void gloss(Bracket bracket, Quoted quoted) {
      Passage passage = bracket.passage();
      Optional<Quotation> before = quoted.endingAt(bracket.textBefore());
      if (before.isEmpty() || before.get().end() - before.get().start() > LONGEST_TERM) {
        note(bracket, "gloss", "opens like a gloss");
        return;
      }
      Quotation words = before.get();
      Span term = passage.toSource(words.start(), words.end());
      Annotation annotation =
          Annotation.of(Kind.TERM, term, ID, Certainty.HIGH).because("quoted and explained");
      Optional<String> tag =
          ForeignTerms.languageOf(passage.text().substring(words.from(), words.to()));
      add(tag.map(t -> annotation.with("xml:lang", t)).orElse(annotation));
      add(
          bracket
              .is(Kind.GLOSS, Certainty.HIGH, "opens like a gloss, behind a quoted term")
              .linkedTo(Kind.TERM, term));
    }

    private void roundBrackets(Passage passage) {
      for (Brackets.Pair pair : Brackets.of(passage.text(), '(', ')').pairs()) {
        if (isDirection(passage, pair)) {
          continue;
        }
        Bracket bracket = new Bracket(passage, pair);
        if (Formulas.opens(bracket, language)) {
          add(
              bracket
                  .is(Kind.FORMULA, Certainty.HIGH, "a formula of honour in brackets")
                  .with("type", "formula")
                  .with("subtype", "honorific"));
        } else if (pair.end() - pair.start() <= LONGEST_TERM * 2) {
          round(bracket);
        }
      }
    }

    private void round(Bracket bracket) {
      List<String> inside = BracketWords.words(bracket.inside());
      BracketContent content = words.remark(inside);
      boolean few = inside.size() <= 2;
      switch (content) {
        case SIC -> sic(bracket);
        case ILLEGIBLE, INAUDIBLE -> {
          if (few) {
            gap(bracket, content, false);
          }
        }
        case EVENT -> {
          boolean heads =
              Character.isUpperCase(bracket.inside().codePointAt(0))
                  && LanguageData.inAny("bracket.events", inside.get(0));
          if (few || heads || bracket.standsAlone(abbreviations)) {
            event(bracket);
          }
        }
        default -> {}
      }
    }
  }

  /** The quotations of a passage, for what stands before and around a bracket. */
  private static final class Quoted {
    private final List<Quotation> pairs;
    private final Map<Integer, Quotation> byEnd = new HashMap<>();

    private Quoted(List<Quotation> pairs) {
      this.pairs = pairs;
      pairs.forEach(pair -> byEnd.put(pair.end(), pair));
    }

    private Optional<Quotation> endingAt(int index) {
      return Optional.ofNullable(byEnd.get(index));
    }

    private boolean around(int index) {
      return pairs.size() <= 1_000
          && pairs.stream().anyMatch(pair -> pair.start() < index && index < pair.end());
    }
  }
}
