package org.incipit.recognise.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Annotation;
import org.incipit.model.Kind;
import org.incipit.recognise.dates.DateRecogniser;
import org.junit.jupiter.api.Test;

/** A hundred thousand ordinary sentences without a name: what is tagged in them is wrong. */
class NamelessTextTest {
  private static final long SEED = 1871;
  private static final int SENTENCES = 100_000;
  private static final int OF_A_DOCUMENT = 500;

  /** False tags to ten thousand words. */
  private static final double MOST = 5;

  private static final String[] OPENERS = {
    "Nothing",
    "Perhaps",
    "Then",
    "However",
    "Still",
    "Somebody's",
    "Many",
    "Such",
    "Good",
    "Hope",
    "Grace",
    "Patience",
    "Will",
    "May",
    "March",
    "Mark",
    "Bill",
    "Rose",
    "Young",
    "Brown",
    "Wood",
    "Reading",
    "Rich",
    "Frank",
    "Sunny",
    "Chapter",
    "Notice",
    "Bath",
    "Cork",
    "Mobile",
    "Orange",
    "Hill",
    "Field",
    "Stone",
    "Summer",
    "Autumn",
    "Winter",
    "Faith",
    "Art",
    "Sue",
    "Drew",
    "Jack",
  };
  private static final String[] SUBJECTS = {
    "the old clerk",
    "a tired carrier",
    "every tenant",
    "the younger daughter",
    "some neighbour",
    "the committee of the parish",
    "his brother",
    "the widow next door",
    "an inspector of roads",
    "the ship's carpenter",
    "our landlord",
    "the secretary",
    "her doctor",
    "the whole company",
  };
  private static final String[] VERBS = {
    "may march",
    "will mark",
    "might bill",
    "has asked about",
    "went past",
    "could not find",
    "may not have seen",
    "will read aloud",
    "came down with",
    "wrote nothing of",
    "mended",
    "ought to paint",
    "carried off",
    "complained of",
    "sat beside",
    "may be thinking of",
  };
  private static final String[] OBJECTS = {
    "the broken gate", "a basket of eggs", "the price of coal", "the second volume", "the ledger",
    "that dreadful noise", "the rent", "two pairs of boots", "the lower meadow", "an open window",
    "the rules of the house", "some bread and butter", "the march of time", "a change of wind",
  };
  private static final String[] TAILS = {
    "before breakfast",
    "in the spring",
    "on account of the frost",
    "with great care",
    "at night",
    "for want of money",
    "in spite of everything",
    "and nobody minded",
    "as the law requires",
    "while the kettle boiled",
    "to the end of the lane",
    "by the light of a candle",
    "at last",
  };
  private static final String[] TITLES = {
    "The Garden of Patience", "A Winter in the Mill", "On the Mending of Nets", "Hard Bread",
    "The Last Candle", "How to Keep Bees", "The Young Gardener's Handbook", "Plain Cookery",
  };

  private final Random random = new Random(SEED);

  private String any(String[] words) {
    return words[random.nextInt(words.length)];
  }

  private String sentence() {
    String rest = any(SUBJECTS) + " " + any(VERBS) + " " + any(OBJECTS) + " " + any(TAILS);
    return switch (random.nextInt(12)) {
      case 0 ->
          (any(SUBJECTS) + " " + any(VERBS) + " " + any(OBJECTS) + ".")
              .toUpperCase(java.util.Locale.ROOT);
      case 1 -> "She was reading “" + any(TITLES) + "” when " + rest + ".";
      case 2, 3, 4, 5 -> any(OPENERS) + " " + rest + ".";
      case 6 -> "“" + any(OPENERS) + "!” said " + any(SUBJECTS) + " " + any(TAILS) + ".";
      case 7 -> "I know that " + rest + "; I do not ask why.";
      default -> Character.toUpperCase(rest.charAt(0)) + rest.substring(1) + ".";
    };
  }

  private String document() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < OF_A_DOCUMENT; i++) {
      text.append(sentence()).append(i % 5 == 4 ? "\n\n" : " ");
    }
    return text.toString();
  }

  @Test
  void hardlyAnythingIsTagged() {
    long words = 0;
    List<String> found = new ArrayList<>();
    NamesRecogniser names = new NamesRecogniser();
    DateRecogniser dates = new DateRecogniser();
    for (int i = 0; i < SENTENCES / OF_A_DOCUMENT; i++) {
      String text = document();
      words += text.split("\\s+").length;
      AnnotatedText document = Names.document(text, "en");
      List<Diagnostic> findings = new ArrayList<>();
      List<Annotation> all = new ArrayList<>(names.recognise(document, findings::add).toList());
      all.addAll(dates.recognise(document, findings::add).toList());
      for (Annotation annotation : all) {
        if (annotation.kind() != Kind.ROLE) {
          found.add(
              annotation.kind()
                  + " "
                  + text.substring(annotation.span().start(), annotation.span().end()));
        }
      }
    }
    double rate = found.size() * 10_000.0 / words;
    assertThat(rate)
        .as("false tags to 10,000 words, of %d words, seed %d: %s", words, SEED, sample(found))
        .isLessThan(MOST);
  }

  private static List<String> sample(List<String> found) {
    return found.stream().distinct().limit(40).toList();
  }
}
