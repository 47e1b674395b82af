package org.incipit.export.epub;

import java.io.ByteArrayOutputStream;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.s9api.Xslt30Transformer;
import org.incipit.export.OddCharacters;

/** Serialisers for the files of a book, as the stylesheet wants its output. */
final class PageSerialisers {
  private final Xslt30Transformer transformer;
  private final boolean mapped;

  private PageSerialisers(Xslt30Transformer transformer, boolean mapped) {
    this.transformer = transformer;
    this.mapped = mapped;
  }

  /** A character map looks up each letter, so only a source that needs it gets it. */
  static PageSerialisers of(Xslt30Transformer transformer, NodeInfo source) {
    return new PageSerialisers(transformer, OddCharacters.in(source));
  }

  /** For a page. */
  Serializer page(ByteArrayOutputStream out) {
    Serializer serializer = transformer.newSerializer(out);
    if (!mapped) {
      serializer.setOutputProperty(Serializer.Property.USE_CHARACTER_MAPS, null);
    }
    return serializer;
  }

  /** For what is XML and no page. */
  Serializer data(ByteArrayOutputStream out) {
    Serializer serializer = page(out);
    serializer.setOutputProperty(Serializer.Property.METHOD, "xml");
    return serializer;
  }
}
