package org.incipit.recognise.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Ordinary sentences without a date, written from a seed: names of months that are verbs, names or
 * places, and numbers that are sums, pages, shelf marks, populations. Fewer than one date in ten
 * thousand words may be found.
 */
class DatePrecisionTest {
  private static final int SENTENCES = 12_000;

  /** A slot {@code <x>} is filled with a word of the list of that letter. */
  private record Language(List<String> sentences, String[][] slots) {
    private String sentence(Random random) {
      StringBuilder out = new StringBuilder();
      String form = sentences.get(random.nextInt(sentences.size()));
      for (int i = 0; i < form.length(); i++) {
        boolean slot = form.charAt(i) == '<';
        out.append(slot ? fill(form.charAt(i + 1), random) : form.charAt(i));
        i += slot ? 2 : 0;
      }
      return out.toString();
    }

    private String fill(char slot, Random random) {
      return switch (slot) {
        case 'y' -> Integer.toString(1200 + random.nextInt(850));
        case 'd' -> Integer.toString(1 + random.nextInt(31));
        case 'n' -> Integer.toString(1 + random.nextInt(999));
        default -> {
          for (String[] list : slots) {
            if (list[0].charAt(0) == slot) {
              yield list[1 + random.nextInt(list.length - 1)];
            }
          }
          throw new IllegalStateException("no list " + slot);
        }
      };
    }
  }

  private static final Language ENGLISH =
      new Language(
          List.of(
              "May I ask whether the <t> is yours?",
              "They may <v> the <t> if they like, and we may not.",
              "May the <t> stand for ever, and may nobody <v> it.",
              "You may, perhaps, <v> <d> of them.",
              "We march on the <p> and the others march behind; a long march it was.",
              "March on, he cried, and do not <v> the <t>.",
              "The march of the <c> lasted <d> hours.",
              "May Hollis and April Dunn <v> the <t> with August Brandt.",
              "Mrs. March was in the <p> with June and her brother.",
              "An august assembly sat in the <p>; it was most august.",
              "The Second of the brothers could <v> nothing, and the third could not <v> either.",
              "Friday was a faithful servant, and his master taught Friday to <v>.",
              "Man Friday and Joe Monday <v> by the <p>.",
              "The spring water ran from the <p>, and the autumn fruit was in the <t>.",
              "He paid $<y> for the <t> and £<y> for the <p>.",
              "The town had <y> inhabitants and <y> sheep, besides <y> men of the <c>.",
              "See p. <y> and No. <y>, also vol. <n>, fol. <d>.",
              "It weighs <y> pounds and holds <n> gallons; the wire is <y> feet long.",
              "The <t> bears the shelf mark MS <y>/<n> and box <d>.",
              "Telephone <y> or write to room <y>.",
              "About <y> people came to the <p>, and nearly <y> left.",
              "There were <n> of them, <d> of whom could not <v>.",
              "The first, the second and the third <t> were <a>; the fourth was lost.",
              "He was the fifth of <d> children and the <d>th to <v>.",
              "The 5th Regiment and the 42nd Foot held the <p>; the 3rd floor was <a>.",
              "Sun and wind will <v> the <t>, and mon ami will <v> the rest.",
              "He sat on the <t> and wed her sister; the sun was <a>.",
              "Dec. is the name of a <t>, and Jan is the name of a <c>.",
              "Sergeant Marsh would <v> the <t> at once, for a minute or two.",
              "The ratio was 3:10 and the score 15-12; chapter 4:11 tells of it.",
              "Bread costs 3.50 and wine 12.80 in the <p>.",
              "Version 2.1.3 of the <t> and section 4.12.6 are <a>.",
              "The century plant and the <a> <t> stood in the <p>.",
              "Half of the <c> could <v>, a quarter could not, and one to three were <a>.",
              "In the end the <c> had to <v>, and by the time they came it was <a>.",
              "One year is as good as another for a <t>, and a month is soon gone.",
              "The noon bell and the midnight oil are <a> words.",
              "Two to three of the <c> sat between one and the other.",
              "The <a> <t> was in the <p> where the <c> used to <v>.",
              "Nobody could <v> the <a> <c>, for the <p> was <a>."),
          new String[][] {
            {"t", "table", "lantern", "ledger", "barrel", "kettle", "saddle", "harness", "letter"},
            {"p", "harbour", "meadow", "village", "station", "kitchen", "valley", "orchard"},
            {"c", "company", "crew", "brothers", "tailor", "miller", "captain", "neighbours"},
            {"v", "mend", "carry", "follow", "count", "leave", "remember", "sell", "paint"},
            {"a", "broken", "narrow", "silent", "heavy", "old", "clean", "bitter", "empty"}
          });

  private static final Language GERMAN =
      new Language(
          List.of(
              "Der <t> kostet <y> Mark und der <p> <y> Gulden.",
              "Die Stadt hatte <y> Einwohner und <y> Schafe, dazu <y> Mann.",
              "Siehe S. <y>, Nr. <y> und Bd. <d>.",
              "Herr August Sommer und Frau Winter <v> den <t>.",
              "Die erste, die zweite und die dritte Reihe waren <a>.",
              "Er war der Dritte von <d> Brüdern und konnte nicht <v>.",
              "Im <p> stand ein <a>er <t>, den niemand <v> wollte.",
              "Das Verhältnis war 3:10, der Preis 12,50.",
              "So viele <c> können den <t> <v>, und mehr nicht.",
              "Do re mi sang der Chor, und die <c> konnten es nicht <v>.",
              "Etwa <y> Leute kamen, rund <y> gingen.",
              "Abschnitt 4.12 und Satz 2.1.3 sind <a>.",
              "Der Herbst des Lebens ist <a>, sagt man im <p>.",
              "Er muss um den <t> bitten, vor dem <p> und nach dem <p>.",
              "Die <c> wollten den <a>en <t> im <p> <v>."),
          new String[][] {
            {"t", "Tisch", "Kessel", "Sattel", "Korb", "Brief", "Hut"},
            {"p", "Hafen", "Garten", "Keller", "Wald", "Hof"},
            {"c", "Brüder", "Schneider", "Nachbarn", "Müller", "Leute"},
            {"v", "tragen", "zählen", "verkaufen", "malen", "vergessen"},
            {"a", "schwer", "alt", "leer", "still", "bitter"}
          });

  private static final Language FRENCH =
      new Language(
          List.of(
              "La planète Mars et le Champ de Mars sont <a>s.",
              "Il a payé <y> francs pour <t> et <y> livres pour <p>.",
              "La ville comptait <y> habitants et <y> moutons, et <y> hommes.",
              "Voir p. <y>, n. <y> et vol. <d>.",
              "Le premier, le second et le troisième étaient <a>s.",
              "Il marche vers <p> et les autres <v> derrière.",
              "Environ <y> personnes, près de <y> soldats.",
              "Cet été de la vie est <a>, dit-on dans <p>.",
              "Sept hommes et neuf femmes <v> avec <t>.",
              "Le rapport était de 3:10, le prix de 12,50.",
              "Les voisins <v> encore, mais <t> était <a>.",
              "Il a deux enfants et trois frères; l'an est long pour <t>.",
              "Entre <p> et <p> il y a <n> mètres."),
          new String[][] {
            {"t", "la table", "le cheval", "la lettre", "le panier"},
            {"p", "le jardin", "la gare", "le port", "la forêt"},
            {"v", "chantent", "travaillent", "partent", "attendent"},
            {"a", "vide", "lourd", "triste", "clair"}
          });

  @ParameterizedTest
  @CsvSource({"en,1", "en,2", "en,3", "de,4", "de,5", "fr,6", "fr,7"})
  void ordinarySentencesHaveNoDates(String language, long seed) {
    Language words = language.equals("en") ? ENGLISH : language.equals("de") ? GERMAN : FRENCH;
    Random random = new Random(seed);
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < SENTENCES; i++) {
      sentences.add(words.sentence(random));
    }
    String text = paragraphs(sentences);
    int count = text.split("\\s+").length;
    List<String> found = Texts.read(language, text).lines();
    assertThat(found.size() * 10_000L)
        .as("seed %s, %s words: %s", seed, count, found.stream().distinct().limit(20).toList())
        .isLessThan(count);
  }

  private static String paragraphs(List<String> sentences) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sentences.size(); i++) {
      text.append(sentences.get(i)).append(i % 7 == 6 ? "\n\n" : " ");
    }
    return text.toString();
  }
}
