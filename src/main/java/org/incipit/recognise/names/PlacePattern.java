package org.incipit.recognise.names;

import java.util.List;
import java.util.Set;
import org.incipit.authority.Cue;
import org.incipit.authority.Lexicon;

/** Names of places by a word that says what they are: "… Street", "Lake …", "Rue de …". */
final class PlacePattern {
  private static final Set<String> NOT_INSIDE = NameWords.set("not-inside-places");

  private static final List<String> COMPOUND_HEADS = NameWords.list("place-compounds");

  /** What English print of the nineteenth century writes small behind a name. */
  private static final Set<String> SMALL_HEADS = NameWords.set("small-heads");

  private static final Set<String> COUNTY = Set.of("county", "counties", "township");

  private static final Set<String> WATERS = NameWords.set("waters");

  private static final Set<String> NUMBERS = NameWords.set("numbers-of-places");

  private static final Set<String> OF = Set.of("of", "de", "d");

  private static final int MODIFIERS = 4;

  private final Scene scene;
  private final Tokens tokens;

  /** The last token of the name found last. */
  int last;

  PlacePattern(Scene scene) {
    this.scene = scene;
    this.tokens = scene.tokens;
  }

  boolean find(int token) {
    return headLast(token) || headFirst(token) || compound(token);
  }

  /** "the village of Cross Mills", "der Stadt Thun": what the place is stands before its name. */
  boolean ofKind(int token) {
    int kind = scene.german() ? token - 1 : token - 2;
    boolean before =
        kind >= 0
            && scene.cue(kind, Cue.PLACE_KIND)
            && tokens.capital(kind) == scene.german()
            && tokens.follows(kind + 1)
            && tokens.follows(token)
            && (scene.german() || OF.contains(scene.key(token - 1)));
    if (scene.english() && tokens.follows(token) && WATERS.contains(scene.key(token - 1))) {
      // "we crossed the river Quango"
      before = tokens.shape(token - 1) == Shape.LOWER && scene.cue(token - 2, Cue.ARTICLE);
    }
    boolean given = // "the city of David", "la ville de Louis XIV"
        scene.listed(token, Lexicon.GIVEN)
            && (scene.english()
                || scene.place(token) == null
                || tokens.follows(token + 1) && tokens.capital(token + 1));
    boolean noun = scene.german() && scene.place(token) == null; // "in die Stadt Besorgungen"
    if (!before || given || noun || !nameOf(token)) {
      return false;
    }
    last = token;
    while (!scene.german()
        && last - token < MODIFIERS
        && tokens.follows(last + 1)
        && nameOf(last + 1)) {
      last++;
    }
    Scene.Listed listed = scene.place(token);
    last = Math.max(last, listed == null ? last : listed.last());
    return true;
  }

  /** "Three Mile Cross", "Seven Dials": where a name begins, a number before it included. */
  int counted(int first) {
    boolean number =
        first > 0
            && tokens.follows(first)
            && tokens.shape(first - 1) == Shape.CAPITALISED
            && NUMBERS.contains(scene.key(first - 1));
    return number ? first - 1 : first;
  }

  private boolean nameOf(int token) {
    return modifier(token)
        && tokens.shape(token) != Shape.INITIAL
        && !tokens.has(token, Tokens.SENTENCE)
        && !scene.cue(token, Cue.TITLE)
        && !scene.cue(token, Cue.NEVER)
        && !scene.cue(token, Cue.DEMONYM);
  }

  /** "Shelby county", "Market street": an English name before a small word for what it is. */
  boolean smallHead(int first, int end) {
    last = end + 1;
    return scene.english()
        && tokens.follows(last)
        && SMALL_HEADS.contains(scene.key(last))
        && !tokens.capital(last)
        && tokens.shape(end).word()
        && tokens.shape(end) != Shape.INITIAL
        && modifier(first)
        && !scene.cue(first, Cue.TITLE)
        && !scene.cue(first, Cue.NEVER)
        && !scene.cue(end, Cue.DEMONYM)
        && !(ordinary(first, end) && (scene.positional(first) || COUNTY.contains(scene.key(last))));
  }

  /** "Democratic county": a word of the language that names neither a person nor a place. */
  private boolean ordinary(int first, int end) {
    return first == end
        && scene.listed(first, Lexicon.WORD)
        && !scene.listed(first, Lexicon.SURNAME)
        && scene.place(first) == null;
  }

  private boolean modifier(int token) {
    return tokens.capital(token)
        && !scene.functionWord(token)
        && !scene.cue(token, Cue.MONTH)
        && !scene.cue(token, Cue.TITLE_AFTER);
  }

  /** "Clapham Common": names before a word for what they are. */
  boolean headLast(int token) {
    int at = token;
    for (int i = 0; i < MODIFIERS; i++) {
      if (!modifier(at) || scene.cue(at, Cue.TITLE) && !scene.cue(at, Cue.TITLE_OF)) {
        return false;
      }
      int next = at + 1;
      if (scene.genitive(next) && tokens.follows(next)) {
        next++;
      }
      if (tokens.is(next, '.') && tokens.shape(at) == Shape.INITIAL) {
        return false;
      }
      if (!tokens.follows(next) || tokens.has(next, Tokens.SENTENCE) || !tokens.capital(next)) {
        return false;
      }
      at = next;
      if (scene.cue(at, Cue.PLACE_LAST)) {
        last = at;
        while (tokens.follows(last + 1)
            && tokens.capital(last + 1)
            && scene.cue(last + 1, Cue.PLACE_LAST)) {
          last++;
        }
        return !(at > token + 1 && fullName(at))
            && (!tokens.has(token, Tokens.SHOUTED) || named(token, at));
      }
    }
    return false;
  }

  /** "In London Benjamin Hill spoke": a forename before a head that is a surname too. */
  private boolean fullName(int head) {
    return scene.listed(head - 1, Lexicon.GIVEN) && scene.listed(head, Lexicon.SURNAME);
  }

  /** Among capitals throughout, ordinary words before the head are no name. */
  private boolean named(int first, int head) {
    for (int i = first; i < head; i++) {
      boolean word = scene.listed(i, Lexicon.WORD) || scene.functionWord(i);
      if (tokens.shape(i).word() && !word) {
        return true;
      }
    }
    return false;
  }

  private boolean headFirst(int token) {
    if (!scene.cue(token, Cue.PLACE_FIRST)) {
      return false;
    }
    int at = token + 1;
    int connectors = 0;
    while (connectors < 3
        && tokens.follows(at)
        && !tokens.capital(at)
        && (scene.cue(at, Cue.CONNECTOR) || scene.cue(at, Cue.PARTICLE))
        && !tokens.is(at, '&')
        && !NOT_INSIDE.contains(scene.key(at))) {
      at++;
      connectors++;
    }
    if (!tokens.follows(at)
        || !modifier(at)
        || tokens.has(at, Tokens.SENTENCE)
        || scene.cue(at, Cue.TITLE)) {
      return false;
    }
    last = at;
    while (connectors == 0
        && last - at < 2
        && tokens.follows(last + 1)
        && modifier(last + 1)
        && !tokens.has(last + 1, Tokens.SENTENCE)) {
      last++;
    }
    return connectors == 0 || !scene.english() || !scene.cue(at, Cue.NEVER);
  }

  /** German street names are one word. */
  private boolean compound(int token) {
    last = token;
    return scene.german() && compounded(scene.key(token));
  }

  private static boolean compounded(String key) {
    for (String head : COMPOUND_HEADS) {
      if (key.length() > head.length() + 2 && key.endsWith(head)) {
        return true;
      }
    }
    return false;
  }
}
