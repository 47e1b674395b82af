package org.incipit.archive;

import java.util.Map;

/** Media types of the files that items and packages have, by their names: those that IANA knows. */
public final class MediaTypes {
  private static final String TEI = "application/tei+xml";
  private static final String ANY = "application/octet-stream";
  private static final Map<String, String> BY_ENDING =
      Map.ofEntries(
          Map.entry("csv", "text/csv"),
          Map.entry("epub", "application/epub+zip"),
          Map.entry("html", "text/html"),
          Map.entry("json", "application/json"),
          Map.entry("md", "text/markdown"),
          Map.entry("rng", "application/xml"),
          Map.entry("sch", "application/xml"),
          Map.entry("txt", "text/plain"),
          Map.entry("xhtml", "application/xhtml+xml"),
          Map.entry("xml", "application/xml"));

  private MediaTypes() {}

  /**
   * The type of a file.
   *
   * @param path {@code /}-separated; editions stand below a folder whose name begins with {@code
   *     tei}
   */
  public static String of(String path) {
    String ending = path.substring(path.lastIndexOf('.') + 1);
    String type = BY_ENDING.getOrDefault(ending, path.startsWith("source/") ? "text/plain" : ANY);
    return type.equals("application/xml") && path.startsWith("tei") ? TEI : type;
  }
}
