package org.incipit.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.incipit.pipeline.Verification;
import org.incipit.xml.SecureReaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What people and files may bring: it is escaped or refused, and nothing leaves its folder. */
class HostileItemsTest {
  private static final String NASTY =
      "\"A'&<b>]]>\r\nBag-Size: 9\u0000\u0007\u0085\u2028 \ud800 \u202Eltr, =1+1\t\uFFFE\uD83D\uDE00";

  @TempDir private Path folder;

  private static Item nasty(String text) {
    Value value = new Value(text, Map.of("uri", text, "type", text));
    Map<Field, Value> said = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      said.put(field, value);
    }
    return Items.item("letters/1868", "A letter\n", said);
  }

  private List<String> findings() {
    List<String> found = new ArrayList<>();
    new Verification((place, finding) -> found.add(finding.message())).verify(folder, "it");
    return found;
  }

  private static void parse(byte[] xml) throws IOException, SAXException {
    SecureReaders.newReader().parse(new InputSource(new ByteArrayInputStream(xml)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bagit", "saf", "ocfl", "archivematica", "eark"})
  void metadataAreEscaped(String form) throws IOException, SAXException {
    Item item = nasty(NASTY);
    assertThat(Packagers.load().get(form).complaints(item)).isEmpty();
    Packed packed = Items.pack(form, item);
    for (Entry entry : packed.entries()) {
      if (entry.path().endsWith(".xml") && !entry.path().contains("tei/")) {
        parse(entry.content().bytes());
      }
    }
    Items.write(form, item, folder);
    assertThat(findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bagit", "saf", "ocfl", "archivematica", "eark"})
  void aFieldMayBeLarge(String form) throws IOException {
    Value large = Value.of("x\"\n".repeat(3_500_000));
    Items.write(form, Items.item("a", "x", Map.of(Field.TITLE, large)), folder);
    assertThat(findings()).isEmpty();
  }

  @Test
  void aLabelOfABagIsOneShortLine() {
    String info = Items.text(Items.pack("bagit", nasty(NASTY)), "bag-info.txt");
    assertThat(info.lines()).noneMatch(line -> line.startsWith("Bag-Size"));
    assertThat(info.lines()).allMatch(line -> line.matches("[A-Z][A-Za-z-]+: .+"));
    assertThat(Items.text(Items.pack("bagit", nasty("y".repeat(1 << 20))), "bag-info.txt").length())
        .isLessThan(10_000);
  }

  @Test
  void noCellStartsAFormula() {
    for (String start : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1")) {
      String table = Items.text(Items.pack("archivematica", nasty(start)), "metadata/metadata.csv");
      assertThat(table.split("[,\n]")).noneMatch(cell -> cell.matches("\"?[=+@\t\r-].*"));
    }
  }

  @Test
  void namesWithLineEndsAndPercentAreEncodedInABagAndRefusedElsewhere() throws IOException {
    Item item =
        Items.letter()
            .with(
                ItemFile.of(
                    Role.DERIVATIVE,
                    "html/50%0A\r\nof it.html",
                    "text/html",
                    "x".getBytes(StandardCharsets.UTF_8)));
    Items.write("bagit", item, folder);
    assertThat(findings()).isEmpty();
    assertThat(Items.text(Items.pack("bagit", item), "manifest-sha256.txt"))
        .contains("  data/html/50%250A%0D%0Aof it.html\n");
    for (String form : List.of("saf", "ocfl", "archivematica", "eark")) {
      assertThat(Packagers.load().get(form).complaints(item)).as(form).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a/b/../c",
        "con",
        "x y",
        "\u0627\u0644\u0633\u0644\u0627\u0645/\u0301x",
        "%2e%2e/100%",
        "-r x"
      })
  void everyFileOfEveryFormStaysInItsFolder(String name) throws IOException {
    Path inside = Files.createDirectories(folder.resolve("a/b/c"));
    for (Packager packager : Packagers.load().all()) {
      Packed packed =
          Items.pack(packager.target().id(), Items.item(name.replace("..", "_"), "x", Map.of()));
      for (Entry entry : packed.entries()) {
        Path path = inside.resolve(packed.folder()).resolve(entry.path());
        assertThat(path.normalize()).isEqualTo(path).startsWithRaw(inside);
      }
    }
  }

  @Test
  void flatNamesAreDistinctAndFit() {
    List<String> names =
        List.of(
            "a/b",
            "a.b",
            "a.b-" + digits("a/b"),
            "a/b/c",
            "a.b/c",
            "a/b.c",
            "x".repeat(230),
            "y/" + "x".repeat(230),
            ".incipit-packages",
            ".x/y",
            "\uD83D\uDE00".repeat(57),
            "z/" + "\uD83D\uDE00".repeat(57));
    List<String> flat = names.stream().map(n -> Items.item(n, "", Map.of()).flatName()).toList();
    assertThat(flat)
        .doesNotHaveDuplicates()
        .allMatch(n -> n.getBytes(StandardCharsets.UTF_8).length < 240);
    assertThat(flat).noneMatch(n -> n.contains("/") || n.contains("\uFFFD") || n.startsWith("."));
  }

  private static String digits(String name) {
    return Content.of(name.getBytes(StandardCharsets.UTF_8)).sha256().substring(0, 8);
  }

  @Test
  void filesOfOneNameAreKeptApartInOneFolder() {
    Item item = Items.letter();
    Packed packed = Items.pack("saf", item);
    assertThat(packed.entries()).extracting(Entry::path).doesNotHaveDuplicates();
    assertThat(Items.text(packed, "contents"))
        .contains("1868.txt\tbundle:ORIGINAL\tdescription:Source text, byte for byte\n")
        .contains("txt-1868.txt\tbundle:ORIGINAL\t")
        .contains("1868.html\tbundle:ORIGINAL\tdescription:Made from the edition\tprimary:true\n")
        .contains("license.txt\tbundle:LICENSE\t");
    assertThat(packed.folder()).matches("item_[0-9a-f]{16}");
  }

  @Test
  void aHandleAndCollectionsAreWrittenWhereTheyAreSome() {
    Item item =
        Items.item(
            "a",
            "x",
            Map.of(
                Field.IDENTIFIER, Value.of("https://hdl.handle.net/10673/42"),
                Field.COLLECTION, Value.of("10673/7")));
    Packed packed = Items.pack("saf", item);
    assertThat(Items.text(packed, "handle")).isEqualTo("10673/42\n");
    assertThat(Items.text(packed, "collections")).isEqualTo("10673/7\n");
    assertThat(Items.text(packed, "dublin_core.xml"))
        .contains(
            "<dcvalue element=\"identifier\" qualifier=\"uri\">https://hdl.handle.net/10673/42<");
    assertThat(Items.pack("saf", Items.letter()).entries())
        .extracting(Entry::path)
        .doesNotContain("handle", "collections");
  }
}
