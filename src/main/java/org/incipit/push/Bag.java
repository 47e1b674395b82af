package org.incipit.push;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A bag whose files are what its manifest says.
 *
 * @param id name of its folder
 * @param title what it holds, if its bag-info says so
 * @param identifier of what it holds, if its bag-info says so
 * @param files its payload, by path
 */
record Bag(String id, Optional<String> title, Optional<String> identifier, List<BagFile> files) {
  Bag {
    files = List.copyOf(files);
  }

  /**
   * A file of the payload.
   *
   * @param path below {@code data}, {@code /}-separated
   * @param file where it is
   * @param size in bytes
   * @param sha512 lower-case hexadecimal
   */
  record BagFile(String path, Path file, long size, String sha512) {}
}
