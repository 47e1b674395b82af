package org.incipit.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import net.sf.saxon.om.StructuredQName;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltExecutable;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.tei.TeiDocument;

/**
 * An export that is a stylesheet alone. The stylesheet returns a tree, which is written as its
 * {@code xsl:output} says (the one named like the export where there is one), or strings, one a
 * page, which a form feed (no XML character) joins.
 */
public final class XsltExporter implements Exporter {
  private static final String FORM_FEED = "\f";
  private static final QName NONCE = new QName("nonce");

  private final String id;
  private final String suffix;
  private final Supplier<XsltExecutable> stylesheet;
  private final StructuredQName output;

  /**
   * @param id of the export, which the stylesheet is told as its parameter {@code flavour}
   * @param suffix of the files it makes, with its dot
   * @param stylesheet compiled once, when the first document asks, for all that it serves
   */
  XsltExporter(String id, String suffix, Supplier<XsltExecutable> stylesheet) {
    this.id = id;
    this.suffix = suffix;
    this.stylesheet = stylesheet;
    this.output = StructuredQName.fromClarkName(id);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public List<Export> export(TeiDocument document, ExportOptions options, DiagnosticSink sink) {
    XsltExecutable compiled = stylesheet.get();
    return Stylesheets.export(
        document.node(), id, suffix, sink, () -> transform(compiled, document, options));
  }

  private byte[] transform(XsltExecutable compiled, TeiDocument document, ExportOptions options)
      throws SaxonApiException {
    XdmNode node = document.node();
    Surroundings around = options.surroundings();
    Xslt30Transformer transformer = compiled.load30();
    transformer.setErrorReporter(error -> {});
    transformer.setMessageHandler(message -> {});
    transformer.setStylesheetParameters(
        Map.of(
            new QName("flavour"),
            new XdmAtomicValue(id),
            new QName("policy"),
            new XdmAtomicValue(options.textPolicy().word()),
            new QName("insertions"),
            new XdmAtomicValue(options.insertions()),
            NONCE,
            new XdmAtomicValue(nonce(compiled, node)),
            new QName("target"),
            new XdmAtomicValue(document.name()),
            new QName("formats"),
            XdmValue.makeSequence(around.formats()),
            new QName("base-url"),
            new XdmAtomicValue(around.baseUrl()),
            new QName("neighbours"),
            neighbours(document, around)));
    transformer.setGlobalContextItem(node);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Serializer serializer = transformer.newSerializer(out);
    Properties own = compiled.getUnderlyingCompiledStylesheet().getOutputProperties(output);
    if (own != null) {
      serializer.setOutputProperties(own);
    }
    if ("text".equals(serializer.getOutputProperty(Serializer.Property.METHOD))) {
      return text(transformer.applyTemplates((XdmValue) node));
    }
    boolean mapped = OddCharacters.in(node.getUnderlyingNode());
    transformer.applyTemplates((XdmValue) node, mapped ? serializer : new Unmapped(serializer));
    out.write('\n');
    return out.toByteArray();
  }

  /** It reads the whole document, so only for a stylesheet that asks for it. */
  private static String nonce(XsltExecutable compiled, XdmNode node) {
    return compiled.getGlobalParameters().containsKey(NONCE) ? Nonce.of(node) : "";
  }

  /** The number of the file that names them; nothing where there is no site. */
  private static XdmValue neighbours(TeiDocument document, Surroundings around) {
    return around.site()
        ? new XdmAtomicValue(Surroundings.shard(document.name()))
        : XdmValue.makeSequence(java.util.List.of());
  }

  private static byte[] text(XdmValue pages) {
    List<String> strings = pages.stream().map(XdmItem::getStringValue).toList();
    return String.join(FORM_FEED, strings).getBytes(StandardCharsets.UTF_8);
  }
}
