package org.incipit.site;

import java.io.IOException;

/** Where the files of a site go. */
@FunctionalInterface
public interface Destination {
  /**
   * Writes a file, each name once.
   *
   * @param name below the folder of pages, {@code /}-separated
   */
  void write(String name, byte[] bytes) throws IOException;
}
