package org.incipit.validate.schematron;

/** A test of a rule set could not be computed for a document. */
public final class SchematronFailure extends Exception {
  private static final long serialVersionUID = 1;

  SchematronFailure(String message) {
    super(message);
  }
}
