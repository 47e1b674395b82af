package org.incipit.api;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One document to be converted. Immutable, but for the bytes, which are not to be changed.
 *
 * @param bytes the plain text in any encoding
 * @param name its file name, or path with {@code /}; TEI names it, side files and answers find it
 *     by it
 * @param target name of its outputs without extension, {@code /}-separated, which pages link by
 * @param metadata what is said of it besides what side files say, which counts less: values by the
 *     names of {@code docs/metadata.md}
 */
public record Source(byte[] bytes, String name, String target, Map<String, List<String>> metadata) {
  public Source {
    TreeMap<String, List<String>> copy = new TreeMap<>();
    metadata.forEach((key, values) -> copy.put(key, List.copyOf(values)));
    metadata = Collections.unmodifiableMap(copy);
  }

  /** A document of which nothing more is known, and whose outputs are called as it is. */
  public static Source of(byte[] bytes, String name) {
    return new Source(bytes, name, Incipit.target(name), Map.of());
  }
}
