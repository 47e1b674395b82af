package org.incipit.archive;

import java.util.Map;
import java.util.Optional;

/**
 * A file format as registries know it.
 *
 * @param name for people
 * @param version empty where the format has none
 * @param pronom its identifier in PRONOM: {@code fmt/101}; absent where we are not sure of it
 */
public record Format(String name, String version, Optional<String> pronom) {
  private static final Format XML = of("Extensible Markup Language", "1.0", "fmt/101");

  private static final Map<String, Format> BY_MEDIA_TYPE =
      Map.ofEntries(
          Map.entry("text/plain", of("Plain Text File", "", "x-fmt/111")),
          Map.entry("text/html", of("Hypertext Markup Language", "5", "fmt/471")),
          Map.entry("text/markdown", of("Markdown", "", "fmt/1149")),
          Map.entry("text/csv", of("Comma Separated Values", "", "x-fmt/18")),
          Map.entry("application/json", of("JSON Data Interchange Format", "", "fmt/817")),
          Map.entry("application/epub+zip", of("ePub format", "", "fmt/483")),
          Map.entry("application/xml", XML));

  private static Format of(String name, String version, String pronom) {
    return new Format(name, version, Optional.of(pronom));
  }

  /** The format of a media type; all XML is XML 1.0, since that is what we write. */
  public static Format of(String mediaType) {
    if (mediaType.endsWith("+xml")) {
      return XML;
    }
    return BY_MEDIA_TYPE.getOrDefault(mediaType, new Format(mediaType, "", Optional.empty()));
  }
}
