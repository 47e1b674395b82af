package org.incipit.archive;

import java.util.List;

/**
 * What a packager made of one item.
 *
 * @param folder of the package below the output folder, {@code /}-separated; empty when its entries
 *     stand there directly, among those of other items
 * @param entries files, in the order in which they are written, paths below {@code folder}
 * @param rows lines of tables of the whole run
 * @param whole true when a file of the folder that is no entry is not part of the package, so that
 *     what an earlier run left there goes; false when the entries only add to what stands there
 */
public record Packed(String folder, List<Entry> entries, List<Row> rows, boolean whole) {
  public Packed {
    entries = List.copyOf(entries);
    rows = List.copyOf(rows);
  }

  /** A package in a folder of its own. */
  public static Packed folder(String folder, List<Entry> entries) {
    return new Packed(folder, entries, List.of(), true);
  }
}
