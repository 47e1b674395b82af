package org.incipit.validate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.saxon.om.AttributeInfo;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.type.Type;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.diagnostic.IncipitException;
import org.incipit.text.Span;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Sends a tree to a checker and knows, at every event, where in the plain text that is: the string
 * value of {@code TEI/text} is the source, but that a form feed is an element there.
 */
final class SourceWalk {
  private final NodeInfo root;
  private final AttributesImpl attributes = new AttributesImpl();
  private final Map<String, NodeInfo> ids = new HashMap<>();
  private final List<Diagnostic> findings = new ArrayList<>();
  private int omitted;

  private boolean inSource;
  private int offset;
  private String lastText = "";
  private int lastTextStart;
  private NodeInfo focus;
  private int focusStart;

  SourceWalk(NodeInfo root) {
    this.root = root;
    this.focus = root;
  }

  void send(Checker checker) {
    ContentHandler handler = checker.begin(this::found);
    try {
      handler.startDocument();
      node(root, handler);
      handler.endDocument();
    } catch (SAXException e) {
      throw new IncipitException("validation broke off: " + e.getMessage(), e);
    }
    checker.end();
  }

  List<Diagnostic> findings() {
    List<Diagnostic> all = new ArrayList<>(findings);
    if (omitted > 0) {
      all.add(Diagnostic.ofFile(Code.VAL_001, "and " + omitted + " more findings of this kind"));
    }
    return List.copyOf(all);
  }

  private void node(NodeInfo node, ContentHandler handler) throws SAXException {
    switch (node.getNodeKind()) {
      case Type.DOCUMENT -> children(node, handler);
      case Type.ELEMENT -> element(node, handler);
      case Type.TEXT -> {
        lastText = node.getStringValue();
        lastTextStart = offset;
        offset += inSource ? lastText.length() : 0;
        handler.characters(lastText.toCharArray(), 0, lastText.length());
      }
      default -> {
        // Comments and processing instructions are no text and no business of a schema.
      }
    }
  }

  private void children(NodeInfo parent, ContentHandler handler) throws SAXException {
    for (NodeInfo child : parent.children()) {
      node(child, handler);
    }
  }

  private void element(NodeInfo element, ContentHandler handler) throws SAXException {
    boolean source = !inSource && SourcePlace.isText(element);
    inSource |= source;
    int start = offset;
    look(element, start);
    fillAttributes(element);
    String namespace = element.getNamespaceUri().toString();
    handler.startElement(namespace, element.getLocalPart(), element.getDisplayName(), attributes);
    offset += inSource && SourcePlace.isFormFeed(element) ? 1 : 0;
    children(element, handler);
    look(element, start);
    handler.endElement(namespace, element.getLocalPart(), element.getDisplayName());
    inSource &= !source;
  }

  private void look(NodeInfo element, int start) {
    focus = element;
    focusStart = start;
  }

  private void fillAttributes(NodeInfo element) {
    attributes.clear();
    for (AttributeInfo attribute : element.attributes()) {
      String namespace = attribute.getNodeName().getNamespaceUri().toString();
      String name = attribute.getNodeName().getLocalPart();
      String displayed = attribute.getNodeName().getDisplayName();
      attributes.addAttribute(namespace, name, displayed, "CDATA", attribute.getValue());
      if (displayed.equals("xml:id") && ids.putIfAbsent(attribute.getValue(), element) != null) {
        add("the xml:id \"" + attribute.getValue() + "\" is used twice", place());
      }
    }
  }

  private void found(SAXParseException finding) {
    String message = String.valueOf(finding.getMessage());
    boolean ofText = inSource && JingMessage.concernsText(message);
    add(JingMessage.shorten(message, attributes), ofText ? placeOfText() : place());
  }

  private Span place() {
    return inSource
        ? new Span(focusStart, focusStart + focus.getStringValue().length())
        : SourcePlace.of(focus).orElse(Diagnostic.WHOLE_FILE);
  }

  /** The text that was sent last, white space around it left out. */
  private Span placeOfText() {
    int start = lastTextStart + lastText.length() - lastText.stripLeading().length();
    return new Span(start, start + lastText.strip().length());
  }

  private void add(String message, Span span) {
    if (findings.size() < ValidationReport.MOST_FINDINGS) {
      findings.add(Diagnostic.at(Code.VAL_001, span, message));
    } else {
      omitted++;
    }
  }
}
