package org.incipit.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language file has the same lists, so that a new one can be copied from any. */
class LanguageFilesTest {
  /** Lists that only some languages need; without one, no word is in it. */
  private static final Set<String> OPTIONAL =
      Set.of("hyphen.first", "hyphen.second", "hyphen.pairs", "hyphen.suspended");

  static List<String> languages() {
    return LanguageData.KNOWN;
  }

  @ParameterizedTest
  @MethodSource("languages")
  void hasTheSameListsAsAllOthers(String tag) {
    Set<String> all = new TreeSet<>();
    LanguageData.KNOWN.forEach(other -> all.addAll(LanguageData.of(other).names()));
    all.removeAll(OPTIONAL);
    assertThat(LanguageData.of(tag).names()).containsAll(all);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void isGuessedFromItsOwnSmallWords(String tag) {
    LanguageData language = LanguageData.of(tag);
    assertThat(LanguageGuess.of(String.join(" ", language.list("function")))).isEqualTo(tag);
  }
}
