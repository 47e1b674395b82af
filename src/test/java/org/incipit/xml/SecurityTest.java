package org.incipit.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltCompiler;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.diagnostic.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** Tries to make the parser and the XSLT processor read, write or call what they must not. */
class SecurityTest {
  private final Processor processor = SecureProcessor.create();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "doc('SECRET')",
        "document('SECRET')",
        "doc-available('SECRET')",
        "unparsed-text('SECRET')",
        "unparsed-text-lines('SECRET')",
        "unparsed-text-available('SECRET')",
        "json-doc('SECRET')",
        "collection('FOLDER?select=*')",
        "uri-collection('FOLDER')",
        "collection()",
        "stream-available('SECRET')",
        "parse-xml('<!DOCTYPE a [<!ENTITY x SYSTEM \"SECRET\">]><a>&amp;x;</a>')",
        "parse-xml-fragment('<!DOCTYPE a [<!ENTITY x SYSTEM \"SECRET\">]><a>&amp;x;</a>')",
        "transform(map{'stylesheet-location': 'SECRET', 'source-node': parse-xml('<a/>')})",
        "load-xquery-module('x', map{'location-hints': 'SECRET'})",
        "Q{java:java.lang.System}getProperty('user.home')",
        "Q{java:java.io.File}new('SECRET')",
        "environment-variable('PATH')",
        "available-environment-variables()"
      })
  void anExpressionSeesNothing(String expression) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.xml"), "<a>hidden words</a>");
    String xpath =
        expression
            .replace("SECRET", secret.toUri().toString())
            .replace("FOLDER", folder.toUri().toString());
    String stylesheet = sheet("<out><xsl:sequence select=\"" + escaped(xpath) + "\"/></out>");
    String result = outcome(stylesheet);
    assertThat(result).matches("(?s)<out/>|<out>false</out>|refused.*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<xsl:result-document href='TARGET'><a/></xsl:result-document>",
        "<xsl:evaluate xpath=\"'1'\"/>",
        "<xsl:source-document href='SECRET'><xsl:copy-of select='.'/></xsl:source-document>"
      })
  void anInstructionTouchesNothing(String instruction) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.xml"), "<a>hidden words</a>");
    Path target = folder.resolve("written.xml");
    String body =
        instruction
            .replace("SECRET", secret.toUri().toString())
            .replace("TARGET", target.toUri().toString());
    assertThat(outcome(sheet(body))).startsWith("refused");
    assertThat(target).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"xsl:include", "xsl:import"})
  void aStylesheetIncludesOnlyOurOwn(String element) throws IOException {
    Path module = Files.writeString(folder.resolve("module.xsl"), sheet("<stolen/>"));
    String stylesheet =
        "<xsl:stylesheet version='3.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'><"
            + element
            + " href='"
            + module.toUri()
            + "'/></xsl:stylesheet>";
    assertThat(outcome(stylesheet)).startsWith("refused");
  }

  @Test
  void aStylesheetPathCannotLeaveItsFolder() {
    assertThatThrownBy(() -> SecureProcessor.stylesheet("../diagnostic/diagnostics.properties"))
        .isInstanceOf(ConfigurationException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a><a/>",
        "<!DOCTYPE a SYSTEM 'SECRET'><a/>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'SECRET'>]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY % x SYSTEM 'SECRET'> %x;]><a/>",
        "<!DOCTYPE a [<!ENTITY l 'lol'><!ENTITY m '&l;&l;&l;&l;'><!ENTITY n '&m;&m;&m;&m;'>]>"
            + "<a>&n;</a>"
      })
  void aDoctypeIsRefused(String xml) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "hidden words");
    assertThat(codes(xml.replace("SECRET", secret.toUri().toString())))
        .containsExactly(Code.VAL_003);
  }

  @Test
  void anXIncludeIsAnElementLikeAnother() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "hidden words");
    String xml =
        "<a><i:include xmlns:i='http://www.w3.org/2001/XInclude' parse='text' href='"
            + secret.toUri()
            + "'/></a>";
    List<Diagnostic> findings = new ArrayList<>();
    var tree = new XmlParser(processor).parse(bytes(xml), "t.xml", findings::add);
    assertThat(tree).isPresent();
    assertThat(tree.orElseThrow().getStringValue()).isEmpty();
    assertThat(findings).isEmpty();
  }

  @Test
  void bottomlessNestingIsRefused() {
    int depth = 100_000;
    assertThat(codes("<a>".repeat(depth) + "</a>".repeat(depth))).containsExactly(Code.VAL_003);
  }

  @Test
  void brokenXmlIsAFindingWithItsPlace() {
    List<Diagnostic> findings = new ArrayList<>();
    assertThat(new XmlParser(processor).parse(bytes("<a>\n<b></a>"), "t.xml", findings::add))
        .isEmpty();
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).code()).isEqualTo(Code.VAL_002);
    assertThat(findings.get(0).message()).contains("line 2");
  }

  private List<Code> codes(String xml) {
    List<Diagnostic> findings = new ArrayList<>();
    assertThat(new XmlParser(processor).parse(bytes(xml), "t.xml", findings::add)).isEmpty();
    return findings.stream().map(Diagnostic::code).toList();
  }

  /** What the stylesheet returns, or "refused: …". */
  private String outcome(String stylesheet) {
    XsltCompiler compiler = processor.newXsltCompiler();
    compiler.setErrorReporter(error -> {});
    try {
      Xslt30Transformer transformer =
          compiler
              .compile(SecureReaders.source(new InputSource(new StringReader(stylesheet))))
              .load30();
      transformer.setErrorReporter(error -> {});
      return transformer.callTemplate(new QName("go")).toString();
    } catch (SaxonApiException | ConfigurationException e) {
      return "refused: " + e.getMessage();
    }
  }

  private static String sheet(String body) {
    return "<xsl:stylesheet version='3.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>"
        + "<xsl:template name='go'>"
        + body
        + "</xsl:template></xsl:stylesheet>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static byte[] bytes(String xml) {
    return xml.getBytes(StandardCharsets.UTF_8);
  }
}
