package org.incipit.authority;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the data files that stand beside the classes of this package. */
final class Resources {
  private Resources() {}

  static ByteBuffer binary(String name) {
    try (InputStream in = open(name)) {
      return ByteBuffer.wrap(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of a tab-separated list, without comments and empty lines. */
  static List<String[]> rows(String name) {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
      return in.lines()
          .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void checkMagic(ByteBuffer in, int magic) {
    if (in.getInt() != magic) {
      throw new IllegalStateException("a data file of the authority lists is damaged");
    }
  }

  private static InputStream open(String name) {
    InputStream in = Resources.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("the authority list " + name + " is missing");
    }
    return in;
  }
}
