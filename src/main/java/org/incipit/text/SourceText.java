package org.incipit.text;

import java.util.regex.Pattern;

/**
 * The decoded text of one input, never edited afterwards: line ends are LF, a byte-order mark is
 * gone, every character is one that XML 1.0 allows or a form feed.
 *
 * @param name the file's base name, for titles and messages; no path
 * @param content the text
 * @param sha256 digest of the bytes it was decoded from, lower-case hexadecimal
 * @param encoding IANA name of the character encoding it was decoded with
 * @param lines its line starts
 */
public record SourceText(
    String name, String content, String sha256, String encoding, LineMap lines) {
  private static final Pattern SPACES = Pattern.compile("[ \t\n\f]++");

  public static SourceText of(String name, String content, String sha256, String encoding) {
    return new SourceText(name, content, sha256, encoding, LineMap.of(content));
  }

  public int length() {
    return content.length();
  }

  public String slice(Span span) {
    return content.substring(span.start(), span.end());
  }

  /** The same in one line: line ends, form feeds and runs of spaces are single spaces. */
  public String line(Span span) {
    return line(slice(span));
  }

  /** Any text in one line, in the same way. */
  public static String line(String text) {
    return String.join(" ", SPACES.split(text.strip()));
  }
}
