package org.incipit.validate;

import java.util.List;
import java.util.Optional;

/** The report formats of this build. */
public final class ReportFormats {
  /** In the order in which help lists them. */
  public static final List<ReportFormat> ALL = List.of(new TextReport(), new JsonReport());

  private ReportFormats() {}

  /** The format of that id, if there is one. */
  public static Optional<ReportFormat> named(String id) {
    return ALL.stream().filter(format -> format.id().equals(id)).findFirst();
  }
}
