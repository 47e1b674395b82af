package org.incipit.validate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Severity;
import org.incipit.testing.Approval;
import org.incipit.validate.Finding;
import org.incipit.validate.Rule;
import org.incipit.validate.ValidationReport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the document are what is printed. */
class ReportsDocumentTest {
  private static final Path DOCUMENT = Path.of("docs/validate.md");

  private static final List<ValidationReport> EXAMPLE =
      List.of(
          new ValidationReport("letters/ada.xml", "", List.of(), 0),
          new ValidationReport(
              "letters/byron.xml",
              "byron.txt",
              List.of(
                  Reports.finding(
                      Severity.ERROR,
                      41,
                      28,
                      12,
                      "/TEI/text[1]/body[1]/p[3]/persname[1]",
                      "element \"persname\" not allowed anywhere; did you mean \"persName\"?"),
                  new Finding(
                      Code.VAL_004,
                      new Rule("SCH-024", "The value of a date agrees with its words"),
                      Severity.WARNING,
                      52,
                      17,
                      0,
                      "/TEI/text[1]/body[1]/p[4]/date[1]",
                      List.of("1884-05-03 was no such weekday as in \"Monday, 3 May 1884\""))),
              0));

  private static List<String> formats() {
    return ReportFormats.ALL.stream().map(ReportFormat::id).toList();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void eachFormatIsShownAsItIs(String format) throws IOException {
    String document = Files.readString(DOCUMENT);
    int heading = document.indexOf("\n### `" + format + "`\n");
    int fence = document.indexOf("\n```", heading + 1);
    int begin = document.indexOf('\n', fence + 1) + 1;
    int end = document.indexOf("```\n", begin);
    String expected = Reports.print(format, EXAMPLE);
    if (Approval.wanted()) {
      Files.writeString(
          DOCUMENT, document.substring(0, begin) + expected + document.substring(end));
    } else {
      assertThat(document.substring(begin, end)).isEqualTo(expected);
    }
  }
}
