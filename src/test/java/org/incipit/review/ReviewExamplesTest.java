package org.incipit.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incipit.pipeline.Conversion;
import org.incipit.testing.Approval;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Review by example: a text, the answers of a person, the TEI that comes of both, the review file
 * behind it and the findings. An example without answers shows the rows as they are listed.
 */
class ReviewExamplesTest {
  private static final Path FILE = Path.of("src/test/resources/review/examples.md");
  private static final String SOURCE = "example.txt";

  /** One example: everything under a heading of the second level. */
  record Example(String name, String profile, String text, String answers, String expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    for (String part : read().split("(?m)^## ")) {
      if (part.contains("```text")) {
        String info =
            part.substring(
                part.indexOf("```text") + 7, part.indexOf('\n', part.indexOf("```text")));
        examples.add(
            new Example(
                part.substring(0, part.indexOf('\n')),
                info.isBlank() ? "plain" : info.strip(),
                block(part, "```text").replace('␌', '\f'),
                block(part, "```tsv"),
                part.contains("```xml") ? part.substring(part.indexOf("```xml")) : ""));
      }
    }
    return examples;
  }

  private static String block(String part, String fence) {
    int at = part.indexOf(fence);
    if (at < 0) {
      return "";
    }
    int start = part.indexOf('\n', at) + 1;
    return part.substring(start, part.indexOf("```", start));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void givesWhatStandsBesideIt(Example example) {
    String result = result(example);
    if (Approval.wanted()) {
      approve(example, result);
      return;
    }
    assertThat(result).isEqualTo(example.expected().strip() + "\n");
  }

  /** A review file with nothing filled in changes nothing; one that was written back, nothing. */
  @ParameterizedTest
  @MethodSource("examples")
  void isTheSameOnTheNextRun(Example example) {
    Conversion first = convert(example, rows(example));
    String table =
        ReviewTable.header()
            + first.review().stream().map(ReviewTable::line).collect(Collectors.joining());
    Conversion second =
        convert(example, ReviewTable.read(table.getBytes(StandardCharsets.UTF_8), "review.tsv"));
    assertThat(second.outputs().get(0).bytes()).isEqualTo(first.outputs().get(0).bytes());
    assertThat(second.review())
        .extracting(ReviewTable::line)
        .containsExactlyElementsOf(first.review().stream().map(ReviewTable::line).toList());
  }

  /** The rows of an example name no file, since there is one only. */
  private static List<Row> rows(Example example) {
    StringBuilder table = new StringBuilder();
    example
        .answers()
        .lines()
        .forEach(
            line ->
                table
                    .append(table.isEmpty() ? "file" : SOURCE)
                    .append('\t')
                    .append(line)
                    .append('\n'));
    return ReviewTable.read(table.toString().getBytes(StandardCharsets.UTF_8), "review.tsv");
  }

  private static Conversion convert(Example example, List<Row> rows) {
    Review review = Review.of(rows, "review.tsv", true);
    return Reviewed.pipeline(example.profile(), review, "tei")
        .convert(example.text().getBytes(StandardCharsets.UTF_8), SOURCE, "example");
  }

  private static String result(Example example) {
    Conversion conversion = convert(example, rows(example));
    assertThat(conversion.outputs()).as(example + " " + conversion.findings()).hasSize(1);
    String xml = new String(conversion.outputs().get(0).bytes(), StandardCharsets.UTF_8);
    String text = xml.substring(xml.indexOf("<text>") + 6, xml.lastIndexOf("</text>")).strip();
    StringBuilder result = new StringBuilder("```xml\n").append(text).append("\n```\n");
    result.append("\n```rows\n");
    conversion.review().stream()
        .map(row -> ReviewTable.line(row).substring(SOURCE.length() + 1))
        .forEach(result::append);
    result.append("```\n");
    if (!conversion.findings().isEmpty()) {
      result.append("\n```findings\n");
      conversion
          .findings()
          .forEach(
              f ->
                  result
                      .append(f.line())
                      .append(' ')
                      .append(f.diagnostic().code().id())
                      .append(' ')
                      .append(f.diagnostic().message())
                      .append('\n'));
      result.append("```\n");
    }
    return result.toString();
  }

  private static synchronized void approve(Example example, String result) {
    String markdown = read();
    int heading = markdown.indexOf("## " + example.name() + "\n");
    int next = markdown.indexOf("\n## ", heading);
    String part = markdown.substring(heading, next < 0 ? markdown.length() : next + 1);
    int xml = part.indexOf("```xml");
    String before = (xml < 0 ? part : part.substring(0, xml)).stripTrailing();
    String after = next < 0 ? "" : "\n" + markdown.substring(next + 1);
    try {
      Files.writeString(FILE, markdown.substring(0, heading) + before + "\n\n" + result + after);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read() {
    try (Stream<String> lines = Files.lines(FILE)) {
      return lines.collect(Collectors.joining("\n", "", "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
