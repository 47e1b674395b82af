package org.incipit.pipeline;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.incipit.model.Genre;

/**
 * Counts that depend on nothing but the document and the configuration.
 *
 * @param characters code points of the text
 * @param lines lines of the text
 * @param annotations how many of each kind were kept, by the kind's lower-case name
 * @param displaced how many candidates were set aside
 * @param genre what kind of text it was taken for, and why
 * @param doubtful how many decisions a person should look at
 * @param replayed how many decisions of a person were followed
 */
public record Metrics(
    int characters,
    int lines,
    Map<String, Integer> annotations,
    int displaced,
    Optional<Genre> genre,
    int doubtful,
    int replayed) {
  /** Of an input that was refused before it had text. */
  public static final Metrics NONE = new Metrics(0, 0, Map.of(), 0, Optional.empty(), 0, 0);

  public Metrics {
    annotations = Collections.unmodifiableMap(new TreeMap<>(annotations));
  }
}
