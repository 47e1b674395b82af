package org.incipit.validate.report;

import java.io.IOException;

/** A way to print validation reports. Stateless and thread-safe. */
public interface ReportFormat {
  /** Short, stable, lower-case: the value of {@code --as}. */
  String id();

  /**
   * Begins the report of a run; lines are ended by LF, and nothing of the machine is in it.
   *
   * @param version of this program, for formats that name what made them
   */
  ReportWriter open(Appendable out, String version) throws IOException;
}
