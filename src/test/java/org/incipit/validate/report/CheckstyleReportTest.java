package org.incipit.validate.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The XML of Checkstyle. */
class CheckstyleReportTest {
  @Test
  void aFileHoldsItsFindings() {
    assertThat(Reports.print("checkstyle", Reports.CLEAN, Reports.MIXED))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <checkstyle version="4.3">
              <file name="letters/good.xml"/>
              <file name="./letters/ada.xml">
                <error line="16" column="51" severity="error" message="&quot;x&quot; is invalid (ada.txt:3)" source="incipit.VAL-001"/>
                <error line="20" column="1" severity="warning" message="unusual" source="incipit.VAL-001"/>
                <error severity="info" message="of the file" source="incipit.VAL-001"/>
              </file>
            </checkstyle>
            """);
  }

  @Test
  void whatIsLeftOutIsSaid() {
    assertThat(Reports.print("checkstyle", Reports.HOSTILE))
        .contains("severity=\"info\" message=\"7 more findings\" source=\"incipit.omitted\"");
  }
}
