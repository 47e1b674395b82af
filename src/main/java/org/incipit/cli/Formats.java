package org.incipit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.incipit.export.Exporter;
import org.incipit.pipeline.Pipeline;

/** The output formats of this build. */
final class Formats {
  /** Those that are made from TEI, in the order in which they are made. */
  static final List<String> EXPORTS = List.of("html", "xhtml", "epub", "txt");

  /** TEI and what is made from it. */
  static final List<String> ALL = List.of(Pipeline.TEI, "html", "xhtml", "epub", "txt");

  /** Made on request alone: Markdown, and TEI for other tools. */
  static final List<String> ON_REQUEST =
      List.of("md", "tei-lite", "tei-dtabf", "tei-parla", "tei-evt");

  private Formats() {}

  /** A complaint about the first id that is neither among the known ones nor a plug-in's. */
  static Optional<String> unknown(List<String> ids, List<String> known) {
    List<String> all = new ArrayList<>(known);
    all.addAll(ON_REQUEST);
    if (!all.containsAll(ids)) {
      ServiceLoader.load(Exporter.class).forEach(plugin -> all.add(plugin.id()));
    }
    return ids.stream()
        .filter(id -> !all.contains(id))
        .findFirst()
        .map(id -> "--to: no format \"" + id + "\"; there are " + String.join(", ", all));
  }
}
