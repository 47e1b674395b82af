package org.incipit.validate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import org.incipit.validate.FileValidator;
import org.incipit.validate.SchemaLocator;
import org.incipit.validate.Severities;
import org.incipit.validate.ValidationReport;
import org.incipit.xml.SecureProcessor;
import org.incipit.xml.SecureReaders;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** SVRL, by a grammar of what the standard says of its elements. */
class SvrlReportTest {
  private static final String GRAMMAR =
      """
      <grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://purl.oclc.org/dsdl/svrl">
        <start><element name="schematron-output"><optional><attribute name="title"/></optional>
          <zeroOrMore><ref name="pattern"/></zeroOrMore></element></start>
        <define name="pattern">
          <element name="active-pattern">
            <attribute name="documents"/><attribute name="name"/><empty/></element>
          <element name="fired-rule"><attribute name="context"/><empty/></element>
          <zeroOrMore><element name="failed-assert">
            <attribute name="id"/><attribute name="role"/>
            <attribute name="location"/><attribute name="test"/>
            <zeroOrMore><element name="property-reference"><attribute name="property"/>
              <ref name="text"/></element></zeroOrMore>
            <ref name="text"/>
          </element></zeroOrMore>
        </define>
        <define name="text"><element name="text"><text/></element></define>
      </grammar>
      """;

  @Test
  void everyOutputIsSvrl() {
    FileValidator svrl =
        new FileValidator(
            new FileValidator.Settings(
                Optional.of(new InputSource(new StringReader(GRAMMAR))),
                false,
                List.of(),
                SchemaLocator.NONE,
                Severities.OWN));
    for (List<ValidationReport> run : Reports.RUNS) {
      String out = Reports.print("svrl", run);
      assertThat(svrl.validate(new InputSource(new StringReader(out)), "x").findings()).isEmpty();
    }
  }

  @Test
  void eachFileIsAPatternWithItsFindings() {
    assertThat(Reports.print("svrl", Reports.CLEAN, Reports.MIXED))
        .startsWith(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <svrl:schematron-output xmlns:svrl="http://purl.oclc.org/dsdl/svrl" title="incipit validate">
              <svrl:active-pattern documents="letters/good.xml" name="letters/good.xml"/>
              <svrl:fired-rule context="/"/>
              <svrl:active-pattern documents="letters/ada.xml" name="./letters/ada.xml"/>
              <svrl:fired-rule context="/"/>
              <svrl:failed-assert id="VAL-001" role="error" location="/*:TEI/*:text[1]/*:body[1]/*:p[2]" test="false()">
            """);
  }

  @Test
  void aLocationIsAnXPathOfTheElement() throws Exception {
    Processor processor = SecureProcessor.create();
    String tei =
        "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body><p>a</p><p>b</p></body></text></TEI>";
    XdmNode document =
        processor
            .newDocumentBuilder()
            .build(SecureReaders.source(new InputSource(new StringReader(tei))));
    String out = Reports.print("svrl", Reports.MIXED);
    String location = out.substring(out.indexOf("location=\"") + 10, out.indexOf("\" test="));
    XPathCompiler xpath = processor.newXPathCompiler();

    assertThat(xpath.evaluate(location, document).stream().map(XdmItem::getStringValue))
        .containsExactly("b");
  }
}
