package org.incipit.validate;

/** One line a finding: {@code file:line:column: severity CODE message}. */
final class TextReport implements ReportFormat {
  @Override
  public String id() {
    return "text";
  }

  @Override
  public ReportWriter open(Appendable out) {
    return report -> {
      for (Finding finding : report.findings()) {
        out.append(line(report, finding)).append('\n');
      }
      if (report.omitted() > 0) {
        out.append(printable(report.name()) + ": " + report.omitted() + " more findings\n");
      }
    };
  }

  private static String line(ValidationReport report, Finding finding) {
    String position = finding.line() == 0 ? "" : ":" + finding.line() + ":" + finding.column();
    return printable(report.name())
        + position
        + ": "
        + finding.severity().word()
        + ' '
        + finding.rule().id()
        + ' '
        + finding.message()
        + (finding.sourceLine() == 0
            ? ""
            : " (" + printable(report.source()) + ':' + finding.sourceLine() + ')');
  }

  /** A file name may hold control characters, which would write on the terminal. */
  private static String printable(String name) {
    StringBuilder out = new StringBuilder(name.length());
    name.codePoints().forEach(c -> out.appendCodePoint(Character.isISOControl(c) ? 0xFFFD : c));
    return out.toString();
  }
}
