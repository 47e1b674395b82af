package org.incipit.validate.report;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Severity;
import org.incipit.validate.Finding;
import org.incipit.validate.Rule;
import org.incipit.validate.ValidationReport;

/** Reports to print, and what each format makes of them. */
final class Reports {
  static final ValidationReport CLEAN = new ValidationReport("letters/good.xml", "", List.of(), 0);

  /** An error, a warning and a note, the first with its line of the plain text. */
  static final ValidationReport MIXED =
      new ValidationReport(
          "./letters/ada.xml",
          "ada.txt",
          List.of(
              finding(Severity.ERROR, 16, 51, 3, "/TEI/text[1]/body[1]/p[2]", "\"x\" is invalid"),
              finding(Severity.WARNING, 20, 1, 0, "/TEI/text[1]/body[1]/p[3]", "unusual"),
              finding(Severity.INFO, 0, 0, 0, "", "of the file")),
          0);

  /** Every text in it tries to be something else. */
  static final String HOSTILE_NAME =
      "a\u202Eb\"<x>&'],%: ,\n::error::y\u0001\u007F\uD800[l](javascript:1)%0A\u200C\uD83D\uDE00.xml";

  static final String HOSTILE_TEXT =
      "]]></failure><script>\u0000\u001B[31m\r\n::error::z](http://evil/)[";

  static final ValidationReport HOSTILE =
      new ValidationReport(
          HOSTILE_NAME,
          HOSTILE_NAME,
          List.of(
              new Finding(
                  Code.VAL_001,
                  new Rule(HOSTILE_TEXT, HOSTILE_TEXT),
                  Severity.ERROR,
                  1,
                  2,
                  3,
                  "/" + HOSTILE_TEXT,
                  List.of(HOSTILE_TEXT))),
          7);

  /** Runs of no file, a clean one, findings of every severity, and a hostile one. */
  static final List<List<ValidationReport>> RUNS =
      List.of(
          List.of(),
          List.of(CLEAN),
          List.of(CLEAN, MIXED),
          List.of(HOSTILE),
          List.of(MIXED, HOSTILE, CLEAN),
          Collections.nCopies(300, CLEAN));

  private Reports() {}

  static Finding finding(
      Severity severity, int line, int column, int sourceLine, String path, String message) {
    Code code = Code.VAL_001;
    return new Finding(
        code, Rule.of(code), severity, line, column, sourceLine, path, List.of(message));
  }

  static String print(String format, ValidationReport... reports) {
    return print(format, List.of(reports));
  }

  static String print(String format, List<ValidationReport> reports) {
    StringBuilder out = new StringBuilder();
    try {
      ReportWriter writer = ReportFormats.named(format).orElseThrow().open(out, "1.2.3");
      for (ValidationReport report : reports) {
        writer.write(report);
      }
      writer.end();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString();
  }
}
