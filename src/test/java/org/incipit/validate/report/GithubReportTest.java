package org.incipit.validate.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Workflow commands, escaped by the rules of the runner. */
class GithubReportTest {
  @Test
  void aFindingIsOneCommand() {
    assertThat(Reports.print("github", Reports.CLEAN, Reports.MIXED))
        .isEqualTo(
            """
            ::error file=letters/ada.xml,line=16,col=51,title=VAL-001::"x" is invalid (ada.txt:3)
            ::warning file=letters/ada.xml,line=20,col=1,title=VAL-001::unusual
            ::notice file=letters/ada.xml,title=VAL-001::of the file
            """);
  }

  @Test
  void namesAndMessagesAreNoCommands() {
    String out = Reports.print("github", Reports.HOSTILE);

    assertThat(out.lines()).hasSize(2);
    assertThat(out)
        .startsWith(
            "::error file=a\uFFFDb\"<x>&']%2C%25%3A %2C%0A%3A%3Aerror%3A%3Ay\uFFFD\uFFFD\uFFFD"
                + "[l](javascript%3A1)%250A\u200C\uD83D\uDE00.xml,line=1,col=2,title=]]></failure>")
        .contains("%0D%0A%3A%3Aerror%3A%3Az")
        .endsWith("::7 more findings\n");
  }
}
