package org.incipit.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.incipit.decode.SourceDecoder;
import org.incipit.pipeline.Conversion;
import org.incipit.pipeline.Pipeline;
import org.incipit.pipeline.Status;
import org.incipit.text.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a person answers, within the vocabulary or not, the laws hold and the TEI is valid: the
 * pipeline checks both and rejects a document for which they do not.
 */
class ReplayPropertyTest {
  private static final Path SAMPLES = Path.of("samples");
  private static final int SEEDS = 4;

  static Stream<Path> samples() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void randomAnswersGiveValidTeiAndKeepTheText(Path sample) throws IOException {
    byte[] bytes = Files.readAllBytes(sample);
    String file = sample.getFileName().toString();
    SourceText source =
        SourceDecoder.detecting(SourceDecoder.DEFAULT_LIMIT)
            .decode(bytes, file, finding -> {})
            .orElseThrow();
    Conversion plain = Reviewed.pipeline(Review.NONE, "tei").convert(bytes, file, "x");
    for (int seed = 0; seed < SEEDS; seed++) {
      List<Row> rows = answered(plain.review(), file, source, new Random(seed));
      Review review = Review.of(rows, "review.tsv", true);
      Pipeline pipeline = Reviewed.pipeline(review, "tei");
      Conversion conversion = pipeline.convert(bytes, file, "x");
      assertThat(conversion.status())
          .as("%s, seed %d: %s", file, seed, conversion.findings())
          .isNotEqualTo(Status.REJECTED);
      String text = text(new String(conversion.outputs().get(0).bytes(), StandardCharsets.UTF_8));
      assertThat(text).as("%s, seed %d", file, seed).isEqualTo(source.content());
      assertThat(conversion.review().stream().filter(Row::answered))
          .as("%s, seed %d", file, seed)
          .containsExactlyInAnyOrderElementsOf(rows);
    }
  }

  /** The text of a TEI file, read with nothing of ours. */
  private static String text(String xml) {
    return xml.substring(xml.indexOf("<text>"), xml.lastIndexOf("</text>"))
        .replaceAll("<pb [^>]*rend=\"form-feed\"[^>]*>", "\f")
        .replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  /** Answers to half of the rows, and some more at random lines. */
  private static List<Row> answered(List<Row> rows, String file, SourceText source, Random random) {
    List<Row> answered = new ArrayList<>();
    int number = 2;
    for (Row row : rows) {
      if (random.nextBoolean()) {
        answered.add(Reviewed.answer(row, RandomAnswers.of(row.kind(), random), number++));
      }
    }
    for (int i = 0; i < 8; i++) {
      String kind = RandomAnswers.KINDS.get(random.nextInt(RandomAnswers.KINDS.size()));
      int line = 1 + random.nextInt(source.lines().count());
      String text =
          source
              .content()
              .substring(source.lines().startOf(line), source.lines().endOf(line))
              .strip();
      boolean inline = List.of("note", "mark", "name", "date").contains(kind);
      String[] words = text.split(" ");
      String some = inline ? words[random.nextInt(words.length)] : text;
      answered.add(
          new Row(
              file,
              "",
              kind,
              Integer.toString(line),
              some,
              "",
              "",
              "",
              "",
              RandomAnswers.of(kind, random),
              number++));
    }
    return answered;
  }
}
