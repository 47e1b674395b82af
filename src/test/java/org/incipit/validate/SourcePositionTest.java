package org.incipit.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.tei.TeiDocument;
import org.incipit.text.LineMap;
import org.incipit.text.Span;
import org.incipit.xml.SecureProcessor;
import org.incipit.xml.XmlParser;
import org.junit.jupiter.api.Test;

/** Findings on the TEI point at the plain text it was made from. */
class SourcePositionTest {
  private static final TeiValidator VALIDATOR = TeiValidator.bundled();
  private static final XmlParser PARSER = new XmlParser(SecureProcessor.create());

  @Test
  void aTagIsWhereItsTextIs() {
    String source = "One.\n\nTwo by Ada\nand more.\n";
    List<Diagnostic> found =
        validate(
            "<p xml:id=\"p1\">One.</p>\n\n<p xml:id=\"p2\">Two by <persName cert=\"sure\">Ada</persName>\n"
                + "<lb n=\"4\"/>and <hi>more</hi>.</p>");

    assertThat(found).extracting(Diagnostic::code).containsExactly(Code.VAL_001, Code.VAL_001);
    assertThat(place(source, found.get(0))).isEqualTo("3:8 Ada");
    assertThat(place(source, found.get(1))).isEqualTo("4:5 more");
  }

  @Test
  void charactersAreCountedAsTheSourceHoldsThem() {
    // A form feed is an element in TEI, and a clef is two units of a Java string.
    String source = "\uD834\uDD1E\n\fAda.\n";
    List<Diagnostic> found =
        validate(
            "<p xml:id=\"p1\">\uD834\uDD1E</p>\n<pb edRef=\"#src\" rend=\"form-feed\" n=\"2\" cert=\"high\"/>"
                + "<p xml:id=\"p2\"><hi>Ada</hi>.</p>");

    assertThat(found).hasSize(1);
    assertThat(place(source, found.get(0))).isEqualTo("2:2 Ada");
  }

  @Test
  void strayTextIsFoundWhereItStands() {
    String source = "One.\n\nstray\nTwo.\n";
    List<Diagnostic> found =
        validate("<p xml:id=\"p1\">One.</p>\n\nstray\n<p xml:id=\"p2\">Two.</p>");

    assertThat(found).hasSize(1);
    assertThat(place(source, found.get(0))).isEqualTo("3:1 stray");
  }

  @Test
  void theEntityListsPointAtTheTextThatTheyName() {
    String standOff =
        "<standOff><listAnnotation>"
            + "<annotation xml:id=\"an.1\" motivation=\"assessing\" target=\"src:2,5\"/>"
            + "</listAnnotation></standOff>";
    List<Diagnostic> found =
        validateFile(
            Examples.withBody("<p xml:id=\"p1\">\uD834\uDD1E Ada.</p>")
                .replace("</teiHeader>", "</teiHeader>" + standOff));

    assertThat(found).extracting(Diagnostic::span).containsExactly(new Span(3, 6));
  }

  @Test
  void whatHasNoPlaceIsAboutTheWholeFile() {
    List<Diagnostic> found =
        validateFile(
            Examples.withBody("<p xml:id=\"p1\">Ada.</p>").replace("<title>Minimal</title>", ""));

    assertThat(found).extracting(Diagnostic::span).containsExactly(Diagnostic.WHOLE_FILE);
  }

  @Test
  void manyFindingsAreCountedNotListed() {
    List<Diagnostic> found = validate("<p xml:id=\"p1\">" + "<hi>x</hi>".repeat(250) + "</p>");

    assertThat(found).hasSize(ValidationReport.MOST_FINDINGS + 1);
    assertThat(found.get(ValidationReport.MOST_FINDINGS).message())
        .isEqualTo("and 150 more findings of this kind");
  }

  private static List<Diagnostic> validate(String body) {
    return validateFile(Examples.withBody(body));
  }

  private static List<Diagnostic> validateFile(String xml) {
    return VALIDATOR.validate(
        new TeiDocument("x", PARSER.parse(Examples.input(xml), d -> {}).orElseThrow()));
  }

  private static String place(String source, Diagnostic found) {
    LineMap lines = LineMap.of(source);
    int start = found.span().start();
    return lines.lineAt(start)
        + ":"
        + lines.columnAt(start)
        + " "
        + source.substring(start, found.span().end());
  }
}
