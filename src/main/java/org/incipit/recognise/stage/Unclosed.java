package org.incipit.recognise.stage;

/** Where a direction ends whose bracket nothing closes. */
final class Unclosed {
  private Unclosed() {}

  /**
   * Behind the emphasis or the name in capitals that ends a line, as {@code [_Going._} does; at the
   * end of the text where no line ends so. Emphasis without a stop goes on where the next line is
   * emphasised, too.
   */
  static int end(String text, int open) {
    int whole = text.stripTrailing().length();
    boolean marked = false;
    boolean inside = false;
    for (int i = open + 1; i < whole; i++) {
      char c = text.charAt(i);
      if (c == '_') {
        marked = true;
        inside = !inside;
      } else if (c == '\n' && marked && !inside) {
        int end = i;
        while (Character.isWhitespace(text.charAt(end - 1))) {
          end--;
        }
        if (endsDirection(text, end, i)) {
          return end;
        }
      }
    }
    return whole;
  }

  private static boolean endsDirection(String text, int end, int lineEnd) {
    boolean stop = text.charAt(end - 1) == '.';
    char last = text.charAt(stop ? end - 2 : end - 1);
    if (last != '_') {
      return stop && Character.isUpperCase(last);
    }
    int next = lineEnd;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    boolean closed = stop || ".!?)".indexOf(text.charAt(end - 2)) >= 0;
    return closed || next == text.length() || text.charAt(next) != '_';
  }
}
