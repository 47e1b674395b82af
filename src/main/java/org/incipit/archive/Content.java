package org.incipit.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * Bytes with their fixity. Immutable; the bytes are read again each time they are asked for.
 *
 * @param size in bytes
 * @param sha256 lower-case hexadecimal
 * @param sha512 lower-case hexadecimal
 * @param crc32 as ZIP has it
 * @param opener gives the bytes
 */
public record Content(long size, String sha256, String sha512, long crc32, Opener opener) {
  /** Gives the bytes of a content from their start. */
  @FunctionalInterface
  public interface Opener {
    InputStream open() throws IOException;
  }

  /** Content in memory. */
  public static Content of(byte[] bytes) {
    byte[] own = bytes.clone();
    try {
      return read(() -> new ByteArrayInputStream(own));
    } catch (IOException e) {
      throw new IllegalStateException("memory can be read", e);
    }
  }

  /**
   * Content that is somewhere else, read once for its fixity.
   *
   * @throws IOException when it cannot be read
   */
  public static Content read(Opener opener) throws IOException {
    MessageDigest sha256 = digest("SHA-256");
    MessageDigest sha512 = digest("SHA-512");
    CRC32 crc = new CRC32();
    try (InputStream in =
        new CheckedInputStream(
            new DigestInputStream(new DigestInputStream(opener.open(), sha256), sha512), crc)) {
      long size = in.transferTo(java.io.OutputStream.nullOutputStream());
      HexFormat hex = HexFormat.of();
      return new Content(
          size,
          hex.formatHex(sha256.digest()),
          hex.formatHex(sha512.digest()),
          crc.getValue(),
          opener);
    }
  }

  /** What makes a {@link #sha512}. */
  public static MessageDigest sha512Digest() {
    return digest("SHA-512");
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }

  /** The bytes from their start; the caller closes the stream. */
  public InputStream open() throws IOException {
    return opener.open();
  }

  /** All bytes at once. */
  public byte[] bytes() throws IOException {
    try (InputStream in = open()) {
      return in.readAllBytes();
    }
  }
}
