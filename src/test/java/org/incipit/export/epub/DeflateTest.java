package org.incipit.export.epub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeflateTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 257, 258, 259, 260, 32767, 32768, 32769, 40000, 100_000})
  void isUndoneByJava(int length) throws DataFormatException {
    for (int letters : new int[] {1, 2, 4, 64, 256}) {
      byte[] bytes = new byte[length];
      Random random = new Random(length * 31L + letters);
      for (int i = 0; i < length; i++) {
        bytes[i] = (byte) random.nextInt(letters);
      }
      assertThat(inflated(Deflate.compress(bytes), length)).isEqualTo(bytes);
    }
  }

  @Test
  void findsWhatRecursFarAway() throws DataFormatException {
    byte[] piece = new byte[30_000];
    new Random(7).nextBytes(piece);
    byte[] bytes = new byte[60_000];
    System.arraycopy(piece, 0, bytes, 0, 30_000);
    System.arraycopy(piece, 0, bytes, 30_000, 30_000);
    byte[] packed = Deflate.compress(bytes);
    assertThat(inflated(packed, 60_000)).isEqualTo(bytes);
    assertThat(packed.length).isLessThan(34_000);
  }

  /** The very bytes: another compressor would be another book. */
  @Test
  void givesTheseBytes() {
    byte[] bytes = "<p>tags and tags</p><p>tags and tags</p>".getBytes(StandardCharsets.US_ASCII);
    assertThat(java.util.HexFormat.of().formatHex(Deflate.compress(bytes)))
        .isEqualTo("b329b02b494c2f5648cc4b5100316cf40becb0890100");
  }

  private static byte[] inflated(byte[] packed, int length) throws DataFormatException {
    Inflater inflater = new Inflater(true);
    inflater.setInput(packed);
    byte[] bytes = new byte[length + 1];
    int size = inflater.inflate(bytes);
    assertThat(inflater.finished()).isTrue();
    inflater.end();
    assertThat(size).isEqualTo(length);
    return java.util.Arrays.copyOf(bytes, size);
  }
}
