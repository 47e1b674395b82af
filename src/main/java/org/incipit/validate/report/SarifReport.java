package org.incipit.validate.report;

import java.io.IOException;

/**
 * SARIF 2.1.0, the format of OASIS for what analysis tools find. Files are URIs relative to {@code
 * SRCROOT}, the folder that the run began in.
 */
final class SarifReport implements ReportFormat {
  @Override
  public String id() {
    return "sarif";
  }

  @Override
  public ReportWriter open(Appendable out, String version) throws IOException {
    return new SarifWriter(Json.indented(out), version);
  }
}
