package org.incipit.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordTableTest {
  /** Every word of the language files, small and capital: the table says what a map says. */
  @Test
  void findsWordsWhateverTheirCase() {
    Map<String, Integer> words = new HashMap<>();
    for (String tag : LanguageData.KNOWN) {
      LanguageData.of(tag).list("function").forEach(word -> words.merge(word, 1, Integer::sum));
    }
    WordTable table = new WordTable(words);
    words.forEach(
        (word, bits) -> {
          String capitals = word.toUpperCase(Locale.ROOT);
          String text = "(" + word + " " + capitals + ")";
          int behind = word.length() + 1;
          assertThat(table.languages(text, 1, behind)).as(word).isEqualTo(bits);
          assertThat(table.languages(text, behind + 1, text.length() - 1))
              .as(capitals)
              .isEqualTo(words.getOrDefault(capitals.toLowerCase(Locale.ROOT), 0));
        });
  }

  @Test
  void knowsNoOthers() {
    WordTable table = new WordTable(Map.of("été", 1, "il", 2));
    assertThat(table.languages("ÉTÉ", 0, 3)).isEqualTo(1);
    assertThat(table.languages("etes", 0, 4)).isZero();
    assertThat(table.languages("İl", 0, 2)).isZero();
    assertThat(table.languages("×", 0, 1)).isZero();
    assertThat(table.languages("", 0, 0)).isZero();
    assertThat(new WordTable(Map.of()).languages("il", 0, 2)).isZero();
  }
}
