package org.incipit.decode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Recognises files that are not text by their first bytes or by the bytes they are made of. */
final class FileSignature {
  /**
   * Bytes that open a format.
   *
   * @param offset where they stand
   * @param bytes one byte a character, so Latin-1
   * @param what the format in words
   */
  private record Magic(int offset, String bytes, String what) {
    boolean opens(byte[] file) {
      byte[] magic = bytes.getBytes(StandardCharsets.ISO_8859_1);
      if (file.length < offset + magic.length) {
        return false;
      }
      for (int i = 0; i < magic.length; i++) {
        if (file[offset + i] != magic[i]) {
          return false;
        }
      }
      return true;
    }
  }

  private static final List<Magic> MAGIC =
      List.of(
          new Magic(0, "%PDF-", "a PDF document"),
          new Magic(0, "{\\rtf", "an RTF document"),
          new Magic(0, "PK\3\4", "a ZIP archive, DOCX, ODT or EPUB"),
          new Magic(0, "PK\5\6", "an empty ZIP archive"),
          new Magic(0, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "an old Word document"),
          new Magic(0, "\u0089PNG\r\n\u001A\n", "a PNG image"),
          new Magic(0, "\u00FF\u00D8\u00FF", "a JPEG image"),
          new Magic(0, "GIF87a", "a GIF image"),
          new Magic(0, "GIF89a", "a GIF image"),
          new Magic(0, "II*\0", "a TIFF image"),
          new Magic(0, "MM\0*", "a TIFF image"),
          new Magic(0, "\u001F\u008B\b", "gzip data"),
          new Magic(0, "BZh91AY&SY", "bzip2 data"),
          new Magic(0, "\u00FD7zXZ\0", "xz data"),
          new Magic(0, "7z\u00BC\u00AF'\u001C", "a 7z archive"),
          new Magic(0, "Rar!\u001A\u0007", "a RAR archive"),
          new Magic(257, "ustar", "a tar archive"),
          new Magic(0, "\u007FELF", "a program"),
          new Magic(0, "MZ\u0090\0", "a program"),
          new Magic(0, "\u00CA\u00FE\u00BA\u00BE", "a program"),
          new Magic(0, "OggS", "an audio or video file"),
          new Magic(0, "ID3\u0002", "an audio file"), // with its version, or it is a word
          new Magic(0, "ID3\u0003", "an audio file"),
          new Magic(0, "ID3\u0004", "an audio file"),
          new Magic(4, "ftyp", "a video file"),
          new Magic(0, "SQLite format 3\0", "a database"));

  /** More than one control character in so many bytes is not text. */
  private static final int CONTROL_RATIO = 20;

  private static final int FEW_CONTROLS = 4;

  private FileSignature() {}

  /** What the file looks like when it is certainly no text, in words. */
  static Optional<String> of(byte[] bytes) {
    for (Magic magic : MAGIC) {
      if (magic.opens(bytes)) {
        return Optional.of(magic.what());
      }
    }
    for (byte b : bytes) {
      if (b != 0) {
        return Optional.empty();
      }
    }
    return Optional.of("nothing but NUL bytes");
  }

  /** True when control characters are too many for text in an encoding of single bytes or UTF-8. */
  static boolean looksBinary(byte[] bytes) {
    int controls = 0;
    for (byte b : bytes) {
      if (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B) {
        controls++;
      }
    }
    return controls >= FEW_CONTROLS && (long) controls * CONTROL_RATIO > bytes.length;
  }
}
