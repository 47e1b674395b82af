package org.incipit.archive;

/**
 * A file of a package.
 *
 * @param path below the package, {@code /}-separated
 * @param content its bytes
 */
public record Entry(String path, Content content) {
  /** A file of bytes that are in memory. */
  public static Entry of(String path, byte[] bytes) {
    return new Entry(path, Content.of(bytes));
  }
}
