package org.incipit.generate;

import java.util.List;

/**
 * An element that holds others.
 *
 * @param name its name in the outline, empty when the outline does not show it
 * @param parts what it holds, in order
 */
record Box(String name, List<Part> parts) implements Part {
  Box {
    parts = List.copyOf(parts);
  }

  static Box of(String name, Part... parts) {
    return new Box(name, List.of(parts));
  }
}
