package org.incipit.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.sf.saxon.s9api.Processor;
import org.incipit.tei.TeiDocument;
import org.incipit.xml.SecureProcessor;
import org.incipit.xml.XmlParser;

/** Exports a file by hand: TEI, format, policy, insertions, output. */
final class ExportRunner {
  private ExportRunner() {}

  public static void main(String[] args) throws Exception {
    Processor processor = SecureProcessor.create();
    Path tei = Path.of(args[0]);
    var node =
        new XmlParser(processor)
            .parse(Files.readAllBytes(tei), tei.toString(), d -> System.err.println(d.message()));
    Exporter exporter = Exporters.load(processor).select(List.of(args[1])).get(0);
    ExportOptions options =
        new ExportOptions(
            TextPolicy.valueOf(args[2].toUpperCase(java.util.Locale.ROOT)),
            Boolean.parseBoolean(args[3]));
    TeiDocument document = new TeiDocument("name", node.orElseThrow());
    for (int i = 0; i < (args.length > 5 ? Integer.parseInt(args[5]) : 1); i++) {
      long t = java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      for (Export e : exporter.export(document, options, d -> System.err.println(d.message()))) {
        Files.write(Path.of(args[4]), e.bytes());
      }
      if (args.length > 5) {
        System.err.println(
            (java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - t)
                / 1_000_000.0);
      }
    }
  }
}
