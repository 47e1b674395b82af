package org.incipit.pipeline;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts that depend on nothing but the document and the configuration.
 *
 * @param characters code points of the text
 * @param lines lines of the text
 * @param annotations how many of each kind were kept, by the kind's lower-case name
 * @param displaced how many candidates were set aside
 */
public record Metrics(int characters, int lines, Map<String, Integer> annotations, int displaced) {
  /** Of an input that was refused before it had text. */
  public static final Metrics NONE = new Metrics(0, 0, Map.of(), 0);

  public Metrics {
    annotations = Collections.unmodifiableMap(new TreeMap<>(annotations));
  }
}
