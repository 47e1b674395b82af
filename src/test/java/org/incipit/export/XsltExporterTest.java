package org.incipit.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.sf.saxon.Configuration;
import net.sf.saxon.lib.ResourceResolver;
import net.sf.saxon.s9api.Processor;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.tei.TeiDocument;
import org.incipit.xml.SecureProcessor;
import org.incipit.xml.SecureReaders;
import org.incipit.xml.XmlParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XsltExporterTest {
  @ParameterizedTest
  @ValueSource(strings = {"<html/>", "<TEI/>", "<text xmlns='http://www.tei-c.org/ns/1.0'/>"})
  void refusesWhatIsNoTei(String xml) {
    List<Diagnostic> findings = new ArrayList<>();
    assertThat(
            Exports.exporter("html")
                .export(Exports.tei(xml), ExportOptions.STANDARD, findings::add))
        .isEmpty();
    assertThat(findings).extracting(Diagnostic::code).containsExactly(Code.EXP_002);
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "xhtml", "txt"})
  void deepNestingIsExportedOrReported(String id) {
    int depth = SecureReaders.MAX_DEPTH - 10;
    String tei =
        Exports.body("<p>" + "<seg>".repeat(depth) + "x" + "</seg>".repeat(depth) + "</p>");
    List<Diagnostic> findings = new ArrayList<>();
    List<Export> exports =
        Exports.exporter(id).export(Exports.tei(tei), ExportOptions.STANDARD, findings::add);
    assertThat(exports.size() + findings.size()).isEqualTo(1);
    assertThat(findings).allMatch(finding -> finding.code() == Code.EXP_001);
  }

  @Test
  void manyThreadsGetTheSameBytes() {
    TeiDocument document = Exports.tei(Exports.file("speech.xml"));
    String alone = Exports.export("html", ExportOptions.STANDARD, document);
    List<String> together =
        IntStream.range(0, 16)
            .parallel()
            .mapToObj(i -> Exports.export("html", ExportOptions.STANDARD, document))
            .distinct()
            .toList();
    assertThat(together).containsExactly(alone);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "one<lb/>two | one two",
        "one <lb/> two | one two",
        "well-<lb break='no'/>known | well-known",
        "well-NL<lb break='no'/>known | well-known",
        "in<pc force='weak'>-</pc>NL<pb/><lb break='no'/> land | inland",
        "in<pc force='weak'>-</pc>NL<fw>12</fw>NL<lb break='no'/>land | inland",
        "in-NL<lb break='maybe'/>land | in-land",
        "two-NL<lb break='yes'/>and three | two- and three",
        "oneNL<pb/><lb/> two | one two",
        "one <fw>Page 2</fw> two | one two",
        "a <supplied rend='brackets'>[b]</supplied> c | a [b] c",
        "a<note place='inline'>[b]</note>. | a[b].",
        "oneNELtwoLSEPthree | one two three"
      })
  void lineEndsReadAsTheyShould(String content, String expected) {
    // The source of the cases cannot hold line ends.
    String lines = content.replace("NEL", "\u0085").replace("NL", "\n").replace("LSEP", "\u2028");
    String tei = Exports.body("<p>" + lines + "</p>");
    assertThat(Exports.export("txt", ExportOptions.STANDARD, tei)).isEqualTo(expected + "\n");
    assertThat(text(Exports.export("xhtml", ExportOptions.STANDARD, tei))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a <supplied rend='brackets'>[b]</supplied>, c | a, c",
        "a <supplied rend='brackets'>[b]</supplied> c | a c",
        "<supplied rend='brackets'>[b]</supplied> c | c",
        "“<supplied rend='brackets'>[b]</supplied> c” | “c”",
        "a <gloss>[i.e., b]</gloss> <note place='inline'>[d]</note>. | a.",
        "a ; <supplied rend='brackets'>[b]</supplied> c ; d | a ; c ; d"
      })
  void whiteSpaceClosesOverWhatIsLeftOut(String content, String expected) {
    String tei = Exports.body("<p>" + content + "</p>");
    assertThat(Exports.export("txt", Exports.BARE, tei)).isEqualTo(expected + "\n");
    assertThat(text(Exports.export("xhtml", Exports.BARE, tei))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a<note>n</note> b | a (1) b | a b",
        "a <note>n</note> b | a (1) b | a b",
        "a<note>n</note>, b | a (1), b | a, b",
        "a <ref type='noteref'>(1)</ref>, b | a (1), b | a, b",
        "a <ref type='noteref'>(1)</ref> b | a (1) b | a b"
      })
  void calloutsStandOffTheirWords(String content, String reading, String plain) {
    String tei = Exports.body("<p>" + content + "</p>");
    assertThat(Exports.export("txt", ExportOptions.STANDARD, tei)).startsWith(reading + "\n");
    assertThat(Exports.export("txt", Exports.PLAIN, tei)).isEqualTo(plain + "\n");
    assertThat(Exports.export("html", Exports.PLAIN, tei))
        .isEqualTo(Exports.export("html", ExportOptions.STANDARD, tei));
  }

  @Test
  void linesGiveTheSourceBack() {
    String tei =
        "<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader/><text>"
            + "<pb rend='form-feed'/>\n \n<body><p>a \n<lb/> b</p>\n<pb rend='form-feed'/>"
            + "<pb/>\n<p>c</p></body>\n\n<pb rend='form-feed'/></text></TEI>";
    assertThat(Exports.export("txt", Exports.LINES, tei)).isEqualTo("\f\n \na \n b\n\f\nc\n\n\f");
  }

  @Test
  void anUnknownExportIsNamedWithThoseThereAre() {
    assertThatThrownBy(() -> Exporters.load(Exports.processor()).select(List.of("pdf")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "no export is called \"pdf\"; there are epub, html, md, tei-dtabf, tei-evt, tei-lite, tei-parla, txt, xhtml");
  }

  @Test
  void aStylesheetIsCompiledOnceAndOnlyWhenADocumentNeedsIt() {
    Processor processor = SecureProcessor.create();
    Configuration configuration = processor.getUnderlyingConfiguration();
    ResourceResolver resolver = configuration.getResourceResolver();
    List<String> modules = new ArrayList<>();
    configuration.setResourceResolver(
        request -> {
          modules.add(request.uri);
          return resolver.resolve(request);
        });
    List<Exporter> pages = Exporters.load(processor).select(List.of("html", "xhtml", "txt"));
    assertThat(modules).isEmpty();
    TeiDocument document =
        new TeiDocument(
            "x",
            new XmlParser(processor)
                .parse(Exports.body("<p>x</p>").getBytes(UTF_8), "x", finding -> {})
                .orElseThrow());
    for (Exporter exporter : pages.subList(0, 2)) {
      assertThat(exporter.export(document, ExportOptions.STANDARD, finding -> {})).hasSize(1);
    }
    assertThat(modules)
        .doesNotHaveDuplicates()
        .contains(SecureProcessor.STYLESHEETS + "modules/structure.xsl")
        .doesNotContain(SecureProcessor.STYLESHEETS + "modules/text-blocks.xsl");
  }

  /** The words of the only paragraph of a page, white space closed up as a browser does. */
  private static String text(String page) {
    String paragraph = page.substring(page.indexOf("<p>") + 3, page.indexOf("</p>"));
    return paragraph.replaceAll("<[^>]*>", "").replaceAll("[ \\t\\r\\n]+", " ").strip();
  }
}
