package org.incipit.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Words as a search compares them. */
class WordsTest {
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Words.of(text, words::add);
    return words;
  }

  @Test
  void latinLettersAreSmallAndWithoutMarks() {
    assertThat(words("Éa’s STRAẞE, Łódź—naïve 1871"))
        .containsExactly("ea", "s", "strasse", "lodz", "naive", "1871");
  }

  @Test
  void arabicAndPersianFormsOfALetterAreOne() {
    assertThat(words("كِتابٌ کتاب أحمد")).containsExactly("كتاب", "كتاب", "احمد");
    assertThat(words("می\u200cشود ۱۳۹۸ مـــدرسة")).containsExactly("مي", "شود", "1398", "مدرسه");
  }

  @Test
  void chineseAndJapaneseArePairsOfCharacters() {
    assertThat(words("東京都 と A港区")).containsExactly("東京", "京都", "と", "a", "港区");
  }

  @Test
  void aVeryLongWordIsCut() {
    assertThat(words("x".repeat(1_000))).containsExactly("x".repeat(40));
  }
}
