package org.incipit.export.epub;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.sf.saxon.om.AxisInfo;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.tree.iter.AxisIterator;
import net.sf.saxon.type.Type;

/**
 * Where a page is too long for a reading system to turn its pages at once, and so begins a new
 * file: between two blocks, never inside one and never after a heading.
 */
final class Cuts {
  /** About so many characters of XHTML make one file. */
  static final int LIMIT = 250_000;

  /** What the tags and attributes of an element take, on average. */
  private static final int TAGS = 60;

  private static final Set<String> CONTAINERS = Set.of("body", "section", "div");
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "header");

  private final List<NodeInfo> cuts = new ArrayList<>();
  private int filled;

  private Cuts() {}

  /** The elements that begin a file, in the order of the page; none in most pages. */
  static List<NodeInfo> of(NodeInfo html) {
    if (weight(html) <= LIMIT) {
      return List.of();
    }
    Cuts cuts = new Cuts();
    for (NodeInfo child : elements(html)) {
      if (child.getLocalPart().equals("body")) {
        cuts.fill(child);
      }
    }
    return cuts.cuts;
  }

  private void fill(NodeInfo container) {
    NodeInfo start = null; // of what stays together: headings and the block that they head
    int together = 0;
    for (NodeInfo child : elements(container)) {
      int weight = weight(child);
      start = start == null ? child : start;
      if (HEADINGS.contains(child.getLocalPart())) {
        together += weight;
        continue;
      }
      if (filled + together + weight > LIMIT && isContainer(child) && weight > LIMIT / 4) {
        filled += together;
        fill(child);
      } else {
        if (filled + together + weight > LIMIT && filled > 0) {
          cuts.add(start);
          filled = 0;
        }
        filled += together + weight;
      }
      start = null;
      together = 0;
    }
    filled += together;
  }

  /** Holds blocks and no words of its own. */
  private static boolean isContainer(NodeInfo element) {
    if (!CONTAINERS.contains(element.getLocalPart())) {
      return false;
    }
    AxisIterator children = element.iterateAxis(AxisInfo.CHILD);
    for (NodeInfo child = children.next(); child != null; child = children.next()) {
      if (child.getNodeKind() == Type.TEXT && !child.getStringValue().isBlank()) {
        return false;
      }
    }
    return true;
  }

  private static List<NodeInfo> elements(NodeInfo parent) {
    List<NodeInfo> elements = new ArrayList<>();
    AxisIterator children = parent.iterateAxis(AxisInfo.CHILD);
    for (NodeInfo child = children.next(); child != null; child = children.next()) {
      if (child.getNodeKind() == Type.ELEMENT) {
        elements.add(child);
      }
    }
    return elements;
  }

  private static int weight(NodeInfo element) {
    int weight = 0;
    AxisIterator nodes = element.iterateAxis(AxisInfo.DESCENDANT_OR_SELF);
    for (NodeInfo node = nodes.next(); node != null; node = nodes.next()) {
      weight += node.getNodeKind() == Type.TEXT ? node.getUnicodeStringValue().length32() : TAGS;
    }
    return weight;
  }
}
