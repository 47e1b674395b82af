package org.incipit.validate.report;

import java.io.IOException;
import java.io.Writer;

/** Lets JSON and XML writers write to whatever takes characters. */
final class AppendableWriter extends Writer {
  private final Appendable out;

  AppendableWriter(Appendable out) {
    this.out = out;
  }

  @Override
  public void write(int c) throws IOException {
    out.append((char) c);
  }

  @Override
  public void write(char[] text, int start, int length) throws IOException {
    out.append(new String(text, start, length));
  }

  @Override
  public void write(String text, int start, int length) throws IOException {
    out.append(text, start, start + length);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
