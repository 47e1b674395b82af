package org.incipit.diagnostic;

import java.util.Collection;
import java.util.Locale;

/** Finds the word that was meant by one that is not known. */
public final class NearMiss {
  private static final int LONGEST = 40;

  private NearMiss() {}

  /** {@code ; did you mean "x"?} where a known word is near, else a semicolon. */
  public static String hint(String word, Collection<String> known) {
    String best = "";
    int least = Math.max(1, word.length() / 3) + 1;
    for (String candidate : known.stream().sorted().toList()) {
      int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return best.isEmpty() ? ";" : "; did you mean \"" + best + "\"?";
  }

  private static int distance(String a, String b) {
    return a.length() > LONGEST ? a.length() : EditDistance.between(a, b);
  }
}
