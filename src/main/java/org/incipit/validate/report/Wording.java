package org.incipit.validate.report;

import org.incipit.diagnostic.Printable;
import org.incipit.validate.Finding;
import org.incipit.validate.ValidationReport;

/** What reports say about findings, in characters that act on no terminal, page or parser. */
final class Wording {
  /** What stands for a rule where a report says that it does not list everything. */
  static final String OMITTED = "omitted";

  private Wording() {}

  /** The finding's sentence, with the line of the plain text behind it where there is one. */
  static String sentence(ValidationReport report, Finding finding) {
    String place =
        finding.sourceLine() == 0 ? "" : " (" + report.source() + ':' + finding.sourceLine() + ')';
    return Printable.of(finding.message() + place);
  }

  /** {@code file:line:column: severity CODE message}. */
  static String line(ValidationReport report, Finding finding) {
    String position = finding.line() == 0 ? "" : ":" + finding.line() + ":" + finding.column();
    String heading = ": " + finding.severity().word() + ' ' + finding.rule().id() + ' ';
    return Printable.of(report.name() + position + heading) + sentence(report, finding);
  }

  /** Says that the report does not list everything. */
  static String omitted(ValidationReport report) {
    return report.omitted() + " more findings";
  }

  /** The text with U+FFFD for lone surrogates, which UTF-8 does not have, and nothing else. */
  static String wellFormed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> out.appendCodePoint(Character.getType(c) == Character.SURROGATE ? 0xFFFD : c));
    return out.toString();
  }
}
