package org.incipit.spark.bags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.incipit.pipeline.Verification;
import org.incipit.spark.products.Letters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BagsTest {
  private static final Bags.Options SMALL =
      new Bags.Options(200_000, "corpus", Optional.of("Letters"), Optional.of("2026-11-28"));

  @TempDir private Path folder;

  @Test
  void bytesDependOnTheDocumentsAlone() throws IOException {
    List<String> bags = Bags.write(Letters.shuffled(1), folder.resolve("one").toString(), SMALL);
    assertThat(bags).containsExactly("corpus-00000.zip", "corpus-00001.zip", "corpus-00002.zip");
    assertThat(Bags.write(Letters.shuffled(7), folder.resolve("seven").toString(), SMALL))
        .isEqualTo(bags);
    assertThat(Letters.files(folder.resolve("seven")))
        .isEqualTo(Letters.files(folder.resolve("one")))
        .containsOnlyKeys(bags);
  }

  @Test
  void everyBagIsValid() throws IOException {
    Bags.write(Letters.documents(), folder.toString(), SMALL);
    List<String> findings = new ArrayList<>();
    Verification verification =
        new Verification((place, finding) -> findings.add(place + " " + finding));
    verification.verify(folder, "bags");
    assertThat(findings).isEmpty();
    assertThat(verification.packages()).isEqualTo(3);
  }

  @Test
  void bagsTogetherHoldEveryDocumentOnce() throws IOException {
    Map<String, byte[]> sources = new TreeMap<>();
    List<String> report = new ArrayList<>();
    int editions = 0;
    for (String bag : Bags.write(Letters.documents(), folder.toString(), SMALL)) {
      try (ZipFile zip = new ZipFile(folder.resolve(bag).toFile())) {
        String top = bag.replace(".zip", "/");
        for (ZipEntry entry : zip.stream().toList()) {
          String path = entry.getName().substring(top.length());
          byte[] bytes = zip.getInputStream(entry).readAllBytes();
          if (path.startsWith("data/source/")) {
            assertThat(sources.put(path.substring("data/source/".length()), bytes)).isNull();
          } else if (path.equals("data/report.jsonl")) {
            report.addAll(new String(bytes, StandardCharsets.UTF_8).lines().toList());
          } else if (path.startsWith("data/tei/")) {
            editions++;
          }
        }
        assertThat(new String(read(zip, top + "bag-info.txt"), StandardCharsets.UTF_8))
            .contains("Bagging-Date: 2026-11-28\n", "External-Description: Letters\n");
      }
    }
    assertThat(sources).hasSize(14).containsKey("letters/a.txt");
    assertThat(sources.get("letters/a.txt")).isEqualTo(Letters.sources().get("letters/a.txt"));
    assertThat(report).hasSize(14).anyMatch(line -> line.contains("\"source\":\"poison.txt\""));
    assertThat(editions).isEqualTo(12);
  }

  private static byte[] read(ZipFile zip, String name) throws IOException {
    return zip.getInputStream(zip.getEntry(name)).readAllBytes();
  }

  @Test
  void bagsOfARunThatHadMoreAreRemoved() throws IOException {
    Files.writeString(folder.resolve("corpus-notes.zip"), "mine");
    Bags.write(Letters.documents(), folder.toString(), SMALL);
    Bags.Options large = new Bags.Options(1L << 30, "corpus", Optional.empty(), Optional.empty());
    assertThat(Bags.write(Letters.documents(), folder.toString(), large))
        .containsExactly("corpus-00000.zip");
    assertThat(Letters.files(folder)).containsOnlyKeys("corpus-00000.zip", "corpus-notes.zip");
  }

  @Test
  void namesOfBagsArePlain() {
    assertThatThrownBy(() -> new Bags.Options(1, "../bag", Optional.empty(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
