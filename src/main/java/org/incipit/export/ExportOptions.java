package org.incipit.export;

/**
 * What a user can choose of an export, and what lies around it.
 *
 * @param textPolicy layout of plain text; other formats do not look at it
 * @param insertions whether words are kept that a translator or editor put into square brackets
 * @param surroundings what else there is to link to
 */
public record ExportOptions(TextPolicy textPolicy, boolean insertions, Surroundings surroundings) {
  /** Reading text with its insertions, alone. */
  public static final ExportOptions STANDARD = new ExportOptions(TextPolicy.READING, true);

  /** An export that stands alone. */
  public ExportOptions(TextPolicy textPolicy, boolean insertions) {
    this(textPolicy, insertions, Surroundings.ALONE);
  }

  /** The same in other surroundings. */
  public ExportOptions in(Surroundings other) {
    return new ExportOptions(textPolicy, insertions, other);
  }
}
