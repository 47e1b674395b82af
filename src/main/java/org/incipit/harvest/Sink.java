package org.incipit.harvest;

import java.io.IOException;

/** Where the files of a harvest go. */
@FunctionalInterface
public interface Sink {
  /**
   * Writes a file.
   *
   * @param name below the folder of outputs, {@code /}-separated
   */
  void write(String name, byte[] bytes) throws IOException;
}
