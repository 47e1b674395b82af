package org.incipit.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.incipit.model.Annotation;
import org.incipit.model.BlockKind;
import org.incipit.model.Kind;
import org.incipit.text.Span;

/**
 * The nesting set of one block, built candidate by candidate in order of precedence. Siblings are
 * held by their start, so that finding where a candidate belongs takes logarithmic time a level.
 */
final class Candidates {
  /** Rank of the kind, then the longer, then the earlier, then the recogniser's id. */
  static int precedence(Annotation a, Annotation b) {
    int order = a.kind().compareTo(b.kind());
    order = order != 0 ? order : Integer.compare(b.span().length(), a.span().length());
    order = order != 0 ? order : Integer.compare(a.span().start(), b.span().start());
    order = order != 0 ? order : a.recogniser().compareTo(b.recogniser());
    order = order != 0 ? order : a.cert().compareTo(b.cert());
    return order != 0 ? order : a.attributes().toString().compareTo(b.attributes().toString());
  }

  private static final class Node {
    private final Annotation annotation;
    private final NavigableMap<Integer, Node> children = new TreeMap<>();

    private Node(Annotation annotation) {
      this.annotation = annotation;
    }

    private Span span() {
      return annotation.span();
    }
  }

  private final BlockKind block;
  private final Node root = new Node(null);
  private final List<Displaced> displaced = new ArrayList<>();

  /**
   * @param block kind of the block that the candidates lie in
   */
  Candidates(BlockKind block) {
    this.block = block;
  }

  /** Puts the candidate into the tree, or sets it aside with the reason. */
  void add(Annotation candidate) {
    Node parent = root;
    Span span = candidate.span();
    for (int depth = 0; ; depth++) {
      Map.Entry<Integer, Node> before = parent.children.floorEntry(span.start());
      if (before == null || before.getValue().span().disjoint(span)) {
        insert(parent, candidate, depth);
        return;
      }
      Node near = before.getValue();
      if (near.span().crosses(span) || near.span().equals(span)) {
        setAside(candidate, near);
        return;
      }
      if (!near.span().contains(span)) {
        insert(parent, candidate, depth);
        return;
      }
      parent = near;
    }
  }

  private void insert(Node parent, Annotation candidate, int depth) {
    Span span = candidate.span();
    NavigableMap<Integer, Node> inside =
        parent.children.subMap(span.start(), true, span.end(), false);
    Node obstacle = obstacle(parent, inside, candidate, depth);
    if (obstacle != null) {
      setAside(candidate, obstacle);
      return;
    }
    Node node = new Node(candidate);
    node.children.putAll(inside);
    inside.clear();
    parent.children.put(span.start(), node);
  }

  /** What the obstacle says already, and says better, is not worth a word. */
  private void setAside(Annotation candidate, Node obstacle) {
    boolean refined =
        candidate.kind() == Kind.Q && obstacle.span().equals(candidate.span())
            || candidate.kind() == Kind.FOREIGN && obstacle.annotation.kind() == Kind.TERM
            || (obstacle.annotation.kind() == Kind.STAGE
                    || obstacle.annotation.attributes().containsKey("target")
                        && obstacle.annotation.kind() == Kind.NOTE_REF)
                && obstacle.span().equals(candidate.span());
    if (!refined) {
      displaced.add(new Displaced(candidate, obstacle.annotation));
    }
  }

  /** What forbids the candidate its place under {@code parent}, or null. */
  private Node obstacle(
      Node parent, NavigableMap<Integer, Node> inside, Annotation candidate, int depth) {
    boolean fits =
        parent == root
            ? Nesting.allows(block, candidate.kind())
            : Nesting.allows(parent.annotation.kind(), candidate.kind());
    if (!fits || depth >= Nesting.DEEPEST) {
      return parent == root ? new Node(candidate) : parent;
    }
    if (!inside.isEmpty() && inside.lastEntry().getValue().span().crosses(candidate.span())) {
      return inside.lastEntry().getValue();
    }
    for (Node child : inside.values()) {
      if (!Nesting.allows(candidate.kind(), child.annotation.kind())) {
        return child;
      }
    }
    return null;
  }

  /** What was kept, in document order, an outer one before what it holds. */
  List<Annotation> kept() {
    List<Annotation> kept = new ArrayList<>();
    collect(root, kept);
    return kept;
  }

  private static void collect(Node node, List<Annotation> kept) {
    for (Node child : node.children.values()) {
      kept.add(child.annotation);
      collect(child, kept);
    }
  }

  List<Displaced> displaced() {
    return displaced;
  }

  /** True when a kind is known to need another around it, so that it is tried after all others. */
  static boolean dependent(Kind kind) {
    return !Nesting.freeStanding(kind);
  }
}
