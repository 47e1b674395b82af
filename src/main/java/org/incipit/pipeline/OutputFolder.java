package org.incipit.pipeline;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incipit.decode.Digest;

/**
 * The one folder that a run writes to. It is locked while it is open. Every file below it appears
 * whole or not at all, and never through a link that somebody put there. Thread-safe.
 */
public final class OutputFolder implements Closeable {
  /** Name of the subfolder of what a run keeps for the next one. */
  public static final String STATE = Journal.FOLDER;

  private static final String TEMPORARY = ".incipit-tmp";
  private static final int DIGITS = 8;
  private static final int CHUNK = 1 << 16;

  /**
   * One file to write.
   *
   * @param name path below the folder, {@code /}-separated
   * @param bytes content
   */
  public record Entry(String name, byte[] bytes) {}

  /** Another run is writing to the folder. */
  public static final class LockedException extends IOException {
    LockedException() {
      super("another run is writing to this folder");
    }
  }

  private final Path root;
  private final FolderLock lock;
  private final LinklessPaths paths;
  private final Disk disk;
  private final boolean durable;

  private OutputFolder(Path root, FolderLock lock, Disk disk, boolean durable) {
    this.root = root;
    this.lock = lock;
    this.paths = new LinklessPaths(root);
    this.disk = disk;
    this.durable = durable;
  }

  /**
   * Makes the folder where it is missing, and locks it. The folder itself may be a link, since the
   * user named it.
   *
   * @throws LockedException when another run holds it
   * @throws IOException when it cannot be made or is no folder
   */
  public static OutputFolder open(Path folder) throws IOException {
    return open(folder, Disk.REAL, false);
  }

  /**
   * The same.
   *
   * @param durable true when a file that was written must outlive a power loss
   */
  public static OutputFolder open(Path folder, boolean durable) throws IOException {
    return open(folder, Disk.REAL, durable);
  }

  static OutputFolder open(Path folder, Disk disk, boolean durable) throws IOException {
    Files.createDirectories(folder);
    Path root = folder.toRealPath();
    FolderLock lock = FolderLock.take(root).orElseThrow(LockedException::new);
    OutputFolder opened = new OutputFolder(root, lock, disk, durable);
    if (lock.wasLeft()) {
      opened.sweep();
    }
    return opened;
  }

  /** Removes what a run that was killed has left half written. */
  private void sweep() throws IOException {
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              if (file.getFileName().toString().endsWith(TEMPORARY)) {
                disk.delete(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException | RuntimeException | Error e) {
      try (this) {
        throw e;
      }
    }
  }

  /** The folder itself. */
  Path root() {
    return root;
  }

  /** What is done to the disk. */
  Disk disk() {
    return disk;
  }

  /**
   * Writes the files of one document: all of them, or none when the first fails to be prepared. A
   * file that holds these very bytes already is left alone.
   *
   * @throws IOException with a message fit for people, when something is in the way or the disk is
   *     full
   */
  public void write(List<Entry> entries) throws IOException {
    List<Map.Entry<Path, Path>> prepared = new ArrayList<>();
    try {
      for (Entry entry : entries) {
        Path target = target(entry.name());
        if (!holds(target, entry.bytes())) {
          Path temporary = target.resolveSibling(temporaryName(target));
          prepared.add(Map.entry(temporary, target));
          writeNew(temporary, entry.bytes());
        }
      }
      for (Map.Entry<Path, Path> file : prepared) {
        disk.move(file.getKey(), file.getValue());
      }
    } finally {
      for (Map.Entry<Path, Path> file : prepared) {
        disk.delete(file.getKey());
      }
    }
    if (durable) {
      for (Path folder : new LinkedHashSet<>(prepared.stream().map(this::folderOf).toList())) {
        disk.forceFolder(folder);
      }
    }
  }

  private Path folderOf(Map.Entry<Path, Path> file) {
    return file.getValue().getParent();
  }

  private static boolean holds(Path target, byte[] bytes) throws IOException {
    return LinklessPaths.isFile(target)
        && Files.size(target) == bytes.length
        && Arrays.equals(Files.readAllBytes(target), bytes);
  }

  /** The SHA-256 of a file that stands there, without making folders; empty when there is none. */
  Optional<String> digest(String name) throws IOException {
    Optional<Path> file = standing(name);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in =
        Channels.newInputStream(
            Files.newByteChannel(
                file.get(), Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)))) {
      return Optional.of(Digest.sha256(in));
    }
  }

  /** A regular file that no link leads to. */
  Optional<Path> standing(String name) throws IOException {
    return paths.standing(name);
  }

  /**
   * Moves a file out of the way, beside itself.
   *
   * @param mark what its new name has before the extension, {@code edited}
   * @param digest of its content, of which the name gets eight digits, or more where another file
   *     has them
   * @return the new name, below the folder
   */
  String setAside(String name, String mark, String digest) throws IOException {
    Path from = target(name);
    int dot = name.lastIndexOf('.');
    for (int digits = DIGITS; digits <= digest.length(); digits++) {
      String aside =
          name.substring(0, dot)
              + "."
              + mark
              + "-"
              + digest.substring(0, digits)
              + name.substring(dot);
      if (!Files.exists(target(aside), LinkOption.NOFOLLOW_LINKS)
          || digest(aside).filter(digest::equals).isPresent()) {
        disk.move(from, target(aside));
        return aside;
      }
    }
    throw new IOException("something is in the way of " + mark + " copies");
  }

  /** Deletes a file, and its folders as far as they are empty then. */
  void remove(String name) throws IOException {
    Optional<Path> file = standing(name);
    if (file.isEmpty()) {
      return;
    }
    disk.delete(file.get());
    Path folder = file.get().getParent();
    int depth = name.split("/").length - 2; // the folder of the format stays
    for (int i = 0; i < depth; i++, folder = folder.getParent()) {
      try {
        disk.delete(folder);
        paths.forget(folder);
      } catch (DirectoryNotEmptyException e) {
        return;
      }
    }
  }

  /**
   * The bytes of a file that stands there, empty when there is none; links are not followed.
   *
   * @param limit the most bytes it may have
   */
  public Optional<byte[]> read(String name, long limit) throws IOException {
    Path file = target(name);
    if (!LinklessPaths.isFile(file) || Files.size(file) > limit) {
      return Optional.empty();
    }
    return Optional.of(Files.readAllBytes(file));
  }

  /**
   * Writes a file that may be larger than memory.
   *
   * @throws IOException as with the files of a document
   */
  void write(String name, InputStream content) throws IOException {
    Path target = target(name);
    Path temporary = target.resolveSibling(temporaryName(target));
    disk.delete(temporary); // left by a run that was killed
    try {
      try (FileChannel out = disk.create(temporary)) {
        byte[] buffer = new byte[CHUNK];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
          disk.write(out, ByteBuffer.wrap(buffer, 0, read));
        }
        if (durable) {
          disk.force(out);
        }
      }
      disk.move(temporary, target);
    } finally {
      disk.delete(temporary);
    }
    if (durable) {
      disk.forceFolder(target.getParent());
    }
  }

  /** True when a folder stands there, and no link leads to it. */
  boolean isFolder(String name) throws IOException {
    return paths.isFolder(name);
  }

  /** Renames a folder in one step; nothing stands at the new name. */
  void moveFolder(String from, String to) throws IOException {
    if (!isFolder(from)) {
      throw new IOException("a link or file stands where the folder " + from + " should");
    }
    disk.move(root.resolve(from), target(to));
    paths.forget(root.resolve(from));
  }

  /** True when a folder holds one thing, of that name. */
  boolean holdsOnly(String name, String child) throws IOException {
    try (DirectoryStream<Path> things = Files.newDirectoryStream(root.resolve(name))) {
      for (Path thing : things) {
        if (!thing.getFileName().toString().equals(child)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Removes a folder with all that is in it; links go, not what they lead to. */
  void removeAll(String name) throws IOException {
    Path top = root.resolve(name);
    paths.forget(top);
    if (!Files.isDirectory(top, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        top,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            disk.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
            disk.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Paths of the files below one of its folders, sorted; links are neither followed nor listed. */
  List<String> below(String name) throws IOException {
    Path top = root.resolve(name);
    List<String> files = new ArrayList<>();
    if (Files.isDirectory(top, LinkOption.NOFOLLOW_LINKS)) {
      Files.walkFileTree(
          top,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (attributes.isRegularFile()) {
                files.add(top.relativize(file).toString().replace(File.separatorChar, '/'));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    }
    files.sort(null);
    return files;
  }

  /** A file at the top of the folder that grows during the run: a report. */
  public ReportFile report(String name) throws IOException {
    return ReportFile.at(target(name), disk);
  }

  /** Where a file of that name stands; its folders exist when this returns. */
  Path target(String name) throws IOException {
    return paths.target(name);
  }

  /** Short, so that it fits wherever its target does; the lock keeps it ours alone. */
  static String temporaryName(Path target) {
    String name = target.getFileName().toString();
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    return "." + Digest.sha256(bytes).substring(0, 16) + TEMPORARY;
  }

  private void writeNew(Path temporary, byte[] bytes) throws IOException {
    disk.delete(temporary); // left by a run that was killed
    try (FileChannel out = disk.create(temporary)) {
      disk.write(out, ByteBuffer.wrap(bytes));
      if (durable) {
        disk.force(out);
      }
    }
  }

  /** Releases the lock. */
  @Override
  public void close() throws IOException {
    lock.close();
  }
}
