package org.incipit.validate;

import java.util.List;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Messages;
import org.incipit.diagnostic.Severity;

/**
 * One finding about an XML file.
 *
 * @param code what was found
 * @param severity how much it matters
 * @param line from 1, 0 when unknown: where the tag or text that it is about ends
 * @param column from 1 in UTF-16 code units, 0 when unknown
 * @param path XPath of the element it is about, prefixes left out, such as {@code
 *     /TEI/text/body/div[1]/p[2]}; empty when unknown
 * @param arguments what the wording's {@code {0}}, {@code {1}} … stand for
 */
public record Finding(
    Code code, Severity severity, int line, int column, String path, List<String> arguments) {
  public Finding {
    if (line < 0 || column < 0) {
      throw new IllegalArgumentException("not a position: " + line + ":" + column);
    }
    arguments = List.copyOf(arguments);
  }

  static Finding of(Code code, int line, int column, String path, String argument) {
    return new Finding(
        code, code.severity(), Math.max(line, 0), Math.max(column, 0), path, List.of(argument));
  }

  /** The sentence for people, without file and position. */
  public String message() {
    return Messages.text(code, arguments);
  }
}
