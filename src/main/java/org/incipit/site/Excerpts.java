package org.incipit.site;

/** The words around a place in a text. */
final class Excerpts {
  private static final int CONTEXT = 60;

  private Excerpts() {}

  /** The text before a place: whole words where it has some, marked where it was cut. */
  static String before(String text, int end) {
    int start = Math.max(0, end - CONTEXT);
    if (start == 0) {
      return text.substring(0, end);
    }
    int space = text.indexOf(' ', start);
    int from = space >= 0 && space < end - 1 ? space + 1 : whole(text, start);
    return "… " + text.substring(from, end);
  }

  /** The text behind a place. */
  static String after(String text, int start) {
    int end = Math.min(text.length(), start + CONTEXT);
    if (end == text.length()) {
      return text.substring(start);
    }
    int space = text.lastIndexOf(' ', end);
    int to = space > start ? space : whole(text, end);
    return text.substring(start, to) + " …";
  }

  /** No place within a surrogate pair. */
  private static int whole(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }
}
