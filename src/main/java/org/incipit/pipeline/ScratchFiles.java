package org.incipit.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.incipit.site.Scratch;

/** Files of a run that are gone when it ends; those of one that was killed are swept. */
final class ScratchFiles implements Scratch, Closeable {
  private final OutputFolder folder;
  private final List<Path> files = new ArrayList<>();

  ScratchFiles(OutputFolder folder) {
    this.folder = folder;
  }

  @Override
  public OutputStream create() throws IOException {
    Path target = folder.target(OutputFolder.STATE + "/scratch-" + files.size());
    Path file = target.resolveSibling(OutputFolder.temporaryName(target));
    Files.deleteIfExists(file);
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
  }
}
