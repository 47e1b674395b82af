package org.incipit.recognise.names;

import java.util.List;
import java.util.Set;
import org.incipit.authority.Cue;
import org.incipit.authority.Lexicon;
import org.incipit.language.PersonWords;
import org.incipit.language.PersonWords.Role;

/** How far the name of a person reaches, and where one begins. */
final class PersonPattern {
  private static final int LONGEST = 7;

  private static final int PARTICLES = 3;

  /** "Frau." ends its sentence; what is cut short and on no list of abbreviations is shorter. */
  private static final int SHORT_TITLE = 3;

  private static final int ARABIC_ARTICLE = 3;

  /** Letters of an order or degree, from which on they are hardly anybody's initials. */
  private static final int ORDER = 3;

  /** Tokens of the longest of them, stops included. */
  private static final int LETTERS = 10;

  /** Before a name at birth, as keys. */
  private static final Set<String> BORN = NameWords.set("born");

  private static final Set<String> OF = Set.of("de", "du", "des");
  private static final Set<String> SURNAME_ARTICLES = NameWords.set("french-surname-articles");

  /** Who is spoken to or named by an office behind "Mr." or a rank. */
  private static final List<String> ROMAN = NameWords.list("item-numerals");

  /** Tokens within which the next item of a series begins. */
  private static final int NEAR = 200;

  /** Who prosecutes: "R. v. Lowe". */
  private static final Set<String> CROWN = NameWords.set("prosecutors");

  /** Before a case at law. */
  private static final Set<String> CITING = NameWords.set("citing");

  private static final Set<String> WEEKDAYS = NameWords.set("weekdays");

  private static final Set<String> PARTS_OF_DAY = NameWords.set("parts-of-day");

  private static final Set<String> ADDRESSED = NameWords.set("addressed");

  private static final Set<String> SAINTS = Set.of("st", "sts", "saint");

  /** "Need" is no participle. */
  private static final int SHORT_WORD = 5;

  private final Scene scene;
  private final Tokens tokens;

  PersonPattern(Scene scene) {
    this.scene = scene;
    this.tokens = scene.tokens;
  }

  /** The first token of the name after the titles that begin at {@code token}, or -1. */
  int afterTitles(int token) {
    int at = token;
    int name = -1;
    while (at < tokens.size && at - token < LONGEST) {
      int last = scene.phrase(at, Cue.TITLE);
      if (last < 0 || !titleCase(at, last)) {
        break;
      }
      at = last + 1;
      if (tokens.is(at, '.') && tokens.follows(at)) {
        if (inFull(last)) {
          return -1;
        }
        at++;
      }
      int letters = scene.german() && tokens.follows(at) ? letters(at) : -1;
      at = letters < 0 ? at : letters + 1;
      if (!tokens.follows(at)) {
        return -1;
      }
      name = at;
    }
    return name;
  }

  /** The last token of letters that stand behind a title: "Hauptmann a. D.", else -1. */
  int letters(int token) {
    int last = scene.phrase(token, Cue.LETTERS);
    if (last < 0) {
      return -1;
    }
    int end = tokens.is(last + 1, '.') && tokens.has(last + 1, Tokens.GLUED) ? last + 1 : last;
    if (!tokens.capital(token)) {
      return end;
    }
    boolean order = (last - token) / 2 + 1 >= ORDER && tokens.has(last, Tokens.GLUED);
    boolean counted =
        tokens.follows(token)
            && (scene.cue(token - 1, Cue.ARTICLE) || tokens.shape(token - 1) == Shape.DIGITS);
    boolean named =
        tokens.follows(token) && (tokens.is(token - 1, ',') || tokens.capital(token - 1));
    return counted || order && named ? end : -1;
  }

  /** The last token of the letters that a token is one of, else -1. */
  int lettersAt(int token) {
    for (int start = token; start >= 0 && token - start < LETTERS; start--) {
      int end = letters(start);
      if (end >= token) {
        return end;
      }
      if (!tokens.follows(start)) {
        break;
      }
    }
    return -1;
  }

  /** "Chairman.": a title that is not cut short ends its sentence with the stop behind it. */
  private boolean inFull(int title) {
    if (scene.cue(title, Cue.ABBREVIATION)) {
      return false;
    }
    return scene.english()
        ? scene.listed(title, Lexicon.WORD)
        : scene.key(title).length() > SHORT_TITLE;
  }

  /** A title has a capital; in French it may have none. */
  private boolean titleCase(int first, int last) {
    return tokens.capital(first) || scene.cue(first, Cue.TITLE_SMALL);
  }

  /** True when a name can begin here, after a title. */
  boolean begins(int token) {
    if (token < 0 || token >= tokens.size) {
      return false;
    }
    int at = token;
    while (particle(at) && tokens.follows(at + 1)) {
      at = afterParticle(scene, at);
    }
    return part(at) && !tokens.has(at, at == token ? 0 : Tokens.BREAK);
  }

  /** True when the word after a title can only be a name, whatever else it means. */
  boolean afterTitle(int token) {
    if (token >= tokens.size || tokens.has(token, Tokens.SENTENCE)) {
      return false;
    }
    int title = tokens.is(token - 1, '.') ? token - 2 : token - 1;
    return begins(token)
        || odd(title, token)
        || scene.cue(title, Cue.COURTESY)
            && tokens.capital(token)
            && tokens.shape(token) != Shape.INITIAL
            && !tokens.has(token, Tokens.SENTENCE | Tokens.BREAK)
            && !scene.cue(token, Cue.NEVER)
            && !scene.cue(token, Cue.TITLE)
            && !scene.cue(token, Cue.DEMONYM)
            && !(weekday(token) && partOfDay(token + 1))
            && !scene.cue(token, Cue.ARTICLE);
  }

  /**
   * "Captain Moon", "Mr. May", "le docteur Juin": behind rank and courtesy, and before no number, a
   * word is a surname, whatever else it means.
   */
  private boolean odd(int title, int token) {
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
        && (weekday(token) ? ofPerson(title, token) : day(token) || word)
        && surname(token);
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

  private boolean weekday(int token) {
    return WEEKDAYS.contains(scene.key(token));
  }

  private boolean partOfDay(int token) {
    return tokens.follows(token) && PARTS_OF_DAY.contains(scene.key(token));
  }

  /** "Captain Missing": a sentence of a title and a word that no list has as a surname. */
  private boolean headline(int title, int token) {
    int next = tokens.is(token + 1, '.') ? token + 2 : token + 1;
    return title >= 0
        && !scene.cue(title, Cue.COURTESY)
        && tokens.has(title, Tokens.SENTENCE | Tokens.BREAK)
        && (!tokens.follows(next) || tokens.has(next, Tokens.SENTENCE | Tokens.BREAK))
        && !scene.listed(token, Lexicon.SURNAME);
  }

  /** "Mr. William May", "Sir Robert Hill": the same behind a title and a forename. */
  private boolean oddSurname(int given, int at, boolean titled) {
    boolean word = scene.english() && scene.listed(at, Lexicon.WORD) && !scene.functionWord(at);
    return titled
        && !(weekday(at) && (scene.english() || partOfDay(at + 1)))
        && forename(given)
        && (day(at) || word && !goesOn(at) && !scene.cue(at, Cue.BODY_LAST))
        && surname(at);
  }

  private boolean forename(int token) {
    return tokens.shape(token) == Shape.CAPITALISED && scene.listed(token, Lexicon.GIVEN);
  }

  /** "William Pope, Cordwainer": a surname that is a title, before what somebody does. */
  private boolean practising(int given, int at) {
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

  private boolean goesOn(int token) {
    return tokens.follows(token + 1) && tokens.capital(token + 1);
  }

  /** "V. Dr. JOSEPH LOWE": the roman number of an item, which is no initial. */
  boolean numbered(int token) {
    return tokens.shape(token) == Shape.INITIAL
        && tokens.has(token, Tokens.SENTENCE | Tokens.BREAK)
        && "ivx".contains(scene.key(token))
        && tokens.is(token + 1, '.')
        && tokens.follows(token + 2)
        && (scene.cue(token + 2, Cue.TITLE)
            || scene.listed(token + 2, Lexicon.GIVEN)
                && (tokens.shape(token + 2) == Shape.UPPER || inSeries(token)))
        && tokens.shape(token + 2) != Shape.INITIAL;
  }

  /** True when the number before or the next one opens a block near by. */
  private boolean inSeries(int token) {
    int value = ROMAN.indexOf(scene.key(token));
    for (int i = Math.max(0, token - NEAR); i < Math.min(tokens.size - 1, token + NEAR); i++) {
      if (tokens.has(i, Tokens.BREAK) && tokens.is(i + 1, '.')) {
        int other = ROMAN.indexOf(scene.key(i));
        if (other >= 0 && other == value + (i < token ? -1 : 1)) {
          return true;
        }
      }
    }
    return false;
  }

  /** A month, day or season. */
  boolean day(int token) {
    return scene.cue(token, Cue.MONTH) || scene.cue(token, Cue.DAY);
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

  /** True for a name whose surname means a day or is an ordinary word: no model knows better. */
  boolean odd(Mention mention) {
    int first = mention.name();
    int last = mention.last();
    boolean more = // "2/Lt. Moon", "Mr. & Mrs. Moon"
        tokens.is(mention.first() - 1, '/') || tokens.is(mention.first() - 1, '&');
    if (mention.first() == first || !titled(first) || more) {
      return false;
    }
    int title = tokens.is(first - 1, '.') ? first - 2 : first - 1;
    return first == last ? odd(title, last) : oddSurname(last - 1, last, true);
  }

  /**
   * "Hon. Members", "Minister informed": a plural or participle of English that is nobody's name,
   * behind a title that names an office. Other words may be names there, as in "Captain Black".
   */
  boolean isOrdinary(int token) {
    int title = tokens.is(token - 1, '.') ? token - 2 : token - 1;
    String key = scene.key(token);
    boolean inflected = key.endsWith("s") || key.endsWith("ed") && key.length() > SHORT_WORD;
    return scene.english()
        && title >= 0
        && inflected
        && !scene.cue(title, Cue.COURTESY)
        && !(scene.cue(title, Cue.RANK) && opens(title) && !headline(title, token))
        && tokens.shape(token) != Shape.INITIAL
        && scene.listed(token, Lexicon.WORD)
        && !scene.listed(token, Lexicon.GIVEN | Lexicon.SURNAME)
        && scene.statistics.personLast[scene.word(token)] == 0;
  }

  /** True for a title with neither an article nor a name before it. */
  private boolean opens(int title) {
    return !tokens.follows(title)
        || !tokens.capital(title - 1) && !scene.cue(title - 1, Cue.ARTICLE);
  }

  /** The first token of the name behind "St.", else -1. */
  int saint(int token) {
    if (!tokens.capital(token) || !SAINTS.contains(scene.key(token))) {
      return -1;
    }
    int name = tokens.is(token + 1, '.') ? token + 2 : token + 1;
    return tokens.follows(name) && tokens.capital(name) && !tokens.has(name, Tokens.SENTENCE)
        ? name
        : -1;
  }

  /**
   * "Le Goff", "De Gaulle": in French a capital that no position asks for makes article or particle
   * part of the surname; where a sentence begins, a title before it or a verb behind the name does.
   *
   * @param token the article or particle
   * @param last the last token of the name behind it
   */
  boolean surnameArticle(int token, int last) {
    boolean joins =
        token >= 0
            && tokens.follows(token + 1)
            && tokens.shape(token) == Shape.CAPITALISED
            && (SURNAME_ARTICLES.contains(scene.key(token)));
    if (!joins || titled(token)) {
      return joins;
    }
    if (!tokens.has(token, Tokens.SENTENCE)) {
      return true;
    }
    return OF.contains(scene.key(token))
        && tokens.follows(last + 1)
        && !tokens.capital(last + 1)
        && scene.cue(last + 1, Cue.SAYING);
  }

  /**
   * True for what makes the name of a place a person's: an article of its own among persons, an
   * Arabic name behind it, a forename before a surname that is a head word too ("John Hill").
   */
  boolean ofPerson(int first, int last, boolean besidePerson) {
    if (scene.french() && surnameArticle(first - 1, last)) {
      Scene.Listed listed = scene.place(first - 1);
      return (besidePerson || titled(first - 1)) && (listed == null || listed.last() < last);
    }
    if (first + 1 == last) {
      boolean surname =
          articled(last)
              || scene.listed(last, Lexicon.SURNAME)
              || scene.cue(last, Cue.PLACE_LAST)
              || scene.cue(last, Cue.BODY_LAST);
      return scene.listed(first, Lexicon.GIVEN)
          && surname
          && tokens.follows(last)
          && (besidePerson || articled(last) || suffix(last) > last);
    }
    return first == last // "Riad es-Solh"
        && tokens.follows(last + 1)
        && articled(last + 1)
        && scene.listed(first, Lexicon.GIVEN);
  }

  /** "el-Kader": an Arabic name behind its article. */
  boolean articled(int token) {
    int article = scene.key(token).indexOf(' ');
    return tokens.shape(token) == Shape.INNER && article > 1 && article <= ARABIC_ARTICLE;
  }

  /** True right behind a title. */
  private boolean titled(int token) {
    if (!tokens.follows(token)) {
      return false;
    }
    int title = tokens.is(token - 1, '.') ? token - 2 : token - 1;
    return scene.cue(title, Cue.TITLE) || scene.cue(title, Cue.TITLE_SMALL);
  }

  boolean particle(int token) {
    return scene.cue(token, Cue.PARTICLE)
        && tokens.shape(token) != Shape.INITIAL
        && !(scene.english() && scene.key(token).equals("v") && versus(token));
  }

  /** "Jones v. Lowe", "R. v. Lowe", "the King v. Lowe", but not "Emil v. Lowe", "Gen. v. Lowe". */
  private boolean versus(int token) {
    if (!tokens.follows(token)) {
      return true;
    }
    int before = tokens.is(token - 1, '.') && token > 1 ? token - 2 : token - 1;
    if (CROWN.contains(scene.key(before))) {
      return true;
    }
    boolean initial = tokens.shape(before) == Shape.INITIAL;
    boolean title = scene.cue(before, Cue.TITLE) && !scene.cue(before - 1, Cue.ARTICLE);
    boolean given =
        PersonWords.is(Role.GIVEN_MALE, scene.key(before))
            && !CITING.contains(scene.key(before - 1));
    return !(initial || title || given);
  }

  /** The token behind a particle and behind the full stop of one that is cut short ("v."). */
  static int afterParticle(Scene scene, int token) {
    Tokens tokens = scene.tokens;
    boolean cut =
        scene.cue(token, Cue.ABBREVIATION)
            && scene.cue(token, Cue.PARTICLE)
            && tokens.follows(token + 1)
            && tokens.is(token + 1, '.')
            && tokens.has(token + 1, Tokens.GLUED)
            && tokens.follows(token + 2);
    return cut ? token + 2 : token + 1;
  }

  /** The first of the particles written small that stand right before a name, else the name. */
  int beforeParticles(int name) {
    int first = name;
    for (int k = 0; k < PARTICLES && tokens.follows(first); k++) {
      int at = first - 1;
      if (tokens.is(at, '.') && tokens.follows(at) && at > 0) {
        at--;
      }
      boolean joins = at >= 0 && particle(at) && !tokens.capital(at);
      if (!joins || afterParticle(scene, at) != first) {
        break;
      }
      first = at;
    }
    return first;
  }

  /** True when a token can be a part of a person's name. */
  private boolean part(int token) {
    return token < tokens.size
        && (tokens.capital(token) || tokens.shape(token) == Shape.INNER)
        && (!scene.functionWord(token) || named(token))
        && !scene.cue(token, Cue.NEVER)
        && !scene.cue(token, Cue.MONTH)
        && !scene.cue(token, Cue.BODY_LAST)
        && !(scene.cue(token, Cue.DEMONYM) && !scene.listed(token, Lexicon.SURNAME))
        && !scene.cue(token, Cue.PLACE_LAST);
  }

  /** A function word that is a name too, where its capital is no matter of position. */
  private boolean named(int token) {
    return scene.listed(token, Lexicon.SURNAME | Lexicon.GIVEN)
        && tokens.shape(token) == Shape.CAPITALISED
        && !scene.positional(token)
        && !scene.cue(token, Cue.ARTICLE)
        && !scene.cue(token, Cue.SAYING);
  }

  /** The last token of the name whose first one is given. */
  int end(int first) {
    int last = first;
    boolean titled = titled(first);
    while (particle(last) && tokens.follows(last + 1) && !part(last)) {
      last = afterParticle(scene, last);
    }
    for (int parts = 1; parts < LONGEST; parts++) {
      int next = nextPart(last);
      boolean odd =
          next < 0
              && tokens.follows(last + 1)
              && (oddSurname(last, last + 1, titled) || practising(last, last + 1));
      if (odd) {
        last++;
        break;
      }
      if (next < 0) {
        break;
      }
      last = next;
    }
    return suffix(last);
  }

  private int nextPart(int last) {
    int at = last + 1;
    if (!tokens.follows(at)) {
      return -1;
    }
    if (tokens.is(at, '.')) {
      boolean short_ = tokens.shape(last) == Shape.INITIAL || scene.cue(last, Cue.ABBREVIATION);
      if (!short_ || !tokens.follows(at + 1)) {
        return -1;
      }
      at++;
    }
    int particles = 0;
    while (particles < PARTICLES && particle(at) && !tokens.capital(at) && tokens.follows(at + 1)) {
      at = afterParticle(scene, at);
      particles++;
    }
    boolean joined = part(at) && (!tokens.has(at, Tokens.SENTENCE) || tokens.is(at - 1, '.'));
    return joined && (!title(at) || noble(last, at)) && !stopsName(at, particles) ? at : -1;
  }

  /**
   * "Karl Freiherrn v. Mecséry", "Sándor Graf Teleki": in German rank stands before the surname.
   */
  private boolean noble(int last, int at) {
    if (!scene.german() || !scene.cue(at, Cue.TITLE_ALONE) || title(last)) {
      return false;
    }
    int next = tokens.is(at + 1, '.') ? at + 2 : at + 1;
    return tokens.follows(next)
        && (particle(next) || scene.listed(last, Lexicon.GIVEN) && part(next) && !title(next));
  }

  private boolean title(int at) {
    return scene.cue(at, Cue.TITLE)
        && !scene.cue(at, Cue.TITLE_AFTER)
        && !scene.listed(at, Lexicon.GIVEN | Lexicon.SURNAME);
  }

  /** In German a noun may follow a name. */
  private boolean stopsName(int at, int particles) {
    return scene.german() && particles == 0 && scene.statistics.afterArticle[scene.word(at)] > 0;
  }

  /**
   * "Anne née Morel", "Frau Klein geb. Roth": the name at birth that follows, else {@code last}.
   */
  private int born(int last) {
    int at = last + 1;
    if (!tokens.follows(at) || tokens.capital(at) || !BORN.contains(scene.key(at))) {
      return last;
    }
    at++;
    if (tokens.follows(at) && tokens.is(at, '.')) {
      at++;
    }
    int titled = tokens.follows(at) ? afterTitles(at) : -1;
    at = titled > at ? titled : at;
    boolean name =
        tokens.follows(at)
            && !tokens.has(at, Tokens.SENTENCE)
            && begins(at)
            && (scene.place(at) == null || scene.listed(at, Lexicon.SURNAME));
    if (!name) {
      return last; // "geb. Wien 1850" says where
    }
    while (particle(at) && !part(at)) {
      at = afterParticle(scene, at);
    }
    int next = nextPart(at);
    return next < 0 ? at : next;
  }

  /**
   * The title that stands after the name that ends here ("Esq."), or the name at birth, else its
   * own last token.
   */
  int suffix(int name) {
    int last = born(name);
    int at = last + 1;
    if (tokens.is(at, ',') && tokens.follows(at)) {
      at++;
    }
    boolean next = // "Lobengula, Mirza Ahmad"
        at == last + 2
            && tokens.follows(at + 1)
            && tokens.capital(at + 1)
            && !scene.cue(at + 1, Cue.TITLE_AFTER);
    boolean after =
        tokens.follows(at)
            && !next
            && tokens.capital(at)
            && scene.cue(at, Cue.TITLE_AFTER)
            && (at == last + 2 ? tokens.shape(at) != Shape.UPPER : true);
    return after ? at : last;
  }

  /**
   * True when the name that begins here begins as names of persons do: initials or a given name.
   */
  boolean givenFirst(int token) {
    if (scene.listed(token, Lexicon.GIVEN)) {
      return true;
    }
    return tokens.shape(token) == Shape.INITIAL
        || scene.cue(token, Cue.ABBREVIATION) && tokens.is(token + 1, '.') && !title(token);
  }
}
