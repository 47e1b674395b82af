package org.incipit.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.model.Certainty;
import org.incipit.model.DecisionKind;
import org.incipit.model.HyphenBreak;
import org.incipit.model.PageBreak;
import org.incipit.review.Answer;
import org.incipit.review.Decisions;

/** Lets a person's answers on page breaks and hyphens win. One parse. */
final class BreakReplay {
  private static final String EVIDENCE = "decided by a person";

  private final Layout layout;
  private final Decisions decisions;
  private final List<Diagnostic> refused = new ArrayList<>();
  private final Set<Integer> reviewed = new HashSet<>();

  BreakReplay(Layout layout, Decisions decisions) {
    this.layout = layout;
    this.decisions = decisions;
  }

  List<Diagnostic> refused() {
    return refused;
  }

  /** Offsets of page breaks, and of line feeds behind hyphens, that a person decided. */
  Set<Integer> reviewed() {
    return reviewed;
  }

  private void refuse(Answer answer, String reason) {
    Decisions.refuse(answer, reason, refused::add);
  }

  /** Page breaks without those that are none, and with those that are, numbered anew. */
  List<PageBreak> pages(List<PageBreak> found) {
    List<Answer> answers = decisions.of(DecisionKind.PAGE);
    if (answers.isEmpty()) {
      return found;
    }
    Map<Integer, Answer> byOffset = new HashMap<>();
    answers.forEach(answer -> byOffset.put(answer.span().start(), answer));
    Map<Integer, PageBreak> known = new HashMap<>();
    found.forEach(b -> known.put(b.offset(), b));
    Set<Integer> gone = new HashSet<>();
    List<Integer> more = new ArrayList<>();
    for (Answer answer : answers) {
      int at = answer.span().start();
      if (answer.alike() && known.containsKey(at)) {
        Certainty cert = known.get(at).cert();
        found.stream()
            .filter(b -> b.cert() == cert && !b.formFeed() && !byOffset.containsKey(b.offset()))
            .forEach(
                b ->
                    (Decisions.word(answer.value()).equals("no") ? gone : reviewed)
                        .add(b.offset()));
      }
      PageBreak there = known.get(at);
      switch (Decisions.word(answer.value())) {
        case "yes" -> {
          if (there == null && !opensLine(at)) {
            refuse(answer, "a page starts with a line, and not with the first of the text");
          } else {
            reviewed.add(at);
            more.addAll(there == null ? List.of(at) : List.of());
          }
        }
        case "no" -> {
          if (there != null && there.formFeed()) {
            refuse(answer, "a form feed stands there, which is a page break");
          } else {
            gone.add(at);
          }
        }
        default -> refuse(answer, "a page break can be yes or no");
      }
    }
    return numbered(found, gone, more);
  }

  private boolean opensLine(int offset) {
    return offset > 0
        && offset < layout.source().length()
        && layout.charAt(offset - 1) == '\n'
        && !layout.lines().get(layout.source().lines().lineAt(offset) - 1).blank();
  }

  private List<PageBreak> numbered(List<PageBreak> found, Set<Integer> gone, List<Integer> more) {
    List<PageBreak> all = new ArrayList<>();
    int shift = 0;
    int number = 1;
    int next = 0;
    for (int i = 0; i <= found.size(); i++) {
      int limit = i < found.size() ? found.get(i).offset() : Integer.MAX_VALUE;
      while (next < more.size() && more.get(next) < limit) {
        all.add(new PageBreak(more.get(next++), false, ++number, Certainty.HIGH));
        shift++;
      }
      if (i == found.size()) {
        break;
      }
      PageBreak b = found.get(i);
      if (gone.contains(b.offset())) {
        shift--;
      } else {
        number = Math.max(1, b.number() + shift);
        Certainty cert = reviewed.contains(b.offset()) ? Certainty.HIGH : b.cert();
        all.add(new PageBreak(b.offset(), b.formFeed(), number, cert));
      }
    }
    return all;
  }

  /** The hyphens with what a person says they are. */
  List<HyphenBreak> hyphens(List<HyphenBreak> found) {
    List<Answer> answers = decisions.of(DecisionKind.HYPHEN);
    if (answers.isEmpty()) {
      return found;
    }
    Map<Integer, Answer> byOffset = new HashMap<>();
    answers.forEach(answer -> byOffset.put(answer.span().end() - 1, answer));
    List<HyphenBreak> all = new ArrayList<>();
    for (HyphenBreak hyphen : found) {
      Answer answer = byOffset.remove(hyphen.hyphen().start());
      all.add(answer == null ? hyphen : decided(hyphen, answer));
    }
    for (Answer answer : answers) {
      if (byOffset.containsValue(answer)) {
        refuse(answer, "no word is cut at the end of that line");
      }
    }
    return all;
  }

  private HyphenBreak decided(HyphenBreak hyphen, Answer answer) {
    Optional<HyphenBreak.Kind> kind = kind(Decisions.word(answer.value()));
    if (kind.isEmpty()) {
      refuse(answer, "a hyphen can be soft, true, suspended or undecided");
      return hyphen;
    }
    reviewed.add(hyphen.lineFeed());
    return new HyphenBreak(hyphen.hyphen(), hyphen.lineFeed(), kind.get(), EVIDENCE);
  }

  private static Optional<HyphenBreak.Kind> kind(String word) {
    return switch (word) {
      case "soft" -> Optional.of(HyphenBreak.Kind.SOFT);
      case "true" -> Optional.of(HyphenBreak.Kind.TRUE);
      case "suspended" -> Optional.of(HyphenBreak.Kind.SUSPENDED);
      case "undecided" -> Optional.of(HyphenBreak.Kind.UNDECIDED);
      default -> Optional.empty();
    };
  }
}
