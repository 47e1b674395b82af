package org.incipit.archive;

import java.util.Set;

/**
 * What packages of a form are for.
 *
 * @param id what {@code --as} names
 * @param title one line for {@code --help}
 * @param required what the target refuses a document without
 * @param holdsSource true when a package holds the source itself, so that the sources must be at
 *     hand
 */
public record Target(String id, String title, Set<Field> required, boolean holdsSource) {
  public Target {
    required = Set.copyOf(required);
  }
}
