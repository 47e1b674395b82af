package org.incipit.pipeline;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * Which build this is: two of one version may differ in their rules, lists and stylesheets. The
 * table of contents of our jar has a checksum of each file, so checksums of it tell builds apart;
 * copying a jar does not change them. Nobody has to be kept from forging one, and the table is
 * long: a cryptographic digest of it would take a Java that has just started a hundred times as
 * long.
 */
final class Build {
  private static final int END = 22;
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int LONGEST_COMMENT = 1 << 16;

  private Build() {}

  /** The version, and checksums of the table of contents where we are in a jar. */
  static String current() {
    return Version.current() + " " + contents();
  }

  private static String contents() {
    try {
      CodeSource source = Build.class.getProtectionDomain().getCodeSource();
      Path jar = source == null ? Path.of("") : Path.of(source.getLocation().toURI());
      return Files.isRegularFile(jar) ? contents(jar) : "";
    } catch (IOException | URISyntaxException | IllegalArgumentException e) {
      return ""; // then the version alone counts
    }
  }

  /** The central directory of a ZIP file. */
  private static String contents(Path jar) throws IOException {
    try (FileChannel channel = FileChannel.open(jar)) {
      int length = (int) Math.min(channel.size(), END + LONGEST_COMMENT);
      ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
      long begin = channel.size() - length;
      channel.read(tail, begin);
      for (int i = length - END; i >= 0; i--) {
        if (tail.getInt(i) == END_SIGNATURE) {
          ByteBuffer directory = ByteBuffer.allocate(tail.getInt(i + 12));
          channel.read(directory, Integer.toUnsignedLong(tail.getInt(i + 16)));
          return checksum(new CRC32(), directory) + checksum(new CRC32C(), directory);
        }
      }
    }
    return "";
  }

  private static String checksum(Checksum sum, ByteBuffer bytes) {
    sum.update(bytes.array());
    return HexFormat.of().toHexDigits(sum.getValue());
  }
}
