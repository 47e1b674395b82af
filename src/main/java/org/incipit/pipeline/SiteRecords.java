package org.incipit.pipeline;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.incipit.decode.Digest;

/**
 * What an earlier run read from each TEI file for its site, in the order of names, so that only
 * files that changed are read again. Both are walked side by side. Not thread-safe.
 */
final class SiteRecords implements Closeable {
  private static final String NAME = OutputFolder.STATE + "/site.records";
  private static final int MOST = 1 << 28;

  /**
   * @param sha256 of the TEI
   * @param bytes what was read from it
   */
  private record Entry(String name, String sha256, byte[] bytes, String check) {}

  private final Path file;
  private final Path temporary;
  private final DataOutputStream out;
  private final Optional<DataInputStream> in;
  private Optional<Entry> next = Optional.empty();

  private SiteRecords(Path file, Path temporary, DataOutputStream out, Optional<DataInputStream> in)
      throws IOException {
    this.file = file;
    this.temporary = temporary;
    this.out = out;
    this.in = in;
    advance();
  }

  /**
   * Opens those of a folder.
   *
   * @param version of what is read; records of another one are not used
   */
  static SiteRecords open(OutputFolder folder, String version) throws IOException {
    Path file = folder.target(NAME);
    Path temporary = file.resolveSibling(OutputFolder.temporaryName(file));
    Optional<DataInputStream> in = Optional.empty();
    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      DataInputStream opened =
          new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
      if (text(opened).filter(version::equals).isPresent()) {
        in = Optional.of(opened);
      } else {
        opened.close();
      }
    }
    Files.deleteIfExists(temporary);
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(temporary)));
    out.writeUTF(version);
    return new SiteRecords(file, temporary, out, in);
  }

  private static Optional<String> text(DataInputStream in) {
    try {
      return Optional.of(in.readUTF());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void advance() throws IOException {
    next = Optional.empty();
    if (in.isEmpty()) {
      return;
    }
    try {
      String name = in.get().readUTF();
      String sha256 = in.get().readUTF();
      int length = in.get().readInt();
      if (length >= 0 && length < MOST) {
        byte[] bytes = in.get().readNBytes(length);
        Entry entry = new Entry(name, sha256, bytes, in.get().readUTF());
        next = Optional.of(entry).filter(e -> e.check().equals(Digest.sha256(e.bytes())));
      }
    } catch (EOFException | java.io.UTFDataFormatException e) {
      next = Optional.empty(); // the end, or damage: the rest is read anew
    }
  }

  /** What was read from a file; asked for in the order of names. */
  Optional<byte[]> find(String name, String sha256) throws IOException {
    while (next.isPresent() && next.get().name().compareTo(name) < 0) {
      advance();
    }
    return next.filter(e -> e.name().equals(name) && e.sha256().equals(sha256)).map(Entry::bytes);
  }

  void add(String name, String sha256, byte[] bytes) throws IOException {
    out.writeUTF(name);
    out.writeUTF(sha256);
    out.writeInt(bytes.length);
    out.write(bytes);
    out.writeUTF(Digest.sha256(bytes));
  }

  /** Puts those of this run in their place. */
  void finish() throws IOException {
    out.close();
    if (in.isPresent()) {
      in.get().close();
    }
    Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Leaves the earlier ones unless it was finished. */
  @Override
  public void close() throws IOException {
    out.close();
    if (in.isPresent()) {
      in.get().close();
    }
    Files.deleteIfExists(temporary);
  }
}
