package org.incipit.validate;

/** A way to print validation reports. Stateless and thread-safe. */
public interface ReportFormat {
  /** Short, stable, lower-case: the value of {@code --as}. */
  String id();

  /** Begins the report of a run; lines are ended by LF, and nothing of the machine is in it. */
  ReportWriter open(Appendable out);
}
