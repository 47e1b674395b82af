package org.incipit.validate.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;

/**
 * A file's name as the user gave it, without {@code .}, {@code //} and what {@code ..} takes back.
 *
 * @param path {@code /}-separated; begins with {@code ../} when the file lies outside the folder
 *     that the run began in
 * @param absolute whether the user gave it from the root
 */
record FilePath(String path, boolean absolute) {
  private static final String UNRESERVED = "-._~/";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  static FilePath of(String name) {
    boolean absolute = name.startsWith("/");
    Deque<String> steps = new ArrayDeque<>();
    for (String step : Wording.wellFormed(name).split("/")) {
      boolean back = step.equals("..");
      if (back && !steps.isEmpty() && !steps.getLast().equals("..")) {
        steps.removeLast();
      } else if (!step.isEmpty() && !step.equals(".") && !(back && absolute)) {
        steps.addLast(step);
      }
    }
    return new FilePath((absolute ? "/" : "") + String.join("/", steps), absolute);
  }

  /** True when it lies in the folder that the run began in, as far as the name tells. */
  boolean isInside() {
    return !absolute && !path.equals("..") && !path.startsWith("../");
  }

  /** As a URI reference, with everything percent-encoded that could be (RFC 3986). */
  String uri() {
    StringBuilder uri = new StringBuilder(absolute ? "file://" : "");
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      boolean letter = b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
      if (letter || UNRESERVED.indexOf(b) >= 0) {
        uri.append((char) b);
      } else {
        uri.append('%').append(HEX.toHexDigits(b));
      }
    }
    return uri.toString();
  }
}
