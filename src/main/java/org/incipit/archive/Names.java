package org.incipit.archive;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Names of documents as addresses, and what no package can hold in a name. */
public final class Names {
  private static final String UNRESERVED = "-._~";

  private Names() {}

  /** What a document is called in repositories, the same in every run: a URN of its name. */
  public static String urn(Item item) {
    return "urn:incipit:item:" + encoded(item.name());
  }

  /** A path as a relative URI reference: everything but plain characters by numbers. */
  public static String encoded(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (c == '/' || c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
        uri.append(c);
      } else {
        uri.append('%');
        uri.append(Character.toUpperCase(Character.forDigit(c >> 4, 16)));
        uri.append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
      }
    }
    return uri.toString();
  }

  /** What keeps the paths of an item out of lists that have a line a path. */
  public static List<String> complaints(Item item) {
    return item.files().stream()
        .map(ItemFile::path)
        .filter(path -> path.chars().anyMatch(c -> Character.isISOControl(c) || c == '\\'))
        .map(path -> "a file name with a control character or backslash, " + Label.of(path, 100))
        .toList();
  }
}
