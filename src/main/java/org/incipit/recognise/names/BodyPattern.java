package org.incipit.recognise.names;

import java.util.List;
import java.util.Set;
import org.incipit.authority.Cue;
import org.incipit.authority.Lexicon;

/**
 * Names of bodies by their head word: "… Council", "Ministry of …", "Société …", "… Ltd". A
 * bracketed or quoted capitalised word directly before the head's words belongs to the name.
 */
final class BodyPattern {
  private static final List<String> COMPOUND_HEADS = NameWords.list("body-compounds");

  private static final Set<String> AND = Set.of("and", "und", "et");

  /** Endings of French adjectives that stand in small letters inside the name of a body. */
  private static final List<String> ADJECTIVES = NameWords.list("french-adjective-endings");

  private static final int MODIFIERS = 7;
  private static final int COMPLEMENT = 8;

  private final Scene scene;
  private final Tokens tokens;

  /** Where the body found last begins and ends. */
  int first;

  int last;

  BodyPattern(Scene scene) {
    this.scene = scene;
    this.tokens = scene.tokens;
  }

  /** Looks for the name of a body that begins at a capitalised word. */
  boolean find(int token) {
    if (headLast(token)) {
      return true;
    }
    return listed(token) || firm(token) || headFirst(token);
  }

  private boolean listed(int token) {
    int end = scene.phrase(token, Cue.BODY);
    if (end < 0 || end == token && acronym(token) || scene.phrase(token, Cue.TITLE) > end) {
      return false;
    }
    first = token;
    last = end;
    while (tokens.follows(last + 1) && head(last + 1)) {
      last++;
    }
    return true;
  }

  /** Short listed names are acronyms, to be written so; among capitals they may be words. */
  private boolean acronym(int token) {
    int length = tokens.end[token] - tokens.start[token];
    return length <= 5 && (tokens.shape(token) != Shape.UPPER || tokens.has(token, Tokens.SHOUTED));
  }

  private boolean firm(int token) {
    int at = token;
    for (int i = 0; i < MODIFIERS; i++) {
      at++;
      while (tokens.follows(at) && (tokens.is(at, '.') || tokens.is(at, '&'))) {
        at++;
      }
      if (!tokens.follows(at) || !tokens.capital(at)) {
        return false;
      }
      if (scene.cue(at, Cue.FIRM)
          && !tokens.has(at, Tokens.SENTENCE)
          && !(tokens.follows(at + 1) && tokens.capital(at + 1))) {
        first = token;
        last = at;
        return true;
      }
    }
    return false;
  }

  private boolean head(int token) {
    return tokens.capital(token)
        && (scene.cue(token, Cue.BODY_LAST) || scene.german() && compoundHead(scene.key(token)));
  }

  private static boolean compoundHead(String key) {
    String stem = key.endsWith("s") ? key.substring(0, key.length() - 1) : key;
    for (String head : COMPOUND_HEADS) {
      if (stem.endsWith(head)) {
        return true;
      }
    }
    return false;
  }

  private boolean modifier(int token) {
    return tokens.capital(token)
        && !scene.functionWord(token)
        && !scene.cue(token, Cue.MONTH)
        && !scene.cue(token, Cue.TITLE_AFTER)
        && (scene.english() || adjective(token))
        && tokens.shape(token) != Shape.INITIAL;
  }

  private boolean headLast(int token) {
    int at = token;
    int head = -1;
    for (int i = 0; i <= MODIFIERS; i++) {
      if (head(at)) {
        head = at;
      } else if (!modifier(at) || head >= 0) {
        break;
      }
      int next = at + 1;
      if (scene.genitive(next) && tokens.follows(next)) {
        next++;
      }
      if (!tokens.follows(next) || tokens.has(next, Tokens.SENTENCE)) {
        break;
      }
      at = next;
    }
    if (head < 0) {
      return false;
    }
    first =
        scene.cue(token, Cue.TITLE) && token < head && personal(token, head) ? token + 1 : token;
    int opened = enclosed(first);
    boolean bare = first == head && opened == first;
    int complement = complement(head, bare);
    first = opened;
    last = Math.max(head, complement);
    return !bare || complement > head;
  }

  /** "Captain Smith's Company" begins after the title only when a name would stand alone. */
  private boolean personal(int token, int head) {
    return head - token > 1
        && scene.listed(token + 1, Lexicon.SURNAME)
        && !scene.cue(token, Cue.DIRECTION)
        && !scene.listed(token + 1, Lexicon.WORD);
  }

  /**
   * The opening mark of bracketed or quoted capitalised words right before a token, or the token.
   */
  private int enclosed(int token) {
    int at = token - 1;
    if (at < 1 || tokens.has(token, Tokens.BREAK) || !closing(at)) {
      return token;
    }
    for (int i = at - 1; i >= Math.max(0, at - 6) && !tokens.has(i + 1, Tokens.BREAK); i--) {
      if (opening(i)) {
        return i < at - 1 && tokens.capital(i + 1) && tokens.capital(at - 1) ? i : token;
      }
      if (!tokens.capital(i) && !scene.cue(i, Cue.CONNECTOR)) {
        return token;
      }
    }
    return token;
  }

  private boolean closing(int token) {
    return tokens.is(token, ']')
        || tokens.is(token, '”')
        || tokens.is(token, '"')
        || tokens.is(token, '’')
        || tokens.is(token, '»')
        || tokens.is(token, '“') && scene.german();
  }

  private boolean opening(int token) {
    return tokens.is(token, '[')
        || tokens.is(token, '“')
        || tokens.is(token, '"')
        || tokens.is(token, '‘')
        || tokens.is(token, '«')
        || tokens.is(token, '„');
  }

  /** The last token of "of the Interior" after a head, or the head. */
  private int complement(int head, boolean bare) {
    int at = head + 1;
    if (!tokens.follows(at) || !scene.cue(at, Cue.CONNECTOR) || tokens.capital(at)) {
      return head;
    }
    boolean of =
        !scene.english() || scene.key(at).equals("of") || bare && scene.key(at).equals("for");
    int end = of ? connected(at, head) : head;
    return bare && end == head + 2 && plural(end) ? head : end;
  }

  /** "Board of Directors" names no body. */
  private boolean plural(int token) {
    return scene.english() && scene.listed(token, Lexicon.WORD) && scene.key(token).endsWith("s");
  }

  private int connected(int from, int head) {
    int end = head;
    int at = from;
    for (int i = 0; i < COMPLEMENT && tokens.follows(at); i++) {
      if (tokens.capital(at)
          && !scene.functionWord(at)
          && !tokens.has(at, Tokens.SENTENCE)
          && !scene.cue(at, Cue.MONTH)) {
        end = at;
      } else if (!connector(at, end, head) && !genitiveInside(at)) {
        break;
      }
      at++;
    }
    return end;
  }

  private boolean genitiveInside(int at) {
    return scene.genitive(at) && tokens.follows(at + 1) && tokens.capital(at + 1);
  }

  private boolean connector(int at, int end, int head) {
    if (tokens.capital(at) || !scene.cue(at, Cue.CONNECTOR) && !scene.cue(at, Cue.ARTICLE)) {
      return false;
    }
    boolean and = tokens.is(at, '&') || AND.contains(scene.key(at));
    return at - end <= 2
        && (!and
            || end > head
                && scene.listed(end, Lexicon.WORD)
                && at + 1 < tokens.size
                && scene.listed(at + 1, Lexicon.WORD)
                && !scene.cue(at + 1, Cue.BODY_LAST));
  }

  private boolean headFirst(int token) {
    if (!scene.cue(token, Cue.BODY_FIRST) || !tokens.follows(token + 1)) {
      return false;
    }
    int end = token;
    int at = token + 1;
    if (scene.english() || scene.language.isEmpty()) {
      while (at - token < COMPLEMENT && tokens.follows(at) && modifier(at)) {
        end = at++;
      }
    } else {
      at = adjectives(at);
      end = at > token + 1 ? at - 1 : token;
      end = Math.max(end, connected(at, token));
    }
    first = token;
    last = end;
    return end > token;
  }

  private int adjectives(int from) {
    int at = from;
    while (scene.french()
        && at - from < 2
        && tokens.follows(at)
        && tokens.shape(at) == Shape.LOWER
        && adjectival(scene.key(at))) {
      at++;
    }
    return at;
  }

  private static boolean adjectival(String key) {
    for (String ending : ADJECTIVES) {
      if (key.length() > ending.length() + 2 && key.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /** A German or French modifier before the head is an adjective: "Eidgenössischer Verein". */
  private boolean adjective(int token) {
    String key = scene.key(token);
    return scene.german()
        && (key.endsWith("e") || key.endsWith("en") || key.endsWith("er") || key.endsWith("es"))
        && !scene.listed(token, Lexicon.GIVEN);
  }
}
