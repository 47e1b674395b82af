package org.incipit.pipeline;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A report that grows line by line beside its final name and gets it when it is complete. A pipe or
 * device is written to at once. Not thread-safe.
 */
public final class ReportFile implements Appendable, Closeable {
  private final Path target;
  private final Path written;
  private final Writer writer;
  private final Disk disk;

  private ReportFile(Path target, Path written, Writer writer, Disk disk) {
    this.target = target;
    this.written = written;
    this.writer = writer;
    this.disk = disk;
  }

  /** A report that will have this name. */
  public static ReportFile at(Path target) throws IOException {
    return at(target, Disk.REAL);
  }

  static ReportFile at(Path target, Disk disk) throws IOException {
    if (Files.isDirectory(target)) {
      throw new IOException("a folder of that name is in the way");
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      Writer device = Files.newBufferedWriter(target, StandardOpenOption.WRITE);
      return new ReportFile(target, target, device, disk);
    }
    Path temporary = target.resolveSibling(OutputFolder.temporaryName(target));
    disk.delete(temporary);
    return new ReportFile(target, temporary, writer(disk.create(temporary), disk), disk);
  }

  private static Writer writer(FileChannel channel, Disk disk) {
    OutputStream bytes =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
          }

          @Override
          public void write(byte[] b, int from, int length) throws IOException {
            disk.write(channel, ByteBuffer.wrap(b, from, length));
          }

          @Override
          public void close() throws IOException {
            channel.close();
          }
        };
    return new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
  }

  /** Adds text, as a rule a line that ends with LF. */
  public void add(String line) throws IOException {
    writer.write(line);
  }

  @Override
  public ReportFile append(CharSequence text) throws IOException {
    writer.append(text);
    return this;
  }

  @Override
  public ReportFile append(CharSequence text, int start, int end) throws IOException {
    writer.append(text, start, end);
    return this;
  }

  @Override
  public ReportFile append(char c) throws IOException {
    writer.append(c);
    return this;
  }

  /** Says that it is complete. What stood there stays if it is the same. */
  public void finish() throws IOException {
    writer.close();
    if (!written.equals(target) && !isSame()) {
      disk.move(written, target);
    }
  }

  private boolean isSame() throws IOException {
    return Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
        && Files.mismatch(written, target) < 0;
  }

  /** What was added so far, to be read while it can still be thrown away. */
  Path written() throws IOException {
    writer.close();
    return written;
  }

  /** Throws it away unless it was finished. */
  @Override
  public void close() throws IOException {
    writer.close();
    if (!written.equals(target)) {
      disk.delete(written);
    }
  }
}
