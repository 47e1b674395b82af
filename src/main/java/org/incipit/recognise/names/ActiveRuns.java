package org.incipit.recognise.names;

import java.util.Arrays;
import org.incipit.authority.Cue;

/**
 * The stretches of tokens that can hold names: capitalised words, up to three small connecting
 * words between two of them, and the full stop of an initial or abbreviation. Everything else is
 * outside of names and costs nothing. Linear.
 */
final class ActiveRuns {
  private static final int CONNECTORS = 3;

  /** Names do not grow without end, and neither does a run. */
  private static final int LONGEST = 200;

  private final Scene scene;
  private int[] first = new int[64];
  private int[] last = new int[64];

  /** Number of runs. */
  int size;

  ActiveRuns(Scene scene, Mentions taken) {
    this.scene = scene;
    Tokens tokens = scene.tokens;
    int i = 0;
    while (i < tokens.size) {
      if (!taken.free(i) || !opens(scene, i)) {
        i++;
        continue;
      }
      int end = end(i, taken);
      add(i, end);
      i = end + 1;
    }
  }

  int first(int run) {
    return first[run];
  }

  int last(int run) {
    return last[run];
  }

  private void add(int from, int to) {
    if (size == first.length) {
      first = Arrays.copyOf(first, size * 2);
      last = Arrays.copyOf(last, size * 2);
    }
    first[size] = from;
    last[size++] = to;
  }

  private int end(int from, Mentions taken) {
    int end = from;
    while (end - from < LONGEST) {
      int next = next(scene, end);
      if (next < 0 || !taken.free(end + 1, next)) {
        break;
      }
      end = next;
    }
    return end;
  }

  /** The next capitalised token that what stands between ties to this one, or -1. */
  private static int next(Scene scene, int token) {
    Tokens tokens = scene.tokens;
    int at = token + 1;
    if (tokens.follows(at) && tokens.is(at, '.') && !ends(tokens, at)) {
      at++;
    }
    if (tokens.follows(at) && tokens.is(at, '-') && tokens.has(at, Tokens.GLUED)) {
      at++;
    }
    for (int k = 0; k < CONNECTORS && tokens.follows(at) && connector(scene, at); k++) {
      at = Particles.after(scene, at);
    }
    return tokens.follows(at) && opens(scene, at) ? at : -1;
  }

  /** True when a run could go from one token to another. */
  static boolean chained(Scene scene, int from, int to) {
    int at = from;
    while (at >= 0 && at < to) {
      at = next(scene, at);
    }
    return at == to;
  }

  private static boolean ends(Tokens tokens, int stop) {
    return stop + 1 < tokens.size && tokens.has(stop + 1, Tokens.SENTENCE);
  }

  private static boolean connector(Scene scene, int token) {
    return !scene.tokens.capital(token)
        && (scene.cue(token, Cue.CONNECTOR) || scene.cue(token, Cue.PARTICLE));
  }

  private static boolean opens(Scene scene, int token) {
    Tokens tokens = scene.tokens;
    Shape shape = tokens.shape(token);
    boolean pronoun = scene.english() && tokens.is(token, 'I') && !tokens.is(token + 1, '.');
    return (shape.capital() || shape == Shape.INNER) && !pronoun;
  }
}
