package org.incipit.validate.report;

import java.io.IOException;
import org.incipit.diagnostic.Printable;
import org.incipit.diagnostic.Severity;
import org.incipit.validate.Finding;
import org.incipit.validate.ValidationReport;

/**
 * Workflow commands of GitHub Actions, one line each, which become annotations: {@code ::error
 * file=…,line=…,col=…,title=CODE::message}.
 */
final class GithubReport implements ReportFormat {
  @Override
  public String id() {
    return "github";
  }

  @Override
  public ReportWriter open(Appendable out, String version) {
    return report -> {
      for (Finding finding : report.findings()) {
        write(report, finding, out);
      }
      if (report.omitted() > 0) {
        out.append("::notice file=").append(file(report));
        out.append("::").append(Wording.omitted(report)).append('\n');
      }
    };
  }

  private static void write(ValidationReport report, Finding finding, Appendable out)
      throws IOException {
    out.append("::").append(command(finding.severity()));
    out.append(" file=").append(file(report));
    if (finding.line() > 0) {
      out.append(",line=" + finding.line());
    }
    if (finding.column() > 0) {
      out.append(",col=" + finding.column());
    }
    out.append(",title=").append(property(finding.rule().id()));
    out.append("::").append(data(Wording.sentence(report, finding))).append('\n');
  }

  private static String command(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "notice";
    };
  }

  private static String file(ValidationReport report) {
    return property(FilePath.of(report.name()).path());
  }

  /** The escapes that the runner takes back; line ends are kept, other controls are not. */
  private static String data(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '%' -> out.append("%25");
                case '\r' -> out.append("%0D");
                case '\n' -> out.append("%0A");
                default -> out.appendCodePoint(Printable.isPlain(c) ? c : 0xFFFD);
              }
            });
    return out.toString();
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
