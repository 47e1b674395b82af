package org.incipit.diagnostic;

import java.util.List;
import org.incipit.text.Span;

/**
 * One finding about one input.
 *
 * @param code what was found; its wording is in {@link Messages}
 * @param severity the code's own severity unless raised or lowered
 * @param span where in the source, {@code [0,0)} for the file as a whole
 * @param arguments what the wording's {@code {0}}, {@code {1}} … stand for
 */
public record Diagnostic(Code code, Severity severity, Span span, List<String> arguments) {
  /** The span of a finding about the whole file. */
  public static final Span WHOLE_FILE = new Span(0, 0);

  public Diagnostic {
    arguments = List.copyOf(arguments);
  }

  public static Diagnostic at(Code code, Span span, String... arguments) {
    return new Diagnostic(code, code.severity(), span, List.of(arguments));
  }

  public static Diagnostic ofFile(Code code, String... arguments) {
    return at(code, WHOLE_FILE, arguments);
  }

  /** The sentence for people, without file and position. */
  public String message() {
    return Messages.text(code, arguments);
  }
}
