package org.incipit.diagnostic;

/** A law of the conversion does not hold for a document: a bug of ours, and that file's failure. */
public final class LawViolation extends IncipitException {
  private final Diagnostic diagnostic;

  public LawViolation(Diagnostic diagnostic) {
    super(diagnostic.message());
    this.diagnostic = diagnostic;
  }

  public Diagnostic diagnostic() {
    return diagnostic;
  }
}
