package org.incipit.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.incipit.diagnostic.ConfigurationException;

/** The moment that a user fixed for outputs that must name one, by {@code SOURCE_DATE_EPOCH}. */
final class SourceDate {
  private static final String NAME = "SOURCE_DATE_EPOCH";

  private SourceDate() {}

  /**
   * The moment, if there is one.
   *
   * @throws ConfigurationException when it is no number of seconds
   */
  static Optional<Instant> of(Terminal terminal) {
    String epoch = terminal.environment().get(NAME);
    if (epoch == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.ofEpochSecond(Long.parseLong(epoch.strip())));
    } catch (NumberFormatException | DateTimeException e) {
      throw new ConfigurationException(
          NAME + " must be seconds since 1970, not \"" + epoch + "\"", e);
    }
  }
}
