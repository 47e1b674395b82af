package org.incipit.validate;

import java.io.CharConversionException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.incipit.diagnostic.Code;
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

/** Reads one XML file through a checker and gathers what is found. */
final class FileCheck extends XMLFilterImpl {
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private final String name;
  private final ElementPath path = new ElementPath();
  private final SourceLines source = new SourceLines();

  /** Of each finding where in the source it is: a line, or less than 0: the character ~n. */
  private final List<Integer> places = new ArrayList<>();

  private final Map<String, Integer> ids = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private int omitted;
  private Locator locator;
  private Attributes attributes = new AttributesImpl();

  FileCheck(String name) {
    this.name = name;
  }

  void read(InputSource xml, Checker checker) {
    ContentHandler handler = checker.begin(this::found);
    setContentHandler(handler);
    XMLReader reader = SecureReaders.newReader();
    reader.setContentHandler(this);
    try {
      reader.parse(xml);
      checker.end();
    } catch (SAXParseException e) {
      refused(e.getMessage(), e.getLineNumber(), e.getColumnNumber());
    } catch (SAXException | CharConversionException e) {
      refused(e.getMessage(), line(), column());
    } catch (IOException e) {
      add(Finding.of(Code.SRC_001, 0, 0, "", String.valueOf(e.getMessage())));
    } catch (StackOverflowError e) {
      add(Finding.of(Code.VAL_003, line(), column(), "", "elements are nested too deep"));
    }
  }

  ValidationReport report() {
    boolean ours = !source.source().isEmpty();
    for (int i = 0; ours && i < findings.size(); i++) {
      int place = places.get(i);
      findings.set(i, findings.get(i).at(place < 0 ? source.lineOf(~place) : place));
    }
    return new ValidationReport(name, source.source(), findings, omitted);
  }

  @Override
  public void setDocumentLocator(Locator locator) {
    this.locator = locator;
    super.setDocumentLocator(locator);
  }

  @Override
  public void startElement(String uri, String local, String qName, Attributes attributes)
      throws SAXException {
    path.open(local);
    source.open(uri, local, attributes);
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
    source.close();
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    super.characters(text, start, length); // First, since a finding about text is about its begin.
    source.characters(text, start, length);
  }

  private void found(SAXParseException e) {
    String message = JingMessage.shorten(String.valueOf(e.getMessage()), attributes);
    add(Finding.of(Code.VAL_001, e.getLineNumber(), e.getColumnNumber(), path.toString(), message));
  }

  private void refused(String reason, int line, int column) {
    String message = String.valueOf(reason);
    Code code = XmlParser.isRefusal(message) ? Code.VAL_003 : Code.VAL_002;
    add(Finding.of(code, line, column, "", message));
  }

  private int line() {
    return locator == null ? 0 : locator.getLineNumber();
  }

  private int column() {
    return locator == null ? 0 : locator.getColumnNumber();
  }

  /** Whatever breaks a file off comes last and is kept, however much was found before it. */
  private void add(Finding finding) {
    if (findings.size() < ValidationReport.MOST_FINDINGS || finding.code() != Code.VAL_001) {
      findings.add(finding);
      places.add(source.inText() ? source.line() : source.start() < 0 ? 0 : ~source.start());
    } else {
      omitted++;
    }
  }
}
