package org.incipit.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Reads lists of words from a table of our own: the name of a class, a tab, its words with {@code
 * |} between; lines with {@code #} in front say what a class is for.
 */
public final class WordClasses {
  private WordClasses() {}

  /**
   * @param beside a class in whose package the table lies
   * @param table the name of its file
   * @param each told the name and the words of each line, in order
   * @throws UncheckedIOException when it cannot be read
   */
  public static void read(Class<?> beside, String table, BiConsumer<String, List<String>> each) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(beside.getResourceAsStream(table), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        if (tab > 0 && line.charAt(0) != '#') {
          each.accept(line.substring(0, tab), List.of(line.substring(tab + 1).split("\\|")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
