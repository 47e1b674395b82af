package org.incipit.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Annotation;
import org.incipit.model.Certainty;
import org.incipit.model.DecisionKind;
import org.incipit.model.Designation;
import org.incipit.model.Kind;
import org.incipit.model.Passage;
import org.incipit.model.TextExtents;
import org.incipit.text.Span;

/**
 * Puts a person's answers in the place of what recognisers said, before the resolver chooses. One
 * document, one thread.
 */
public final class AnnotationReplay {
  private static final String EVIDENCE = "decided by a person";

  private final AnnotatedText document;
  private final Decisions decisions;
  private final DiagnosticSink sink;
  private final TextExtents extents;
  private final Map<Span, List<Annotation>> bySpan = new HashMap<>();
  private final List<Annotation> candidates;
  private final Set<Annotation> removed = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Annotation> added = new ArrayList<>();

  private AnnotationReplay(
      AnnotatedText document,
      List<Annotation> candidates,
      Decisions decisions,
      DiagnosticSink sink) {
    this.document = document;
    this.candidates = candidates;
    this.decisions = decisions;
    this.sink = sink;
    this.extents = TextExtents.of(document.passages());
    candidates.forEach(a -> bySpan.computeIfAbsent(a.span(), k -> new ArrayList<>()).add(a));
  }

  /**
   * The candidates as the answers leave them.
   *
   * @param sink is told of answers that cannot be given
   */
  public static List<Annotation> apply(
      AnnotatedText document,
      List<Annotation> candidates,
      Decisions decisions,
      DiagnosticSink sink) {
    if (decisions.isEmpty()) {
      return candidates;
    }
    AnnotationReplay replay = new AnnotationReplay(document, candidates, decisions, sink);
    decisions.of(DecisionKind.NOTE).forEach(new NoteAnswers(replay)::apply);
    decisions.of(DecisionKind.MARK).forEach(replay::mark);
    decisions.of(DecisionKind.DATE).forEach(replay::date);
    replay.names();
    List<Annotation> result =
        new ArrayList<>(candidates.stream().filter(a -> !replay.removed.contains(a)).toList());
    result.addAll(replay.added);
    return result;
  }

  AnnotatedText document() {
    return document;
  }

  void refuse(Answer answer, String reason) {
    Decisions.refuse(answer, reason, sink);
  }

  /** The first candidate of some kinds with this very span. */
  Optional<Annotation> at(Span span, Predicate<Kind> kinds) {
    return bySpan.getOrDefault(span, List.of()).stream()
        .filter(a -> kinds.test(a.kind()))
        .findFirst();
  }

  void remove(Span span, Predicate<Kind> kinds) {
    bySpan.getOrDefault(span, List.of()).stream()
        .filter(a -> kinds.test(a.kind()))
        .forEach(removed::add);
  }

  void add(Annotation annotation) {
    added.add(annotation);
  }

  /** True when the text of one block holds the span; the answer is refused otherwise. */
  boolean fits(Answer answer) {
    boolean fits = extents.hold(answer.span());
    if (!fits) {
      refuse(answer, "the words do not lie in the running text of one block");
    }
    return fits;
  }

  static Annotation of(
      Kind kind, Span span, Map<String, String> attributes, Optional<Annotation.Link> link) {
    return new Annotation(
        kind,
        span,
        Annotation.REVIEW,
        Certainty.HIGH,
        attributes,
        Optional.empty(),
        link,
        EVIDENCE);
  }

  // == Dates ==

  private void date(Answer answer) {
    Optional<Annotation> here = at(answer.span(), Kind.DATE::equals);
    if (Decisions.word(answer.value()).equals("none")) {
      remove(answer.span(), Kind.DATE::equals);
      return;
    }
    Map<String, String> attributes = new TreeMap<>();
    if (here.isPresent() && answer.value().equals(DateAnswer.of(here.get().attributes()))) {
      attributes.putAll(here.get().attributes());
      attributes.remove("alternative");
    } else {
      Optional<Map<String, String>> value = DateAnswer.attributes(answer.value());
      if (value.isEmpty()) {
        refuse(
            answer,
            "a date is 1911, 1911-03, 1911-03-12, an interval such as 1911/1914-08, a time between"
                + " two such as [1911..1914], or none");
        return;
      }
      attributes.putAll(value.get());
    }
    if (fits(answer)) {
      remove(answer.span(), Kind.DATE::equals);
      add(of(Kind.DATE, answer.span(), attributes, Optional.empty()));
    }
  }

  // == Marks ==

  private void mark(Answer answer) {
    Span span = answer.span();
    Optional<Annotation> here = at(span, MarkAnswer.KINDS::contains);
    boolean agreed = here.isPresent() && answer.value().equals(MarkAnswer.word(here.get()));
    Optional<MarkAnswer> parsed = MarkAnswer.of(answer.value());
    if (!agreed && parsed.isEmpty()) {
      refuse(answer, "words between marks can be: " + MarkAnswer.WORDS);
      return;
    }
    if (!agreed && parsed.get().kind().isPresent() && !fits(answer)) {
      return;
    }
    remove(span, MarkAnswer.KINDS::contains);
    if (agreed) {
      add(of(here.get().kind(), span, here.get().attributes(), here.get().link()));
      return;
    }
    if (parsed.get().kind().filter(Kind.HI::equals).isEmpty()) {
      edges(span);
    }
    parsed
        .get()
        .kind()
        .ifPresent(kind -> add(of(kind, span, parsed.get().attributes(), Optional.empty())));
  }

  /** The marks of emphasis at the ends of words that are not emphasised. */
  private void edges(Span span) {
    candidates.stream()
        .filter(a -> a.kind() == Kind.MARK && span.contains(a.span()))
        .filter(a -> a.span().start() == span.start() || a.span().end() == span.end())
        .forEach(removed::add);
  }

  // == Names ==

  private void names() {
    List<Answer> answers = decisions.of(DecisionKind.NAME);
    if (answers.isEmpty()) {
      return;
    }
    Set<Span> own = new HashSet<>();
    answers.forEach(a -> own.add(a.span()));
    Map<String, List<Annotation>> byWords = new HashMap<>();
    for (Annotation a : candidates) {
      if (a.kind().entity()) {
        byWords.computeIfAbsent(document.source().line(a.span()), k -> new ArrayList<>()).add(a);
      }
    }
    for (Answer answer : answers) {
      Optional<NameAnswer> parsed = NameAnswer.of(answer.value());
      if (parsed.isEmpty()) {
        refuse(
            answer,
            "a name can be person, place, organisation, event or none; then = NAME, an id of the form"
                + " wikidata:Q42, or both; then everywhere");
      } else if (parsed.get().kind().isEmpty() || fits(answer)) {
        name(answer, parsed.get(), own, byWords);
      }
    }
  }

  private void name(
      Answer answer, NameAnswer parsed, Set<Span> own, Map<String, List<Annotation>> byWords) {
    String words = document.source().line(answer.span());
    Optional<Annotation> here = at(answer.span(), Kind::entity);
    Set<Span> targets = new LinkedHashSet<>(List.of(answer.span()));
    for (Annotation a : byWords.getOrDefault(words, List.of())) {
      if (parsed.everywhere() || answer.alike() && a.cert() == Certainty.LOW) {
        targets.add(a.span());
      }
    }
    if (parsed.everywhere()) {
      targets.addAll(occurrences(words));
    }
    Designation designation =
        parsed.kind().isEmpty() ? null : parsed.designation(words, here, candidates);
    for (Span span : targets) {
      if (span.equals(answer.span()) || !own.contains(span) && extents.hold(span)) {
        remove(span, Kind::entity);
        if (parsed.kind().filter(Kind.PERSON::equals).isEmpty()) {
          roles(span);
        }
        parsed.kind().ifPresent(kind -> add(mention(kind, span, designation)));
      }
    }
  }

  private static Annotation mention(Kind kind, Span span, Designation designation) {
    return Annotation.mention(kind, span, Annotation.REVIEW, Certainty.HIGH, designation)
        .because(EVIDENCE);
  }

  /** Only a person has a title or an office. */
  private void roles(Span span) {
    candidates.stream()
        .filter(a -> a.kind() == Kind.ROLE && span.contains(a.span()))
        .forEach(removed::add);
  }

  /** Every place where the same words stand, whole and with their case. */
  private List<Span> occurrences(String words) {
    List<Span> found = new ArrayList<>();
    for (Passage passage : document.passages()) {
      String text = passage.text().replace('\n', ' ').replace('\t', ' ').replace('\f', ' ');
      for (int i = text.indexOf(words); i >= 0; i = text.indexOf(words, i + words.length())) {
        int end = i + words.length();
        boolean whole =
            (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
        if (whole) {
          found.add(passage.toSource(i, end));
        }
      }
    }
    return found;
  }
}
