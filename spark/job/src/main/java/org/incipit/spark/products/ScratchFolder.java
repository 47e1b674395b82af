package org.incipit.spark.products;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.incipit.site.Scratch;

/** Room on the disk of the driver, which is given back at the end. */
final class ScratchFolder implements Scratch, Closeable {
  private final Path folder;
  private final List<Path> files = new ArrayList<>();

  ScratchFolder() throws IOException {
    folder = Files.createTempDirectory("incipit-site");
  }

  @Override
  public OutputStream create() throws IOException {
    Path file = folder.resolve("scratch-" + files.size());
    files.add(file);
    return Files.newOutputStream(file);
  }

  @Override
  public InputStream open(int number) throws IOException {
    return Files.newInputStream(files.get(number));
  }

  @Override
  public void close() throws IOException {
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
    Files.deleteIfExists(folder);
  }
}
