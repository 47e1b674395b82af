package org.incipit.export.epub;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import net.sf.saxon.s9api.XdmNode;

/** A digest of the words of a document, which a book is known by when nothing else names it. */
final class TextDigest {
  private TextDigest() {}

  static String of(XdmNode document) {
    return of(document.getStringValue());
  }

  static String of(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
