package org.incipit.decode;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Tells UTF-16 without a byte-order mark: the zero bytes of its spaces, line ends and Latin letters
 * all stand on one side, and what it decodes to is text.
 */
final class WideText {
  private static final int SAMPLE = 1 << 16;
  private static final int FEWEST_CHARACTERS = 4;

  /** So many zero bytes on the one side for one on the other. */
  private static final int ONE_SIDED = 50;

  private WideText() {}

  static Optional<Encoding> encodingOf(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE) & ~1;
    if (bytes.length % 2 != 0 || length < 2 * FEWEST_CHARACTERS) {
      return Optional.empty();
    }
    int even = 0;
    int odd = 0;
    for (int i = 0; i < length; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    // Prose has a space or line end, hence a zero byte, in every 50 characters.
    int zeros = Math.max(even, odd);
    if (zeros < FEWEST_CHARACTERS || zeros * 100L < length) {
      return Optional.empty();
    }
    Charset charset =
        odd > even * ONE_SIDED
            ? StandardCharsets.UTF_16LE
            : even > odd * ONE_SIDED ? StandardCharsets.UTF_16BE : StandardCharsets.US_ASCII;
    return charset == StandardCharsets.US_ASCII || !isText(bytes, length, charset)
        ? Optional.empty()
        : Optional.of(Encoding.of(charset));
  }

  private static boolean isText(byte[] bytes, int length, Charset charset) {
    // A sample may end inside a surrogate pair; the last unit decides nothing.
    int end = length == bytes.length ? length : length - 2;
    CharBuffer text;
    try {
      text = charset.newDecoder().decode(ByteBuffer.wrap(bytes, 0, end));
    } catch (CharacterCodingException e) {
      return false;
    }
    int strange = 0;
    for (int i = 0; i < text.length(); i++) {
      strange += isStrange(text.charAt(i)) ? 1 : 0;
    }
    return strange * 100L <= text.length();
  }

  private static boolean isStrange(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\t' && c != '\n' && c != '\r' && c != '\f';
      case Character.UNASSIGNED, Character.PRIVATE_USE -> true;
      default -> false;
    };
  }
}
