package org.incipit.diagnostic;

/**
 * The options, files or environment that the user gave cannot work; the message says what to do.
 */
public final class ConfigurationException extends IncipitException {
  public ConfigurationException(String message) {
    super(message);
  }

  public ConfigurationException(String message, Throwable cause) {
    super(message, cause);
  }
}
