package org.incipit.archive.bag;

/** File names as manifests write them: CR, LF and % by their hexadecimal numbers. */
public final class BagNames {
  private BagNames() {}

  /** What a manifest has for a path. */
  public static String encode(String path) {
    return path.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  /** What was encoded; anything else that looks like a number is left as it is. */
  public static String decode(String name) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      if (name.regionMatches(true, i, "%0D", 0, 3)) {
        path.append('\r');
        i += 2;
      } else if (name.regionMatches(true, i, "%0A", 0, 3)) {
        path.append('\n');
        i += 2;
      } else if (name.startsWith("%25", i)) {
        path.append('%');
        i += 2;
      } else {
        path.append(name.charAt(i));
      }
    }
    return path.toString();
  }
}
