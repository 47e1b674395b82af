package org.incipit.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The language of well-known loan words, from {@code foreign-terms.tsv}. */
public final class ForeignTerms {
  private static final Map<String, String> TERMS = load();

  private ForeignTerms() {}

  /** BCP 47 tag of a term's language, when it is listed. */
  public static Optional<String> languageOf(String term) {
    return Optional.ofNullable(TERMS.get(fold(term)));
  }

  private static String fold(String term) {
    return term.strip().toLowerCase(Locale.ROOT).replace('’', '\'').replace('-', ' ');
  }

  private static Map<String, String> load() {
    Map<String, String> terms = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                ForeignTerms.class.getResourceAsStream("foreign-terms.tsv"),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        if (tab > 0 && line.charAt(0) != '#') {
          for (String term : line.substring(tab + 1).split("\\|")) {
            terms.put(fold(term), line.substring(0, tab));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(terms);
  }
}
