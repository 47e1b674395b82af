package org.incipit.validate;

import java.util.List;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Messages;
import org.incipit.diagnostic.Severity;
import org.incipit.validate.schematron.Breach;
import org.incipit.validate.schematron.NodePlace;

/**
 * One finding about an XML file.
 *
 * @param code what was found
 * @param rule what it is a breach of
 * @param severity how much it matters
 * @param line from 1, 0 when unknown: where the tag or text that it is about ends
 * @param column from 1 in UTF-16 code units, 0 when unknown
 * @param sourceLine line of the plain text that the TEI was made from, from 1; 0 when unknown
 * @param path XPath of the element it is about, prefixes left out, such as {@code
 *     /TEI/text/body/div[1]/p[2]}; empty when unknown
 * @param arguments what the wording's {@code {0}}, {@code {1}} … stand for
 */
public record Finding(
    Code code,
    Rule rule,
    Severity severity,
    int line,
    int column,
    int sourceLine,
    String path,
    List<String> arguments) {
  public Finding {
    if (line < 0 || column < 0 || sourceLine < 0) {
      throw new IllegalArgumentException(
          "not a position: " + line + ":" + column + ", " + sourceLine);
    }
    arguments = List.copyOf(arguments);
  }

  /** A finding about a file as a whole, with the code's own severity. */
  public static Finding ofFile(Code code, List<String> arguments) {
    return new Finding(code, Rule.of(code), code.severity(), 0, 0, 0, "", arguments);
  }

  static Finding of(Code code, int line, int column, String path, String argument) {
    return new Finding(
        code,
        Rule.of(code),
        code.severity(),
        Math.max(line, 0),
        Math.max(column, 0),
        0,
        path,
        List.of(argument));
  }

  static Finding of(Breach breach) {
    NodePlace place = breach.place();
    String title = breach.title().isEmpty() ? Messages.title(Code.VAL_004) : breach.title();
    return new Finding(
        Code.VAL_004,
        new Rule(breach.ruleId(), title),
        breach.severity(),
        place.line(),
        place.column(),
        0,
        place.path(),
        List.of(breach.message()));
  }

  /** The same with the line of the plain text, from 1, or 0. */
  Finding at(int sourceLine) {
    return new Finding(code, rule, severity, line, column, sourceLine, path, arguments);
  }

  /** The same, as serious as the user finds it. */
  Finding with(Severity other) {
    return new Finding(code, rule, other, line, column, sourceLine, path, arguments);
  }

  /** The sentence for people, without file and position. */
  public String message() {
    return Messages.text(code, arguments);
  }
}
