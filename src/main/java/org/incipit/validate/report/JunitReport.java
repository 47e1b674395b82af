package org.incipit.validate.report;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.incipit.diagnostic.Severity;
import org.incipit.validate.Finding;
import org.incipit.validate.ValidationReport;

/**
 * The XML of JUnit, as Surefire writes it: a suite for each file, in it a case for each finding, or
 * one that passed. An error is a case that failed; a warning is one that was skipped, which servers
 * show without calling the build broken. Names hold no line, so that a case keeps its history.
 */
final class JunitReport implements ReportFormat {
  @Override
  public String id() {
    return "junit";
  }

  @Override
  public ReportWriter open(Appendable out, String version) throws IOException {
    XmlOutput xml = new XmlOutput(out).open("testsuites", "name", "incipit validate");
    return new ReportWriter() {
      @Override
      public void write(ValidationReport report) throws IOException {
        suite(report, xml);
      }

      @Override
      public void end() throws IOException {
        xml.close();
      }
    };
  }

  private static void suite(ValidationReport report, XmlOutput xml) throws IOException {
    List<Finding> findings = report.findings();
    int rest = report.omitted() > 0 ? 1 : 0;
    long failures = findings.stream().filter(JunitReport::isFailure).count();
    xml.open(
        "testsuite",
        "name",
        report.name(),
        "tests",
        String.valueOf(Math.max(findings.size() + rest, 1)),
        "failures",
        String.valueOf(failures),
        "errors",
        "0",
        "skipped",
        String.valueOf(findings.size() + rest - failures),
        "time",
        "0");
    Map<String, Integer> names = new HashMap<>();
    for (Finding finding : findings) {
      openCase(report, unique(name(finding), names), xml);
      verdict(report, finding, xml);
      xml.close();
    }
    if (rest > 0) {
      openCase(report, Wording.OMITTED, xml);
      xml.empty("skipped", "message", Wording.omitted(report)).close();
    }
    if (findings.isEmpty() && rest == 0) {
      xml.empty("testcase", "classname", report.name(), "name", "valid", "time", "0");
    }
    xml.close();
  }

  private static void openCase(ValidationReport report, String name, XmlOutput xml)
      throws IOException {
    xml.open("testcase", "classname", report.name(), "name", name, "time", "0");
  }

  private static void verdict(ValidationReport report, Finding finding, XmlOutput xml)
      throws IOException {
    String message = Wording.sentence(report, finding);
    if (isFailure(finding)) {
      xml.open("failure", "type", finding.rule().id(), "message", message);
    } else {
      xml.open("skipped", "message", finding.severity().word() + ": " + message);
    }
    xml.text(Wording.line(report, finding)).close();
  }

  private static boolean isFailure(Finding finding) {
    return finding.severity() == Severity.ERROR;
  }

  private static String name(Finding finding) {
    String path = finding.path();
    return finding.rule().id() + (path.isEmpty() ? "" : " " + path);
  }

  /** Servers keep only one of two cases of the same name. */
  private static String unique(String name, Map<String, Integer> names) {
    int times = names.merge(name, 1, Integer::sum);
    return times == 1 ? name : name + " (" + times + ")";
  }
}
