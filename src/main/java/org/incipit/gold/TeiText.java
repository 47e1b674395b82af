package org.incipit.gold;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incipit.model.TaggedText;
import org.incipit.text.Span;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the {@code text} of a TEI document, of whatever origin, with the names and dates in it. Of
 * a {@code choice} the original is read; running heads and page numbers are left out; a note is a
 * paragraph of its own, after the one that it interrupts.
 */
public final class TeiText extends DefaultHandler {
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "ab",
          "head",
          "l",
          "lg",
          "item",
          "list",
          "cell",
          "row",
          "table",
          "salute",
          "dateline",
          "signed",
          "speaker",
          "sp",
          "stage",
          "byline",
          "docTitle",
          "titlePart",
          "titlePage",
          "opener",
          "closer",
          "postscript",
          "epigraph",
          "argument",
          "trailer",
          "docDate",
          "docAuthor",
          "docImprint",
          "address",
          "addrLine",
          "div",
          "body",
          "front",
          "back",
          "group",
          "u",
          "entry",
          "figure");
  private static final Set<String> LEFT_OUT = Set.of("fw", "figDesc", "index", "standOff");
  private static final Set<String> EDITED = Set.of("reg", "corr", "expan");
  private final String name;
  private final Deque<String> path = new ArrayDeque<>();
  private final Deque<Flow> flows = new ArrayDeque<>();
  private final List<Flow.Paragraph> paragraphs = new ArrayList<>();
  private String language;
  private int left;

  private TeiText(String name, Optional<String> language) {
    this.name = name;
    this.language = language.orElse("");
  }

  /**
   * Reads a document.
   *
   * @param in XML
   * @param name for messages
   * @param language BCP 47 tag; where absent, {@code xml:lang} says it, else it is {@code en}
   * @throws IOException when the stream cannot be read
   * @throws IllegalArgumentException when it is no well-formed XML without DOCTYPE; the message
   *     says where
   */
  public static TaggedText read(InputStream in, String name, Optional<String> language)
      throws IOException {
    TeiText handler = new TeiText(name, language);
    XmlEvents.read(in, name, handler);
    return handler.text();
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes) {
    String parent = path.isEmpty() ? "" : path.peek();
    path.push(local);
    boolean start = local.equals("text") && flows.isEmpty();
    if (start || local.equals("TEI")) {
      String said = attributes.getValue(XML, "lang");
      language = language.isEmpty() && said != null ? said : language;
    }
    if (start) {
      flows.push(new Flow());
    }
    if (flows.isEmpty()) {
      return;
    }
    boolean edited = parent.equals("choice") && EDITED.contains(local);
    boolean metadata = local.equals("ab") && "metadata".equals(attributes.getValue("type"));
    if (left > 0 || LEFT_OUT.contains(local) || edited || metadata) {
      left++;
      return;
    }
    if (local.equals("note")) {
      flows.push(new Flow());
    } else if (BLOCKS.contains(local)) {
      flows.peek().end(paragraphs);
    } else if (local.equals("lb") && !"no".equals(attributes.getValue("break"))) {
      flows.peek().line();
    }
    flows.peek().open(TeiNames.kind(local, attributes.getValue("type")), values(attributes));
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    path.pop();
    if (flows.isEmpty()) {
      return;
    }
    if (left > 0) {
      left--;
      return;
    }
    flows.peek().close();
    if (local.equals("note")) {
      flows.pop().end(paragraphs);
    } else if (BLOCKS.contains(local)) {
      flows.peek().end(paragraphs);
    } else if (local.equals("text") && !path.contains("text")) {
      flows.pop().end(paragraphs);
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (!flows.isEmpty() && left == 0) {
      flows.peek().add(characters, start, length);
    }
  }

  private static Map<String, String> values(Attributes attributes) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < attributes.getLength(); i++) {
      if (attributes.getURI(i).isEmpty()) {
        values.put(attributes.getLocalName(i), attributes.getValue(i));
      }
    }
    return values;
  }

  private TaggedText text() {
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    List<TaggedText.TaggedSpan> names = new ArrayList<>();
    for (Flow.Paragraph paragraph : paragraphs) {
      int at = text.length();
      text.append(paragraph.text());
      spans.add(new Span(at, text.length()));
      for (TaggedText.TaggedSpan found : paragraph.names()) {
        Span span = found.span();
        names.add(
            new TaggedText.TaggedSpan(
                found.kind(), new Span(at + span.start(), at + span.end()), found.attributes()));
      }
      text.append("\n\n");
    }
    Comparator<TaggedText.TaggedSpan> outerFirst =
        Comparator.<TaggedText.TaggedSpan>comparingInt(n -> n.span().start())
            .thenComparingInt(n -> -n.span().end());
    names.sort(outerFirst);
    String tag = language.isEmpty() ? "en" : language;
    return new TaggedText(name, tag, text.toString(), spans, names);
  }
}
