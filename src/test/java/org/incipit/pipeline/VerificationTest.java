package org.incipit.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.incipit.archive.Items;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packages are whole, or what is wrong with them is found. */
class VerificationTest {
  @TempDir private Path folder;

  private List<String> findings(Path path) {
    List<String> found = new ArrayList<>();
    new Verification((place, finding) -> found.add(finding.code().id() + " " + finding.message()))
        .verify(path, "it");
    return found;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bagit", "saf", "ocfl", "archivematica", "eark"})
  void everyBitOfEveryFileCounts(String form) throws IOException {
    Items.write(form, Items.letter(), folder);
    assertThat(findings(folder)).isEmpty();
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      // All bits of the first and the last byte, and one of each byte between at some distance.
      int step = Math.max(1, bytes.length / 16);
      for (int at = 0; at < bytes.length; at += at + step < bytes.length ? step : 1) {
        boolean edge = at == 0 || at == bytes.length - 1;
        for (int bit = edge ? 0 : at % 8; bit < (edge ? 8 : at % 8 + 1); bit++) {
          bytes[at] ^= (byte) (1 << bit);
          Files.write(file, bytes);
          assertThat(findings(folder)).as("%s, byte %d, bit %d", file, at, bit).isNotEmpty();
          bytes[at] ^= (byte) (1 << bit);
        }
        if (at + step >= bytes.length && at < bytes.length - 1) {
          at = bytes.length - 2;
        }
      }
      Files.write(file, bytes);
    }
    assertThat(findings(folder)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bagit", "saf", "ocfl", "archivematica", "eark"})
  void whatIsMissingAndWhatIsTooMuchIsFound(String form) throws IOException {
    Items.write(form, Items.letter(), folder);
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      Files.delete(file);
      assertThat(findings(folder)).as("without %s", file).isNotEmpty();
      Files.write(file, bytes);
    }
    Path within = files().stream().filter(f -> f.endsWith("1868.xml")).findFirst().orElseThrow();
    Path more = within.resolveSibling("more.xml");
    Files.writeString(more, "too much");
    assertThat(findings(folder)).anyMatch(f -> f.startsWith("PKG-022") && f.contains("more.xml"));
    Files.delete(more);
    Files.createSymbolicLink(more, within);
    assertThat(findings(folder)).anyMatch(f -> f.startsWith("PKG-025") && f.contains("more.xml"));
    Files.delete(more);
    assertThat(findings(folder)).isEmpty();
  }

  @Test
  void aFindingSaysWhichFile() throws IOException {
    Items.write("bagit", Items.letter(), folder);
    Path tei = files().stream().filter(f -> f.endsWith("1868.xml")).findFirst().orElseThrow();
    Files.writeString(tei, "<TEI>changed</TEI>");
    assertThat(findings(folder))
        .contains(
            "PKG-023 data/tei/1868.xml has changed: its digest in manifest-sha256.txt says otherwise")
        .hasSize(3); // and by the other digest, and by the size of all
  }

  @Test
  void aLinkToAPackageIsNotFollowed() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path shelf = Files.createDirectory(folder.resolve("shelf"));
    Items.write("bagit", Items.letter(), elsewhere);
    Files.createSymbolicLink(shelf.resolve("link"), elsewhere);
    assertThat(findings(shelf))
        .contains("PKG-025 link is a link, or a name that leads out of the package");
  }

  @Test
  void whatIsNoPackageIsSaid() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "nothing");
    assertThat(findings(folder))
        .containsExactly("PKG-020 it is no package of a form that is known");
    assertThat(findings(folder.resolve("a.txt"))).anyMatch(f -> f.startsWith("PKG-024"));
  }

  private Path zip(String... namesAndTexts) throws IOException {
    Path file = folder.resolve("it.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }

  @Test
  void namesThatLeadOutOfAZipFileAreFoundAndNotFollowed() throws IOException {
    Path file =
        zip("../out.txt", "x", "bag/bagit.txt", "x", "/etc/x", "x", "bag\\y", "x", "C:/z", "x");
    assertThat(findings(file).stream().filter(f -> f.startsWith("PKG-025")))
        .hasSize(4)
        .anyMatch(f -> f.contains("../out.txt"));
  }

  @Test
  void aZipBombIsNotRead() throws IOException {
    Path file = folder.resolve("bomb.zip");
    byte[] zeros = new byte[1 << 20];
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("bag/bagit.txt"));
      for (int i = 0; i < 200; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    assertThat(findings(file)).singleElement().asString().contains("PKG-024", "more room");
  }

  @Test
  void anInventoryThatClaimsAThousandMillionVersionsIsNotBelieved() throws IOException {
    Items.write("ocfl", Items.letter(), folder);
    for (Path file : files()) {
      if (file.endsWith("inventory.json")) {
        String json = Files.readString(file);
        Files.writeString(file, json.replace("\"head\" : \"v1\"", "\"head\" : \"v999999999\""));
      }
    }
    assertThat(findings(folder)).hasSizeBetween(2, 9).anyMatch(f -> f.contains("lacks version 2"));
  }
}
