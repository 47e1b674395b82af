package org.incipit.pipeline;

import org.incipit.diagnostic.Diagnostic;
import org.incipit.text.SourceText;

/**
 * A finding with its place in the plain text as editors count.
 *
 * @param diagnostic the finding
 * @param line from 1, 0 for the file as a whole
 * @param column from 1 in characters, 0 for the file as a whole
 */
public record Located(Diagnostic diagnostic, int line, int column) {
  /** A finding about the whole file, or about one that was never decoded. */
  public static Located ofFile(Diagnostic diagnostic) {
    return new Located(diagnostic, 0, 0);
  }

  static Located in(SourceText source, Diagnostic diagnostic) {
    int offset = diagnostic.span().start();
    if (diagnostic.span().equals(Diagnostic.WHOLE_FILE) || offset > source.length()) {
      return ofFile(diagnostic);
    }
    return new Located(diagnostic, source.lines().lineAt(offset), source.lines().columnAt(offset));
  }
}
