package org.incipit.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageGuessTest {
  @Test
  void namesSpeakForNoLanguage() {
    String names = "Present: Yusuf al-Amin, Khalil al-Din, Yuan Shih-k'ai, Do Van Lan, Ali Hassan";
    assertThat(LanguageGuess.of(names)).isEqualTo("und");
  }

  @Test
  void smallWordsDo() {
    assertThat(LanguageGuess.of("The mill stood by the river, and it was old.")).isEqualTo("en");
    assertThat(LanguageGuess.of("Die Mühle stand am Fluss, und sie war alt.")).isEqualTo("de");
  }
}
