package org.incipit.resolve;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;

/** Names as identifiers: lower-case Latin letters and digits with hyphens between words. */
final class Slug {
  private static final int LONGEST = 60;

  /** Loading ICU's transliteration rules takes a tenth of a second, so only when needed. */
  private static final class Romaniser {
    private static final Transliterator ANY_TO_ASCII =
        Transliterator.getInstance("Any-Latin; Latin-ASCII");
  }

  private Slug() {}

  static String of(String name) {
    String latin = Normalizer.normalize(name, Normalizer.Form.NFKD);
    String ascii = latin.chars().allMatch(c -> c < 128 || isMark(c)) ? latin : romanise(latin);
    StringBuilder slug = new StringBuilder();
    String lower = ascii.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length() && slug.length() < LONGEST; i++) {
      char c = lower.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        slug.append(c);
      } else if (!isMark(c)
          && c != '\''
          && !slug.isEmpty()
          && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    int end = slug.length();
    while (end > 0 && slug.charAt(end - 1) == '-') {
      end--;
    }
    return end == 0 ? "x" : slug.substring(0, end);
  }

  private static String romanise(String name) {
    synchronized (Romaniser.ANY_TO_ASCII) {
      return Romaniser.ANY_TO_ASCII.transliterate(name);
    }
  }

  private static boolean isMark(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
