package org.incipit.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import net.sf.saxon.s9api.streams.Steps;

/** Reads the outline out of TEI: independent of everything that wrote it. */
final class TeiOutline {
  private static final Set<String> CONTAINERS =
      Set.of(
          "div",
          "opener",
          "closer",
          "postscript",
          "epigraph",
          "lg",
          "sp",
          "list",
          "castList",
          "table",
          "row",
          "address",
          "titlePage",
          "figure",
          "quote");
  private static final Set<String> TRANSPARENT = Set.of("front", "body", "back", "text");

  /** Where a word goes on over a line end. */
  private static final char JOIN = '\u0001';

  private final Outline outline = new Outline();
  private final Map<String, Integer> ordinals = new HashMap<>();
  private final List<String> notes = new ArrayList<>();
  private final List<String> furniture = new ArrayList<>();
  private boolean pageStarts;

  static List<String> of(XdmNode tei) {
    TeiOutline reader = new TeiOutline();
    XdmNode root = child(tei, "TEI");
    tei.select(Steps.descendant("note"))
        .filter(note -> !isInline(note) && note.select(Steps.ancestor("text")).exists())
        .forEach(note -> reader.ordinals.put("#" + id(note), reader.ordinals.size() + 1));
    List<String> lines = new ArrayList<>();
    String genre =
        root.select(Steps.descendant("term"))
            .filter(term -> "genre".equals(term.attribute("type")))
            .map(XdmNode::getStringValue)
            .findFirst()
            .orElse("none");
    lines.add("genre " + genre);
    reader.blocks(child(root, "text"));
    lines.addAll(reader.outline.lines());
    lines.addAll(reader.notes);
    lines.addAll(reader.furniture);
    return lines;
  }

  private static XdmNode child(XdmNode node, String name) {
    return node.children(name).iterator().next();
  }

  private static String id(XdmNode node) {
    return String.valueOf(
        node.getAttributeValue(new QName("http://www.w3.org/XML/1998/namespace", "id")));
  }

  /** Words in brackets that are taken for a comment stay where they are. */
  private static boolean isInline(XdmNode note) {
    return "inline".equals(note.attribute("place"));
  }

  private void blocks(XdmNode parent) {
    for (XdmNode node : parent.children()) {
      if (node.getNodeKind() != XdmNodeKind.ELEMENT) {
        continue;
      }
      String name = node.getNodeName().getLocalName();
      if (TRANSPARENT.contains(name)) {
        blocks(node);
      } else if (name.equals("pb")) {
        pageStarts = true;
      } else if (name.equals("quote") && !node.children("p").iterator().hasNext()) {
        leaf(node, name);
      } else if (CONTAINERS.contains(name)) {
        container(node, name);
      } else {
        leaf(node, name);
      }
    }
  }

  private void container(XdmNode node, String name) {
    String type = node.attribute("type");
    boolean typed = type != null && (name.equals("div") || name.equals("list"));
    String title = typed ? name + " " + type : name;
    outline.open(title);
    blocks(node);
    outline.close(title);
  }

  private void leaf(XdmNode node, String name) {
    switch (name) {
      case "note" -> note(node);
      case "fw" -> furniture(node);
      case "metamark", "milestone" -> {}
      default -> {
        StringBuilder text = new StringBuilder(pageStarts ? Outline.PAGE : "");
        pageStarts = false;
        inline(node, text);
        outline.leaf(name, tidy(text.toString()));
      }
    }
  }

  private void note(XdmNode node) {
    StringBuilder text = new StringBuilder();
    inline(node, text);
    notes.add("note " + tidy(text.toString()));
  }

  private void furniture(XdmNode node) {
    furniture.add("fw " + node.attribute("type") + ": " + tidy(node.getStringValue()));
  }

  private void inline(XdmNode parent, StringBuilder text) {
    for (XdmNode node : parent.children()) {
      if (node.getNodeKind() == XdmNodeKind.TEXT) {
        text.append(node.getStringValue());
      } else if (node.getNodeKind() == XdmNodeKind.ELEMENT) {
        element(node, text);
      }
    }
  }

  private void element(XdmNode node, StringBuilder text) {
    switch (node.getNodeName().getLocalName()) {
      case "note" -> {
        if (isInline(node)) {
          inline(node, text);
        } else {
          note(node);
        }
      }
      case "fw" -> furniture(node);
      case "metamark" -> {}
      case "pb" -> text.append(Outline.PAGE);
      case "lb" -> {
        String rule = node.attribute("break");
        text.append(rule == null ? "" : rule.equals("no") ? "" + JOIN : "<break " + rule + ">");
      }
      case "pc" -> {
        if (!"weak".equals(node.attribute("force"))) {
          inline(node, text);
        }
      }
      case "ref" -> {
        if ("noteref".equals(node.attribute("type"))) {
          text.append("{").append(ordinals.getOrDefault(node.attribute("target"), 0)).append("}");
        } else {
          inline(node, text);
        }
      }
      default -> inline(node, text);
    }
  }

  /** One space for each gap; none where a word goes on, nor behind a page start. */
  private static String tidy(String text) {
    StringBuilder tidy = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      int end = i;
      boolean page = false;
      boolean join = false;
      boolean space = false;
      while (end < text.length() && isGap(text.charAt(end))) {
        page |= text.charAt(end) == Outline.PAGE.charAt(0);
        join |= text.charAt(end) == JOIN;
        space |= text.charAt(end) == ' ' || text.charAt(end) == '\n';
        end++;
      }
      if (end > i) {
        boolean inside = tidy.length() > 0 && end < text.length();
        tidy.append(space && !join && inside ? " " : "").append(page ? Outline.PAGE : "");
        i = end;
      } else {
        tidy.append(text.charAt(i++));
      }
    }
    return tidy.toString();
  }

  private static boolean isGap(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == JOIN || c == Outline.PAGE.charAt(0);
  }
}
