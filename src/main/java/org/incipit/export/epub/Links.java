package org.incipit.export.epub;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import net.sf.saxon.om.AxisInfo;
import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.tree.iter.AxisIterator;
import net.sf.saxon.type.Type;

/** Where a book has what its links name. */
final class Links {
  private final Map<String, String> files = new LinkedHashMap<>();
  private final Map<String, String> elsewhere = new HashMap<>();

  /** Tells of a place outside the files that are added. */
  void put(String name, String target) {
    elsewhere.put(name, target);
  }

  /** Takes each id and its file. */
  void forEach(BiConsumer<String, String> taker) {
    files.forEach(taker);
  }

  /** Takes note of the ids of a page, which is cut where it is. */
  void add(BookFile page, List<NodeInfo> cuts) {
    int piece = 0;
    AxisIterator nodes = page.content().iterateAxis(AxisInfo.DESCENDANT_OR_SELF);
    for (NodeInfo node = nodes.next(); node != null; node = nodes.next()) {
      if (node.getNodeKind() != Type.ELEMENT) {
        continue;
      }
      if (piece < cuts.size() && node.isSameNodeInfo(cuts.get(piece))) {
        piece++;
      }
      String id = node.getAttributeValue(NamespaceUri.NULL, "id");
      if (id != null) {
        files.putIfAbsent(id, page.pieceName(piece));
      }
    }
  }

  /**
   * Where a link leads from a file: a fragment inside it, else the name of another file before it.
   *
   * @return empty when nothing in the book has that id
   */
  Optional<String> from(String file, String fragment) {
    String target = files.get(fragment.substring(1));
    if (target == null) {
      return Optional.ofNullable(elsewhere.get(fragment.substring(1)));
    }
    return Optional.of(target.equals(file) ? fragment : target + fragment);
  }
}
