package org.incipit.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Standard output that remembers why it could not be written. */
final class DataStream extends PrintStream {
  private final Remembering target;

  /** Data to some stream. */
  static DataStream to(OutputStream target) {
    return new DataStream(new Remembering(target));
  }

  private DataStream(Remembering target) {
    super(target, false, StandardCharsets.UTF_8);
    this.target = target;
  }

  /** True when it failed because whoever read it had enough, as {@code head} does. */
  boolean isReaderGone() {
    return checkError() && target.failure.contains("Broken pipe");
  }

  private static final class Remembering extends FilterOutputStream {
    private String failure = "";

    Remembering(OutputStream target) {
      super(target);
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        failure = String.valueOf(e.getMessage());
        throw e;
      }
    }

    @Override
    public void flush() throws IOException {
      try {
        out.flush();
      } catch (IOException e) {
        failure = String.valueOf(e.getMessage());
        throw e;
      }
    }
  }
}
