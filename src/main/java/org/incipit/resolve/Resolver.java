package org.incipit.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Annotation;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.model.Certainty;
import org.incipit.model.Kind;
import org.incipit.model.Passage;
import org.incipit.text.Span;

/**
 * Chooses among candidates. Within a block they are tried in order of precedence; one is kept
 * unless it crosses a kept one, has its very span, or may not stand there. Stateless.
 */
public final class Resolver {
  // Comparators are written out: those that Java composes cannot be archived for the next start.
  private static int inDocumentOrder(Displaced a, Displaced b) {
    int order = a.candidate().span().compareTo(b.candidate().span());
    order = order != 0 ? order : a.candidate().kind().compareTo(b.candidate().kind());
    return order != 0 ? order : Candidates.precedence(a.candidate(), b.candidate());
  }

  private static int reviewedFirst(Annotation a, Annotation b) {
    int order = Boolean.compare(!a.reviewed(), !b.reviewed());
    order =
        order != 0
            ? order
            : Boolean.compare(Candidates.dependent(a.kind()), Candidates.dependent(b.kind()));
    return order != 0 ? order : Candidates.precedence(a, b);
  }

  /** The candidates of a document as a set that nests; their order makes no difference. */
  public Resolution resolve(AnnotatedText document, List<Annotation> candidates) {
    Map<Block, List<Annotation>> byBlock = byBlock(document, candidates);
    List<List<Annotation>> kept = new ArrayList<>();
    List<Displaced> displaced = new ArrayList<>();
    for (Passage passage : document.passages()) {
      List<Annotation> own = byBlock.get(passage.block());
      if (own == null) {
        kept.add(List.of());
      } else {
        Candidates tree = new Candidates(passage.block().kind());
        own.sort(Resolver::reviewedFirst);
        own.forEach(tree::add);
        kept.add(tree.kept());
        displaced.addAll(tree.displaced());
      }
    }
    displaced.sort(Resolver::inDocumentOrder);
    return new Naming(document, kept).resolution(displaced);
  }

  private static Map<Block, List<Annotation>> byBlock(
      AnnotatedText document, List<Annotation> candidates) {
    List<Span> pieces = new ArrayList<>();
    Map<Span, Block> owners = new HashMap<>();
    for (Passage passage : document.passages()) {
      for (Span span : passage.block().content()) {
        pieces.add(span);
        owners.put(span, passage.block());
      }
    }
    pieces.sort(null);
    int[] starts = pieces.stream().mapToInt(Span::start).toArray();
    Map<Block, List<Annotation>> byBlock = new IdentityHashMap<>();
    for (Annotation candidate : candidates) {
      int i = Arrays.binarySearch(starts, candidate.span().start());
      Block block = owners.get(pieces.get(i >= 0 ? i : -i - 2));
      if (!overList(block, candidate)) {
        byBlock.computeIfAbsent(block, k -> new ArrayList<>()).add(candidate);
      }
    }
    return byBlock;
  }

  /** True for what would have to hold a list that stands in a paragraph: no name or date does. */
  private static boolean overList(Block block, Annotation candidate) {
    return block.kind() == BlockKind.P
        && candidate.kind() != Kind.DECISION
        && block.children().stream()
            .anyMatch(
                child ->
                    child.kind() == BlockKind.LIST && candidate.span().contains(child.extent()));
  }

  /** Gives ids to what is kept and ties mentions to entities, glosses to terms. */
  private static final class Naming {
    private final AnnotatedText document;
    private final List<List<Annotation>> kept;
    private final Map<Annotation.Link, String> ids = new HashMap<>();
    private final Map<Annotation.Link, Annotation.Link> previous = new HashMap<>();
    private final Map<String, String> callouts = new HashMap<>();
    private final Map<String, Integer> calloutTimes = new HashMap<>();
    private int orphans;

    private Naming(AnnotatedText document, List<List<Annotation>> kept) {
      this.document = document;
      this.kept = kept.stream().map(list -> list.stream().map(this::whole).toList()).toList();
    }

    /** A mention whose name has the words whole that a line end cuts. */
    private Annotation whole(Annotation a) {
      if (a.designation().isEmpty()) {
        return a;
      }
      String cut = document.source().line(a.span());
      String joined = document.line(a.span());
      String name = a.designation().get().name();
      if (cut.equals(joined) || !cut.endsWith(name)) {
        return a;
      }
      String before = cut.substring(0, cut.length() - name.length());
      return joined.startsWith(before) ? a.naming(joined.substring(before.length())) : a;
    }

    private Resolution resolution(List<Displaced> displaced) {
      List<Annotation> all = kept.stream().flatMap(List::stream).toList();
      all.stream().flatMap(a -> a.link().stream()).forEach(link -> ids.put(link, ""));
      all.stream().filter(a -> a.kind() == Kind.Q).forEach(this::chain);
      int terms = 0;
      int parts = 0;
      int quotes = 0;
      int dates = 0;
      for (Annotation a : all) {
        Annotation.Link self = new Annotation.Link(a.kind(), a.span());
        switch (a.kind()) {
          case TERM -> ids.computeIfPresent(self, idOf("t", terms + 1));
          case QUOTE -> ids.computeIfPresent(self, idOf("q", quotes + 1));
          case Q -> parts += ids.computeIfPresent(self, idOf("qp", parts + 1)) == null ? 0 : 1;
          default -> {}
        }
        terms += a.kind() == Kind.TERM ? 1 : 0;
        quotes += a.kind() == Kind.QUOTE ? 1 : 0;
        dates += a.kind() == Kind.DATE ? 1 : 0;
        if (a.attributes().containsKey("alternative")) {
          ids.put(self, "d" + dates);
        }
      }
      Entities entities =
          new Entities(mentions(all), document.source().content(), document.language());
      Map<Block, List<Resolved>> resolved = new IdentityHashMap<>();
      for (int i = 0; i < kept.size(); i++) {
        resolved.put(
            document.passages().get(i).block(),
            kept.get(i).stream().map(a -> resolved(a, entities)).toList());
      }
      return new Resolution(resolved, List.copyOf(displaced), entities.list(), callouts);
    }

    /** A part of a quotation is pointed at by the one before it and by the one behind it. */
    private void chain(Annotation part) {
      part.link()
          .ifPresent(
              next -> {
                Annotation.Link self = new Annotation.Link(part.kind(), part.span());
                ids.put(self, "");
                previous.put(next, self);
              });
    }

    private static java.util.function.BiFunction<Annotation.Link, String, String> idOf(
        String prefix, int number) {
      return (link, old) -> prefix + number;
    }

    private List<Entities.Mention> mentions(List<Annotation> all) {
      return all.stream()
          .filter(a -> a.kind().entity())
          .map(a -> new Entities.Mention(a, document.line(a.span())))
          .toList();
    }

    private Resolved resolved(Annotation a, Entities entities) {
      if (a.kind() == Kind.NOTE_REF) {
        return callout(a);
      }
      Annotation.Link self = new Annotation.Link(a.kind(), a.span());
      String id = ids.getOrDefault(self, "");
      String target =
          a.kind().entity()
              ? entities.idOf(a)
              : a.link().map(link -> ids.getOrDefault(link, "")).orElse("");
      if (a.kind().entity() && entities.unsure(a)) {
        return new Resolved(a.with(Certainty.LOW), id, target);
      }
      String before = ids.getOrDefault(previous.getOrDefault(self, self), "");
      return previous.containsKey(self) && !before.isEmpty()
          ? new Resolved(a.with("prev", "#" + before), id, target)
          : new Resolved(a, id, target);
    }

    /** The first callout of a note gets the note's number; a further one counts up. */
    private Resolved callout(Annotation a) {
      String target = a.attributes().getOrDefault("target", "");
      if (target.isEmpty()) {
        return new Resolved(a, "fnrx" + ++orphans, "");
      }
      String note = target.substring(1);
      String base = note.startsWith("fn") ? "fnr" + note.substring(2) : "fnr-" + note;
      int times = calloutTimes.merge(base, 1, Integer::sum);
      String id = times == 1 ? base : base + "." + times;
      callouts.putIfAbsent(note, id);
      return new Resolved(a, id, note);
    }
  }
}
