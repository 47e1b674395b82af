package org.incipit.validate.report;

import java.io.IOException;
import org.incipit.validate.ValidationReport;

/**
 * Prints the reports of one run as they come, so that a run may hold any number of files. Used by
 * one thread.
 */
public interface ReportWriter {
  /** Takes the next file's report; files come in the order in which they were named. */
  void write(ValidationReport report) throws IOException;

  /** Ends the report of the run; called once, after the last file. */
  default void end() throws IOException {}
}
