package org.incipit.site;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Data as a script: works from a folder too, where a page may fetch no files. Not thread-safe. */
final class Script {
  private final StringBuilder out = new StringBuilder();

  /** A call of ours that takes the name and number of a part, and the part. */
  static byte[] part(String name, int number, String data) {
    return ("incipit.put(\"" + name + "\"," + number + "," + data + ");\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  Script raw(String code) {
    out.append(code);
    return this;
  }

  Script raw(int number) {
    out.append(number);
    return this;
  }

  /** Text of whatever origin, which ends neither the string nor a script element. */
  Script text(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Html.isOdd(c)) {
        out.append('\uFFFD');
      } else if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < 0x20
          || c == '<'
          || c == '>'
          || c == '&'
          || c == 0x2028
          || c == 0x2029
          || Character.isSurrogate(c) && !isPaired(text, i)) {
        out.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
    return this;
  }

  private static boolean isPaired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }

  Script texts(List<String> texts) {
    raw("[");
    for (int i = 0; i < texts.size(); i++) {
      raw(i == 0 ? "" : ",").text(texts.get(i));
    }
    return raw("]");
  }

  int length() {
    return out.length();
  }

  void clear() {
    out.setLength(0);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
