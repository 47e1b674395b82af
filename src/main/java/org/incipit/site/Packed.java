package org.incipit.site;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Numbers and strings as bytes, behind each other. */
final class Packed {
  private Packed() {}

  /** Writes them. Not thread-safe. */
  static final class Writer {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** A number from 0 on. */
    Writer number(int value) {
      int rest = value;
      while (rest >= 0x80) {
        out.write(rest & 0x7F | 0x80);
        rest >>>= 7;
      }
      out.write(rest);
      return this;
    }

    Writer text(String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      number(bytes.length);
      out.writeBytes(bytes);
      return this;
    }

    Writer texts(List<String> texts) {
      number(texts.size());
      texts.forEach(this::text);
      return this;
    }

    byte[] bytes() {
      return out.toByteArray();
    }
  }

  /** Reads them in the same order. Not thread-safe. */
  static final class Reader {
    private final ByteBuffer in;

    Reader(byte[] bytes) {
      in = ByteBuffer.wrap(bytes);
    }

    boolean hasMore() {
      return in.hasRemaining();
    }

    int number() {
      int value = 0;
      for (int shift = 0; ; shift += 7) {
        byte b = in.get();
        value |= (b & 0x7F) << shift;
        if (b >= 0) {
          return value;
        }
      }
    }

    String text() {
      int length = number();
      String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
      in.position(in.position() + length);
      return text;
    }

    List<String> texts() {
      int size = number();
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        texts.add(text());
      }
      return texts;
    }
  }
}
