package org.incipit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packages of a run. */
class PackageRunTest {
  private static final Map<String, String> DATE = Map.of("SOURCE_DATE_EPOCH", "1700000000");

  @TempDir private Path folder;
  private Console console;

  @BeforeEach
  void someTexts() {
    console = new Console(folder);
    console.write("in/a.txt", "A letter to Ada Lind, of 3 May 1901.\r\n");
    console.write("in/sub/b.txt", "Another letter.\n");
    console.write("in/sub.txt", "It is called like a folder.\n");
    console.run("convert", "in", "-o", "out");
  }

  private Console.Run pack(String... more) {
    String[] all = new String[more.length + 6];
    System.arraycopy(
        new String[] {"package", "out", "--sources", "in", "--as", "bagit"}, 0, all, 0, 6);
    System.arraycopy(more, 0, all, 6, more.length);
    return console.run(new byte[0], DATE, all);
  }

  @Test
  void aBagHoldsTheSourceByteForByteAndStandsApart() {
    assertThat(pack("-o", "bags").code()).isZero();
    Map<String, String> files = console.files("bags");
    assertThat(files.get("a/data/source/a.txt")).isEqualTo(console.files("in").get("a.txt"));
    assertThat(files.get("a/data/tei/a.xml")).isEqualTo(console.files("out").get("tei/a.xml"));
    assertThat(files.keySet())
        .contains("sub/bagit.txt", "sub/data/schema/incipit-1.4.0.rng")
        .noneMatch(name -> name.startsWith("sub/b/"))
        .anyMatch(name -> name.matches("sub\\.b-[0-9a-f]{8}/manifest-sha512\\.txt"));
    assertThat(files.get("a/bag-info.txt")).contains("Bagging-Date: 2023-11-14\n");
  }

  @Test
  void anyNumberOfJobsAndAnySecondRunGiveTheSame() {
    pack("-o", "one", "-j", "1");
    pack("-o", "many", "-j", "7");
    assertThat(console.files("many")).isEqualTo(console.files("one"));
    console.run("convert", "in", "-o", "out");
    pack("-o", "one");
    assertThat(console.files("one")).isEqualTo(console.files("many"));
    pack("-o", "zip", "--zip", "-j", "1");
    pack("-o", "zip2", "--zip", "-j", "3");
    assertThat(console.files("zip")).isEqualTo(console.files("zip2")).containsKey("a.zip");
  }

  @Test
  void whatAnEarlierRunLeftInAPackageIsGone() {
    pack("-o", "bags");
    Map<String, String> before = console.files("bags");
    console.write("bags/a/data/stray.txt", "not of this bag");
    console.write("bags/a/data/tei/a.xml", "damaged");
    console.write("bags/.incipit-packages/new/half.txt", "left by a run that was killed");
    assertThat(pack("-o", "bags").code()).isZero();
    assertThat(console.files("bags")).isEqualTo(before);
  }

  @Test
  void nothingIsWrittenWhereASourceHasChanged() throws IOException {
    Files.writeString(folder.resolve("in/a.txt"), "Another text.\n");
    Console.Run run = pack("-o", "bags");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("a.txt: PKG-002", "nothing was written");
    assertThat(console.files("bags")).isEmpty();
    assertThat(pack("-o", "bags", "--partial").code()).isEqualTo(1);
    assertThat(console.files("bags")).containsKey("sub/bagit.txt").doesNotContainKey("a/bagit.txt");
  }

  @Test
  void aLinkIsNoSource() throws IOException {
    Files.delete(folder.resolve("in/a.txt"));
    Path elsewhere = console.write("else.txt", "A letter to Ada Lind, of 3 May 1901.\r\n");
    Files.createSymbolicLink(folder.resolve("in/a.txt"), elsewhere);
    assertThat(pack("-o", "bags").err()).contains("a.txt: PKG-002");
  }

  /** What is absent is said once: that it has not the form it should have would say it again. */
  @Test
  void aValueIsEitherMissingOrOfTheWrongForm() {
    console.write(
        "m.csv",
        "filename,dc.publisher,dc.identifier,dc.rights\na.txt,Weir Press,box 7,\nsub.txt,Weir Press,,\n");
    assertThat(console.run("convert", "in", "-o", "out", "--metadata", "m.csv").code()).isZero();
    Console.Run run = console.run("package", "out", "--as", "edm", "-o", "x", "--sources", "in");
    assertThat(run.err().lines().filter(line -> line.matches("error: (a|sub).txt.*")).toList())
        .containsExactly(
            "error: a.txt: PKG-001 edm refuses a document without dc.rights; give it with --metadata"
                + " when you convert",
            "error: a.txt: PKG-004 edm cannot hold it: edm:isShownAt: give dc.identifier as a DOI,"
                + " handle or address of the page",
            "error: sub.txt: PKG-001 edm refuses a document without dc.identifier; give it with"
                + " --metadata when you convert",
            "error: sub.txt: PKG-001 edm refuses a document without dc.rights; give it with"
                + " --metadata when you convert");
  }

  @Test
  void whatIsMissingIsSaid() {
    assertThat(console.run("package", "out", "--as", "bagit", "-o", "x").code()).isEqualTo(2);
    assertThat(console.run("package", "in", "--as", "bagit", "-o", "x", "--sources", "in").code())
        .isEqualTo(3);
    assertThat(console.run("package", "out", "--as", "box", "-o", "x").err()).contains("bagit");
    assertThat(console.run("package", "out", "--as", "box", "-o", "x").code()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"saf", "ocfl", "archivematica", "eark"})
  void everyFormIsTheSameWhateverTheRunAndIsWhole(String form) {
    String[] one = {"package", "out", "--sources", "in", "--as", form, "-o", "one", "-j", "1"};
    String[] many = {"package", "out", "--sources", "in", "--as", form, "-o", "many", "-j", "5"};
    assertThat(console.run(new byte[0], DATE, one).code()).isZero();
    assertThat(console.run(new byte[0], DATE, many).code()).isZero();
    assertThat(console.files("many")).isEqualTo(console.files("one"));
    console.run(new byte[0], DATE, one);
    assertThat(console.files("one")).isEqualTo(console.files("many"));
    assertThat(console.run("package", "--verify", "one", "many").messages())
        .containsExactly("incipit: " + (form.equals("ocfl") ? 2 : 6) + " packages, nothing wrong");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bagit", "saf", "archivematica", "eark"})
  void zipFilesAreTheSameInEveryTimeZoneAndAreWhole(String form) {
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String id : List.of("UTC", "Asia/Kathmandu")) {
        TimeZone.setDefault(TimeZone.getTimeZone(id));
        String[] run = {"package", "out", "--sources", "in", "--as", form, "-o", id, "--zip"};
        assertThat(console.run(new byte[0], DATE, run).code()).isZero();
      }
    } finally {
      TimeZone.setDefault(zone);
    }
    assertThat(console.files("Asia/Kathmandu")).isEqualTo(console.files("UTC"));
    assertThat(console.run("package", "--verify", "UTC").messages())
        .containsExactly("incipit: 3 packages, nothing wrong");
  }

  @Test
  void whatIsWrongWithAPackageIsSaid() {
    pack("-o", "bags");
    console.write("bags/a/data/tei/a.xml", "damaged");
    Console.Run run = console.run("package", "--verify", "bags");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.messages())
        .contains(
            "error: bags/a: PKG-023 data/tei/a.xml has changed: its digest in"
                + " manifest-sha256.txt says otherwise");
    assertThat(console.run("package", "--verify", "nowhere").code()).isEqualTo(3);
    assertThat(console.run("package", "--verify").code()).isEqualTo(2);
  }

  @Test
  void aStorageRootIsNoZipFile() {
    String[] run = {"package", "out", "--sources", "in", "--as", "ocfl", "-o", "x", "--zip"};
    assertThat(console.run(run).code()).isEqualTo(2);
  }

  @Test
  void nothingElseGoesIntoAStorageRootOrABag() {
    assertThat(pack("-o", "bags").code()).isZero();
    assertThat(
            console.run("package", "out", "--sources", "in", "--as", "ocfl", "-o", "root").code())
        .isZero();
    Map<String, String> files = console.files("root");
    for (String place : List.of("root", "root/new", "bags/a", "bags/a/data")) {
      Console.Run run = console.run("package", "out", "--as", "mods", "-o", place);
      assertThat(run.code()).isEqualTo(3);
      assertThat(run.err()).contains("mods would break");
    }
    assertThat(console.files("root")).isEqualTo(files);
    assertThat(
            console.run("package", "out", "--sources", "in", "--as", "ocfl", "-o", "root").code())
        .isZero();
  }

  @Test
  void whatAPersonSaysOfATextIsInItsDescriptionAndNothingElse() {
    console.write(
        "told/a.txt",
        """
        ---
        title: A day at the mill
        author: Lind, Ada <https://orcid.org/0000-0002-1825-0097>
        dc.contributor: Ole Berg
        dc.publisher: Mill Archive
        date: 1901-05-03
        dc.identifier: doi:10.1234/mill
        rights.uri: https://creativecommons.org/licenses/by/4.0/
        collection: Letters
        ---

        We walked to the mill.
        """);
    console.run("convert", "told", "-o", "told-out");
    console.run("package", "told-out", "--as", "dublin-core", "-o", "dc");
    assertThat(console.files("dc").get("a.oai_dc.xml"))
        .contains(
            "<dc:title xml:lang=\"en\">A day at the mill</dc:title>",
            "<dc:creator>Lind, Ada</dc:creator>",
            "<dc:contributor>Ole Berg</dc:contributor>",
            "<dc:publisher>Mill Archive</dc:publisher>",
            "<dc:identifier>https://doi.org/10.1234/mill</dc:identifier>",
            "<dc:relation>Letters</dc:relation>",
            "<dc:rights>https://creativecommons.org/licenses/by/4.0/</dc:rights>")
        .containsOnlyOnce("<dc:contributor>")
        .doesNotContain("person who");
    console.run("package", "told-out", "--as", "saf", "--sources", "told", "-o", "saf");
    String saf =
        console.files("saf").entrySet().stream()
            .filter(file -> file.getKey().endsWith("/dublin_core.xml"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow();
    assertThat(saf.lines().map(String::strip).filter(line -> line.startsWith("<dcvalue")))
        .contains(
            "<dcvalue element=\"contributor\" qualifier=\"author\">Lind, Ada</dcvalue>",
            "<dcvalue element=\"date\" qualifier=\"issued\">1901-05-03</dcvalue>",
            "<dcvalue element=\"format\" qualifier=\"mimetype\">application/tei+xml</dcvalue>",
            "<dcvalue element=\"identifier\" qualifier=\"uri\">https://doi.org/10.1234/mill</dcvalue>",
            "<dcvalue element=\"relation\" qualifier=\"ispartof\">Letters</dcvalue>",
            "<dcvalue element=\"rights\" qualifier=\"uri\">https://creativecommons.org/licenses/by/4.0/</dcvalue>")
        .doesNotHaveDuplicates();
    console.run("package", "told-out", "--as", "eark", "--sources", "told", "-o", "eark");
    assertThat(console.files("eark").get("a/metadata/descriptive/dc.xml"))
        .isEqualTo(console.files("dc").get("a.oai_dc.xml"));
  }
}
