package org.incipit.pipeline;

import java.util.ArrayList;
import java.util.List;
import net.sf.saxon.s9api.Processor;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.export.Export;
import org.incipit.export.ExportOptions;
import org.incipit.export.Exporter;
import org.incipit.export.Exporters;
import org.incipit.tei.TeiDocument;

/** The exporters of a run with their options. Thread-safe. */
final class Exports {
  private final List<Exporter> exporters;
  private final ExportOptions options;
  private final String fingerprint;

  /**
   * What is asked for.
   *
   * @throws org.incipit.diagnostic.ConfigurationException when an id is unknown
   */
  Exports(Processor processor, List<String> formats, ExportOptions options) {
    this.exporters = formats.isEmpty() ? List.of() : Exporters.load(processor).select(formats);
    this.options = options;
    this.fingerprint =
        new Fingerprint()
            .add(formats)
            .add(Boolean.toString(options.insertions()))
            .add(options.textPolicy().name())
            .add(options.surroundings().formats())
            .add(options.surroundings().baseUrl())
            .add(Boolean.toString(options.surroundings().site()))
            .add(exporters.stream().map(exporter -> exporter.getClass().getName()).toList())
            .digest();
  }

  /** Changes with the formats and with what the user chose of them. */
  String fingerprint() {
    return fingerprint;
  }

  /** The outputs of one document; the sink is told of an export that failed. */
  List<Output> of(TeiDocument tei, DiagnosticSink sink) {
    List<Output> outputs = new ArrayList<>();
    for (Exporter exporter : exporters) {
      for (Export export : exporter.export(tei, options, sink)) {
        outputs.add(new Output(exporter.id(), export.suffix(), export.bytes()));
      }
    }
    return outputs;
  }
}
