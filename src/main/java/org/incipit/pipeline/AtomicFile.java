package org.incipit.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file so that it is there in full or not at all. */
public final class AtomicFile {
  private AtomicFile() {}

  /**
   * Writes or replaces a file.
   *
   * @throws IOException when that fails; a file that was there is as it was
   */
  public static void write(Path target, byte[] bytes) throws IOException {
    Path temporary = target.resolveSibling(OutputFolder.temporaryName(target));
    try {
      Files.write(temporary, bytes);
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
