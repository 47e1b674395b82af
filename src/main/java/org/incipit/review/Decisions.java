package org.incipit.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.model.DecisionKind;
import org.incipit.text.Span;

/** The answers on one document, in source order. Immutable. */
public final class Decisions {
  /** Nobody said anything. */
  public static final Decisions NONE = new Decisions(List.of());

  private static final Comparator<Answer> ORDER =
      Comparator.comparing(Answer::span).thenComparing(Answer::kind);

  private final List<Answer> answers;

  private Decisions(List<Answer> answers) {
    this.answers = List.copyOf(answers);
  }

  public static Decisions of(Collection<Answer> answers) {
    return answers.isEmpty() ? NONE : new Decisions(answers.stream().sorted(ORDER).toList());
  }

  public boolean isEmpty() {
    return answers.isEmpty();
  }

  /** All of them. */
  public List<Answer> all() {
    return answers;
  }

  /** Those of one kind. */
  public List<Answer> of(DecisionKind kind) {
    return answers.isEmpty() ? List.of() : answers.stream().filter(a -> a.kind() == kind).toList();
  }

  /** What was said of the document's genre. */
  public Optional<Answer> genre() {
    return of(DecisionKind.GENRE).stream().findFirst();
  }

  /** These and others. */
  public Decisions and(Collection<Answer> more) {
    List<Answer> both = new ArrayList<>(answers);
    both.addAll(more);
    return of(both);
  }

  /** Those that are not among the given ones. */
  public Decisions without(Set<Answer> some) {
    return some.isEmpty() ? this : of(answers.stream().filter(a -> !some.contains(a)).toList());
  }

  /** What a digest of them is made of: changed whenever a decision is. */
  public String canonical() {
    StringBuilder text = new StringBuilder();
    for (Answer a : answers) {
      text.append(a.kind().letter()).append(':').append(a.span().start());
      text.append('-').append(a.span().end()).append(a.added() ? '+' : a.alike() ? '*' : ' ');
      text.append(a.value()).append('\n');
    }
    return text.toString();
  }

  /** True for a finding on which a person has decided, so that it need not be told again. */
  public boolean settles(Diagnostic finding) {
    Optional<DecisionKind> kind =
        switch (finding.code()) {
          case ANN_001, ANN_002 -> Optional.of(DecisionKind.NOTE);
          case ANN_006, ANN_007 -> Optional.of(DecisionKind.DATE);
          default -> Optional.empty();
        };
    return kind.isPresent()
        && answers.stream()
            .anyMatch(a -> a.kind() == kind.get() && a.span().equals(finding.span()));
  }

  /** Says that an answer cannot be followed. */
  public static void refuse(Answer answer, String reason, DiagnosticSink sink) {
    sink.accept(
        Diagnostic.at(Code.REV_004, answer.span(), answer.place(), answer.row().yours(), reason));
  }

  /** The first word of an answer, in lower case. */
  public static String word(String value) {
    String stripped = value.strip();
    int space = 0;
    while (space < stripped.length() && " =:".indexOf(stripped.charAt(space)) < 0) {
      space++;
    }
    return stripped.substring(0, space).toLowerCase(Locale.ROOT);
  }

  static boolean sameWords(String a, String b) {
    return String.join(" ", words(a)).equals(String.join(" ", words(b)));
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean white = i == text.length() || isWhite(text.charAt(i));
      if (white && start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      } else if (!white && start < 0) {
        start = i;
      }
    }
    return words;
  }

  /** White space of any kind: a spreadsheet may turn one kind into another. */
  static boolean isWhite(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  /** An empty span where nothing better is known. */
  static final Span WHOLE = Diagnostic.WHOLE_FILE;
}
