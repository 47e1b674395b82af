package org.incipit.validate.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** GitLab's Code Quality report. */
class GitlabReportTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void aFindingIsOneIssue() throws IOException {
    JsonNode issues = JSON.readTree(Reports.print("gitlab", Reports.CLEAN, Reports.MIXED));

    assertThat(issues)
        .extracting(i -> i.get("severity").asText())
        .containsExactly("major", "minor", "info");
    assertThat(issues.get(0))
        .isEqualTo(
            JSON.readTree(
                """
                {"description": "\\"x\\" is invalid (ada.txt:3)", "check_name": "VAL-001",
                 "fingerprint": "%s", "severity": "major",
                 "location": {"path": "letters/ada.xml", "lines": {"begin": 16}}}
                """
                    .formatted(issues.get(0).get("fingerprint").asText())));
    assertThat(issues.get(2).get("location").get("lines").get("begin").asInt()).isEqualTo(1);
  }

  @Test
  void fingerprintsAreUniqueInTheReport() throws IOException {
    JsonNode issues = JSON.readTree(Reports.print("gitlab", Reports.MIXED, Reports.HOSTILE));
    Set<String> prints = new HashSet<>();
    issues.forEach(issue -> prints.add(issue.get("fingerprint").asText()));

    assertThat(issues).hasSize(5);
    assertThat(prints).hasSize(5);
    assertThat(issues.get(4).get("description").asText()).isEqualTo("7 more findings");
  }

  @Test
  void aRunWithoutFindingsIsAnEmptyArray() throws IOException {
    assertThat(JSON.readTree(Reports.print("gitlab"))).isEqualTo(JSON.readTree("[]"));
    assertThat(JSON.readTree(Reports.print("gitlab", Reports.CLEAN))).isEmpty();
  }
}
