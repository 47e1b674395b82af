package org.incipit.export;

import java.util.List;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.tei.TeiDocument;

/**
 * Makes one format from TEI. A plug-in point: implementations are found by {@link
 * java.util.ServiceLoader}. An exporter never touches the disk, and one exporter serves all threads
 * at the same time.
 */
public interface Exporter {
  /** Short, stable, lower-case; what {@code --to} calls the format and its output folder. */
  String id();

  /**
   * The document in this format.
   *
   * @return its entries, in a fixed order; none when it failed, and then the sink was told
   */
  List<Export> export(TeiDocument document, ExportOptions options, DiagnosticSink sink);
}
