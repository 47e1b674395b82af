package org.incipit.archive;

/**
 * A file of an item.
 *
 * @param role what it is to the item
 * @param path below the item, {@code /}-separated, safe on every common file system: {@code
 *     tei/letter.xml}
 * @param mediaType as IANA lists it: {@code application/tei+xml}
 * @param content its bytes
 */
public record ItemFile(Role role, String path, String mediaType, Content content) {
  /** A file of bytes that are in memory. */
  public static ItemFile of(Role role, String path, String mediaType, byte[] bytes) {
    return new ItemFile(role, path, mediaType, Content.of(bytes));
  }
}
