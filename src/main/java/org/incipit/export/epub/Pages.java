package org.incipit.export.epub;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.type.Type;

/** The files of a book as bytes, in the order of reading. */
final class Pages {
  private Pages() {}

  /**
   * Writes them.
   *
   * @param links knows what else the book holds, and learns where these files have what they have
   */
  static List<PackedFile> write(List<BookFile> files, Links links, PageSerialisers serialisers)
      throws SaxonApiException {
    Map<BookFile, List<NodeInfo>> cuts = new HashMap<>();
    for (BookFile file : files) {
      if (file.isPage()) {
        List<NodeInfo> own = file.isCuttable() ? Cuts.of(file.content()) : List.of();
        cuts.put(file, own);
        links.add(file, own);
      }
    }
    List<PackedFile> packed = new ArrayList<>();
    for (BookFile file : files) {
      List<byte[]> pieces =
          file.content().getNodeKind() == Type.TEXT
              ? List.of(file.content().getStringValue().getBytes(StandardCharsets.UTF_8))
              : PageWriter.write(
                  file,
                  cuts.getOrDefault(file, List.of()),
                  links,
                  file.isPage() ? serialisers::page : serialisers::data);
      for (int i = 0; i < pieces.size(); i++) {
        packed.add(
            new PackedFile(
                file.pieceName(i),
                file.mediaType(),
                file.properties(),
                file.inSpine(),
                pieces.get(i)));
      }
    }
    return packed;
  }
}
