package org.incipit.spark;

import java.util.List;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.export.Export;
import org.incipit.export.ExportOptions;
import org.incipit.export.Exporter;
import org.incipit.site.Records;
import org.incipit.site.TeiReader;
import org.incipit.tei.TeiDocument;

/**
 * What a site needs of a document, read from the tree of its TEI while that is at hand: the columns
 * about persons, places, dates and the header come from it.
 */
public final class RecordExporter implements Exporter {
  static final String ID = "spark-record";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Export> export(TeiDocument document, ExportOptions options, DiagnosticSink sink) {
    return TeiReader.read(document.node(), document.name())
        .map(read -> List.of(new Export(".record", Records.write(read))))
        .orElse(List.of());
  }
}
