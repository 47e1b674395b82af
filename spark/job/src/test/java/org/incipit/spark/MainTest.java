package org.incipit.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  @TempDir private Path work;

  @Test
  void goesFromTextsToEverythingThatIsMadeOfThem() throws IOException {
    LocalSpark.session();
    Path texts = Files.createDirectory(work.resolve("texts"));
    for (int i = 0; i < 3; i++) {
      Corpus.write(texts, "letter-" + i + ".txt", Corpus.utf8(Corpus.text(i, 2)));
    }
    String out = work.resolve("out").toString();
    String people = work.resolve("people.csv").toString();
    Corpus.write(work, "meta.yaml", Corpus.utf8("dc.creator: A. Clerk\n"));
    assertThat(
            Main.run(
                "convert",
                "--keep-source",
                "--metadata",
                work + "/meta.yaml",
                "-o",
                out,
                texts + ""))
        .isZero();
    assertThat(Main.run("products", out)).isZero();
    assertThat(work.resolve("out/products/entities.csv")).content().contains("Geneva");
    assertThat(Main.run("site", out, "--site-title", "Letters")).isZero();
    assertThat(work.resolve("out/html/index.html")).content().contains("Letters");
    assertThat(Main.run("files", out, "--to", "tei")).isZero();
    assertThat(work.resolve("out/tei/letter-1.xml")).content().contains("A. Clerk");
    assertThat(Main.run("bags", out, "--size", "1")).isZero();
    assertThat(work.resolve("out/bags/bag-00000.zip")).isRegularFile();

    Corpus.write(texts, "empty.txt", new byte[0]);
    assertThat(Main.run("convert", "-o", out, texts + "")).isEqualTo(1);
    assertThat(Main.run("convert", "-o", out, work + "/none")).isEqualTo(3);
    assertThat(Main.run("convert", "--authority", people, "-o", out, texts + "")).isEqualTo(3);
    assertThat(Main.run("convert", "--lang", "e n", "-o", out, texts + "")).isEqualTo(3);
    assertThat(Main.run("convert", "--max-bytes", "1x", "-o", out, texts + "")).isEqualTo(3);
    assertThat(Main.run("convert", "--text-policy", "verse", "-o", out, texts + "")).isEqualTo(2);
    assertThat(Main.run("convert", "--from", "tape", "-o", out, texts + "")).isEqualTo(2);
    assertThat(Main.run("convert", "--to", "docx", "-o", out, texts + "")).isEqualTo(3);
    assertThat(Main.run("products", work + "/none")).isEqualTo(3);
  }
}
