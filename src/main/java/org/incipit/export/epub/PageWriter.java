package org.incipit.export.epub;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import net.sf.saxon.event.Receiver;
import net.sf.saxon.expr.parser.Loc;
import net.sf.saxon.om.AttributeInfo;
import net.sf.saxon.om.AttributeMap;
import net.sf.saxon.om.AxisInfo;
import net.sf.saxon.om.NameOfNode;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.tree.iter.AxisIterator;
import net.sf.saxon.type.BuiltInAtomicType;
import net.sf.saxon.type.Type;
import net.sf.saxon.type.Untyped;

/**
 * Writes a page of a book, cut into files, with its links led to the files that have what they
 * name.
 */
final class PageWriter {
  /** Makes a serialiser for one file. */
  interface Serialisers {
    Serializer to(ByteArrayOutputStream out);
  }

  private static final String PREFIX = "b";

  private final BookFile page;
  private final Serialisers serialisers;
  private final Links links;
  private final Iterator<NodeInfo> cuts;
  private final Deque<NodeInfo> open = new ArrayDeque<>();
  private final List<byte[]> pieces = new ArrayList<>();
  private NodeInfo cut;
  private NodeInfo head;
  private ByteArrayOutputStream out;
  private Receiver receiver;

  private PageWriter(BookFile page, List<NodeInfo> cuts, Links links, Serialisers serialisers) {
    this.page = page;
    this.cuts = cuts.iterator();
    this.links = links;
    this.serialisers = serialisers;
  }

  /**
   * The files of a page.
   *
   * @param cuts elements that begin a new file
   */
  static List<byte[]> write(
      BookFile page, List<NodeInfo> cuts, Links links, Serialisers serialisers)
      throws SaxonApiException {
    PageWriter writer = new PageWriter(page, cuts, links, serialisers);
    try {
      writer.advance();
      writer.begin();
      writer.copy(page.content());
      writer.end();
    } catch (XPathException e) {
      throw new SaxonApiException(e);
    }
    return writer.pieces;
  }

  private void advance() {
    cut = cuts.hasNext() ? cuts.next() : null;
  }

  private void begin() throws SaxonApiException, XPathException {
    out = new ByteArrayOutputStream();
    Serializer serializer = serialisers.to(out);
    receiver =
        serializer.getReceiver(
            page.content().getConfiguration().makePipelineConfiguration(),
            serializer.getSerializationProperties());
    receiver.open();
    receiver.startDocument(0);
  }

  private void end() throws XPathException {
    receiver.endDocument();
    receiver.close();
    out.write('\n');
    pieces.add(out.toByteArray());
  }

  private void copy(NodeInfo element) throws SaxonApiException, XPathException {
    if (cut != null && element.isSameNodeInfo(cut)) {
      advance();
      turn();
    }
    if (open.size() == 1 && element.getLocalPart().equals("head")) {
      head = element;
    }
    start(element, element.attributes());
    open.push(element);
    AxisIterator children = element.iterateAxis(AxisInfo.CHILD);
    for (NodeInfo child = children.next(); child != null; child = children.next()) {
      if (child.getNodeKind() == Type.ELEMENT) {
        copy(child);
      } else {
        receiver.characters(child.getUnicodeStringValue(), Loc.NONE, 0);
      }
    }
    open.pop();
    receiver.endElement();
  }

  /** Ends a file and begins the next inside the same elements. */
  private void turn() throws SaxonApiException, XPathException {
    List<NodeInfo> outermostFirst = new ArrayList<>(open);
    Collections.reverse(outermostFirst);
    for (int i = 0; i < outermostFirst.size(); i++) {
      receiver.endElement();
    }
    end();
    begin();
    for (NodeInfo element : outermostFirst) {
      start(element, withoutNames(element.attributes()));
      if (element == outermostFirst.get(0) && head != null) {
        copy(head);
      }
    }
  }

  /** An id is there once, and so is what it labels. */
  private static AttributeMap withoutNames(AttributeMap attributes) {
    AttributeMap kept = attributes;
    for (AttributeInfo attribute : attributes) {
      String name = attribute.getNodeName().getDisplayName();
      if (name.equals("id") || name.equals("aria-labelledby")) {
        kept = kept.remove(attribute.getNodeName());
      }
    }
    return kept;
  }

  private void start(NodeInfo element, AttributeMap attributes) throws XPathException {
    receiver.startElement(
        NameOfNode.makeName(element),
        Untyped.getInstance(),
        linked(attributes),
        element.getAllNamespaces().remove(PREFIX),
        Loc.NONE,
        0);
  }

  private AttributeMap linked(AttributeMap attributes) {
    AttributeMap linked = attributes;
    for (AttributeInfo attribute : attributes) {
      String name = attribute.getNodeName().getDisplayName();
      if ((name.equals("href") || name.equals("src")) && attribute.getValue().startsWith("#")) {
        Optional<String> target = links.from(page.pieceName(pieces.size()), attribute.getValue());
        linked =
            target.isPresent()
                ? linked.put(with(attribute, target.get()))
                : linked.remove(attribute.getNodeName());
      }
    }
    return linked;
  }

  private static AttributeInfo with(AttributeInfo attribute, String value) {
    return new AttributeInfo(
        attribute.getNodeName(), BuiltInAtomicType.UNTYPED_ATOMIC, value, Loc.NONE, 0);
  }
}
