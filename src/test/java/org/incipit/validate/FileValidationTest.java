package org.incipit.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.diagnostic.Severity;
import org.incipit.validate.report.ReportFormats;
import org.incipit.validate.report.ReportWriter;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** Any XML file, hostile ones too, gives findings and nothing else. */
class FileValidationTest {
  private static final FileValidator VALIDATOR = grammar(TeiValidator.bundledSchema());

  @Test
  void aFindingSaysWhereAndWhatInAFewWords() {
    ValidationReport report =
        validate(
            Examples.withBody(
                "<p xml:id=\"p1\">One.</p>\n<p xml:id=\"p2\">By <persname>Ada</persname>.</p>"));

    assertThat(report.isClean(Severity.ERROR)).isFalse();
    assertThat(report.findings()).hasSize(1);
    Finding finding = report.findings().get(0);
    assertThat(finding.line()).isEqualTo(17);
    assertThat(finding.column()).isEqualTo(29);
    assertThat(finding.path()).isEqualTo("/TEI/text[1]/body[1]/p[2]/persname[1]");
    assertThat(finding.message())
        .isEqualTo("element \"persname\" not allowed anywhere; did you mean \"persName\"?");
  }

  @Test
  void whatIsLikeNothingIsToldWhatIsAllowed() {
    ValidationReport report =
        validate(Examples.withBody("<p xml:id=\"p1\">By <person>Ada</person>.</p>"));
    assertThat(report.findings().get(0).message())
        .contains("; allowed here: ", "\"persName\", ")
        .endsWith(" more");
  }

  @Test
  void theTextReportHasOneLineAFinding() throws IOException {
    assertThat(
            print("text", "a\u001bb.xml", Examples.withBody("<p xml:id=\"p1\"><lb n=\"0\"/></p>")))
        .isEqualTo(
            "a\uFFFDb.xml:16:51: error VAL-001 value of attribute \"n\" \"0\" is invalid;"
                + " must be an integer greater than or equal to 1 (minimal.txt:1)\n");
    assertThat(print("text", "a.xml", Examples.withBody("<p xml:id=\"p1\"/>"))).isEmpty();
  }

  @Test
  void theJsonReportHasOneObjectAFile() throws IOException {
    assertThat(print("json", "a.xml", "<TEI"))
        .startsWith("{\"file\":\"a.xml\",\"valid\":false,\"findings\":[{\"code\":\"VAL-002\",")
        .endsWith("}],\"omitted\":0}\n");
  }

  @Test
  void aFindingInTeiOfOursSaysTheLineOfThePlainText() throws IOException {
    String tei = Examples.read(Examples.FOLDER.resolve("valid/everything.xml"));
    String body = tei.substring(0, tei.indexOf("<text"));
    String ours =
        body.substring(0, body.indexOf("<standOff>"))
            + "<standOff><listAnnotation><annotation target=\"src:7,9\"><x/></annotation>"
            + "</listAnnotation></standOff>"
            + "<text><body><p xml:id=\"p1\">One.\n<lb n=\"2\"/>\uD83D\uDE00 "
            + "<pb rend=\"form-feed\"/>\n<lb n=\"3\"/><y/></p></body></text></TEI>";

    assertThat(validate(ours).findings())
        .filteredOn(f -> f.message().contains("\"x\"") || f.message().contains("\"y\""))
        .extracting(Finding::sourceLine)
        .containsExactly(2, 3);
    assertThat(print("text", "a.xml", ours)).contains(" (" + validate(ours).source() + ":3)\n");
    assertThat(validate(ours.replace("ident=\"incipit\"", "ident=\"other\"")).findings())
        .allMatch(f -> f.sourceLine() == 0);
  }

  @Test
  void illFormedXmlIsOneFinding() {
    assertThat(codes("<TEI>")).containsExactly(Code.VAL_001, Code.VAL_002);
    assertThat(codes("plain text")).containsExactly(Code.VAL_002);
    assertThat(codes("")).containsExactly(Code.VAL_002);
    byte[] latin1 = "<?xml version=\"1.0\"?><a>\u00e9</a>".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(
            VALIDATOR.validate(new InputSource(new ByteArrayInputStream(latin1)), "x").findings())
        .extracting(Finding::code)
        .endsWith(Code.VAL_002);
  }

  @Test
  void doctypesAndEntitiesAreRefused() {
    String external = "<!DOCTYPE TEI SYSTEM \"http://127.0.0.1:9/x.dtd\"><TEI/>";
    String file = "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><a>&e;</a>";
    String laughs =
        "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]><a>&b;</a>";
    for (String hostile : List.of(external, file, laughs)) {
      assertThat(codes(hostile)).containsExactly(Code.VAL_003);
    }
  }

  @Test
  void deepNestingIsRefused() {
    String deep = "<q>".repeat(100_000) + "x" + "</q>".repeat(100_000);
    assertThat(codes(Examples.withBody("<p xml:id=\"p1\">" + deep + "</p>")))
        .containsExactly(Code.VAL_003);
    assertThat(codes("<x>".repeat(100_000))).containsExactly(Code.VAL_001, Code.VAL_003);
  }

  @Test
  void aHugeTextNodeIsRead() throws IOException {
    String[] around = Examples.withBody("<p xml:id=\"p1\">*</p>").split("\\*", 2);
    List<InputStream> parts =
        Stream.of(
                Stream.of(bytes(around[0])),
                Stream.generate(() -> bytes("0123456789abcde\n".repeat(1 << 16))).limit(60),
                Stream.of(bytes(around[1])))
            .flatMap(s -> s)
            .toList();
    try (InputStream huge = new SequenceInputStream(Collections.enumeration(parts))) {
      assertThat(VALIDATOR.validate(new InputSource(huge), "x").findings()).isEmpty();
    }
  }

  @Test
  void threadsShareOneCompiledSchema() throws Exception {
    String good = Examples.read(Examples.FOLDER.resolve("valid/everything.xml"));
    String bad = good.replace("<pb ", "<pB ");
    ValidationReport expected = validate(bad);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Callable<Boolean> task =
          () -> {
            boolean same = true;
            for (int i = 0; i < 200; i++) {
              same &= validate(good).findings().isEmpty() && validate(bad).equals(expected);
            }
            return same;
          };
      for (Future<Boolean> result : threads.invokeAll(List.of(task, task))) {
        assertThat(result.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aSchemaOfTheUsersIsUsed() {
    String schema =
        "<element name=\"a\" xmlns=\"http://relaxng.org/ns/structure/1.0\"><empty/></element>";
    FileValidator own = grammar(Examples.input(schema));
    assertThat(own.validate(Examples.input("<a/>"), "x").findings()).isEmpty();
    assertThat(own.validate(Examples.input("<b/>"), "x").findings()).isNotEmpty();
  }

  @Test
  void aSchemaThatCannotBeUsedIsAConfigurationError() {
    String open = "<grammar xmlns=\"http://relaxng.org/ns/structure/1.0\">";
    for (String schema :
        List.of(
            "no xml",
            "<TEI/>",
            open + "<start><ref name=\"none\"/></start></grammar>",
            open + "<include href=\"http://127.0.0.1:9/x.rng\"/></grammar>",
            open + "<start><externalRef href=\"file:///etc/hostname\"/></start></grammar>",
            "<!DOCTYPE grammar SYSTEM \"http://127.0.0.1:9/x.dtd\">" + open + "</grammar>")) {
      assertThatThrownBy(() -> grammar(Examples.input(schema)))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("must be one RelaxNG file");
    }
  }

  /** Without rules: they are tried elsewhere. */
  private static FileValidator grammar(InputSource schema) {
    return new FileValidator(
        new FileValidator.Settings(
            Optional.of(schema), false, List.of(), SchemaLocator.NONE, Severities.OWN));
  }

  private static ValidationReport validate(String xml) {
    return VALIDATOR.validate(Examples.input(xml), "x");
  }

  private static List<Code> codes(String xml) {
    return validate(xml).findings().stream().map(Finding::code).toList();
  }

  private static String print(String format, String name, String xml) throws IOException {
    StringBuilder out = new StringBuilder();
    ReportWriter writer = ReportFormats.named(format).orElseThrow().open(out, "1.0");
    writer.write(VALIDATOR.validate(Examples.input(xml), name));
    writer.end();
    return out.toString();
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
