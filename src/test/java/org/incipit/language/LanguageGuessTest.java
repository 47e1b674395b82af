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

  @Test
  void initialsSpeakForNone() {
    String list = "Works: Reed, T., Tin, Hull, O. Marlow, 1904. Pell, A., Ore, Ely, O. Wick, 1890.";
    assertThat(LanguageGuess.of(list)).isEqualTo("und");
  }

  @Test
  void titlesWithCapitalsSpeakForTheirs() {
    String list = "Der Wald Und Das Feld, Die Mühle Am Bach, Herr Und Knecht, Ein Garten Im Tal";
    assertThat(LanguageGuess.of(list)).isEqualTo("de");
  }
}
