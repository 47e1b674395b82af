package org.incipit.spark.products;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incipit.site.Site;
import org.incipit.spark.LocalSpark;
import org.incipit.spark.files.DocumentFiles;
import org.incipit.spark.files.HadoopFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files, site and review file are those of a run on one machine. */
class LikeConvertTest {
  private static final Site.Options SITE = new Site.Options(Optional.empty(), Optional.empty());

  @TempDir private static Path folder;
  private static Path expected;

  @BeforeAll
  static void convert() throws IOException, InterruptedException {
    expected = Letters.converted(folder);
  }

  @Test
  void filesAndSiteAreTheSame() throws IOException {
    Path made = folder.resolve("made");
    Files.createDirectories(made.resolve("html/incipit/entity"));
    Files.writeString(made.resolve("html/incipit/entity/gone.html"), "of an earlier site");
    DocumentFiles.write(Letters.shuffled(3), made.toString(), Set.of());
    CorpusSite.Summary summary = CorpusSite.write(Letters.shuffled(7), made.toString(), SITE);
    assertThat(summary).isEqualTo(new CorpusSite.Summary(12, List.of()));
    assertThat(files(made)).isEqualTo(files(expected));
    assertThat(report(made)).isEqualTo(report(expected));
  }

  @Test
  void theReviewFileIsTheSame() throws IOException {
    Path made = folder.resolve("products");
    Products.review(Letters.shuffled(2), HadoopFolder.of(LocalSpark.session(), made.toString()));
    assertThat(made.resolve("review.tsv")).hasSameBinaryContentAs(expected.resolve("review.tsv"));
  }

  /** Lines without the counts that they end with. */
  private static List<String> report(Path folder) throws IOException {
    return Files.readAllLines(folder.resolve("report.jsonl")).stream()
        .map(line -> line.replaceFirst(",\"metrics\":.*", "}"))
        .toList();
  }

  /** Without what is about the run. */
  private static Map<String, String> files(Path folder) {
    Map<String, String> files = Letters.files(folder);
    files
        .keySet()
        .removeIf(
            name -> name.startsWith(".") || name.startsWith("report") || name.startsWith("review"));
    return files;
  }
}
