package org.incipit.validate.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import org.incipit.diagnostic.Printable;
import org.incipit.validate.ValidationReport;
import org.incipit.xml.SecureReaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** What holds for every format, whatever files are called and findings say. */
class ReportFormatsTest {
  private static Stream<String> formats() {
    return ReportFormats.ALL.stream().map(ReportFormat::id);
  }

  @Test
  void theyAreThoseThatHelpLists() {
    assertThat(ReportFormats.ids())
        .isEqualTo("text, json, sarif, junit, github, checkstyle, gitlab, svrl");
    assertThat(ReportFormats.named("html")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void nothingActsOnATerminalAndLinesEndInLineFeeds(String format) {
    for (List<ValidationReport> run : Reports.RUNS) {
      String out = Reports.print(format, run);
      assertThat(out.codePoints().filter(c -> c != '\n' && !Printable.isPlain(c)).boxed())
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void whatIsPrintedCanBeRead(String format) throws Exception {
    for (List<ValidationReport> run : Reports.RUNS) {
      String out = Reports.print(format, run);
      switch (format) {
        case "json" -> {
          for (String line : out.lines().toList()) {
            assertThat(new ObjectMapper().readTree(line).isObject()).isTrue();
          }
        }
        case "sarif", "gitlab" -> new ObjectMapper().readTree(out);
        case "junit", "checkstyle", "svrl" -> {
          XMLReader reader = SecureReaders.newReader();
          reader.setContentHandler(new DefaultHandler());
          reader.parse(new InputSource(new StringReader(out)));
        }
        default -> {
          int lines = run.stream().mapToInt(r -> r.findings().size()).sum();
          int more = (int) run.stream().filter(r -> r.omitted() > 0).count();
          assertThat(out.lines()).hasSize(lines + more);
        }
      }
    }
  }

  @Test
  void jsonKeepsNamesExactly() throws Exception {
    String line = Reports.print("json", Reports.HOSTILE);

    assertThat(line).contains("a\\u202eb").doesNotContain("\u202E");
    assertThat(new ObjectMapper().readTree(line).get("file").asText())
        .startsWith("a\u202Eb\"<x>&'],%: ,\n::error::y\u0001\u007F");
  }
}
