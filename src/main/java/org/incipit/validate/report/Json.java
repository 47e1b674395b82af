package org.incipit.validate.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.Writer;
import java.util.HexFormat;
import org.incipit.diagnostic.Printable;

/** Writers of JSON whose strings are exact, and whose bytes act on nothing that shows them. */
final class Json {
  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder().characterEscapes(new Escapes()).build();

  private Json() {}

  /** Writes everything on one line. */
  static JsonGenerator onOneLine(Writer out) throws IOException {
    return FACTORY.createGenerator(out);
  }

  /** Writes one member a line, the same on every platform. */
  static JsonGenerator indented(Appendable out) throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    JsonGenerator json = FACTORY.createGenerator(new AppendableWriter(out));
    Separators separators =
        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
    json.setPrettyPrinter(
        new DefaultPrettyPrinter(separators)
            .withObjectIndenter(indenter)
            .withArrayIndenter(indenter));
    return json;
  }

  /** Beside what JSON demands: the characters that {@link Wording} would replace. */
  private static final class Escapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;
    private static final HexFormat HEX = HexFormat.of();

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = standardAsciiEscapesForJSON();
      codes[0x7F] = ESCAPE_STANDARD;
      return codes;
    }

    @Override
    public SerializableString getEscapeSequence(int c) {
      boolean half = Character.isSurrogate((char) c);
      return half || Printable.isPlain(c)
          ? null
          : new SerializedString("\\u" + HEX.toHexDigits((char) c));
    }
  }
}
