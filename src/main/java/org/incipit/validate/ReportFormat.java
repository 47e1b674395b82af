package org.incipit.validate;

import java.io.IOException;
import java.util.List;

/** A way to print validation reports. Stateless and thread-safe. */
public interface ReportFormat {
  /** Short, stable, lower-case: the value of {@code --as}. */
  String id();

  /** Writes the reports in the order given, each line ended by LF. */
  void write(List<ValidationReport> reports, Appendable out) throws IOException;
}
