package org.incipit.pipeline;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.incipit.archive.Content;
import org.incipit.archive.Entry;
import org.incipit.archive.Packager;
import org.incipit.archive.Packed;
import org.incipit.archive.Row;
import org.incipit.archive.Standing;

/**
 * Where packages are written. A package in a folder of its own appears whole or not at all, and so
 * does a ZIP file; what holds these very bytes already is left alone. Not thread-safe, but for
 * {@link #read}.
 */
final class PackageFolder implements Standing, Closeable {
  /**
   * Not the very first moment that a ZIP file can name: Java adds a second date to that one, which
   * depends on the time zone.
   */
  private static final LocalDateTime FIRST_DAY = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final long LIMIT = 64L << 20;
  private final OutputFolder folder;
  private final boolean zip;
  private final Optional<String> together;
  private final String work;
  private final String fresh;
  private final String former;
  private final String replaced;
  private final Map<String, ReportFile> tables = new LinkedHashMap<>();
  private ZipOutputStream common;
  private Path commonFile;

  /**
   * A place for packages.
   *
   * @param folder locked for this run
   * @param packager whose packages they are
   * @param zip whether packages become ZIP files
   */
  PackageFolder(OutputFolder folder, Packager packager, boolean zip) throws IOException {
    this.folder = folder;
    this.zip = zip;
    this.together = packager.together() ? Optional.of(packager.target().id()) : Optional.empty();
    this.work = packager.workFolder();
    this.fresh = work + "/new";
    this.former = work + "/old";
    this.replaced = work + "/replaced";
    restore();
  }

  /** Puts back a package that a run took away and had nothing in its place yet when it ended. */
  private void restore() throws IOException {
    Optional<byte[]> name = read(replaced);
    if (name.isPresent() && folder.isFolder(former)) {
      String place = new String(name.get(), StandardCharsets.UTF_8);
      if (!folder.isFolder(place)) {
        folder.moveFolder(former, place);
      }
    }
    folder.removeAll(work);
  }

  @Override
  public Optional<byte[]> read(String path) throws IOException {
    Optional<Path> file = folder.standing(path);
    if (file.isEmpty() || Files.size(file.get()) > LIMIT) {
      return Optional.empty();
    }
    return Optional.of(Files.readAllBytes(file.get()));
  }

  @Override
  public Optional<Content> content(String path) throws IOException {
    Optional<Path> file = folder.standing(path);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Content.read(
            () ->
                Files.newInputStream(
                    file.get(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)));
  }

  /** Writes what a packager made of an item. */
  void write(Packed packed) throws IOException {
    if (zip && together.isPresent()) {
      addAll(common(), packed, packed.folder());
    } else if (zip && !packed.folder().isEmpty()) {
      zip(packed);
    } else if (packed.whole()) {
      whole(packed);
    } else {
      String below = packed.folder().isEmpty() ? "" : packed.folder() + "/";
      for (Entry entry : packed.entries()) {
        write(below + entry.path(), entry.content());
      }
    }
    for (Row row : packed.rows()) {
      ReportFile table = tables.get(row.table());
      if (table == null) {
        table = folder.report(row.table());
        tables.put(row.table(), table);
        table.add(row.heading());
      }
      table.add(row.line());
    }
  }

  /** Writes files beside the packages. */
  void beside(List<Entry> entries) throws IOException {
    for (Entry entry : entries) {
      write(entry.path(), entry.content());
    }
  }

  /** A package at once, so that a run that is killed leaves none that lacks a file. */
  private void whole(Packed packed) throws IOException {
    if (holds(packed)) {
      return;
    }
    String place = place(packed.folder());
    String below = fresh + packed.folder().substring(place.length()) + "/";
    for (Entry entry : packed.entries()) {
      write(below + entry.path(), entry.content());
    }
    if (folder.isFolder(place)) {
      byte[] name = place.getBytes(StandardCharsets.UTF_8);
      folder.write(replaced, new ByteArrayInputStream(name));
      folder.moveFolder(place, former);
    }
    folder.moveFolder(fresh, place);
    folder.removeAll(former);
  }

  /**
   * The folder that appears: of those that hold nothing but the package the highest, so that no
   * empty one is ever seen.
   */
  private String place(String name) throws IOException {
    String place = name;
    for (int slash = place.lastIndexOf('/'); slash > 0; slash = place.lastIndexOf('/')) {
      String parent = place.substring(0, slash);
      if (folder.isFolder(parent) && !folder.holdsOnly(parent, place.substring(slash + 1))) {
        break;
      }
      place = parent;
    }
    return place;
  }

  private boolean holds(Packed packed) throws IOException {
    Set<String> wanted = new HashSet<>();
    for (Entry entry : packed.entries()) {
      wanted.add(entry.path());
      if (!holds(packed.folder() + "/" + entry.path(), entry.content())) {
        return false;
      }
    }
    return wanted.equals(new HashSet<>(folder.below(packed.folder())));
  }

  private boolean holds(String name, Content content) throws IOException {
    Optional<Path> file = folder.standing(name);
    return file.isPresent()
        && Files.size(file.get()) == content.size()
        && folder.digest(name).filter(content.sha256()::equals).isPresent();
  }

  private void write(String name, Content content) throws IOException {
    if (!holds(name, content)) {
      try (InputStream in = new Unchanged(content)) {
        folder.write(name, in);
      }
    }
  }

  /** Bytes that must be those whose fixity the package states. */
  private static final class Unchanged extends DigestInputStream {
    private final Content content;

    Unchanged(Content content) throws IOException {
      super(content.open(), Content.sha512Digest());
      this.content = content;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int read = super.read(buffer, from, length);
      if (read < 0
          && !HexFormat.of().formatHex(getMessageDigest().digest()).equals(content.sha512())) {
        throw new IOException("a file was changed while it was packed");
      }
      return read;
    }
  }

  private void zip(Packed packed) throws IOException {
    Path target = folder.target(packed.folder() + ".zip");
    Path temporary = target.resolveSibling(OutputFolder.temporaryName(target));
    String top = packed.folder().substring(packed.folder().lastIndexOf('/') + 1);
    try {
      try (ZipOutputStream out = open(temporary)) {
        addAll(out, packed, top);
      }
      settle(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private ZipOutputStream common() throws IOException {
    if (common == null) {
      Path target = folder.target(together.orElseThrow() + ".zip");
      commonFile = target.resolveSibling(OutputFolder.temporaryName(target));
      common = open(commonFile);
    }
    return common;
  }

  private static ZipOutputStream open(Path file) throws IOException {
    Files.deleteIfExists(file);
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    return new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  /** Stored, since the library below Java's compressor differs from one Java to the next. */
  private static void addAll(ZipOutputStream out, Packed packed, String top) throws IOException {
    for (Entry entry : packed.entries()) {
      Content content = entry.content();
      ZipEntry zipped = new ZipEntry(top.isEmpty() ? entry.path() : top + "/" + entry.path());
      zipped.setMethod(ZipEntry.STORED);
      zipped.setTimeLocal(FIRST_DAY);
      zipped.setSize(content.size());
      zipped.setCompressedSize(content.size());
      zipped.setCrc(content.crc32());
      out.putNextEntry(zipped);
      try (InputStream in = new Unchanged(content)) {
        in.transferTo(out);
      }
      out.closeEntry();
    }
  }

  /** Puts a finished file in its place, unless the same stands there. */
  private static void settle(Path temporary, Path target) throws IOException {
    if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
        || Files.mismatch(temporary, target) >= 0) {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Ends tables and the common ZIP file. */
  void finish() throws IOException {
    for (ReportFile table : tables.values()) {
      table.finish();
    }
    if (common != null) {
      common.close();
      settle(commonFile, folder.target(together.orElseThrow() + ".zip"));
    }
    folder.removeAll(work); // some forms allow nothing but packages
  }

  /** Leaves nothing half written. */
  @Override
  public void close() throws IOException {
    try {
      for (ReportFile table : tables.values()) {
        table.close();
      }
      if (common != null) {
        common.close();
      }
    } finally {
      if (commonFile != null) {
        Files.deleteIfExists(commonFile);
      }
      restore();
    }
  }
}
