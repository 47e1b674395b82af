package org.incipit.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/** A file of journal lines that is read by position and grows at its end. Thread-safe. */
final class JournalFile implements Closeable {
  /** A line that is longer is none of ours. */
  private static final int LONGEST = 64 << 20;

  private final FileChannel channel;
  private final Disk disk;
  private long end;
  private boolean broken;

  private JournalFile(FileChannel channel, Disk disk) throws IOException {
    this.channel = channel;
    this.disk = disk;
    this.end = channel.size();
  }

  /** What is told of each line: where it begins, and what it says unless it is damaged. */
  @FunctionalInterface
  interface Reader {
    void line(long position, Optional<JournalLine.Content> content) throws IOException;
  }

  /** A file that is only read, if it is there and no link. */
  static Optional<JournalFile> existing(OutputFolder folder, String name) throws IOException {
    Optional<Path> path = folder.standing(name);
    return path.isEmpty()
        ? Optional.empty()
        : Optional.of(new JournalFile(reading(path.get()), folder.disk()));
  }

  /** The same in a folder that nobody has locked. */
  static Optional<JournalFile> existing(Path folder, String name) throws IOException {
    Path path = folder.resolve(name);
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(new JournalFile(reading(path), Disk.REAL))
        : Optional.empty();
  }

  private static FileChannel reading(Path path) throws IOException {
    return FileChannel.open(path, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
  }

  /** A file to add to. */
  static JournalFile growing(OutputFolder folder, String name) throws IOException {
    Path path = folder.target(name);
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("something else stands where the journal should");
    }
    return new JournalFile(folder.disk().append(path), folder.disk());
  }

  synchronized long size() {
    return end;
  }

  /**
   * Reads every line that has its end.
   *
   * @return where the last of them ends
   */
  long scan(Reader reader) throws IOException {
    ByteBuffer piece = ByteBuffer.allocate(1 << 16);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long size = size();
    long at = 0;
    long begin = 0;
    while (at < size && channel.read(piece.clear(), at) > 0) {
      for (int i = 0; i < piece.position(); i++) {
        at++;
        if (piece.get(i) == '\n') {
          byte[] bytes = line.toByteArray();
          reader.line(begin, JournalLine.read(bytes, bytes.length));
          line.reset();
          begin = at;
        } else if (line.size() < LONGEST) {
          line.write(piece.get(i));
        }
      }
    }
    return begin;
  }

  /** The line that begins there, without its end. */
  byte[] line(long position) throws IOException {
    ByteBuffer piece = ByteBuffer.allocate(1 << 12);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (long at = position; channel.read(piece.clear(), at) > 0; at += piece.position()) {
      for (int i = 0; i < piece.position(); i++) {
        if (piece.get(i) == '\n') {
          line.write(piece.array(), 0, i);
          return line.toByteArray();
        }
      }
      line.write(piece.array(), 0, piece.position());
    }
    throw new IOException("the journal was cut short while it was read");
  }

  /** Cuts off what stands behind the last whole line, so that the next begins a line. */
  synchronized void cut(long size) throws IOException {
    if (size < end) {
      channel.truncate(size);
      end = size;
    }
  }

  /**
   * Adds a line.
   *
   * @return where it begins
   */
  synchronized long append(byte[] line) throws IOException {
    if (broken) {
      throw new IOException("the journal cannot be written");
    }
    long begin = end;
    broken = true; // unless all of it gets there
    channel.position(begin);
    disk.write(channel, ByteBuffer.wrap(line));
    broken = false;
    end += line.length;
    return begin;
  }

  void force() throws IOException {
    disk.force(channel);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
