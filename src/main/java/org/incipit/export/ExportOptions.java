package org.incipit.export;

/**
 * What a user can choose of an export.
 *
 * @param textPolicy layout of plain text; other formats do not look at it
 * @param insertions whether words are kept that a translator or editor put into square brackets
 */
public record ExportOptions(TextPolicy textPolicy, boolean insertions) {
  /** Reading text with its insertions. */
  public static final ExportOptions STANDARD = new ExportOptions(TextPolicy.READING, true);
}
