package org.incipit.recognise.scripture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.language.LanguageData;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Annotation;
import org.incipit.model.Certainty;
import org.incipit.model.Kind;
import org.incipit.model.Passage;
import org.incipit.recognise.Recogniser;
import org.incipit.recognise.notes.Callout;
import org.incipit.recognise.notes.Callouts;
import org.incipit.recognise.quotes.Quotation;
import org.incipit.recognise.quotes.QuotationStyle;
import org.incipit.recognise.quotes.Quotations;
import org.incipit.text.Span;

/**
 * Tags references to laws, archives and scripture, and the quotation that a reference to scripture
 * belongs to: the one right before the callout of its note, or right before itself.
 */
public final class ScriptureRecogniser implements Recogniser {
  private static final String ID = "scripture";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String description() {
    return "tagged references to scripture, laws and archives, and the words quoted from scripture";
  }

  @Override
  public Stream<Annotation> recognise(AnnotatedText document, DiagnosticSink sink) {
    LanguageData language = LanguageData.of(document.language());
    References.Words titles = References.Words.of(language);
    BibleReferences.Words books = BibleReferences.Words.of(language);
    SourceReferences.Words sources = SourceReferences.Words.of(language);
    List<Annotation> found = new ArrayList<>();
    List<Quoted> pending = new ArrayList<>();
    for (Passage passage : document.passages()) {
      for (Reference reference : References.in(passage, titles)) {
        pending.add(new Quoted(passage, reference));
      }
      for (Reference reference : BibleReferences.in(passage.text(), books)) {
        pending.add(new Quoted(passage, reference));
      }
      for (SourceReferences.Found reference : SourceReferences.in(passage.text(), sources)) {
        found.add(
            Annotation.of(
                    Kind.BIBL,
                    passage.toSource(reference.start(), reference.end()),
                    ID,
                    reference.cert())
                .because(reference.evidence()));
      }
    }
    if (!pending.isEmpty()) {
      Sources quotations = new Sources(document);
      pending.forEach(quoted -> annotate(quoted, quotations, found));
    }
    return found.stream();
  }

  private record Quoted(Passage passage, Reference reference) {}

  private static void annotate(Quoted quoted, Sources sources, List<Annotation> found) {
    Passage passage = quoted.passage();
    Reference reference = quoted.reference();
    Span span = passage.toSource(reference.start(), reference.end());
    Annotation bibl =
        Annotation.of(Kind.BIBL, span, ID, Certainty.HIGH)
            .because("a work of scripture and a place in it");
    Optional<Span> quotation = sources.quotationOf(passage, reference.start());
    if (quotation.isPresent()) {
      bibl = bibl.linkedTo(Kind.QUOTE, quotation.get());
      found.add(
          Annotation.of(Kind.QUOTE, quotation.get(), ID, Certainty.HIGH)
              .with("type", "scripture")
              .because("quotation marks, and a reference to scripture belongs to them"));
    }
    found.add(bibl);
    if (reference.titleEnd() > reference.start()) {
      Span title = passage.toSource(reference.start(), reference.titleEnd());
      found.add(Annotation.of(Kind.TITLE, title, ID, Certainty.HIGH).with("level", "m"));
    }
    for (Reference.Scope scope : reference.scopes()) {
      Annotation part =
          Annotation.of(
                  Kind.BIBL_SCOPE, passage.toSource(scope.start(), scope.end()), ID, Certainty.HIGH)
              .with("unit", scope.unit());
      found.add(
          scope.from().isEmpty() ? part : part.with("from", scope.from()).with("to", scope.to()));
    }
  }

  /** Finds the quotation before a callout, or before a place in the text. */
  private static final class Sources {
    private final QuotationStyle style;
    private final Map<String, Callout> calloutsByNote = new HashMap<>();
    private final Map<Passage, Map<Integer, Quotation>> quotationsByEnd = new HashMap<>();

    private Sources(AnnotatedText document) {
      style = QuotationStyle.of(document);
      for (Callout callout : Callouts.of(document).list()) {
        callout.note().ifPresent(n -> calloutsByNote.putIfAbsent(n.block().id(), callout));
      }
    }

    private Optional<Span> quotationOf(Passage passage, int start) {
      if (!passage.inNote()) {
        return before(passage, start);
      }
      return Optional.ofNullable(calloutsByNote.get(passage.block().id()))
          .flatMap(callout -> before(callout.passage(), callout.start()));
    }

    /** The quotation that ends at {@code index}, white space, a bracket and commas between. */
    private Optional<Span> before(Passage passage, int index) {
      String text = passage.text();
      int end = index;
      while (end > 0 && " \n\t.,;:(-–—".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      Quotation quotation = quotationsByEnd.computeIfAbsent(passage, this::byEnd).get(end);
      return Optional.ofNullable(quotation).map(q -> passage.toSource(q.start(), q.end()));
    }

    /** Read once a passage, since each of many references in it asks. */
    private Map<Integer, Quotation> byEnd(Passage passage) {
      Map<Integer, Quotation> byEnd = new HashMap<>();
      Quotations.of(passage, style).pairs().forEach(q -> byEnd.put(q.end(), q));
      return byEnd;
    }
  }
}
