package org.incipit.validate.schematron;

import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.xml.transform.Source;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.xml.SecureProcessor;
import org.incipit.xml.SecureReaders;
import org.xml.sax.InputSource;

/** Turns rule sets into stylesheets, by SchXslt2, and compiles stylesheets. */
final class Transpiler {
  private static final String SCHXSLT = "http://dmaus.name/ns/2023/schxslt";
  private static final String SCHEMATRON = "http://purl.oclc.org/dsdl/schematron";
  private static final String RELAXNG = "http://relaxng.org/ns/structure/1.0";

  /**
   * What holds is not reported; a test that fails to run is one finding, not the end of the run.
   */
  private static final List<String> SWITCHED_OFF =
      List.of(
          "report-active-pattern",
          "report-fired-rule",
          "report-suppressed-rule",
          "report-skipped-assertion",
          "terminate-validation-on-error");

  private final Processor processor;

  Transpiler(Processor processor) {
    this.processor = processor;
  }

  /**
   * The rule set in a document: the document itself, or the rules that stand inside a RelaxNG
   * schema.
   *
   * @throws ConfigurationException when it is neither, or there are none
   */
  XdmNode ruleSet(XdmNode document, String name) {
    QName root =
        document.children(child -> child.getNodeName() != null).iterator().next().getNodeName();
    if (root.getNamespaceUri().toString().equals(SCHEMATRON)) {
      return document;
    }
    if (!root.getNamespaceUri().toString().equals(RELAXNG)) {
      throw new ConfigurationException(
          name
              + " is no Schematron and no RelaxNG with Schematron rules in it, but <"
              + root
              + ">");
    }
    XdmNode gathered =
        transform(
            compile(SecureProcessor.stylesheet("schematron/embedded.xsl"), name), document, name);
    if (!gathered.axisIterator(Axis.DESCENDANT, new QName(SCHEMATRON, "pattern")).hasNext()) {
      throw new ConfigurationException("there are no Schematron rules in " + name);
    }
    return gathered;
  }

  /** The stylesheet that checks documents by a rule set. */
  XdmNode stylesheet(XdmNode ruleSet, String name) {
    InputStream bytes = Transpiler.class.getResourceAsStream("/content/transpile.xsl");
    InputSource input = new InputSource(bytes);
    input.setSystemId("transpile.xsl");
    return transform(compile(SecureReaders.source(input), name), ruleSet, name);
  }

  XsltExecutable compile(Source stylesheet, String name) {
    XsltCompiler compiler = processor.newXsltCompiler();
    compiler.setParameter(new QName(SCHXSLT, "compact-report"), new XdmAtomicValue(true));
    for (String option : SWITCHED_OFF) {
      compiler.setParameter(new QName(SCHXSLT, option), new XdmAtomicValue(false));
    }
    AtomicReference<String> first = new AtomicReference<>();
    compiler.setErrorReporter(
        error -> {
          if (!error.isWarning()) {
            first.compareAndSet(null, error.getMessage());
          }
        });
    try {
      return compiler.compile(stylesheet);
    } catch (SaxonApiException e) {
      throw faulty(name, first.get() == null ? e.getMessage() : first.get(), e);
    }
  }

  private static XdmNode transform(XsltExecutable stylesheet, XdmNode document, String name) {
    Xslt30Transformer transformer = stylesheet.load30();
    AtomicReference<String> said = new AtomicReference<>();
    transformer.setErrorReporter(error -> {});
    transformer.setMessageHandler(message -> said.set(message.getContent().getStringValue()));
    XdmDestination result = new XdmDestination();
    try {
      transformer.setGlobalContextItem(document);
      transformer.applyTemplates(document, result);
    } catch (SaxonApiException e) {
      throw faulty(name, said.get() == null ? e.getMessage() : said.get(), e);
    }
    return result.getXdmNode();
  }

  private static ConfigurationException faulty(String name, String why, Exception cause) {
    return new ConfigurationException(
        "the Schematron rules "
            + name
            + " cannot be used ("
            + String.valueOf(why).strip()
            + "); they must be one file for XPath 2 or later, nothing that it includes is read",
        cause);
  }
}
