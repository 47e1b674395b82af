package org.incipit.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputNamesTest {
  private static final Set<String> EXTENSIONS = Set.of(".xml", ".html", ".xhtml", ".txt", ".epub");

  private static List<String> names(String... sources) {
    return OutputNames.of(List.of(sources), ".txt", EXTENSIONS, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "a.txt, a",
    "A.TXT, A",
    "letters/1871/a.b.txt, letters/1871/a.b",
    "a.md, a.md",
    ".txt, _",
    "a..txt, a_",
    "con.txt, _con",
    "Com1.old.txt, _Com1.old",
    "nul/x.txt, _nul/x",
    "what?.txt, what_",
    "a:b|c<d>\"e\"*.txt, a_b_c_d__e__",
    "نامه ۱.txt, نامه ۱"
  })
  void aNameIsKeptAsFarAsEveryFileSystemCanHoldIt(String source, String name) {
    assertThat(names(source)).containsExactly(name);
  }

  @Test
  void controlAndDirectionCharactersAreLeftOut() {
    assertThat(names("a\u001B[31m\n\u202Eb.txt")).containsExactly("a_[31m__b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.txt|A.txt",
        "x/a.txt|X/a.txt",
        "\u00E9.txt|e\u0301.txt",
        "\u00DF.txt|ss.txt|SS.txt",
        "a?.txt|a*.txt|a_.txt",
        "a.txt|a.txt|a.txt",
        "con.txt|_con.txt",
        "a.txt|a.xml/b.txt",
        "b.txt|B.XHTML/c.txt",
        "index.txt|Index.txt",
        "assets.txt|assets/a.txt"
      })
  void namesThatSomeFileSystemFoldsAreKeptApart(String sources) {
    List<String> names = names(sources.split("\\|"));
    assertDistinct(names);
    assertThat(names(sources.split("\\|"))).isEqualTo(names);
  }

  @Test
  void theFirstKeepsThePlainName() {
    assertThat(names("a.txt", "A.txt")).first().isEqualTo("a");
    assertThat(names("a.txt", "A.txt").get(1)).matches("A-[0-9a-f]{8}");
  }

  @Test
  void namesOfTheRunItselfAreNotGivenAway() {
    assertThat(names("index.txt")).singleElement().asString().matches("index-[0-9a-f]{8}");
    assertThat(names("sub/index.txt")).containsExactly("sub/index");
  }

  @Test
  void longNamesAreShortenedWithADigest() {
    String latin = "a".repeat(251);
    String persian = "ن".repeat(125);
    List<String> names =
        names(
            latin + ".txt",
            latin + "b.txt",
            persian + "/" + persian + "x.txt",
            "\uD83D\uDE00".repeat(62));
    assertDistinct(names);
    for (String name : names) {
      for (String part : name.split("/")) {
        assertThat((part + ".xhtml").getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(256);
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(part)).isTrue();
      }
    }
  }

  @Test
  void aPlatformWithoutTheCharactersGetsTheirNumbers() {
    List<String> sources = List.of("caf\u00E9.txt", "\u0646.txt");
    assertThat(OutputNames.of(sources, ".txt", EXTENSIONS, StandardCharsets.US_ASCII))
        .containsExactly("caf_u00E9", "_u0646");
  }

  @Test
  void anyTwoOfManyOddNamesDiffer() {
    long seed = 20261124;
    Random random = new Random(seed);
    String alphabet = "aA\u00E9\u00C9e\u0301.?:*_ \u00DFs/-";
    List<String> sources = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      StringBuilder name = new StringBuilder("n");
      for (int k = random.nextInt(5); k >= 0; k--) {
        name.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      sources.add(name.toString().replaceAll("/+", "/").replaceAll("/$", "") + ".txt");
    }
    assertDistinct(names(sources.toArray(String[]::new)));
  }

  /** Distinct also where case and normalisation are folded, and no file where a folder must be. */
  private static void assertDistinct(List<String> names) {
    Set<String> files = new HashSet<>();
    for (String name : names) {
      assertThat(files.add(fold(name))).as(name).isTrue();
    }
    for (String name : names) {
      String[] parts = fold(name).split("/");
      for (int i = 1; i < parts.length; i++) {
        String folder = String.join("/", Arrays.copyOf(parts, i));
        for (String extension : EXTENSIONS) {
          assertThat(folder.endsWith(extension) && files.contains(cut(folder, extension)))
              .as(folder)
              .isFalse();
        }
      }
    }
  }

  private static String cut(String folder, String extension) {
    return folder.substring(0, folder.length() - extension.length());
  }

  private static String fold(String name) {
    String upper = Normalizer.normalize(name, Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
    return Normalizer.normalize(upper.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
  }
}
