package org.incipit.export.epub;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * An EPUB container: a ZIP file whose bytes depend on its content alone. Each entry has the first
 * moment that a ZIP file can name, and no field that tells of the machine. We write and compress it
 * ourselves, since the library below Java's own compressor differs from one Java to the next.
 */
final class Container {
  static final String FOLDER = "EPUB/";
  static final String PACKAGE = FOLDER + "package.opf";

  private static final String MIME_TYPE = "application/epub+zip";
  private static final String ROOTS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
      <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
      </container>
      """;

  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int VERSION = 20;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int FIRST_DAY = 1 << 5 | 1;

  /** What the directory at the end has to know of an entry. */
  private record Entry(byte[] name, int method, int crc, int packed, int size, int offset) {}

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 15);
  private final List<Entry> entries = new ArrayList<>();

  /** Begins a container with what every container begins with. */
  Container() {
    store("mimetype", MIME_TYPE.getBytes(StandardCharsets.US_ASCII));
    add("META-INF/container.xml", ROOTS.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a file; the name is ASCII. */
  void add(String name, byte[] bytes) {
    byte[] packed = Deflate.compress(bytes);
    if (packed.length < bytes.length) {
      add(name, DEFLATED, bytes, packed);
    } else {
      store(name, bytes);
    }
  }

  private void store(String name, byte[] bytes) {
    add(name, STORED, bytes, bytes);
  }

  private void add(String name, int method, byte[] bytes, byte[] packed) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    Entry entry =
        new Entry(
            name.getBytes(StandardCharsets.US_ASCII),
            method,
            (int) crc.getValue(),
            packed.length,
            bytes.length,
            out.size());
    entries.add(entry);
    four(LOCAL);
    two(VERSION);
    common(entry);
    out.writeBytes(entry.name());
    out.writeBytes(packed);
  }

  /** What stands both before an entry and in the directory. */
  private void common(Entry entry) {
    two(0);
    two(entry.method());
    two(0);
    two(FIRST_DAY);
    four(entry.crc());
    four(entry.packed());
    four(entry.size());
    two(entry.name().length);
    two(0);
  }

  /** The bytes so far. */
  int size() {
    return out.size();
  }

  /** Ends the container. */
  byte[] finish() {
    int directory = out.size();
    for (Entry entry : entries) {
      four(CENTRAL);
      two(VERSION);
      two(VERSION);
      common(entry);
      two(0);
      two(0);
      two(0);
      four(0);
      four(entry.offset());
      out.writeBytes(entry.name());
    }
    int size = out.size() - directory;
    four(END);
    two(0);
    two(0);
    two(entries.size());
    two(entries.size());
    four(size);
    four(directory);
    two(0);
    return out.toByteArray();
  }

  private void two(int value) {
    out.write(value);
    out.write(value >>> 8);
  }

  private void four(int value) {
    two(value);
    two(value >>> 16);
  }
}
