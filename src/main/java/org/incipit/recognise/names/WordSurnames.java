package org.incipit.recognise.names;

import java.util.Set;
import org.incipit.authority.Cue;
import org.incipit.authority.Lexicon;

/**
 * Surnames that are words of the language or names of days as well, which the title, the forename
 * or the trade beside them proves: "Captain Moon", "Mr. May", "William Pope, Cordwainer".
 */
final class WordSurnames {
  /** Who is spoken to or named by an office behind "Mr." or a rank. */
  private static final Set<String> ADDRESSED = NameWords.set("addressed");

  private static final Set<String> WEEKDAYS = NameWords.set("weekdays");

  private static final Set<String> PARTS_OF_DAY = NameWords.set("parts-of-day");

  /** "Need" is no participle. */
  private static final int SHORT_WORD = 5;

  private final Scene scene;
  private final Tokens tokens;
  private final Titles titles;

  WordSurnames(Scene scene) {
    this.scene = scene;
    this.tokens = scene.tokens;
    this.titles = new Titles(scene);
  }

  /**
   * "Captain Moon", "Mr. May", "le docteur Juin": behind rank and courtesy, and before no number, a
   * word is a surname, whatever else it means.
   */
  boolean afterTitle(int title, int token) {
    boolean word =
        scene.english()
            && scene.listed(token, Lexicon.WORD)
            && !scene.functionWord(token)
            && !weekday(token)
            && !headline(title, token)
            && !scene.cue(token, Cue.BODY_LAST)
            && !ADDRESSED.contains(scene.key(token))
            && !goesOn(token);
    return (scene.cue(title, Cue.COURTESY)
            || scene.cue(title, Cue.RANK)
            || scene.french() && scene.cue(title, Cue.TITLE))
        && (weekday(token) ? ofPerson(title, token) : scene.day(token) || word)
        && surname(token);
  }

  /** "Mr. Black": behind a courtesy any word is a surname that is not known as something else. */
  boolean afterCourtesy(int title, int token) {
    return scene.cue(title, Cue.COURTESY)
        && tokens.capital(token)
        && tokens.shape(token) != Shape.INITIAL
        && !tokens.has(token, Tokens.SENTENCE | Tokens.BREAK)
        && !scene.cue(token, Cue.NEVER)
        && !scene.cue(token, Cue.TITLE)
        && !scene.cue(token, Cue.DEMONYM)
        && !(weekday(token) && partOfDay(token + 1))
        && !scene.cue(token, Cue.ARTICLE);
  }

  /** "Mr. William May", "Sir Robert Hill": the same behind a title and a forename. */
  boolean afterForename(int given, int at, boolean titled) {
    boolean word = scene.english() && scene.listed(at, Lexicon.WORD) && !scene.functionWord(at);
    return titled
        && !(weekday(at) && (scene.english() || partOfDay(at + 1)))
        && forename(given)
        && (scene.day(at) || word && !goesOn(at) && !scene.cue(at, Cue.BODY_LAST))
        && surname(at);
  }

  /** True for a name whose surname means a day or is an ordinary word: no model knows better. */
  boolean in(Mention mention) {
    int first = mention.name();
    int last = mention.last();
    boolean more = // "2/Lt. Moon", "Mr. & Mrs. Moon"
        tokens.is(mention.first() - 1, '/') || tokens.is(mention.first() - 1, '&');
    if (mention.first() == first || !titles.precede(first) || more) {
      return false;
    }
    int title = tokens.wordBefore(first);
    return first == last ? afterTitle(title, last) : afterForename(last - 1, last, true);
  }

  /** "William Pope, Cordwainer": a surname that is a title, before what somebody does. */
  boolean beforeTrade(int given, int at) {
    return forename(given)
        && tokens.shape(at) == Shape.CAPITALISED
        && scene.listed(at, Lexicon.WORD)
        && practises(at);
  }

  /** True where a comma and a word for what somebody does stand behind the name that ends here. */
  boolean practises(int last) {
    return tokens.is(last + 1, ',')
        && tokens.follows(last + 2)
        && tokens.capital(last + 2)
        && scene.cue(last + 2, Cue.TRADE);
  }

  /**
   * "Hon. Members", "Minister informed": a plural or participle of English that is nobody's name,
   * behind a title that names an office. Other words may be names there, as in "Captain Black".
   */
  boolean isOrdinary(int token) {
    int title = tokens.wordBefore(token);
    String key = scene.key(token);
    boolean inflected = key.endsWith("s") || key.endsWith("ed") && key.length() > SHORT_WORD;
    return scene.english()
        && title >= 0
        && inflected
        && !scene.cue(title, Cue.COURTESY)
        && !(scene.cue(title, Cue.RANK) && opens(title) && !headline(title, token))
        && tokens.shape(token) != Shape.INITIAL
        && scene.listed(token, Lexicon.WORD)
        && !scene.named(token)
        && scene.statistics.personLast[scene.word(token)] == 0;
  }

  private boolean surname(int token) {
    int next = tokens.is(token + 1, ',') || tokens.is(token + 1, '.') ? token + 2 : token + 1;
    boolean number = tokens.follows(next) && tokens.shape(next) == Shape.DIGITS;
    return tokens.shape(token) == Shape.CAPITALISED
        && !number
        && !tokens.has(token, Tokens.SENTENCE | Tokens.BREAK)
        && !scene.cue(token, Cue.TITLE)
        && !scene.cue(token, Cue.TITLE_AFTER)
        && !scene.cue(token, Cue.DEMONYM)
        && !scene.cue(token, Cue.ARTICLE);
  }

  /** "Herr Freitag", but not "the Doctor Friday", "Herr Pfarrer Freitag abend": that day. */
  private boolean ofPerson(int title, int day) {
    int first = title; // in French an article stands before every title
    while (!scene.french() && tokens.follows(first) && scene.cue(first - 1, Cue.TITLE)) {
      first--;
    }
    boolean article = !scene.french() && tokens.follows(first) && scene.cue(first - 1, Cue.ARTICLE);
    return !article && !partOfDay(day + 1);
  }

  /** "Captain Missing": a sentence of a title and a word that no list has as a surname. */
  private boolean headline(int title, int token) {
    int next = tokens.wordAfter(token);
    return title >= 0
        && !scene.cue(title, Cue.COURTESY)
        && tokens.has(title, Tokens.SENTENCE | Tokens.BREAK)
        && (!tokens.follows(next) || tokens.has(next, Tokens.SENTENCE | Tokens.BREAK))
        && !scene.listed(token, Lexicon.SURNAME);
  }

  /** True for a title with neither an article nor a name before it. */
  private boolean opens(int title) {
    return !tokens.follows(title)
        || !tokens.capital(title - 1) && !scene.cue(title - 1, Cue.ARTICLE);
  }

  private boolean weekday(int token) {
    return WEEKDAYS.contains(scene.key(token));
  }

  private boolean partOfDay(int token) {
    return tokens.follows(token) && PARTS_OF_DAY.contains(scene.key(token));
  }

  private boolean forename(int token) {
    return tokens.shape(token) == Shape.CAPITALISED && scene.listed(token, Lexicon.GIVEN);
  }

  private boolean goesOn(int token) {
    return tokens.follows(token + 1) && tokens.capital(token + 1);
  }
}
