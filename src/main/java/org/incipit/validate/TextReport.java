package org.incipit.validate;

import java.io.IOException;
import java.util.List;

/** One line a finding: {@code file:line:column: severity CODE message}. */
final class TextReport implements ReportFormat {
  @Override
  public String id() {
    return "text";
  }

  @Override
  public void write(List<ValidationReport> reports, Appendable out) throws IOException {
    for (ValidationReport report : reports) {
      for (Finding finding : report.findings()) {
        out.append(line(report.name(), finding)).append('\n');
      }
      if (report.omitted() > 0) {
        out.append(printable(report.name()) + ": " + report.omitted() + " more findings\n");
      }
    }
  }

  private static String line(String name, Finding finding) {
    String position = finding.line() == 0 ? "" : ":" + finding.line() + ":" + finding.column();
    return printable(name)
        + position
        + ": "
        + finding.severity().word()
        + ' '
        + finding.code().id()
        + ' '
        + finding.message();
  }

  /** A file name may hold control characters, which would write on the terminal. */
  private static String printable(String name) {
    StringBuilder out = new StringBuilder(name.length());
    name.codePoints().forEach(c -> out.appendCodePoint(Character.isISOControl(c) ? 0xFFFD : c));
    return out.toString();
  }
}
