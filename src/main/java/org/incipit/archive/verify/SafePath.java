package org.incipit.archive.verify;

/** Paths that stay where they are put. */
public final class SafePath {
  private SafePath() {}

  /** True when a path is relative, goes down only, and means the same on every system. */
  public static boolean is(String path) {
    if (path.isEmpty() || path.indexOf('\\') >= 0 || path.indexOf('\0') >= 0) {
      return false;
    }
    if (path.length() > 1 && path.charAt(1) == ':' && Character.isLetter(path.charAt(0))) {
      return false;
    }
    for (String part : path.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        return false;
      }
    }
    return true;
  }
}
