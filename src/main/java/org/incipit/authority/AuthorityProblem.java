package org.incipit.authority;

import org.incipit.diagnostic.ConfigurationException;

/** Why an authority file cannot be read: where, what, and what to do. */
final class AuthorityProblem {
  private AuthorityProblem() {}

  /**
   * A fault of an authority file.
   *
   * @param where {@code file}, {@code file:line} or {@code file:line:column}
   */
  static ConfigurationException at(String where, String what, String advice) {
    return new ConfigurationException(where + ": authority file: " + what + "; " + advice);
  }

  /** The same, because of something. */
  static ConfigurationException at(String where, String what, String advice, Throwable cause) {
    return new ConfigurationException(where + ": authority file: " + what + "; " + advice, cause);
  }
}
