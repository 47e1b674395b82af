package org.incipit.validate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** The XPath of the element that is open, as a file is read. */
final class ElementPath {
  private record Step(String name, int position, Map<String, Integer> children) {}

  private final Deque<Step> steps = new ArrayDeque<>();

  void open(String name) {
    Step parent = steps.peekLast();
    int position = parent == null ? 0 : parent.children().merge(name, 1, Integer::sum);
    steps.addLast(new Step(name, position, new HashMap<>()));
  }

  void close() {
    steps.removeLast();
  }

  /** Such as {@code /TEI/text[1]/body[1]/p[3]}: the root element needs no position. */
  @Override
  public String toString() {
    StringBuilder path = new StringBuilder();
    for (Step step : steps) {
      path.append('/').append(step.name());
      if (step.position() > 0) {
        path.append('[').append(step.position()).append(']');
      }
    }
    return path.toString();
  }
}
