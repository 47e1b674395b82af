package org.incipit.push;

/** A document could not be pushed; the message is fit for people. */
final class PushException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What can be hoped for. */
  enum Hope {
    /** Nothing: the same again fails again. */
    NONE,
    /** The document may well go through when all of it is done anew. */
    ANEW,
    /** The repository does not answer, for this document and any other. */
    LATER
  }

  private final Hope hope;

  PushException(String message) {
    this(message, Hope.NONE);
  }

  PushException(String message, Hope hope) {
    super(message);
    this.hope = hope;
  }

  Hope hope() {
    return hope;
  }
}
