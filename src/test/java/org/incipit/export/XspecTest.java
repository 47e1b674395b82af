package org.incipit.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XsltExecutable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the XSpec suites of the stylesheet modules. */
class XspecTest {
  private static final String XSPEC = "http://www.jenitennison.com/xslt/xspec";
  private static final Processor PROCESSOR = new Processor(false);
  private static XsltExecutable compiler;

  @BeforeAll
  static void compileTheCompiler() throws SaxonApiException {
    URL source =
        XspecTest.class.getResource("/io/xspec/xspec/impl/src/compiler/compile-xslt-tests.xsl");
    compiler = PROCESSOR.newXsltCompiler().compile(new StreamSource(source.toString()));
  }

  static List<Path> suites() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/xspec"))) {
      return files.filter(file -> file.toString().endsWith(".xspec")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("suites")
  void everyScenarioHolds(Path suite) throws SaxonApiException {
    XdmNode report = run(suite.toFile());
    assertThat(select(report, "//*:test")).isNotEmpty();
    assertThat(
            select(
                report,
                "//*:test[not(@successful = 'true')] !"
                    + " string-join((ancestor::*:scenario/*:label, *:label), ' ')"))
        .isEmpty();
  }

  private static XdmNode run(File suite) throws SaxonApiException {
    XdmDestination compiled = new XdmDestination();
    compiler.load30().transform(new StreamSource(suite), compiled);
    XdmNode tests = compiled.getXdmNode();
    XdmDestination report = new XdmDestination();
    PROCESSOR
        .newXsltCompiler()
        .compile(tests.asSource())
        .load30()
        .callTemplate(new QName(XSPEC, "main"), report);
    return report.getXdmNode();
  }

  private static List<String> select(XdmNode report, String xpath) throws SaxonApiException {
    XPathCompiler xpaths = PROCESSOR.newXPathCompiler();
    return xpaths.evaluate(xpath, report).stream().map(XdmItem::getStringValue).toList();
  }
}
