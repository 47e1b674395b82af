package org.incipit.harvest;

import java.util.List;

/**
 * What is remembered of one document between runs.
 *
 * @param id as {@link LocalId} makes it
 * @param name path of its outputs, without extension
 * @param tei SHA-256 of its TEI when it was last read; empty once it is deleted
 * @param content SHA-256 of what harvesters get of it
 * @param stamp when that was last seen to change, {@code 2024-05-01T12:00:00Z}
 * @param deleted whether the document has vanished
 * @param title may be empty
 * @param sets specs of the sets it is in, sorted
 */
public record Entry(
    String id,
    String name,
    String tei,
    String content,
    String stamp,
    boolean deleted,
    String title,
    List<String> sets) {
  public Entry {
    sets = List.copyOf(sets);
  }

  /** The same document, no longer there. */
  public Entry vanished(String moment) {
    return new Entry(id, name, "", "", moment, true, title, sets);
  }
}
