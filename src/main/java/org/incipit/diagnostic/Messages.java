package org.incipit.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Properties;

/** The wording of every {@link Code}, from {@code diagnostics.properties}. */
public final class Messages {
  private static final int LONGEST_ARGUMENT = 200;
  private static final List<String> ELLIPSES = Collections.nCopies(10, "…");
  private static final Properties WORDING = load();

  private Messages() {}

  /** The code's sentence with {@code {0}}, {@code {1}} … replaced; long arguments are cut. */
  public static String text(Code code, List<String> arguments) {
    String pattern = WORDING.getProperty(code.id());
    StringBuilder out = new StringBuilder(pattern.length() + 32);
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '{' && i + 2 < pattern.length() && pattern.charAt(i + 2) == '}') {
        int index = pattern.charAt(i + 1) - '0';
        out.append(index < arguments.size() ? printable(arguments.get(index)) : "");
        i += 2;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** What every finding of the code has in common: its sentence with {@code …} for what differs. */
  public static String title(Code code) {
    String title = WORDING.getProperty(code.id() + ".title");
    return title != null ? title : text(code, ELLIPSES);
  }

  /** Control characters and line ends would let a source text write on the terminal. */
  private static String printable(String argument) {
    StringBuilder out = new StringBuilder();
    argument
        .codePoints()
        .limit(LONGEST_ARGUMENT)
        .forEach(c -> out.appendCodePoint(Printable.isPlain(c) ? c : c == '\n' ? ' ' : 0xFFFD));
    return argument.codePointCount(0, argument.length()) > LONGEST_ARGUMENT
        ? out.append('…').toString()
        : out.toString();
  }

  private static Properties load() {
    Properties wording = new Properties();
    try (InputStream in = Messages.class.getResourceAsStream("diagnostics.properties")) {
      wording.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return wording;
  }
}
