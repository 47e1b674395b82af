package org.incipit.recognise.dates;

import static org.assertj.core.api.Assertions.assertThat;

import org.incipit.model.Certainty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Findings about dates: the exact list and nothing else. */
class DateFindingsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "30 February 2023|[30 February 2023]",
        "February 29, 1900|[February 29, 1900]",
        "31/4/2023|[31/4/2023]",
        "from 20 to 31 June 1848|[from 20 to 31 June 1848]",
        "31 Mehr 1342|[31 Mehr 1342]"
      })
  void aDayThatDoesNotExistGetsNoValue(String text, String line) {
    Texts.Result result = Texts.read("en", text);
    assertThat(result.lines()).containsExactly(line);
    assertThat(result.codes()).containsExactly("ANN-006");
    assertThat(result.annotations().get(0).cert()).isEqualTo(Certainty.LOW);
  }

  @Test
  void anOpenOrderGivesBothReadings() {
    Texts.Result result = Texts.read("en", "Seen on 8/12/2023.");
    assertThat(result.lines())
        .containsExactly("[8/12/2023] alternative=2023-08-12 when=2023-12-08");
    assertThat(result.codes()).containsExactly("ANN-007");
    assertThat(result.findings().get(0).arguments())
        .containsExactly("8/12/2023", "2023-12-08", "2023-08-12");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "On 25/12/2023 and 8/12/2023.|2023-12-08",
        "On 12/25/2023 and 8/12/2023.|2023-08-12",
        "On 24 Feb 2024 and 8/12/2023.|2023-12-08",
        "On Feb 24, 2024 and 8/12/2023.|2023-08-12",
        "On 4/4/2023.|2023-04-04"
      })
  void theOtherDatesOfTheDocumentDecideTheOrder(String text, String when) {
    Texts.Result result = Texts.read("en", text);
    int last = result.annotations().size() - 1;
    assertThat(result.annotations().get(last).attributes()).containsEntry("when", when);
    assertThat(result.annotations().get(last).attributes()).doesNotContainKey("alternative");
    assertThat(result.codes()).isEmpty();
  }

  @Test
  void bothOrdersInWordsLeaveFiguresOpen() {
    Texts.Result result = Texts.read("en", "24 Feb 2024, March 1, 2024 and 8/12/2023.");
    assertThat(result.codes()).containsExactly("ANN-007");
  }

  @Test
  void aWeekdayThatDoesNotFitIsReported() {
    Texts.Result result = Texts.read("en", "Monday, 5 March 2024 was fine.");
    assertThat(result.codes()).containsExactly("ANN-008");
    assertThat(result.annotations().get(0).cert()).isEqualTo(Certainty.LOW);
    assertThat(Texts.read("en", "Tuesday, 5 March 2024 was fine.").codes()).isEmpty();
  }

  private static final String MEETING =
      "Report of the Board, 10 January 2020\n\n"
          + "One topic is the inspection (1) before us. "
          + "We will have an inspection in about three months. %s\n\n"
          + "1) The inspection will take place on %s.";

  @Test
  void aNoteThatDatesTheSameEventOtherwiseIsReported() {
    Texts.Result result = Texts.read("en", MEETING.formatted("It matters.", "2 November 2020"));
    assertThat(result.codes()).containsExactly("ANN-008");
    assertThat(result.findings().get(0).arguments())
        .containsExactly(
            "\"in about three months\", which here means 2020-03 to 2020-04",
            "3",
            "2020-11-02 in note 1");
  }

  @Test
  void aNoteThatAgreesIsNotReported() {
    assertThat(Texts.read("en", MEETING.formatted("It matters.", "9 April 2020")).codes())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1) The harvest will take place on 2 November 2020.",
        "1) The inspection took place on 2 November 2018.",
        "1) The inspection will be on 2 November 2020 or 3 March 2021.",
        "2) The inspection will take place on 2 November 2020."
      })
  void weakEvidenceIsNoFinding(String note) {
    String text = MEETING.formatted("It matters.", "2 November 2020");
    String weak = text.substring(0, text.indexOf("1) The")) + note;
    assertThat(Texts.read("en", weak).codes()).isEmpty();
  }

  @Test
  void aCalloutRightBehindARelativeDateTiesItToItsNote() {
    String text =
        "Speech of 10 May 2020\n\nI named it at the beginning of the year (3).\n\n"
            + "3) Address of 4 April 2019.";
    Texts.Result result = Texts.read("en", text);
    assertThat(result.codes()).containsExactly("ANN-008");
    assertThat(Texts.read("en", text.replace("2019", "2020")).codes()).isEmpty();
  }
}
