package org.incipit.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.resolve.Displaced;
import org.incipit.review.Answer;
import org.incipit.review.Decisions;

/**
 * Follows as many of a person's answers as the laws and the schema allow, and refuses the others by
 * name: nothing a review file says can make a document fail that converts without it. Where all of
 * them together do not work, halves are tried; so the cost is a conversion or two for each answer
 * that is in the way.
 */
final class Replay {
  private static final int MOST_ATTEMPTS = 200;

  private final Function<Decisions, Made> maker;
  private final DiagnosticSink sink;
  private final List<Answer> accepted = new ArrayList<>();
  private int attempts;

  private Replay(Function<Decisions, Made> maker, DiagnosticSink sink) {
    this.maker = maker;
    this.sink = sink;
  }

  /**
   * What comes of a text with the answers on it.
   *
   * @param maker runs the stages with some of the answers
   * @param sink is told of answers that cannot be followed
   */
  static Made of(Decisions asked, Function<Decisions, Made> maker, DiagnosticSink sink) {
    if (asked.isEmpty()) {
      return maker.apply(asked);
    }
    Replay replay = new Replay(maker, sink);
    Optional<Made> all = replay.attempt(asked);
    Set<Answer> displaced = all.map(made -> displaced(asked, made)).orElse(Set.of());
    displaced.forEach(
        answer -> replay.refuse(answer, "it crosses what is there, or may not stand in it"));
    Decisions standing = asked.without(displaced);
    if (!displaced.isEmpty()) {
      all = replay.attempt(standing);
    }
    if (all.isPresent()) {
      return all.get();
    }
    Made none = maker.apply(Decisions.NONE);
    if (!none.valid()) {
      return none;
    }
    replay.add(standing.all());
    return replay.attempt(Decisions.of(replay.accepted)).orElse(none);
  }

  /** Answers that the resolver had to set aside. */
  private static Set<Answer> displaced(Decisions asked, Made made) {
    Set<Answer> displaced = new LinkedHashSet<>();
    for (Displaced d : made.resolution().displaced()) {
      if (d.candidate().reviewed()) {
        asked.all().stream()
            .filter(answer -> answer.span().equals(d.candidate().span()))
            .forEach(displaced::add);
      }
    }
    return displaced;
  }

  private void refuse(Answer answer, String reason) {
    Decisions.refuse(answer, reason, sink);
  }

  /** Accepts the answers if they work with those accepted before; else tries halves of them. */
  private void add(List<Answer> answers) {
    if (answers.isEmpty()) {
      return;
    }
    if (attempts < MOST_ATTEMPTS && attempt(Decisions.of(accepted).and(answers)).isPresent()) {
      accepted.addAll(answers);
    } else if (answers.size() == 1 || attempts >= MOST_ATTEMPTS) {
      answers.forEach(answer -> refuse(answer, "the document would not be valid TEI with it"));
    } else {
      add(answers.subList(0, answers.size() / 2));
      add(answers.subList(answers.size() / 2, answers.size()));
    }
  }

  /** A document that is valid, empty for none; a fault of a stage is caused by the answers too. */
  private Optional<Made> attempt(Decisions decisions) {
    attempts++;
    try {
      return Optional.of(maker.apply(decisions)).filter(Made::valid);
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  /** The answers that no finding refuses. */
  static Decisions followed(Decisions asked, List<Diagnostic> found) {
    Set<String> refused =
        found.stream()
            .filter(finding -> finding.code() == Code.REV_004)
            .map(finding -> finding.arguments().get(0))
            .collect(Collectors.toSet());
    return asked.without(
        asked.all().stream()
            .filter(answer -> refused.contains(answer.place()))
            .collect(Collectors.toSet()));
  }
}
