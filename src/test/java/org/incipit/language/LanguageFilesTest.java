package org.incipit.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language file has the same lists, so that a new one can be copied from any. */
class LanguageFilesTest {
  private static final Path OPTIONAL =
      Path.of("src/main/resources/org/incipit/language/optional-lists.txt");

  static List<String> languages() {
    return LanguageData.KNOWN;
  }

  @ParameterizedTest
  @MethodSource("languages")
  void hasTheListsOfAllOthers(String tag) throws IOException {
    Set<String> all = new TreeSet<>();
    LanguageData.KNOWN.forEach(other -> all.addAll(LanguageData.of(other).names()));
    Files.readAllLines(OPTIONAL).forEach(all::remove);
    assertThat(LanguageData.of(tag).names()).as("or name it in " + OPTIONAL).containsAll(all);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void isGuessedFromItsOwnSmallWords(String tag) {
    LanguageData language = LanguageData.of(tag);
    assertThat(LanguageGuess.of(String.join(" ", language.list("function")))).isEqualTo(tag);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void isNamedAsElsewhere(String tag) {
    assertThat(LanguageData.of(tag).list("name"))
        .containsExactly(ULocale.forLanguageTag(tag).getDisplayLanguage(ULocale.ENGLISH));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void noWordStandsTwiceInAList(String tag) {
    LanguageData language = LanguageData.of(tag);
    for (String name : language.names()) {
      assertThat(language.list(name)).as(name).doesNotHaveDuplicates();
    }
  }

  @Test
  void everyListIsAskedFor() throws IOException {
    StringBuilder code = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        code.append(Files.readString(file));
      }
    }
    Set<String> names = new TreeSet<>();
    LanguageData.KNOWN.forEach(tag -> names.addAll(LanguageData.of(tag).names()));
    assertThat(names).allSatisfy(name -> assertThat(code).contains('"' + name + '"'));
  }
}
