package org.incipit.recognise.names;

import java.util.Set;
import org.incipit.authority.Authority;
import org.incipit.authority.Cue;
import org.incipit.authority.Gazetteer;
import org.incipit.authority.Lexicon;
import org.incipit.authority.MatchKey;
import org.incipit.authority.Phrases;

/** All that a decision may look at: tokens, what lists say of them, counts of the document. */
final class Scene {
  /** A place name found in the lists, from some token on: its last token and its candidates. */
  record Listed(int last, int places) {}

  private static final Set<String> FORENAMES_AND_WORDS = NameWords.set("forenames-and-words");
  private static final Set<String> COUNTING = Set.of("a", "an", "one", "half", "1");
  private static final Set<String> COINS = Set.of("guinea");
  private static final Set<String> COUNTED = Set.of("piece", "pieces", "reward");

  /** A name of capitalised words has as many at most. */
  private static final int CAPITALS = 4;

  final Tokens tokens;
  final Forms forms;
  final Statistics statistics;
  final Gazetteer gazetteer;
  final String language;
  private final Phrases phrases;
  private final int functionWord;

  Scene(Tokens tokens, Statistics statistics, Authority authority, String language) {
    this.tokens = tokens;
    this.forms = tokens.forms;
    this.statistics = statistics;
    this.gazetteer = authority.gazetteer();
    this.phrases = authority.phrases(language);
    this.language = language.split("-", 2)[0];
    this.functionWord = Lexicon.functionWords(language);
  }

  boolean english() {
    return language.equals("en");
  }

  boolean german() {
    return language.equals("de");
  }

  boolean french() {
    return language.equals("fr");
  }

  boolean cue(int token, Cue cue) {
    return token >= 0 && token < tokens.size && forms.has(tokens.form[token], cue);
  }

  boolean listed(int token, int bits) {
    return (forms.lexicon[tokens.form[token]] & bits) != 0;
  }

  /** True for what lists have as a forename or surname. */
  boolean named(int token) {
    return listed(token, Lexicon.GIVEN | Lexicon.SURNAME);
  }

  /** True for a forename that is no ordinary word, or a forename in the first place. */
  boolean forename(int token) {
    return listed(token, Lexicon.GIVEN) && (!listed(token, Lexicon.WORD) || isAlsoWord(token));
  }

  /** "Peter", "Jack": a forename with a capital, whatever the word means without. */
  boolean isAlsoWord(int token) {
    return FORENAMES_AND_WORDS.contains(key(token));
  }

  boolean functionWord(int token) {
    Shape shape = tokens.shape(token);
    boolean acronym = shape == Shape.UPPER && !amongCapitals(token);
    return shape == Shape.INITIAL ? pronoun(token) : !acronym && listed(token, functionWord);
  }

  /** A month, day or season. */
  boolean day(int token) {
    return cue(token, Cue.MONTH) || cue(token, Cue.DAY);
  }

  /** True when the word before or after is written in capitals as well. */
  boolean amongCapitals(int token) {
    return upper(token - 1) || upper(token + 1);
  }

  private boolean upper(int token) {
    return token >= 0 && token < tokens.size && tokens.shape(token) == Shape.UPPER;
  }

  /** True for the English "I" and "A", which are no initials. */
  private boolean pronoun(int token) {
    return english()
        && (tokens.is(token, 'I') || tokens.is(token, 'A'))
        && !tokens.is(token + 1, '.');
  }

  String key(int token) {
    return token >= 0 && token < tokens.size ? forms.key[tokens.form[token]] : "";
  }

  int word(int token) {
    return forms.word[tokens.form[token]];
  }

  boolean genitive(int token) {
    return token < tokens.size && Statistics.genitive(forms, tokens.form[token]);
  }

  /** True when a capital here means something: no function word, not by position alone. */
  boolean capital(int token) {
    return tokens.capital(token) && !functionWord(token);
  }

  /** True when the capital at a token can be due to the beginning of a sentence. */
  boolean positional(int token) {
    return tokens.has(token, Tokens.SENTENCE | Tokens.SHOUTED);
  }

  /** The last of the capitalised words that begin here without a title, or the token before. */
  int capitals(int from, boolean quoted) {
    int at = from;
    while (at - from < CAPITALS
        && (at == from && quoted ? at < tokens.size : tokens.follows(at))
        && tokens.capital(at)
        && (quoted || !tokens.has(at, Tokens.SENTENCE) && !cue(at, Cue.TITLE))) {
      at++;
    }
    return at - 1;
  }

  /** The finished hash of the first word of a token: a hyphenated token has several. */
  long firstWord(int token) {
    String key = key(token);
    int gap = key.indexOf(' ');
    return MatchKey.finish(MatchKey.extend(MatchKey.EMPTY, gap < 0 ? key : key.substring(0, gap)));
  }

  /** The last token of the longest phrase with a cue that begins here, or -1. */
  int phrase(int token, Cue cue) {
    int form = tokens.form[token];
    int after = forms.phraseAfter[form];
    if (after < 0) {
      return -1;
    }
    int best = forms.has(form, cue) ? token : -1;
    long hash = forms.hash[form];
    int at = token;
    for (int words = 0; words < after; words++) {
      at = next(at);
      if (at < 0) {
        break;
      }
      hash = MatchKey.extendByWord(hash, forms.key[tokens.form[at]]);
      if (cue.in(phrases.bits(MatchKey.finish(hash)))) {
        best = at;
      }
    }
    return best;
  }

  /**
   * "a Negro Man", "a Guinea Reward": a word of English that is a place only behind the rest of its
   * name ("Isle of Man"), or no place where it is counted.
   */
  private boolean thing(int token) {
    if (!english() || !listed(token, Lexicon.WORD)) {
      return false;
    }
    int best = gazetteer.best(forms.place[tokens.form[token]]);
    if (!gazetteer.strong(best)) {
      return false;
    }
    boolean before = tokens.follows(token);
    String key = key(token);
    if (MatchKey.of(gazetteer.name(best)).endsWith(" of " + key)) {
      return !(before && key(token - 1).equals("of"));
    }
    return before && COINS.contains(key) && COUNTING.contains(key(token - 1))
        || tokens.follows(token + 1) && COUNTED.contains(key(token + 1));
  }

  /** The next word, a hyphen or the full stop of an abbreviation skipped; -1 when there is none. */
  int next(int token) {
    int at = token + 1;
    if (tokens.follows(at) && tokens.is(at, '.') && !ends(at)) {
      at++;
    }
    if (tokens.follows(at) && tokens.is(at, '-')) {
      at++; // "Lt.-Col."
    }
    return tokens.follows(at) && !forms.key[tokens.form[at]].isEmpty() ? at : -1;
  }

  private boolean ends(int stop) {
    return stop + 1 < tokens.size && tokens.has(stop + 1, Tokens.SENTENCE);
  }

  /** True for a listed name known to everyone, as a country is; false for null. */
  boolean strong(Listed listed) {
    return listed != null && gazetteer.strong(gazetteer.best(listed.places()));
  }

  /** True for a listed name known to everyone, or of a place with so many inhabitants. */
  boolean prominent(Listed listed, int population) {
    int best = gazetteer.best(listed.places());
    return gazetteer.strong(best) || gazetteer.population(best) >= population;
  }

  /** The longest listed place name that begins here, its first and last word capitalised. */
  Listed place(int token) {
    int form = tokens.form[token];
    boolean single = forms.place[form] >= 0 && !thing(token);
    if (forms.placeAfter[form] < 0) {
      return single ? new Listed(token, forms.place[form]) : null;
    }
    int last = single ? token : -1;
    int places = forms.place[form];
    long hash = forms.hash[form];
    int at = token;
    for (int words = 0; words < forms.placeAfter[form]; words++) {
      int before = at;
      at = next(at);
      if (at < 0) {
        break;
      }
      String key = forms.key[tokens.form[at]];
      boolean elided = tokens.has(at, Tokens.GLUED) && at == before + 1;
      hash = elided ? MatchKey.extend(hash, key) : MatchKey.extendByWord(hash, key);
      if (tokens.capital(at)) {
        int list = gazetteer.find(MatchKey.finish(hash));
        if (list >= 0) {
          last = at;
          places = list;
        }
      }
    }
    return last < 0 ? null : new Listed(last, places);
  }
}
