package org.incipit.metadata;

/** Tells digital object identifiers. */
public final class Doi {
  private Doi() {}

  /** True for {@code 10.}, four to nine digits, a slash and a name without spaces. */
  public static boolean is(String text) {
    int slash = text.indexOf('/');
    if (!text.startsWith("10.") || slash < 7 || slash > 12 || slash + 1 == text.length()) {
      return false;
    }
    return text.substring(3, slash).chars().allMatch(c -> c >= '0' && c <= '9')
        && text.indexOf(' ') < 0;
  }
}
