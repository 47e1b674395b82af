package org.incipit.recognise.names;

import java.util.Set;
import org.incipit.authority.Cue;

/**
 * Names of ships, which are none of persons or places whatever they are called: by the word for a
 * ship before them, by the master behind them, in quotation marks.
 */
final class Ships {
  private static final Set<String> CAPTAINS = Set.of("capt", "captain", "master");

  private static final Set<String> VOYAGE = Set.of("from", "for");

  private static final Set<String> BEFORE_QUOTED = Set.of("the", "per");

  private final Scene scene;
  private final Tokens tokens;
  private final Mentions mentions;
  private final Titles titles;

  Ships(Scene scene, Mentions mentions) {
    this.scene = scene;
    this.tokens = scene.tokens;
    this.mentions = mentions;
    this.titles = new Titles(scene);
  }

  /** "the steamer Shannon", "the smack \"Mary Ann\"", "la frégate la Belle-Poule". */
  int ofKind(int i) {
    int kind = scene.phrase(i, Cue.SHIP);
    if (kind < 0) {
      return -1;
    }
    boolean letters = tokens.shape(i) == Shape.INITIAL;
    if (!letters && tokens.shape(i) == Shape.CAPITALISED && !scene.german()) {
      return -1; // "Captain Ship", "Brig. General"
    }
    int at = kind + 1;
    if (letters && tokens.is(at, '.')) {
      at++;
    }
    if (tokens.follows(at) && scene.french() && scene.cue(at, Cue.ARTICLE) && !tokens.capital(at)) {
      at++;
    }
    int quote = tokens.follows(at) && quotes(at) ? at : -1;
    at = quote < 0 ? at : at + 1;
    int last = scene.capitals(at, quote >= 0);
    if (scene.french()
        && last >= at
        && tokens.follows(last + 2)
        && Particles.FRENCH_OF.contains(scene.key(last + 1))) {
      last = Math.max(last, scene.capitals(last + 2, false)); // "Ville d'Alger"
    }
    boolean named =
        last >= at
            && (quote < 0 || quotes(last + 1))
            && !scene.cue(last, Cue.BODY_LAST)
            && !(scene.german() && scene.cue(at, Cue.NEVER));
    return named ? mentions.close(letters ? i : at, last) : -1;
  }

  /**
   * "the Elida, Halvorsen, from Drammen", "; Mary Ann, Capt. Lowe, for Hull": a ship and its
   * master.
   */
  int underMaster(int i) {
    boolean begins = scene.english() && scene.capital(i) && !scene.cue(i, Cue.TITLE);
    int last = begins ? scene.capitals(i + 1, false) : -1;
    if (last < i || !tokens.is(last + 1, ',') || !tokens.follows(last + 2)) {
      return -1;
    }
    int titled = titles.after(last + 2);
    int master = titled < 0 ? last + 2 : titled;
    int end = scene.capitals(master, false);
    boolean article = tokens.follows(i) && scene.key(i - 1).equals("the");
    boolean captain = titled > 0 && CAPTAINS.contains(scene.key(last + 2));
    boolean sails =
        end >= master
            && tokens.is(end + 1, ',')
            && tokens.follows(end + 2)
            && VOYAGE.contains(scene.key(end + 2))
            && tokens.follows(end + 3)
            && tokens.capital(end + 3);
    boolean listed = captain && (tokens.is(i - 1, ';') || tokens.is(i - 1, ':'));
    return sails && (listed || article && (captain || titled < 0)) ? mentions.close(i, last) : -1;
  }

  /**
   * "the "Victoria"", "per "Sarah Jane"": in quotation marks behind the article a ship or a book.
   */
  int quoted(int i) {
    boolean opens =
        scene.english()
            && i > 0
            && quotes(i)
            && BEFORE_QUOTED.contains(scene.key(i - 1))
            && !tokens.has(i, Tokens.BREAK);
    int last = opens ? scene.capitals(i + 1, true) : -1;
    int end = last + 1;
    if (opens && (tokens.is(end, '.') || tokens.is(end, ','))) {
      end++;
    }
    boolean whole = // but "the “Alpine” Brigade"
        last > i
            && end < tokens.size
            && quotes(end)
            && !(tokens.follows(end + 1) && tokens.capital(end + 1));
    return whole ? mentions.close(i + 1, last) : -1;
  }

  private boolean quotes(int token) {
    return tokens.is(token, '"')
        || tokens.is(token, '“')
        || tokens.is(token, '”')
        || tokens.is(token, '„')
        || tokens.is(token, '‘')
        || tokens.is(token, '’')
        || tokens.is(token, '«')
        || tokens.is(token, '»');
  }
}
