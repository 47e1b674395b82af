package org.incipit.pipeline;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.incipit.archive.Content;
import org.incipit.archive.Entry;
import org.incipit.archive.Packed;
import org.incipit.archive.Row;
import org.incipit.archive.Standing;

/**
 * Where packages are written. A package in a folder of its own appears whole or not at all, and so
 * does a ZIP file; what holds these very bytes already is left alone. Not thread-safe, but for
 * {@link #read}.
 */
final class PackageFolder implements Standing, Closeable {
  /** The first moment that a ZIP file can name. */
  private static final LocalDateTime FIRST_DAY = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final long LIMIT = 64L << 20;
  private static final String NEW = OutputFolder.STATE + "/new";
  private static final String OLD = OutputFolder.STATE + "/old";

  private final OutputFolder folder;
  private final boolean zip;
  private final Optional<String> together;
  private final Map<String, ReportFile> tables = new LinkedHashMap<>();
  private ZipOutputStream common;
  private Path commonFile;

  /**
   * A place for packages.
   *
   * @param folder locked for this run
   * @param zip whether packages become ZIP files
   * @param together name of the one ZIP file of all packages, without extension, if there is one
   */
  PackageFolder(OutputFolder folder, boolean zip, Optional<String> together) throws IOException {
    this.folder = folder;
    this.zip = zip;
    this.together = together;
    folder.removeAll(NEW);
    folder.removeAll(OLD);
  }

  @Override
  public Optional<byte[]> read(String path) throws IOException {
    Optional<Path> file = folder.standing(path);
    if (file.isEmpty() || Files.size(file.get()) > LIMIT) {
      return Optional.empty();
    }
    return Optional.of(Files.readAllBytes(file.get()));
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
    for (Entry entry : packed.entries()) {
      write(NEW + "/" + entry.path(), entry.content());
    }
    if (folder.below(packed.folder()).isEmpty()) {
      folder.removeAll(packed.folder());
    } else {
      folder.moveFolder(packed.folder(), OLD);
    }
    folder.moveFolder(NEW, packed.folder());
    folder.removeAll(OLD);
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
      try (InputStream in = content.open()) {
        folder.write(name, in);
      }
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
      try (InputStream in = content.open()) {
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
    folder.removeAll(NEW);
    folder.removeAll(OutputFolder.STATE); // some forms allow nothing but packages
  }

  /** Leaves nothing half written. */
  @Override
  public void close() throws IOException {
    for (ReportFile table : tables.values()) {
      table.close();
    }
    if (common != null) {
      try {
        common.close();
      } finally {
        Files.deleteIfExists(commonFile);
      }
    }
  }
}
