package org.incipit.validate.report;

import org.incipit.diagnostic.Printable;
import org.incipit.validate.Finding;

/** One line a finding: {@code file:line:column: severity CODE message}. */
final class TextReport implements ReportFormat {
  @Override
  public String id() {
    return "text";
  }

  @Override
  public ReportWriter open(Appendable out, String version) {
    return report -> {
      for (Finding finding : report.findings()) {
        out.append(Wording.line(report, finding)).append('\n');
      }
      if (report.omitted() > 0) {
        String name = Printable.of(report.name());
        out.append(name).append(": ").append(Wording.omitted(report)).append('\n');
      }
    };
  }
}
