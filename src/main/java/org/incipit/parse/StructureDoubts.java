package org.incipit.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.model.Certainty;
import org.incipit.model.DecisionKind;
import org.incipit.model.Doubt;
import org.incipit.model.Genre;
import org.incipit.model.HyphenBreak;
import org.incipit.model.PageBreak;
import org.incipit.text.Span;

/** Which decisions on structure a person should look at. */
final class StructureDoubts {
  /** So many decisions that were taken alike are one question. */
  private static final int FEWEST_ALIKE = 4;

  private static final int MANY = 12;
  private static final int SHOWN = 6;

  private final Layout layout;
  private final List<Doubt> doubts = new ArrayList<>();

  StructureDoubts(Layout layout) {
    this.layout = layout;
  }

  List<Doubt> list() {
    return doubts;
  }

  void genre(Genre genre) {
    if (genre.cert() != Certainty.HIGH) {
      doubts.add(
          new Doubt(
              DecisionKind.GENRE,
              Diagnostic.WHOLE_FILE,
              genre.name(),
              genre.cert(),
              genre.evidence()));
    }
  }

  /**
   * @param labels of the chunks, depths being settled
   * @param decided indexes of the chunks that a person decided on
   */
  void blocks(List<Chunk> chunks, List<Label> labels, Set<Integer> decided) {
    Map<String, List<Integer>> alike = new LinkedHashMap<>();
    for (int i = 0; i < chunks.size(); i++) {
      Label label = labels.get(i);
      if (label.cert() != Certainty.HIGH && !decided.contains(i)) {
        String key = label.cert() + " " + BlockReplay.key(label);
        alike.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
    }
    for (List<Integer> group : alike.values()) {
      boolean low = labels.get(group.get(0)).cert() == Certainty.LOW;
      boolean together = group.size() >= (low ? MANY : FEWEST_ALIKE);
      for (int i : together ? group.subList(0, 1) : group) {
        Label label = labels.get(i);
        String also =
            together ? also(group.stream().map(k -> chunks.get(k).first().number()).toList()) : "";
        doubts.add(
            new Doubt(
                DecisionKind.BLOCK,
                chunks.get(i).extent(),
                BlockWord.of(label),
                label.cert(),
                label.evidence() + also,
                together));
      }
    }
  }

  /** How many there are, and where the next ones stand. */
  private static String also(List<Integer> lines) {
    String some =
        lines.stream()
            .skip(1)
            .limit(SHOWN)
            .map(n -> n.toString())
            .collect(Collectors.joining(", "));
    return "; "
        + lines.size()
        + " alike, also on line "
        + some
        + (lines.size() > SHOWN + 1 ? " …" : "");
  }

  /** Page breaks are many, so that only a few of those that are alike are asked about. */
  void pages(List<PageBreak> breaks) {
    for (Certainty cert : List.of(Certainty.MEDIUM, Certainty.LOW)) {
      List<PageBreak> open =
          breaks.stream().filter(b -> b.cert() == cert && line(b).textEnd() > b.offset()).toList();
      boolean together = open.size() >= MANY;
      for (PageBreak b : together ? open.subList(0, 1) : open) {
        String evidence =
            cert == Certainty.LOW
                ? "a lone space begins the line"
                : "a page number stands before it";
        String also = together ? also(open.stream().map(p -> line(p).number()).toList()) : "";
        doubts.add(
            new Doubt(
                DecisionKind.PAGE,
                new Span(b.offset(), line(b).textEnd()),
                "yes",
                cert,
                evidence + also,
                together));
      }
    }
  }

  private Line line(PageBreak b) {
    return layout.lines().get(layout.source().lines().lineAt(b.offset()) - 1);
  }

  void hyphens(List<HyphenBreak> hyphens, Set<Integer> decided) {
    for (HyphenBreak h : hyphens) {
      if (h.kind() == HyphenBreak.Kind.UNDECIDED && !decided.contains(h.lineFeed())) {
        int start = h.hyphen().start();
        while (start > 0 && !Characters.isSpace(layout.charAt(start - 1))) {
          start--;
        }
        doubts.add(
            new Doubt(
                DecisionKind.HYPHEN,
                new Span(start, h.hyphen().end()),
                "undecided",
                Certainty.LOW,
                h.evidence()));
      }
    }
  }
}
