package org.incipit.parse;

import java.util.Collection;
import java.util.Locale;

/** Finds the word that was meant by one that is not known. */
final class NearMiss {
  private static final int LONGEST = 40;

  private NearMiss() {}

  /** {@code ; did you mean "x"?} where a known word is near, else a semicolon. */
  static String hint(String word, Collection<String> known) {
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

  /** How many letters must be put in, taken out or changed. */
  private static int distance(String a, String b) {
    if (a.length() > LONGEST) {
      return a.length();
    }
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
