package org.incipit.diagnostic;

/** Root of the exceptions that are not about the user's text, which yields diagnostics instead. */
public class IncipitException extends RuntimeException {
  public IncipitException(String message) {
    super(message);
  }

  public IncipitException(String message, Throwable cause) {
    super(message, cause);
  }
}
