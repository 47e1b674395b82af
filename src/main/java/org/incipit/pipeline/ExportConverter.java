package org.incipit.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.XdmNode;
import org.incipit.decode.Digest;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.diagnostic.Severity;
import org.incipit.export.ExportOptions;
import org.incipit.export.Includes;
import org.incipit.export.Stylesheets;
import org.incipit.tei.TeiDocument;
import org.incipit.xml.SecureProcessor;
import org.incipit.xml.XmlParser;

/** Exports TEI files that exist already. Thread-safe. */
public final class ExportConverter implements Converter {
  private final XmlParser parser;
  private final Exports exports;
  private final String fingerprint;

  /** Whether something for readers is made; TEI for other tools may be a corpus as well. */
  private final boolean readable;

  /**
   * A converter to some formats.
   *
   * @param formats ids of exporters
   * @param options what the user chose of them
   */
  public ExportConverter(List<String> formats, ExportOptions options) {
    Processor processor = SecureProcessor.create();
    parser = new XmlParser(processor);
    exports = new Exports(processor, formats, options);
    readable = formats.stream().anyMatch(format -> !format.startsWith(Pipeline.TEI));
    fingerprint = new Fingerprint().add(Build.current()).add(exports.fingerprint()).digest();
  }

  @Override
  public String fingerprint(String source) {
    return fingerprint;
  }

  @Override
  public Conversion convert(byte[] bytes, String source, String target) {
    Optional<String> sha256 = Optional.of(Digest.sha256(bytes));
    List<Located> located = new ArrayList<>();
    List<Diagnostic> found = new ArrayList<>();
    Optional<XdmNode> tree =
        parser.read(
            bytes,
            source,
            problem ->
                located.add(new Located(problem.diagnostic(), problem.line(), problem.column())));
    tree.flatMap(node -> Stylesheets.complaint(node, readable)).ifPresent(found::add);
    tree.map(Includes::missing).orElse(List.of()).stream()
        .map(missing -> new Located(missing.diagnostic(), missing.line(), missing.column()))
        .forEach(located::add);
    List<Output> outputs =
        tree.filter(node -> found.stream().allMatch(f -> f.severity() != Severity.ERROR))
            .map(node -> exports.of(new TeiDocument(target, node), found::add))
            .orElse(List.of());
    found.forEach(finding -> located.add(Located.ofFile(finding)));
    return new Conversion(sha256, outputs, located, Metrics.NONE);
  }
}
