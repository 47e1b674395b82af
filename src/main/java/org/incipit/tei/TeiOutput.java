package org.incipit.tei;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.XMLConstants;
import net.sf.saxon.s9api.Destination;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.push.Container;
import net.sf.saxon.s9api.push.Document;
import net.sf.saxon.s9api.push.Element;

/** Writes elements of the TEI namespace, one after another, to a Saxon destination. */
final class TeiOutput {
  static final String NAMESPACE = "http://www.tei-c.org/ns/1.0";

  /** What begins a line of its own in header and standoff, where white space means nothing. */
  private static final Set<String> ON_OWN_LINE =
      Set.of(
          ("teiHeader fileDesc titleStmt author respStmt extent publicationStmt sourceDesc"
                  + " encodingDesc projectDesc editorialDecl hyphenation interpretation"
                  + " normalization punctuation quotation segmentation listPrefixDef appInfo"
                  + " seriesStmt notesStmt abstract profileDesc calendarDesc langUsage particDesc settingDesc correspDesc"
                  + " correspAction revisionDesc"
                  + " standOff listPerson person listPlace place listOrg org listEvent event"
                  + " listAnnotation annotation text")
              .split(" "));

  private final Document document;
  private boolean inText;
  private final Deque<Container> open = new ArrayDeque<>();

  TeiOutput(Processor processor, Destination destination) throws SaxonApiException {
    document = processor.newPush(destination).document(true);
    document.setDefaultNamespace(NAMESPACE);
    open.push(document);
  }

  TeiOutput instruction(String target, String data) throws SaxonApiException {
    document.processingInstruction(target, data);
    return this;
  }

  TeiOutput start(String name) throws SaxonApiException {
    if (!inText && ON_OWN_LINE.contains(name)) {
      text("\n");
    }
    inText |= name.equals("text");
    open.push(open.element().element(name));
    return this;
  }

  /** Adds an attribute to the element just started; {@code xml:} names are known. */
  TeiOutput attribute(String name, String value) throws SaxonApiException {
    Element element = (Element) open.element();
    if (name.startsWith("xml:")) {
      element.attribute(new QName("xml", XMLConstants.XML_NS_URI, name.substring(4)), value);
    } else {
      element.attribute(name, value);
    }
    return this;
  }

  TeiOutput text(CharSequence text) throws SaxonApiException {
    if (text.length() > 0) {
      open.element().text(text.toString());
    }
    return this;
  }

  TeiOutput end() throws SaxonApiException {
    open.pop().close();
    return this;
  }

  /** An element with text only. */
  TeiOutput element(String name, String text) throws SaxonApiException {
    return start(name).text(text).end();
  }

  /** An element with one paragraph. */
  TeiOutput prose(String name, String sentence) throws SaxonApiException {
    return start(name).element("p", sentence).end();
  }

  void close() throws SaxonApiException {
    while (!open.isEmpty()) {
      end();
    }
  }
}
