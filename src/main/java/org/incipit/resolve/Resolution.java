package org.incipit.resolve;

import java.util.List;
import java.util.Map;
import org.incipit.model.Block;

/**
 * The annotations of a document as a set that nests, and the entities they name.
 *
 * @param kept what was kept in each leaf block, by the block's identity: in document order, an
 *     outer one before what it holds
 * @param displaced what was set aside, in document order
 * @param entities by kind, then in order of first mention
 * @param callouts id of the first callout of each note, by the note's id
 */
public record Resolution(
    Map<Block, List<Resolved>> kept,
    List<Displaced> displaced,
    List<Entity> entities,
    Map<String, String> callouts) {

  /** What was kept in one leaf block. */
  public List<Resolved> in(Block block) {
    return kept.getOrDefault(block, List.of());
  }
}
