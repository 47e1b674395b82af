package org.incipit.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * A message as one line of JSON: {@code level}, {@code file}, {@code line}, {@code column}, {@code
 * code}, {@code message}. Only ASCII is written, so no message can forge a line or act on a
 * terminal.
 */
final class LogLine {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final StringWriter line = new StringWriter();
  private final JsonGenerator json;

  /** Begins a line of this severity. */
  LogLine(String level) {
    try {
      json = JSON.createGenerator(line);
      json.writeStartObject();
      json.writeStringField("level", level);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private LogLine string(String name, String value) {
    try {
      json.writeStringField(name, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  LogLine file(String file) {
    return string("file", file);
  }

  /** A place in the file; none where the line is zero. */
  LogLine place(int line, int column) {
    return line == 0 ? this : number("line", line).number("column", column);
  }

  LogLine code(String code) {
    return string("code", code);
  }

  LogLine message(String message) {
    return string("message", message);
  }

  LogLine number(String name, long value) {
    try {
      json.writeNumberField(name, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** The line, without its end. */
  String end() {
    try {
      json.writeEndObject();
      json.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toString();
  }
}
