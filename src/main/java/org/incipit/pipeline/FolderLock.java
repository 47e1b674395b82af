package org.incipit.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/** The lock on a folder that one run holds while it writes there: a locked file in it. */
final class FolderLock implements Closeable {
  private static final String NAME = ".incipit.lock";

  private final Path file;
  private final FileChannel channel;
  private final FileChannel standing;
  private final FileLock lock;
  private final boolean left;

  private FolderLock(
      Path file, FileChannel channel, FileChannel standing, FileLock lock, boolean left) {
    this.file = file;
    this.channel = channel;
    this.standing = standing;
    this.lock = lock;
    this.left = left;
  }

  /** Locks a folder; empty when another run holds it. */
  static Optional<FolderLock> take(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    while (true) {
      boolean left = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      Optional<FileChannel> standing = standing(file, channel);
      if (standing.isPresent()) {
        return Optional.of(new FolderLock(file, channel, standing.get(), lock, left));
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
  private static Optional<FileChannel> standing(Path file, FileChannel channel) throws IOException {
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
      standing = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
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

  /** True when a run that was killed had left its lock. */
  boolean wasLeft() {
    return left;
  }

  @Override
  public void close() throws IOException {
    try {
      Files.deleteIfExists(file);
    } finally {
      lock.release();
      standing.close();
      channel.close();
    }
  }
}
