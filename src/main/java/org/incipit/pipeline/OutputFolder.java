package org.incipit.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.incipit.decode.Digest;

/**
 * The one folder that a run writes to. It is locked while it is open. Every file below it appears
 * whole or not at all, and never through a link that somebody put there. Thread-safe.
 */
public final class OutputFolder implements Closeable {
  private static final String LOCK = ".incipit.lock";
  private static final String TEMPORARY = ".incipit-tmp";

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
  private final Path lockFile;
  private final FileChannel channel;
  private final FileChannel standing;
  private final FileLock lock;
  private final Set<Path> verified = ConcurrentHashMap.newKeySet();

  private OutputFolder(
      Path root, Path lockFile, FileChannel channel, FileChannel standing, FileLock lock) {
    this.root = root;
    this.lockFile = lockFile;
    this.channel = channel;
    this.standing = standing;
    this.lock = lock;
  }

  /**
   * Makes the folder where it is missing, and locks it. The folder itself may be a link, since the
   * user named it.
   *
   * @throws LockedException when another run holds it
   * @throws IOException when it cannot be made or is no folder
   */
  public static OutputFolder open(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path root = folder.toRealPath();
    Path lockFile = root.resolve(LOCK);
    while (true) {
      FileChannel channel =
          FileChannel.open(
              lockFile,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              LinkOption.NOFOLLOW_LINKS);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new LockedException();
      }
      Optional<FileChannel> standing = standing(lockFile, channel);
      if (standing.isPresent()) {
        return new OutputFolder(root, lockFile, channel, standing.get(), lock);
      }
      channel.close();
    }
  }

  /** Locks a byte beyond the content, so that the mark can be read where locks are mandatory. */
  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(Long.MAX_VALUE - 1, 1, false);
    } catch (OverlappingFileLockException e) {
      return null; // another run in this very process
    }
  }

  /**
   * The file that stands there now, if it is the one that was locked: between opening and locking,
   * the run that held it may have ended and removed it. It must stay open as long as the lock: on
   * POSIX systems, closing any channel of a file releases every lock of the process on it.
   */
  private static Optional<FileChannel> standing(Path lockFile, FileChannel channel)
      throws IOException {
    String mark =
        ProcessHandle.current().pid()
            + " "
            + Thread.currentThread().getId()
            + " "
            + System.identityHashCode(channel)
            + "\n";
    byte[] bytes = mark.getBytes(StandardCharsets.US_ASCII);
    channel.truncate(0).write(ByteBuffer.wrap(bytes), 0);
    FileChannel standing;
    try {
      standing = FileChannel.open(lockFile, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    ByteBuffer found = ByteBuffer.allocate(bytes.length + 1);
    standing.read(found, 0);
    if (Arrays.equals(bytes, Arrays.copyOf(found.array(), Math.max(0, found.position())))) {
      return Optional.of(standing);
    }
    standing.close();
    return Optional.empty();
  }

  /**
   * Writes the files of one document: all of them, or none when the first fails to be prepared.
   *
   * @throws IOException with a message fit for people, when something is in the way or the disk is
   *     full
   */
  public void write(List<Entry> entries) throws IOException {
    List<Map.Entry<Path, Path>> prepared = new ArrayList<>();
    try {
      for (Entry entry : entries) {
        Path target = target(entry.name());
        Path temporary = target.resolveSibling(temporaryName(target));
        prepared.add(Map.entry(temporary, target));
        writeNew(temporary, entry.bytes());
      }
      for (Map.Entry<Path, Path> file : prepared) {
        Files.move(file.getKey(), file.getValue(), StandardCopyOption.ATOMIC_MOVE);
      }
    } finally {
      for (Map.Entry<Path, Path> file : prepared) {
        Files.deleteIfExists(file.getKey());
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
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > limit) {
      return Optional.empty();
    }
    return Optional.of(Files.readAllBytes(file));
  }

  /** The report of the run, at the top of the folder. */
  public ReportFile report() throws IOException {
    return ReportFile.at(target("report.jsonl"));
  }

  /** Where a file of that name stands; its folders exist when this returns. */
  private Path target(String name) throws IOException {
    Path folder = root;
    String[] parts = name.split("/");
    for (int i = 0; i < parts.length - 1; i++) {
      folder = folder.resolve(part(parts[i]));
      if (verified.contains(folder)) {
        continue;
      }
      try {
        Files.createDirectory(folder);
      } catch (FileAlreadyExistsException e) {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
          throw new IOException("a link or file stands where the folder " + parts[i] + " should");
        }
      }
      verified.add(folder);
    }
    Path target = folder.resolve(part(parts[parts.length - 1]));
    if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("a folder of that name is in the way");
    }
    return target;
  }

  private static String part(String part) throws IOException {
    if (part.isEmpty() || part.equals(".") || part.equals("..") || part.indexOf('\\') >= 0) {
      throw new IOException("not a safe name: " + part);
    }
    return part;
  }

  /** Short, so that it fits wherever its target does; the lock keeps it ours alone. */
  static String temporaryName(Path target) {
    String name = target.getFileName().toString();
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    return "." + Digest.sha256(bytes).substring(0, 16) + TEMPORARY;
  }

  private static void writeNew(Path temporary, byte[] bytes) throws IOException {
    Files.deleteIfExists(temporary); // left by a run that was killed
    try (SeekableByteChannel out =
        Files.newByteChannel(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        out.write(rest);
      }
    }
  }

  /** Releases the lock. */
  @Override
  public void close() throws IOException {
    try {
      Files.deleteIfExists(lockFile);
    } finally {
      lock.release();
      standing.close();
      channel.close();
    }
  }
}
