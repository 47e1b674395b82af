package org.incipit.language;

import java.util.Optional;

/**
 * The language of a document or of a passage: by its commonest small words, and where those say
 * nothing by its script. No more than {@value #SAMPLE} characters are looked at, so the cost is
 * bounded.
 */
public final class LanguageGuess {
  /** The tag of what is not known. */
  public static final String UNKNOWN = "und";

  private static final int SAMPLE = 12_000;
  private static final int FEWEST_WORDS = 7;

  /** In fewer words a few chance hits or one foreign name weigh too much. */
  private static final int FEWEST_TO_DOUBT = 20;

  private LanguageGuess() {}

  /**
   * @param text the document
   * @return the tag of the language with most function words in the text; when none of the known
   *     ones has at least two and one in fifty words, when another has nearly as many and neither
   *     many, or when the words have letters that are not of its alphabet, what the script says;
   *     else {@code und}
   */
  public static String of(String text) {
    FunctionWords words = FunctionWords.in(text, SAMPLE);
    String best = words.best();
    int hits = words.hits(best);
    boolean alone = hits * 4L >= words.words() || hits > 2 * words.secondTo(best);
    boolean brief = words.words() < FEWEST_TO_DOUBT;
    if (hits >= 2
        && hits * 50L >= words.words()
        && (brief || alone && !Alphabet.isForeign(text, SAMPLE, best))) {
      return best;
    }
    return Scripts.main(text.substring(0, Math.min(text.length(), SAMPLE)))
        .flatMap(Scripts::tag)
        .orElse(UNKNOWN);
  }

  /**
   * The language of a block where it is surely another than the document's.
   *
   * @param text the words of the block
   * @param document the document's tag
   */
  public static Optional<String> ofBlock(String text, String document) {
    Optional<String> byScript = byScript(text, document);
    if (byScript.isPresent()) {
      return byScript;
    }
    FunctionWords words = FunctionWords.in(text, SAMPLE);
    String best = words.best();
    int hits = words.hits(best);
    int own = words.hits(document);
    boolean sure =
        words.words() >= FEWEST_WORDS
            && hits >= 3
            && hits * 6 >= words.words()
            && hits > words.secondTo(best)
            && hits >= 3 * own;
    return sure && !best.equals(document) ? Optional.of(best) : Optional.empty();
  }

  /**
   * The language of a few words that the source sets apart, by a list of loan words or by small
   * words of one language none of which is the document's.
   */
  public static Optional<String> ofPhrase(String text, String document) {
    Optional<String> listed = ForeignTerms.languageOf(text);
    if (listed.isPresent()) {
      return listed.filter(tag -> !tag.equals(document));
    }
    Optional<String> byScript = byScript(text, document);
    if (byScript.isPresent()) {
      return byScript;
    }
    FunctionWords words = FunctionWords.in(text, SAMPLE);
    String best = words.best();
    int hits = words.hits(best);
    boolean sure =
        hits >= 2
            && hits * 4 >= words.words()
            && hits > words.secondTo(best)
            && words.hits(document) == 0;
    return sure && !best.equals(document) ? Optional.of(best) : Optional.empty();
  }

  /** The language of words in another script than the document's own. */
  private static Optional<String> byScript(String text, String document) {
    if (Scripts.areLatin(text)) {
      return Optional.empty();
    }
    Optional<Character.UnicodeScript> script = Scripts.main(text);
    if (script.isEmpty() || Scripts.tag(script.get()).isEmpty()) {
      return Optional.empty();
    }
    String tag = Scripts.tag(script.get()).get();
    if (script.get() == Character.UnicodeScript.ARABIC) {
      tag = arabicScript(text);
      boolean known = document.equals("fa") || document.equals("ar");
      FunctionWords words = FunctionWords.in(text, SAMPLE);
      if (known && (words.hits(tag) < 3 || words.hits(tag) < 2 * words.hits(document))) {
        return Optional.empty();
      }
    }
    return tag.equals(document) ? Optional.empty() : Optional.of(tag);
  }

  /** Small words, then letters that only one of the languages has. */
  private static String arabicScript(String text) {
    FunctionWords words = FunctionWords.in(text, SAMPLE);
    if (words.hits("fa") != words.hits("ar")) {
      return words.hits("fa") > words.hits("ar") ? "fa" : "ar";
    }
    int persian = 0;
    int arabic = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      persian += "پچژگکی".indexOf(c) >= 0 ? 1 : 0;
      arabic += "يكةىإأؤ".indexOf(c) >= 0 ? 1 : 0;
    }
    return persian > arabic ? "fa" : "ar";
  }
}
