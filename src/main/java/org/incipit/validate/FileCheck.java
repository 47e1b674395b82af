package org.incipit.validate;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.saxon.s9api.BuildingContentHandler;
import net.sf.saxon.s9api.DocumentBuilder;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.WhitespaceStrippingPolicy;
import net.sf.saxon.s9api.XdmNode;
import org.incipit.diagnostic.Code;
import org.incipit.validate.schematron.Breach;
import org.incipit.validate.schematron.Schematron;
import org.incipit.validate.schematron.SchematronFailure;
import org.incipit.xml.SecureReaders;
import org.incipit.xml.XmlParser;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Reads one XML file, once, through a grammar into a tree, checks the tree by rules, and gathers
 * what is found.
 */
final class FileCheck extends XMLFilterImpl {
  private static final String XML = "http://www.w3.org/XML/1998/namespace";
  private static final Comparator<Finding> IN_FILE =
      Comparator.comparingInt(
              (Finding finding) -> finding.line() == 0 ? Integer.MAX_VALUE : finding.line())
          .thenComparingInt(Finding::column);

  private final String name;
  private final Processor processor;
  private final Severities severities;
  private final Choice choice;
  private final ElementPath path = new ElementPath();
  private final SourceLines source = new SourceLines();
  private final Map<String, Integer> ids = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<XmlModel> models = new ArrayList<>();
  private int omitted;
  private Locator locator;
  private Attributes attributes = new AttributesImpl();

  private SchemaSet schemas;
  private Checker checker;
  private BuildingContentHandler tree;

  /** Takes a finding about the file as a whole. */
  interface Sink {
    void add(Code code, String argument);
  }

  /** Chooses what to check against, once the root element is reached. */
  interface Choice {
    SchemaSet choose(List<XmlModel> models, Sink sink);
  }

  FileCheck(String name, Processor processor, Severities severities, Choice choice) {
    this.name = name;
    this.processor = processor;
    this.severities = severities;
    this.choice = choice;
  }

  void read(InputSource xml) {
    XMLReader reader = SecureReaders.newReader();
    reader.setContentHandler(this);
    try {
      reader.parse(xml);
      finish();
    } catch (SAXParseException e) {
      refused(e.getMessage(), e.getLineNumber(), e.getColumnNumber());
    } catch (SAXException | CharConversionException e) {
      refused(e.getMessage(), line(), column());
    } catch (UnsupportedEncodingException e) {
      add(Finding.of(Code.VAL_002, 1, 1, "", XmlParser.unknownEncoding(e)));
    } catch (IOException e) {
      add(Finding.of(Code.SRC_001, 0, 0, "", String.valueOf(e.getMessage())));
    } catch (StackOverflowError e) {
      add(Finding.of(Code.VAL_003, line(), column(), "", "elements are nested too deep"));
    } catch (BoundedPatterns.TooHard e) {
      add(Finding.of(Code.VAL_003, line(), column(), "", e.getMessage()));
    } catch (OutOfMemoryError e) {
      tree = null;
      add(Finding.of(Code.RUN_003, 0, 0, "", ""));
    }
  }

  ValidationReport report() {
    List<Finding> sorted = new ArrayList<>();
    for (Finding finding : findings) {
      severities.apply(located(finding)).ifPresent(sorted::add);
    }
    sorted.sort(IN_FILE);
    return new ValidationReport(name, source.source(), sorted, omitted);
  }

  private Finding located(Finding finding) {
    return source.source().isEmpty()
        ? finding
        : finding.at(source.lineAt(finding.line(), finding.column()));
  }

  @Override
  public void setDocumentLocator(Locator locator) {
    this.locator = locator; // The handlers get it when they are chosen.
  }

  @Override
  public void startDocument() {
    // The handlers are not chosen yet.
  }

  @Override
  public void processingInstruction(String target, String data) throws SAXException {
    if (schemas != null) {
      super.processingInstruction(target, data);
    } else if (target.equals("xml-model")) {
      models.addAll(XmlModel.read(data));
    }
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) throws SAXException {
    begin();
    super.startPrefixMapping(prefix, uri);
  }

  @Override
  public void startElement(String uri, String local, String qName, Attributes attributes)
      throws SAXException {
    begin();
    path.open(local);
    source.open(uri, local, attributes, line(), column());
    this.attributes = attributes;
    String id = attributes.getValue(XML, "id");
    Integer first = id == null ? null : ids.putIfAbsent(id, line());
    if (first != null) {
      String message = "the xml:id \"" + id + "\" is used twice, first in line " + first;
      add(Finding.of(Code.VAL_001, line(), column(), path.toString(), message));
    }
    super.startElement(uri, local, qName, attributes);
  }

  @Override
  public void endElement(String uri, String local, String qName) throws SAXException {
    super.endElement(uri, local, qName);
    path.close();
    source.close(line(), column());
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    super.characters(text, start, length);
    source.characters(text, start, length, line(), column());
  }

  /** Makes the handlers, now that the file has said which schemas it wants. */
  private void begin() throws SAXException {
    if (schemas != null) {
      return;
    }
    schemas = choice.choose(models, (code, argument) -> add(Finding.of(code, 0, 0, "", argument)));
    List<ContentHandler> handlers = new ArrayList<>();
    if (schemas.grammar().isPresent()) {
      checker = schemas.grammar().get().borrow();
      handlers.add(checker.begin(this::found));
    }
    if (!schemas.rules().isEmpty()) {
      tree = newTree();
      handlers.add(tree);
    }
    setContentHandler(handlers.size() == 1 ? handlers.get(0) : new Tee(handlers));
    super.setDocumentLocator(locator);
    super.startDocument();
  }

  private BuildingContentHandler newTree() throws SAXException {
    DocumentBuilder builder = processor.newDocumentBuilder();
    builder.setWhitespaceStrippingPolicy(WhitespaceStrippingPolicy.NONE);
    builder.setLineNumbering(true);
    try {
      return builder.newBuildingContentHandler();
    } catch (SaxonApiException e) {
      throw new SAXException(e);
    }
  }

  private void finish() throws SAXException {
    if (checker != null) {
      checker.end();
      schemas.grammar().ifPresent(grammar -> grammar.giveBack(checker));
    }
    if (tree == null) {
      return;
    }
    try {
      XdmNode document = tree.getDocumentNode();
      tree = null;
      for (Schematron rules : schemas.rules()) {
        check(rules, document);
      }
    } catch (SaxonApiException e) {
      throw new SAXException(e);
    }
  }

  private void check(Schematron rules, XdmNode document) {
    try {
      int kept = 0;
      for (Breach breach : rules.check(document)) {
        if (++kept <= ValidationReport.MOST_FINDINGS) {
          findings.add(Finding.of(breach));
        } else {
          omitted++;
        }
      }
    } catch (SchematronFailure e) {
      findings.add(Finding.of(Code.VAL_006, 0, 0, "", String.valueOf(e.getMessage())));
    }
  }

  private void found(SAXParseException e) {
    String message = JingMessage.shorten(String.valueOf(e.getMessage()), attributes);
    add(Finding.of(Code.VAL_001, e.getLineNumber(), e.getColumnNumber(), path.toString(), message));
  }

  private void refused(String reason, int line, int column) {
    String message = String.valueOf(reason);
    Code code = XmlParser.isRefusal(message) ? Code.VAL_003 : Code.VAL_002;
    add(Finding.of(code, line, column, "", XmlParser.reason(message)));
  }

  private int line() {
    return locator == null ? 0 : locator.getLineNumber();
  }

  private int column() {
    return locator == null ? 0 : locator.getColumnNumber();
  }

  /** Whatever breaks a file off is kept, however much was found before it. */
  private void add(Finding finding) {
    if (findings.size() < ValidationReport.MOST_FINDINGS || finding.code() != Code.VAL_001) {
      findings.add(finding);
    } else {
      omitted++;
    }
  }
}
