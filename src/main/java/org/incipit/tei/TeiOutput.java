package org.incipit.tei;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sf.saxon.event.PipelineConfiguration;
import net.sf.saxon.event.Receiver;
import net.sf.saxon.event.ReceiverOption;
import net.sf.saxon.expr.parser.Loc;
import net.sf.saxon.om.AttributeInfo;
import net.sf.saxon.om.FingerprintedQName;
import net.sf.saxon.om.NamePool;
import net.sf.saxon.om.NamespaceMap;
import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.om.NoNamespaceName;
import net.sf.saxon.om.NodeName;
import net.sf.saxon.om.SequenceTool;
import net.sf.saxon.s9api.Destination;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.serialize.SerializationProperties;
import net.sf.saxon.str.StringView;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.type.BuiltInAtomicType;
import net.sf.saxon.type.Untyped;

/**
 * Writes elements of the TEI namespace, one after another, to a Saxon destination. The events go to
 * its receiver as they are: the checks that Saxon's own way of pushing adds take as long again as
 * the building of the tree, and what they check holds here by construction.
 */
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

  private static final NamespaceUri TEI = NamespaceUri.of(NAMESPACE);
  private static final NamespaceMap NAMESPACES = NamespaceMap.of("", TEI);

  private final Receiver receiver;
  private final NamePool pool;
  private final Map<String, NodeName> elements = new HashMap<>();
  private final Map<String, NodeName> attributes = new HashMap<>();
  private boolean inText;
  private int depth;

  /** The element just started, as long as attributes may come; null for none. */
  private NodeName started;

  private List<AttributeInfo> ofStarted = new ArrayList<>();

  TeiOutput(Processor processor, Destination destination) throws SaxonApiException {
    PipelineConfiguration pipe = processor.getUnderlyingConfiguration().makePipelineConfiguration();
    pool = pipe.getConfiguration().getNamePool();
    receiver = destination.getReceiver(pipe, new SerializationProperties());
    send(
        () -> {
          receiver.open();
          receiver.startDocument(ReceiverOption.NONE);
        });
  }

  private interface Event {
    void send() throws XPathException;
  }

  private static void send(Event event) throws SaxonApiException {
    try {
      event.send();
    } catch (XPathException e) {
      throw new SaxonApiException(e);
    }
  }

  TeiOutput instruction(String target, String data) throws SaxonApiException {
    send(
        () ->
            receiver.processingInstruction(
                target, StringView.of(data), Loc.NONE, ReceiverOption.NONE));
    return this;
  }

  TeiOutput start(String name) throws SaxonApiException {
    if (!inText && ON_OWN_LINE.contains(name)) {
      text("\n");
    }
    inText |= name.equals("text");
    settle();
    started = elements.computeIfAbsent(name, this::elementName);
    depth++;
    return this;
  }

  private NodeName elementName(String name) {
    return new FingerprintedQName("", TEI, name, pool);
  }

  /** Adds an attribute to the element just started; {@code xml:} names are known. */
  TeiOutput attribute(String name, String value) {
    if (started == null) {
      throw new IllegalStateException("an attribute behind the content of its element: " + name);
    }
    ofStarted.add(
        new AttributeInfo(
            attributes.computeIfAbsent(name, this::attributeName),
            BuiltInAtomicType.UNTYPED_ATOMIC,
            value,
            Loc.NONE,
            ReceiverOption.NONE));
    return this;
  }

  private NodeName attributeName(String name) {
    NodeName made =
        name.startsWith("xml:")
            ? new FingerprintedQName("xml", NamespaceUri.XML, name.substring(4))
            : new NoNamespaceName(name);
    made.obtainFingerprint(pool);
    return made;
  }

  /** Sends the start of an element, whose attributes are complete. */
  private void settle() throws SaxonApiException {
    if (started != null) {
      NodeName name = started;
      List<AttributeInfo> own = ofStarted;
      started = null;
      ofStarted = new ArrayList<>();
      send(
          () ->
              receiver.startElement(
                  name,
                  Untyped.getInstance(),
                  SequenceTool.attributeMapFromList(own),
                  NAMESPACES,
                  Loc.NONE,
                  ReceiverOption.NONE));
    }
  }

  TeiOutput text(CharSequence text) throws SaxonApiException {
    if (text.length() > 0) {
      settle();
      send(
          () -> receiver.characters(StringView.of(text.toString()), Loc.NONE, ReceiverOption.NONE));
    }
    return this;
  }

  TeiOutput end() throws SaxonApiException {
    settle();
    depth--;
    send(receiver::endElement);
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
    while (depth > 0) {
      end();
    }
    send(
        () -> {
          receiver.endDocument();
          receiver.close();
        });
  }
}
