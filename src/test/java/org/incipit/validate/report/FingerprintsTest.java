package org.incipit.validate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.incipit.diagnostic.Severity;
import org.incipit.validate.Finding;
import org.junit.jupiter.api.Test;

/** Findings are known again when a file changes elsewhere, and never taken for one another. */
class FingerprintsTest {
  @Test
  void linesAndParagraphsBeforeAFindingDoNotChangeIt() {
    assertThat(of("a.xml", finding(9, "/TEI/text[1]/p[2]", "used twice, first in line 7")))
        .isEqualTo(of("a.xml", finding(12, "/TEI/text[1]/p[13]", "used twice, first in line 10")));
  }

  @Test
  void whatDiffersIsToldApart() {
    Finding first = finding(1, "/TEI/p[1]", "x");
    List<String> prints =
        Stream.of(
                of("a.xml", first, first),
                of("b.xml", first),
                of("a.xml", finding(1, "/TEI/q[1]", "x")),
                of("a.xml", finding(1, "/TEI/p[1]", "y")))
            .flatMap(List::stream)
            .toList();

    assertThat(Set.copyOf(prints)).hasSize(5);
    assertThat(new HashSet<>(prints)).allMatch(p -> p.matches("[0-9a-f]{32}"));
  }

  private static Finding finding(int line, String path, String message) {
    return Reports.finding(Severity.ERROR, line, 1, 0, path, message);
  }

  private static List<String> of(String file, Finding... findings) {
    Fingerprints fingerprints = new Fingerprints(file);
    return Stream.of(findings).map(fingerprints::next).toList();
  }
}
