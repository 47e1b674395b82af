package org.incipit.recognise.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.incipit.model.Annotation;
import org.incipit.model.Certainty;
import org.incipit.model.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text on the left, everything that is found in it on the right, nothing else. */
class NamesRecogniserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We met General Farid Nouri at noon. | PERSON General Farid Nouri; ROLE General",
        "The letter of Mrs. Keep lay open. | PERSON Mrs. Keep; ROLE Mrs.",
        "It was signed by Dr. A. B. Whitlow himself. | PERSON Dr. A. B. Whitlow; ROLE Dr.",
        "They remember Martyr Haj Rahim Taheri. | PERSON Martyr Haj Rahim Taheri; ROLE Martyr Haj",
        "the verses of Mohammad-Reza Karimi | PERSON Mohammad-Reza Karimi",
        "so wrote Karel van der Berg to us | PERSON Karel van der Berg",
        "and Thomas Webb, Esq. came | PERSON Thomas Webb, Esq",
        "My sister Harriet stayed. | PERSON Harriet",
        "He thanked Ayatollah Seyed Hassan Rahimi. | "
            + "PERSON Ayatollah Seyed Hassan Rahimi; ROLE Ayatollah Seyed",
      })
  void persons(String text, String expected) {
    assertFound(text, "en", expected);
  }

  @Test
  void aSurnameIsKnownAfterItsFirstFullMention() {
    assertThat(Names.list("Clara Whitlow came late. Nobody had told Whitlow anything.", "en"))
        .containsExactly("PERSON Clara Whitlow", "PERSON Whitlow");
  }

  @Test
  void aNameGoesOnOverALineEndButNotOverAParagraph() {
    String text =
        "We heard on the evening of the second day that Clara\n"
            + "Whitlow came, and that she left within the hour again.";
    assertThat(Names.list(text, "en")).containsExactly("PERSON Clara\nWhitlow");
    assertThat(Names.list("We heard of Clara\n\nWhitlow Street is long", "en"))
        .doesNotContain("PERSON Clara\n\nWhitlow");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Consultative Assembly voted. | ORGANISATION Consultative Assembly",
        "the Ministry of the Interior denied it | ORGANISATION Ministry of the Interior",
        "the Council of Maritime Experts met | ORGANISATION Council of Maritime Experts",
        "the School of Isfahan was closed | ORGANISATION School of Isfahan; PLACE Isfahan",
        "by the [Royal] Geographical Society in June | "
            + "ORGANISATION [Royal] Geographical Society",
        "and the “Alpine” Brigade marched | ORGANISATION “Alpine” Brigade",
        "a grant of the Bonyad Nour Hekmat to us | ORGANISATION Bonyad Nour Hekmat",
        "the ledgers of Whitlow & Sons Ltd were lost | ORGANISATION Whitlow & Sons Ltd",
        "an order of the [League of Nations] Health Committee | "
            + "ORGANISATION [League of Nations] Health Committee",
        "the Board of Directors resigned | ''",
        "the council of the village met | ''",
      })
  void bodies(String text, String expected) {
    assertFound(text, "en", expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The road from Isfahan to Shiraz was cut. | PLACE Isfahan; PLACE Shiraz",
        "the people of Fars province | PLACE Fars",
        "He is in New York now. | PLACE New York",
        "the Islamic Republic of Iran and the United States | "
            + "PLACE Islamic Republic of Iran; PLACE United States",
        "a house in Cornhill Lane by the water | PLACE Cornhill Lane",
        "they crossed Lake Constance at night | PLACE Lake Constance",
        "They stayed in LONDON again. | PLACE LONDON",
      })
  void places(String text, String expected) {
    assertFound(text, "en", expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It began before World War II ended. | EVENT World War II",
        "after the Battle of Lepanto nothing changed | EVENT Battle of Lepanto",
        "the October Revolution and its heirs | EVENT October Revolution",
        "the Industrial Revolution and its heirs | EVENT Industrial Revolution",
      })
  void events(String text, String expected) {
    assertFound(text, "en", expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "May it be so. | ''",
        "In May we went home. | ''",
        "Yesterday nothing happened. Nobody came. | ''",
        "Will you come on Sunday? | ''",
        "THE HISTORY OF THE TOWN AND ITS PEOPLE | ''",
        "THE PRISON | ''",
        "A House stood there. | ''",
        "TAKE A COUNTRY HOUSE BY THE SEA | ''",
        "Our main point: Main things come first. | ''",
        "God willing, and praise be to Allah. | ''",
        "the English language, the French and a Muslim scholar | ''",
        "the General and the Captain left | ''",
        "In English I read the Bible on Easter Monday. | ''",
        "Surely he will. Perhaps not. Rain fell. | ''",
        "I was there and I saw it. | ''",
      })
  void guards(String text, String expected) {
    assertFound(text, "en", expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Gestern kam Frau Klara Hutter aus Salzburg. | "
            + "PERSON Frau Klara Hutter; ROLE Frau; PLACE Salzburg",
        "de | Das Haus in der Lindengasse gehört ihm. | PLACE Lindengasse",
        "de | Die Bitte des Kollegen Arndt wurde gehört. | PERSON Kollegen Arndt; ROLE Kollegen",
        "de | Emil Arndt\tKassierer | PERSON Emil Arndt",
        "de | Abends kam Emil Arndt; Arndt sagte nichts. | PERSON Emil Arndt; PERSON Arndt",
        "de | Der Hund lief über die Wiese. Das Wetter war schön. | ''",
        "fr | Le général Morel est arrivé à Lyon. | "
            + "PERSON général Morel; ROLE général; PLACE Lyon",
        "fr | Il habite rue de la Paix. La maison est belle. | PLACE rue de la Paix",
        "fr | la Société de géographie a voté | ''",
        "fr | la Société des Antiquaires a voté | ORGANISATION Société des Antiquaires",
      })
  void otherLanguages(String language, String text, String expected) {
    assertFound(text, language.strip(), expected);
  }

  @Test
  void aCountryIsLinkedForSure() {
    Annotation iran = Names.find("They left Iran in spring.", "en").get(0);
    assertThat(iran.cert()).isEqualTo(Certainty.HIGH);
    assertThat(iran.designation().orElseThrow().entry().orElseThrow())
        .satisfies(
            entry -> {
              assertThat(entry.id()).isEqualTo("iso:IR");
              assertThat(entry.identifiers()).containsEntry("wikidata", "Q794");
            });
  }

  @Test
  void aNamesakeNearTheOtherPlacesIsPreferred() {
    String ohio = "He lived in Cleveland, Ohio, and later in Toledo with her.";
    String spain = "He lived in Madrid, Spain, and later in Toledo with her.";
    assertThat(country(ohio, "Toledo")).isEqualTo("US");
    assertThat(country(spain, "Toledo")).isEqualTo("ES");
  }

  @Test
  void aPersonIsNamedWithoutTheTitle() {
    Annotation person =
        Names.find(
                "At the beginning of the talks we met General Farid\n"
                    + "Nouri in his tent, where he spoke of the old times.",
                "en")
            .get(0);
    assertThat(person.designation().orElseThrow().name()).isEqualTo("Farid Nouri");
    assertThat(person.designation().orElseThrow().entry()).isEmpty();
  }

  @Test
  void localeAndTimeZoneChangeNothing() {
    String text = "In Izmir IBRAHIM and Miss Isabel Irving met the Institute of Irrigation.";
    List<String> before = Names.list(text, "en");
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertThat(Names.list(text, "en")).isEqualTo(before);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(before).isNotEmpty();
  }

  @Test
  void offsetsAreThoseOfTheSource() {
    String text = "𝔄 note.\n\nOn 𝔅 day Mrs. Keep left Isfahan.";
    for (Annotation a : Names.find(text, "en")) {
      String words = text.substring(a.span().start(), a.span().end());
      assertThat(words)
          .isEqualTo(
              switch (a.kind()) {
                case PERSON -> "Mrs. Keep";
                case ROLE -> "Mrs.";
                default -> "Isfahan";
              });
    }
  }

  private static String country(String text, String name) {
    return Names.find(text, "en").stream()
        .filter(a -> a.kind() == Kind.PLACE)
        .filter(a -> text.substring(a.span().start(), a.span().end()).equals(name))
        .findFirst()
        .orElseThrow()
        .designation()
        .orElseThrow()
        .entry()
        .orElseThrow()
        .country();
  }

  private static void assertFound(String text, String language, String expected) {
    String words = expected == null ? "" : expected;
    List<String> list = words.isEmpty() ? List.of() : List.of(words.split("; "));
    assertThat(Names.list(text, language)).containsExactlyElementsOf(list);
  }
}
