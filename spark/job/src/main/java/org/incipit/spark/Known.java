package org.incipit.spark;

import org.apache.spark.sql.Row;
import org.incipit.api.Incipit;
import org.incipit.api.Source;
import org.incipit.decode.Digest;
import org.incipit.spark.input.Texts;

/**
 * What is known of a text before it is converted.
 *
 * @param source the text with the name of its outputs and what is said of it
 * @param refusal why it cannot be converted; empty when it can
 */
record Known(Source source, String refusal) {
  private static final String REPEATED = "several texts have this name; give each its own";

  static Known of(Row row, Targets targets) {
    String name = Texts.name(row);
    String unread = Texts.refusal(row) == null ? "" : Texts.refusal(row);
    return new Known(
        new Source(Texts.bytes(row), name, targets.of(name), Texts.metadata(row)),
        targets.repeated().contains(name) ? REPEATED : unread);
  }

  /** A digest of everything besides its bytes that its row in the table depends on. */
  String fingerprint(Incipit incipit) {
    String configured = incipit.fingerprint(source.name(), source.metadata());
    return Digest.sha256(configured + "\n" + source.target() + "\n" + refusal);
  }
}
