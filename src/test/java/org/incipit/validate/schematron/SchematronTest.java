package org.incipit.validate.schematron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.XdmNode;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.diagnostic.Severity;
import org.incipit.xml.SecureProcessor;
import org.incipit.xml.XmlParser;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** Rule sets of users: what is found, where, and what they may not do. */
class SchematronTest {
  private static final Processor PROCESSOR = SecureProcessor.create();
  private static final String DOCUMENT =
      "<a xmlns='urn:a'>\n<b n='1'>one</b>\n<b>two</b>\n<c xmlns=''><b xmlns='urn:a' n='x'/></c></a>";

  @Test
  void aBreachHasItsRulePlaceAndSentence() throws SchematronFailure {
    List<Breach> breaches =
        check(
            "<sch:pattern id='p'><sch:title>Numbers</sch:title><sch:rule context='a:b'>"
                + "<sch:assert id='B1' role='warning' test='@n'>no\n   number in"
                + " <sch:value-of select='.'/></sch:assert>"
                + "<sch:report test=\"@n = 'x'\">x</sch:report></sch:rule></sch:pattern>");

    assertThat(breaches)
        .containsExactly(
            new Breach(
                "B1",
                "Numbers",
                Severity.WARNING,
                new NodePlace(3, 4, "/a/b[2]"),
                "no number in two"),
            new Breach("p", "Numbers", Severity.ERROR, new NodePlace(4, 37, "/a/c[1]/b[1]"), "x"));
  }

  @Test
  void severityIsRoleOrSeverityWhateverItIsCalled() throws SchematronFailure {
    for (String[] pair :
        new String[][] {
          {"role='nonfatal'", "WARNING"},
          {"role='WARN'", "WARNING"},
          {"role='information'", "INFO"},
          {"severity='info'", "INFO"},
          {"role='fatal'", "ERROR"},
          {"", "ERROR"}
        }) {
      assertThat(
              check(
                  "<sch:pattern><sch:rule context='/a:a'><sch:assert "
                      + pair[0]
                      + " test='false()'>no</sch:assert></sch:rule></sch:pattern>"))
          .as(pair[0])
          .extracting(breach -> breach.severity().name())
          .containsExactly(pair[1]);
    }
  }

  @Test
  void rulesInsideAGrammarAreFound() throws SchematronFailure {
    String grammar =
        "<grammar xmlns='http://relaxng.org/ns/structure/1.0'"
            + " xmlns:sch='http://purl.oclc.org/dsdl/schematron'><sch:ns prefix='a' uri='urn:a'/>"
            + "<start><element name='a'><sch:pattern id='deep'><sch:rule context='a:b'>"
            + "<sch:assert test='@n'>no number</sch:assert></sch:rule></sch:pattern>"
            + "<empty/></element></start><sch:ns prefix='a' uri='urn:a'/></grammar>";

    assertThat(Schematron.of(PROCESSOR, input(grammar)).check(document()))
        .extracting(Breach::ruleId)
        .containsExactly("deep");
  }

  @Test
  void aTestThatCannotBeComputedIsAFailureOfItsOwn() {
    assertThatThrownBy(
            () ->
                check(
                    "<sch:pattern><sch:rule context='a:b'><sch:assert test='xs:integer(@n) gt 0'>"
                        + "x</sch:assert></sch:rule></sch:pattern>"))
        .isInstanceOf(SchematronFailure.class)
        .hasMessageContaining("\"x\"");
  }

  @Test
  void whatIsNoRuleSetIsAConfigurationError() {
    String open =
        "<sch:schema xmlns:sch='http://purl.oclc.org/dsdl/schematron' queryBinding='xslt3'>";
    for (String rules :
        List.of(
            "no xml",
            "<TEI/>",
            "<grammar xmlns='http://relaxng.org/ns/structure/1.0'><start/></grammar>",
            open
                + "<sch:pattern><sch:rule context='a['><sch:assert test='1'/></sch:rule></sch:pattern>"
                + "</sch:schema>",
            open + "<sch:include href='file:///etc/hostname'/></sch:schema>",
            open + "<sch:extends href='http://127.0.0.1:9/x.sch'/></sch:schema>")) {
      assertThatThrownBy(() -> Schematron.of(PROCESSOR, input(rules)).check(document()))
          .as(rules)
          .isInstanceOf(ConfigurationException.class)
          .hasMessageNotContaining("\n");
    }
  }

  /** A rule set may come from a stranger too. */
  @Test
  void rulesReadNothingAndCallNothing() {
    for (String attack :
        List.of(
            "doc('file:///etc/passwd')",
            "doc('http://127.0.0.1:9/x')",
            "unparsed-text('file:///etc/passwd')",
            "collection('file:///etc')",
            "document('file:///etc/passwd')",
            "environment-variable('PATH')",
            "Q{java:java.lang.System}currentTimeMillis()")) {
      String told;
      try {
        told =
            check(
                    "<sch:pattern><sch:rule context='/a:a'><sch:report test='true()'>told:"
                        + "<sch:value-of select=\"string(head("
                        + attack
                        + "))\"/></sch:report></sch:rule></sch:pattern>")
                .get(0)
                .message();
      } catch (SchematronFailure | ConfigurationException refused) {
        told = "told:";
      }
      assertThat(told).as(attack).isEqualTo("told:");
    }
  }

  private static List<Breach> check(String patterns) throws SchematronFailure {
    String rules =
        "<sch:schema xmlns:sch='http://purl.oclc.org/dsdl/schematron' queryBinding='xslt3'>"
            + "<sch:ns prefix='a' uri='urn:a'/><sch:ns prefix='xs'"
            + " uri='http://www.w3.org/2001/XMLSchema'/>"
            + patterns
            + "</sch:schema>";
    return Schematron.of(PROCESSOR, input(rules)).check(document());
  }

  private static XdmNode document() {
    return new XmlParser(PROCESSOR)
        .parse(DOCUMENT.getBytes(StandardCharsets.UTF_8), "a.xml", d -> {})
        .orElseThrow();
  }

  private static InputSource input(String xml) {
    InputSource source = new InputSource(new StringReader(xml));
    source.setSystemId("rules.sch");
    return source;
  }
}
