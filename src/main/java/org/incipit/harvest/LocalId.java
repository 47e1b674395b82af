package org.incipit.harvest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.incipit.decode.Digest;

/**
 * What a document is called in addresses: letters, digits, {@code -} and {@code _} of ASCII, and a
 * full stop between the folders of its name, so that no server and no file system has to escape or
 * fold anything.
 */
public final class LocalId {
  /** The collection of all documents. */
  public static final String ROOT = "root";

  /** The first part of ids that are no document's. */
  static final String FOLDER = "folder";

  private static final Set<String> TAKEN = Set.of(ROOT, FOLDER, "genre", "collection");
  private static final int LONGEST_PART = 60;
  private static final int LONGEST_SLUG = 40;
  private static final int LONGEST = 160;
  private static final int DIGITS = 10;

  private LocalId() {}

  /**
   * The id of a document.
   *
   * @param name path of its outputs below the folder of a format, without extension
   */
  public static String of(String name) {
    String[] parts = name.split("/");
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      boolean taken = i == 0 && TAKEN.contains(parts[0]);
      ids.add(isPlain(parts[i]) && !taken ? parts[i] : slug(parts[i]));
    }
    String id = String.join(".", ids);
    return id.length() <= LONGEST ? id : id.substring(0, LONGEST_SLUG) + "-" + digest(name);
  }

  /** The id of the collection of a folder; that of the root for the outermost, {@code ""}. */
  static String ofFolder(String folder) {
    return folder.isEmpty() ? ROOT : FOLDER + "." + of(folder);
  }

  /** Any words as a part of an id. */
  static String ofWords(String words) {
    return isPlain(words) ? words : slug(words);
  }

  private static boolean isPlain(String part) {
    return !part.isEmpty()
        && part.length() <= LONGEST_PART
        && part.chars().allMatch(c -> isLetterOrDigit(c) || c == '-' || c == '_');
  }

  private static boolean isLetterOrDigit(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  /** The plain letters of a name, and a digest of all of it. */
  private static String slug(String part) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < part.length() && out.length() < LONGEST_SLUG; i++) {
      char c = part.charAt(i);
      if (isLetterOrDigit(c)) {
        out.append(c);
      } else if (out.length() > 0 && out.charAt(out.length() - 1) != '-') {
        out.append('-');
      }
    }
    String end = out.length() == 0 || out.charAt(out.length() - 1) == '-' ? "" : "-";
    return (out.length() == 0 ? "x-" : out + end) + digest(part);
  }

  private static String digest(String text) {
    return Digest.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
  }
}
