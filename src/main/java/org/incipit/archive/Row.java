package org.incipit.archive;

/**
 * A line of a table that all items of a run share.
 *
 * @param table path of its file below the output folder
 * @param heading first line of that file, the same in every row of it, with its line end; may be
 *     empty
 * @param line with its line end
 */
public record Row(String table, String heading, String line) {}
