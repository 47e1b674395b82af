package org.incipit.pipeline;

import java.util.Optional;
import java.util.OptionalLong;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;

/**
 * What one document may take. A document that takes more is rejected, and the others go on. How
 * deep brackets and elements nest is limited by the parsers themselves.
 *
 * @param bytes the most a source may have
 * @param seconds the longest that a conversion may last; empty for any time
 * @param ratio how many times the bytes of its source the outputs of a document may have together,
 *     besides {@link #SLACK}
 */
public record Limits(long bytes, OptionalLong seconds, int ratio) {
  /** Pages have a style sheet and TEI has a header, however short the text. */
  public static final long SLACK = 4L << 20;

  /** Ten minutes: 20 MB, the largest text that fits, take one or two on a slow machine. */
  public static final long DEFAULT_SECONDS = 600;

  /** Outputs of prose have 10 to 20 times its size, those of a list of names 50 times. */
  public static final int DEFAULT_RATIO = 200;

  /**
   * What is to be said of outputs that are too large for their source; empty when they are not.
   *
   * @param made bytes of the outputs together
   * @param source bytes of the source
   */
  public Optional<Diagnostic> excess(long made, long source) {
    return made <= source * ratio + SLACK
        ? Optional.empty()
        : Optional.of(
            Diagnostic.ofFile(Code.RUN_008, Long.toString(made), Integer.toString(ratio)));
  }

  /** A number of bytes, such as {@code 32m}; empty when it is none. */
  public static Optional<Long> size(String text) {
    int last = text.length() - 1;
    int unit = last < 0 ? -1 : "kmg".indexOf(Character.toLowerCase(text.charAt(last)));
    String digits = unit < 0 ? text : text.substring(0, last);
    boolean number =
        !digits.isEmpty()
            && digits.length() < 10
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Optional.of(Long.parseLong(digits) << 10 * (unit + 1)) : Optional.empty();
  }

  /** The usual limits, with this many bytes. */
  public static Limits ofBytes(long bytes) {
    return new Limits(bytes, OptionalLong.of(DEFAULT_SECONDS), DEFAULT_RATIO);
  }
}
