package org.incipit.recognise.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What its surroundings settle, whatever rules and model would say of it. */
class FixedNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | They sailed in the barque Victoria for Bombay. | PLACE Bombay",
        "en | He saw H.M.S. Shannon and the sloop “Mary Ann” there. | ''",
        "en | The steamer from Boston was late. | PLACE Boston",
        "de | Gestern lief die Bark „Maria“ ein. | ''",
        "fr | Il prit le paquebot Ville d'Alger et la frégate la Marie. | ''",
        "en | We met at St. Anne's and in St. Anne's Terrace. | "
            + "PLACE St. Anne's; PLACE St. Anne's Terrace",
        "en | It was on St. Anne's Day, about St. Peter's tide. | ''",
        "en | They came back on Lady Day. | ''",
        "de | Er bleibt bis Martini und kam an Mariä Lichtmeß. | ''",
        "fr | Il paie à la Saint-Martin. | ''",
        "fr | Il demeure rue de Lisbonne et quai de Lyon. | "
            + "PLACE rue de Lisbonne; PLACE quai de Lyon",
        "en | The Earl of Derby and the Duchess of Kent were there. | "
            + "PERSON Earl of Derby; PERSON Duchess of Kent",
        "fr | On vit le duc de Lorraine et le maréchal de France. | "
            + "PERSON duc de Lorraine; ROLE duc; PLACE France",
        "en | We saw Owen ap Rhys and Selim bin Omar there. | "
            + "PERSON Owen ap Rhys; PERSON Selim bin Omar",
        "de | Die Familie ist in Trauer. | ''",
        "en | There Riad es-Solh and William Hill, Esq. met. | "
            + "PERSON Riad es-Solh; PERSON William Hill, Esq",
        "en | The bill of Messrs. Price, Marlow & Co. was paid. | "
            + "ORGANISATION Price, Marlow & Co",
      })
  void settled(String language, String text, String expected) {
    List<String> found = Names.list(text, language.strip());
    assertThat(String.join("; ", found)).isEqualTo(expected.strip());
  }
}
