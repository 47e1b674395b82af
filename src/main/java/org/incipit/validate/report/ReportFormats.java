package org.incipit.validate.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The report formats of this build. */
public final class ReportFormats {
  /** In the order in which help lists them. */
  public static final List<ReportFormat> ALL =
      List.of(
          new TextReport(),
          new JsonReport(),
          new SarifReport(),
          new JunitReport(),
          new GithubReport(),
          new CheckstyleReport(),
          new GitlabReport(),
          new SvrlReport());

  private ReportFormats() {}

  /** The format of that id, if there is one. */
  public static Optional<ReportFormat> named(String id) {
    return ALL.stream().filter(format -> format.id().equals(id)).findFirst();
  }

  /** Every id, with commas between. */
  public static String ids() {
    return ALL.stream().map(ReportFormat::id).collect(Collectors.joining(", "));
  }
}
