package org.incipit.push;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests as repositories exchange them. */
final class Digests {
  private Digests() {}

  static MessageDigest sha512() {
    try {
      return MessageDigest.getInstance("SHA-512");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-512", e);
    }
  }

  /** In lower-case hexadecimal. */
  static String sha512(byte[] bytes) {
    return HexFormat.of().formatHex(sha512().digest(bytes));
  }
}
