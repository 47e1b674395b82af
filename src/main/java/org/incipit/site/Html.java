package org.incipit.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Builds a page; text stays text. Not thread-safe. */
final class Html {
  private static final Set<String> RIGHT_TO_LEFT =
      Set.of(
          ("ar arc azb bgn ckb dv fa glk he hbo iw ks lrc mzn nqo ota pnb prs ps sd sdh skr syr ug"
                  + " ur yi")
              .split(" "));

  private final StringBuilder out = new StringBuilder();

  /** Mark-up of ours. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  Html raw(int number) {
    out.append(number);
    return this;
  }

  /** Text of whatever origin. */
  Html text(String text) {
    escape(text, out);
    return this;
  }

  /** A link; the text may be of any direction. */
  Html link(String href, String text) {
    return raw("<a href=\"").text(href).raw("\"><bdi>").text(text).raw("</bdi></a>");
  }

  int length() {
    return out.length();
  }

  @Override
  public String toString() {
    return out.toString();
  }

  byte[] bytes() {
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(isOdd(c) ? '\uFFFD' : c);
      }
    }
  }

  /** Controls and directional overrides, which would change how the page around them reads. */
  static boolean isOdd(char c) {
    return c < 0x20 && c != '\n' && c != '\t'
        || c >= 0x7F && c < 0xA0
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069
        || c == 0xFFFE
        || c == 0xFFFF;
  }

  /** The address of a reading page below the folder of pages. */
  static String page(String name) {
    StringBuilder address = new StringBuilder();
    for (String part : name.split("/")) {
      address.append(address.length() == 0 ? "" : "/").append(encoded(part));
    }
    return address + ".html";
  }

  static String fragment(String anchor) {
    return anchor.isEmpty() ? "" : "#" + encoded(anchor);
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** {@code lang} and {@code dir} for words of a document. */
  static String language(String tag) {
    return tag.isEmpty() ? " dir=\"auto\"" : " lang=\"" + tag + "\" dir=\"" + direction(tag) + "\"";
  }

  static String direction(String tag) {
    String[] parts = tag.toLowerCase(java.util.Locale.ROOT).split("-");
    boolean latin = parts.length > 1 && parts[1].equals("latn");
    return RIGHT_TO_LEFT.contains(parts[0]) && !latin ? "rtl" : "ltr";
  }
}
