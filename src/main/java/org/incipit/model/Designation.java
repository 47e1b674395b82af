package org.incipit.model;

import java.util.Optional;

/**
 * Whom or what a mention names, as far as the recogniser can tell from it alone.
 *
 * @param name the name without titles, line ends as single spaces: what mentions are joined by
 * @param entry the authority entry it was linked to, if any
 */
public record Designation(String name, Optional<AuthorityEntry> entry) {
  public static Designation of(String name) {
    return new Designation(name, Optional.empty());
  }
}
