package org.incipit.validate.report;

import java.io.IOException;
import org.incipit.validate.Finding;
import org.incipit.validate.ValidationReport;

/**
 * SVRL, the report language of ISO Schematron, for what the grammar finds as well. One output holds
 * any number of files: each is an active pattern that names its document, with what was found in it
 * behind it.
 */
final class SvrlReport implements ReportFormat {
  private static final String NAMESPACE = "http://purl.oclc.org/dsdl/svrl";

  /** SVRL wants the test that failed, which a grammar does not have; what failed was not true. */
  private static final String TEST = "false()";

  @Override
  public String id() {
    return "svrl";
  }

  @Override
  public ReportWriter open(Appendable out, String version) throws IOException {
    XmlOutput xml =
        new XmlOutput(out)
            .open("svrl:schematron-output", "xmlns:svrl", NAMESPACE, "title", "incipit validate");
    return new ReportWriter() {
      @Override
      public void write(ValidationReport report) throws IOException {
        SvrlReport.write(report, xml);
      }

      @Override
      public void end() throws IOException {
        xml.close();
      }
    };
  }

  private static void write(ValidationReport report, XmlOutput xml) throws IOException {
    String uri = FilePath.of(report.name()).uri();
    xml.empty("svrl:active-pattern", "documents", uri, "name", report.name());
    xml.empty("svrl:fired-rule", "context", "/");
    for (Finding finding : report.findings()) {
      assertion(finding.rule().id(), finding.severity().word(), location(finding.path()), xml);
      position("line", finding.line(), xml);
      position("column", finding.column(), xml);
      position("sourceLine", finding.sourceLine(), xml);
      xml.open("svrl:text").text(Wording.sentence(report, finding)).close().close();
    }
    if (report.omitted() > 0) {
      assertion(Wording.OMITTED, "info", "/", xml);
      xml.open("svrl:text").text(Wording.omitted(report)).close().close();
    }
  }

  private static void assertion(String id, String role, String location, XmlOutput xml)
      throws IOException {
    xml.open("svrl:failed-assert", "id", id, "role", role, "location", location, "test", TEST);
  }

  private static void position(String name, int number, XmlOutput xml) throws IOException {
    if (number > 0) {
      xml.open("svrl:property-reference", "property", name);
      xml.open("svrl:text").text(String.valueOf(number)).close().close();
    }
  }

  /** Our paths leave prefixes out; as XPath a name then holds in any namespace. */
  private static String location(String path) {
    return path.isEmpty() ? "/" : path.replace("/", "/*:").replace("/*:@", "/@");
  }
}
