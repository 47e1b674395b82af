package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;

/**
 * A division while it is filled. TEI wants headings first, then blocks, then nested divisions, then
 * what closes it; what comes out of that order gets a division of its own, so that nothing is
 * moved.
 */
final class Division {
  private static final Set<BlockKind> ANYWHERE =
      Set.of(BlockKind.FW, BlockKind.METAMARK, BlockKind.NOTE, BlockKind.FIGURE);
  private static final Set<BlockKind> TOP = Set.of(BlockKind.HEAD, BlockKind.OPENER);
  private static final Set<BlockKind> BOTTOM =
      Set.of(BlockKind.CLOSER, BlockKind.POSTSCRIPT, BlockKind.TRAILER);

  /** What a front may hold outside its divisions. */
  private static final Set<BlockKind> LOOSE =
      Set.of(
          BlockKind.TITLE_PAGE,
          BlockKind.HEAD,
          BlockKind.EPIGRAPH,
          BlockKind.ARGUMENT,
          BlockKind.BYLINE,
          BlockKind.P,
          BlockKind.AB,
          BlockKind.DIV);

  private static final Set<BlockKind> EITHER =
      Set.of(
          BlockKind.BYLINE,
          BlockKind.DATELINE,
          BlockKind.SALUTE,
          BlockKind.SIGNED,
          BlockKind.EPIGRAPH,
          BlockKind.ARGUMENT,
          BlockKind.ADDRESS);

  /** Where the filling stands. */
  private enum Phase {
    TOP,
    BLOCKS,
    DIVISIONS,
    BOTTOM
  }

  private final BlockKind kind;
  private final Map<String, String> attributes;
  private final int depth;
  private final List<Block> blocks = new ArrayList<>();

  /** The divisions that follow the blocks. */
  private final List<Object> tail = new ArrayList<>();

  private Phase phase = Phase.TOP;

  /**
   * @param depth of its headings: a nested division has a greater one
   */
  Division(BlockKind kind, Map<String, String> attributes, int depth) {
    this.kind = kind;
    this.attributes = attributes;
    this.depth = depth;
  }

  int depth() {
    return depth;
  }

  boolean isEmpty() {
    return blocks.isEmpty() && tail.isEmpty();
  }

  /** True while nothing but headings and the like stands in it. */
  boolean atTop() {
    return phase == Phase.TOP;
  }

  boolean holdsHeading() {
    return blocks.stream().anyMatch(b -> b.kind() == BlockKind.HEAD);
  }

  String type() {
    return attributes.getOrDefault("type", "");
  }

  /** A nested division, opened behind everything that stands in this one. */
  Division open(Map<String, String> more, int itsDepth) {
    if (phase == Phase.BOTTOM) {
      wrap("letter".equals(more.get("type")) ? more : Map.of());
    }
    Division inner = new Division(BlockKind.DIV, more, itsDepth);
    tail.add(inner);
    phase = Phase.DIVISIONS;
    return inner;
  }

  /** Adds a block where TEI lets it stand. */
  void add(Block block) {
    BlockKind what = block.kind();
    if (what == BlockKind.DIV || what == BlockKind.TITLE_PAGE && phase == Phase.DIVISIONS) {
      phase = Phase.DIVISIONS;
      tail.add(block);
    } else if (ANYWHERE.contains(what)) {
      place(block);
    } else if (kind == BlockKind.FRONT && !LOOSE.contains(what)) {
      lastAnonymous().add(block);
    } else if (TOP.contains(what)) {
      if (phase == Phase.TOP) {
        blocks.add(block);
      } else {
        open(Map.of(), depth + 1).add(block);
      }
    } else if (EITHER.contains(what)) {
      if (phase != Phase.TOP) {
        phase = Phase.BOTTOM;
      }
      place(block);
    } else if (BOTTOM.contains(what) && phase == Phase.TOP) {
      opened(block);
    } else if (BOTTOM.contains(what) && anonymous().isPresent()) {
      anonymous().orElseThrow().add(block);
    } else if (BOTTOM.contains(what)) {
      phase = Phase.BOTTOM;
      place(block);
    } else {
      body(block);
    }
  }

  /** TEI lets nothing close a division that holds no text: its parts open the division instead. */
  private void opened(Block closing) {
    if (closing.kind() == BlockKind.TRAILER) {
      add(
          Block.of(
              BlockKind.HEAD, "", closing.attributes(), closing.content(), closing.children()));
    } else {
      closing.children().forEach(this::add);
    }
  }

  private void place(Block block) {
    if (tail.isEmpty()) {
      blocks.add(block);
    } else {
      tail.add(block);
    }
  }

  private void body(Block block) {
    switch (phase) {
      case TOP, BLOCKS -> {
        phase = Phase.BLOCKS;
        blocks.add(block);
      }
      case DIVISIONS -> lastAnonymous().add(block);
      case BOTTOM -> {
        wrap(Map.of());
        open(Map.of(), depth + 1).add(block);
      }
    }
  }

  /** The division without a heading at the end, made where there is none or it is closed. */
  private Division lastAnonymous() {
    return anonymous()
        .filter(division -> division.phase != Phase.BOTTOM)
        .orElseGet(() -> open(Map.of(), depth + 1));
  }

  /** The division without a heading at the end. */
  private Optional<Division> anonymous() {
    Object last = phase == Phase.DIVISIONS ? tail.get(tail.size() - 1) : null;
    return last instanceof Division division
            && !division.holdsHeading()
            && division.attributes.isEmpty()
        ? Optional.of(division)
        : Optional.empty();
  }

  /** More follows what closed the division, so what there is becomes a division of its own. */
  private void wrap(Map<String, String> itsAttributes) {
    int from = 0;
    while (from < blocks.size()
        && (blocks.get(from).kind() == BlockKind.HEAD
            || blocks.get(from).kind() == BlockKind.TITLE_PAGE
            || ANYWHERE.contains(blocks.get(from).kind()))) {
      from++;
    }
    Division first = new Division(BlockKind.DIV, itsAttributes, depth + 1);
    first.blocks.addAll(blocks.subList(from, blocks.size()));
    blocks.subList(from, blocks.size()).clear();
    if (!tail.isEmpty()) {
      first.tail.addAll(tail);
      tail.clear();
    }
    first.phase = Phase.BOTTOM;
    if (!first.isEmpty()) {
      tail.add(first);
    }
    phase = Phase.DIVISIONS;
  }

  /** The finished division; none when nothing is in it. */
  Optional<Block> finish() {
    List<Block> children = new ArrayList<>(blocks);
    for (Object item : tail) {
      if (item instanceof Division division) {
        division.finish().ifPresent(children::add);
      } else {
        children.add((Block) item);
      }
    }
    return children.isEmpty()
        ? Optional.empty()
        : Optional.of(Block.of(kind, "", attributes, List.of(), children));
  }
}
