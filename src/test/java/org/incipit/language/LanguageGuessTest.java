package org.incipit.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** Their small words are those of a language that is known, but not many. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hela natten hade det regnat och vägen till byn var nästan ofarbar. Vi satt i köket och"
            + " väntade på att posten skulle komma, men ingen kom.",
        "De hele nacht had het geregend en de weg naar het dorp was bijna onbegaanbaar. Wij zaten"
            + " in de keuken en wachtten op de post, maar er kwam niemand.",
        "Hele natten havde det regnet, og vejen til landsbyen var næsten ufremkommelig. Vi sad i"
            + " køkkenet og ventede på posten, men ingen kom.",
        "Przez całą noc padał deszcz i droga do wsi była prawie nie do przebycia. Siedzieliśmy w"
            + " kuchni i czekaliśmy na pocztę, ale nikt nie przyszedł.",
        "Celou noc pršelo a cesta do vsi byla téměř neschůdná. Seděli jsme v kuchyni a čekali na"
            + " poštu, ale nikdo nepřišel. Moje sestra četla nahlas ze staré knihy.",
        "Choveu toda a noite e o caminho para a aldeia estava quase intransitável. Ficámos na"
            + " cozinha à espera do correio, mas ninguém veio.",
        "Egész éjjel esett az eső, és a faluba vezető út szinte járhatatlan volt. A konyhában"
            + " ültünk és vártuk a postát, de senki sem jött."
      })
  void anUnknownLanguageIsNotTakenForAKnownOne(String text) {
    assertThat(LanguageGuess.of(text)).isEqualTo("und");
  }

  @Test
  void listsHaveFewSmallWords() {
    String list =
        "1 oak table, 4 chairs, broken. 2 feather beds, 3 bolsters. 1 brass kettle, 2 iron pots."
            + " Linen: 4 pair of sheets, 2 table cloths for the hall. Barn: 2 ploughs, 1 cart.";
    assertThat(LanguageGuess.of(list)).isEqualTo("en");
  }
}
