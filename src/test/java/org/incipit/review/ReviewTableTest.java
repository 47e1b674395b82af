package org.incipit.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.incipit.diagnostic.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewTableTest {
  private static final Row ROW =
      new Row(
          "a/1911.txt",
          "n:4-10",
          "name",
          "1",
          "\"Fatwa\"",
          "",
          "place",
          "low",
          "=SUM",
          "person = Ada",
          2);

  private static List<Row> read(String text) {
    return read(text, StandardCharsets.UTF_8);
  }

  private static List<Row> read(String text, Charset charset) {
    return ReviewTable.read(text.getBytes(charset), "out/review.tsv");
  }

  @Test
  void readsWhatItWrites() {
    String table = ReviewTable.header() + ReviewTable.line(ROW);
    assertThat(read(table)).containsExactly(ROW);
  }

  @Test
  void readsWhatSpreadsheetsMakeOfIt() {
    String saved =
        "\uFEFFYours\tFile\tkind\tid\tline\tnotes\ttext\r\n"
            + "\"person = \"\"Ada\"\"\"\ta.txt\tname\tn:4-10\t1\tmine\t\"two\nlines\"\r\n"
            + "\t\t\t\t\t\t\r\n"
            + "none\tb.txt\tdate\td:1-2\t3";
    List<Row> rows = read(saved);
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).yours()).isEqualTo("person = \"Ada\"");
    assertThat(rows.get(0).text()).isEqualTo("two\nlines");
    assertThat(rows.get(1).file()).isEqualTo("b.txt");
    assertThat(rows.get(1).line()).isEqualTo("3");
    assertThat(rows.get(1).number()).isEqualTo(5);
    assertThat(read(saved, StandardCharsets.UTF_16)).isEqualTo(rows);
  }

  /** As spreadsheets save a table of values: with the separator of their country. */
  @ParameterizedTest
  @ValueSource(strings = {";", ","})
  void readsSemicolonsAndCommasForTabs(String separator) {
    String saved =
        "\uFEFFfile;kind;text;yours\r\n\"a;b,c.txt\";name;\"so \"\"I\"\", he\";person = \"Ada\"\r\n;;;\r\n";
    List<Row> rows = read(saved.replace(";", separator).replace("a" + separator, "a;"));
    assertThat(rows).extracting(Row::file).containsExactly("a;b,c.txt");
    assertThat(rows.get(0).text()).isEqualTo("so \"I\", he");
    assertThat(rows.get(0).yours()).isEqualTo("person = \"Ada\"");
  }

  @Test
  void aQuoteThatNothingClosesIsTextOfItsCell() {
    List<Row> rows = read("file\tkind\tyours\n\"a.txt\tblock\tp\nb.txt\tblock\thead\n");
    assertThat(rows).extracting(Row::file).containsExactly("\"a.txt", "b.txt");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "file:id:kind:yours|there is no column \"file\"; save it with tabs between the columns",
        "file\tkind|there is no column \"yours\"",
        "file\tkind\tyours\tFile|there are two columns \"file\""
      })
  void saysWhatIsMissing(String header, String what) {
    assertThatThrownBy(() -> read(header.replace("\\t", "\t") + "\nx\n"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("out/review.tsv:1: REV-001 this is no review file: " + what);
  }

  @Test
  void refusesWhatIsNotUtf8() {
    assertThatThrownBy(() -> read("file\tkind\tyours\nä\tblock\tp\n", StandardCharsets.ISO_8859_1))
        .hasMessage(
            "out/review.tsv:1: REV-001 this is no review file: it is not UTF-8; save it as UTF-8");
  }

  @Test
  void anEmptyFileHasNoRows() {
    assertThat(read("")).isEmpty();
  }

  private static String answered(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new String(
        ReviewTable.answered(new ByteArrayInputStream(bytes)), StandardCharsets.UTF_8);
  }

  @Test
  void rowsThatNobodyAnsweredTakeNoMemory() throws Exception {
    String open = "a.txt\tb:1-2\tblock\t1\ta \"word\"\t\tp\tlow\twhy\t\n";
    String done = "a.txt\tb:3-4\tblock\t2\ttext\t\tp\tlow\twhy\tok\n";
    String text = ReviewTable.header() + open + done + open + open + done + "a.txt\thalf";
    String kept = answered(text);
    assertThat(kept).isEqualTo(ReviewTable.header() + "\n" + done + "\n\n" + done + "a.txt\thalf");
    assertThat(
            ReviewTable.read(kept.getBytes(StandardCharsets.UTF_8), "review.tsv").stream()
                .filter(row -> !row.yours().isEmpty())
                .toList())
        .hasSize(2)
        .isEqualTo(
            ReviewTable.read(text.getBytes(StandardCharsets.UTF_8), "review.tsv").stream()
                .filter(row -> !row.yours().isEmpty())
                .toList());
  }

  @Test
  void whatAnyOtherProgramSavedComesWhole() throws Exception {
    String open = "a.txt\tb:1-2\tblock\t1\t\t\tp\tlow\twhy\t\n";
    for (String text :
        List.of(
            open + open,
            ReviewTable.header().replace("\n", "\r\n") + open,
            "\uFEFF" + ReviewTable.header() + open,
            ReviewTable.header() + "\"a\t\t\t\t\t\t\t\t\t\n" + open + "b\"\tok\n")) {
      assertThat(answered(text)).isEqualTo(text);
    }
  }
}
