package org.incipit.archive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The digest of an XML file in a comment at its end, for a file that nothing else in a package has
 * the digest of: it is that of all bytes before the comment.
 */
public final class Seal {
  private static final String START = "<!-- SHA-512 of all before this comment: ";
  private static final String END = " -->\n";
  private static final int DIGITS = 128;
  private static final int LENGTH = START.length() + DIGITS + END.length();

  private Seal() {}

  /** The file with its seal. */
  public static byte[] put(byte[] xml) {
    byte[] seal = of(xml);
    byte[] sealed = Arrays.copyOf(xml, xml.length + seal.length);
    System.arraycopy(seal, 0, sealed, xml.length, seal.length);
    return sealed;
  }

  /** True when a file has a seal and is what it was when it got it. */
  public static boolean holds(byte[] sealed) {
    int end = sealed.length - LENGTH;
    return end >= 0
        && Arrays.equals(
            Arrays.copyOfRange(sealed, end, sealed.length), of(Arrays.copyOf(sealed, end)));
  }

  private static byte[] of(byte[] xml) {
    return (START + Content.of(xml).sha512() + END).getBytes(StandardCharsets.US_ASCII);
  }
}
