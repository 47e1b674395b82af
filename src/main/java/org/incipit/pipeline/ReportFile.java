package org.incipit.pipeline;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A report that grows line by line beside its final name and gets it when it is complete. A pipe or
 * device is written to at once. Not thread-safe.
 */
public final class ReportFile implements Closeable {
  private final Path target;
  private final Path written;
  private final BufferedWriter writer;

  private ReportFile(Path target, Path written, BufferedWriter writer) {
    this.target = target;
    this.written = written;
    this.writer = writer;
  }

  /** A report that will have this name. */
  public static ReportFile at(Path target) throws IOException {
    if (Files.isDirectory(target)) {
      throw new IOException("a folder of that name is in the way");
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      return new ReportFile(
          target, target, Files.newBufferedWriter(target, StandardOpenOption.WRITE));
    }
    Path temporary = target.resolveSibling(OutputFolder.temporaryName(target));
    Files.deleteIfExists(temporary);
    return new ReportFile(
        target,
        temporary,
        Files.newBufferedWriter(
            temporary,
            StandardCharsets.UTF_8,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE));
  }

  /** Adds a line that ends with LF. */
  public void add(String line) throws IOException {
    writer.write(line);
  }

  /** Says that it is complete. */
  public void finish() throws IOException {
    writer.close();
    if (!written.equals(target)) {
      Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Throws it away unless it was finished. */
  @Override
  public void close() throws IOException {
    writer.close();
    if (!written.equals(target)) {
      Files.deleteIfExists(written);
    }
  }
}
