package org.incipit.validate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.incipit.validate.ValidationReport;
import org.junit.jupiter.api.Test;

/** The XML of JUnit, read by Surefire's own parser. */
class JunitReportTest {
  @Test
  void surefireReadsASuiteAFile() throws Exception {
    List<ReportTestSuite> suites = read(Reports.print("junit", Reports.CLEAN, Reports.MIXED));

    assertThat(suites)
        .extracting(ReportTestSuite::getFullClassName)
        .containsExactly("letters/good.xml", "./letters/ada.xml");
    assertThat(suites.get(0).getTestCases()).hasSize(1).allMatch(ReportTestCase::isSuccessful);
    ReportTestSuite mixed = suites.get(1);
    assertThat(mixed.getNumberOfTests()).isEqualTo(3);
    assertThat(mixed.getNumberOfFailures()).isEqualTo(1);
    assertThat(mixed.getNumberOfSkipped()).isEqualTo(2);
    assertThat(mixed.getNumberOfErrors()).isZero();
    ReportTestCase failure = mixed.getTestCases().get(0);
    assertThat(failure.getName()).isEqualTo("VAL-001 /TEI/text[1]/body[1]/p[2]");
    assertThat(failure.getFailureType()).isEqualTo("VAL-001");
    assertThat(failure.getFailureMessage()).isEqualTo("\"x\" is invalid (ada.txt:3)");
    assertThat(failure.getFailureDetail())
        .isEqualTo("./letters/ada.xml:16:51: error VAL-001 \"x\" is invalid (ada.txt:3)");
    assertThat(mixed.getTestCases().subList(1, 3))
        .allMatch(ReportTestCase::hasSkipped)
        .extracting(ReportTestCase::getFailureMessage)
        .containsExactly("warning: unusual", "info: of the file");
  }

  @Test
  void surefireReadsWhateverFilesAreCalled() throws Exception {
    List<ReportTestSuite> suites = read(Reports.print("junit", Reports.HOSTILE));

    assertThat(suites).hasSize(1);
    assertThat(suites.get(0).getTestCases()).hasSize(2);
    assertThat(suites.get(0).getNumberOfFailures()).isEqualTo(1);
    assertThat(suites.get(0).getTestCases().get(1).getFailureMessage())
        .isEqualTo("7 more findings");
    assertThat(read(Reports.print("junit"))).isEmpty();
  }

  @Test
  void twoFindingsOfOneElementHaveTwoNames() throws Exception {
    ValidationReport twice =
        new ValidationReport(
            "a.xml",
            "",
            List.of(Reports.MIXED.findings().get(0), Reports.MIXED.findings().get(0)),
            0);

    assertThat(read(Reports.print("junit", twice)).get(0).getTestCases())
        .extracting(ReportTestCase::getName)
        .containsExactly(
            "VAL-001 /TEI/text[1]/body[1]/p[2]", "VAL-001 /TEI/text[1]/body[1]/p[2] (2)");
  }

  private static List<ReportTestSuite> read(String xml) throws Exception {
    return new TestSuiteXmlParser(new NullConsoleLogger())
        .parse(
            new InputStreamReader(
                new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.UTF_8));
  }
}
