package org.incipit.validate.report;

import java.io.IOException;
import org.incipit.diagnostic.Severity;
import org.incipit.validate.Finding;
import org.incipit.validate.ValidationReport;

/** The XML of Checkstyle, which most review bots and editors read. */
final class CheckstyleReport implements ReportFormat {
  /** Of the format: what other tools that write it name as well. */
  private static final String VERSION = "4.3";

  private static final String SOURCE = "incipit.";

  @Override
  public String id() {
    return "checkstyle";
  }

  @Override
  public ReportWriter open(Appendable out, String version) throws IOException {
    XmlOutput xml = new XmlOutput(out).open("checkstyle", "version", VERSION);
    return new ReportWriter() {
      @Override
      public void write(ValidationReport report) throws IOException {
        CheckstyleReport.write(report, xml);
      }

      @Override
      public void end() throws IOException {
        xml.close();
      }
    };
  }

  private static void write(ValidationReport report, XmlOutput xml) throws IOException {
    if (report.findings().isEmpty() && report.omitted() == 0) {
      xml.empty("file", "name", report.name());
      return;
    }
    xml.open("file", "name", report.name());
    for (Finding finding : report.findings()) {
      xml.empty(
          "error",
          "line",
          finding.line() == 0 ? "" : String.valueOf(finding.line()),
          "column",
          finding.column() == 0 ? "" : String.valueOf(finding.column()),
          "severity",
          finding.severity().word(),
          "message",
          Wording.sentence(report, finding),
          "source",
          SOURCE + finding.rule().id());
    }
    if (report.omitted() > 0) {
      xml.empty(
          "error",
          "severity",
          Severity.INFO.word(),
          "message",
          Wording.omitted(report),
          "source",
          SOURCE + Wording.OMITTED);
    }
    xml.close();
  }
}
