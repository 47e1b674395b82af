package org.incipit.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.incipit.diagnostic.NearMiss;

/**
 * What a whole line looks like, in a small language that anybody can write: words as they stand,
 * and names in braces for what changes. {@code ITEM {number} {text}} fits "ITEM 12 Harbour dues". A
 * space stands for any white space. Matching goes from left to right once, whatever the line.
 */
public final class LinePattern {
  /** What may stand in braces, and what it means. */
  static final Map<String, String> PLACES =
      Collections.unmodifiableMap(
          new TreeMap<>(
              Map.of(
                  "number", "12 or 3.2.1",
                  "roman", "XIV or xiv",
                  "letter", "one letter",
                  "word", "letters, digits, hyphens and apostrophes without a space",
                  "text", "anything up to what follows, or to the end of the line")));

  private record Part(String place, String words) {
    boolean is(String name) {
      return place.equals(name);
    }
  }

  private final String source;
  private final List<Part> parts;

  private LinePattern(String source, List<Part> parts) {
    this.source = source;
    this.parts = List.copyOf(parts);
  }

  /**
   * A pattern.
   *
   * @throws IllegalArgumentException when it is none, with a message for people
   */
  static LinePattern of(String source) {
    List<Part> parts = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    String text = source.strip();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == '{' || c == '}') && i + 1 < text.length() && text.charAt(i + 1) == c) {
        words.append(c);
        i++;
      } else if (c == '{') {
        int close = text.indexOf('}', i);
        if (close < 0) {
          throw new IllegalArgumentException(
              "a brace opens and nothing closes it; for a brace itself write {{");
        }
        flush(words, parts);
        parts.add(place(text.substring(i + 1, close), parts));
        i = close;
      } else if (c == '}') {
        throw new IllegalArgumentException("a brace closes nothing; for a brace itself write }}");
      } else {
        words.append(c);
      }
    }
    flush(words, parts);
    boolean tells =
        parts.stream().anyMatch(p -> p.place().isEmpty() ? !p.words().isBlank() : counts(p));
    if (!tells) {
      throw new IllegalArgumentException("it would fit any line; give a word or a {number}");
    }
    return new LinePattern(source, parts);
  }

  private static boolean counts(Part part) {
    return part.is("number") || part.is("roman") || part.is("letter");
  }

  private static Part place(String name, List<Part> before) {
    if (!PLACES.containsKey(name)) {
      throw new IllegalArgumentException(
          "there is no {"
              + name
              + "}"
              + NearMiss.hint(name, PLACES.keySet())
              + " there are {"
              + String.join("}, {", PLACES.keySet())
              + "}");
    }
    if (!before.isEmpty() && before.get(before.size() - 1).is("text")) {
      throw new IllegalArgumentException("behind {text} there must be words, or the end");
    }
    return new Part(name, "");
  }

  private static void flush(StringBuilder words, List<Part> parts) {
    if (words.length() > 0) {
      parts.add(new Part("", words.toString()));
      words.setLength(0);
    }
  }

  /** True when the line looks so, from its first character to its last. */
  boolean fits(String line) {
    String text = line.strip();
    int at = 0;
    for (int k = 0; k < parts.size() && at >= 0; k++) {
      Part part = parts.get(k);
      if (!part.is("text")) {
        at = part.place().isEmpty() ? words(text, at, part.words()) : run(text, at, part);
      } else if (k + 1 == parts.size()) {
        return at < text.length();
      } else {
        at = behindText(text, at, parts.get(k + 1).words(), k + 2 == parts.size());
        k++;
      }
    }
    return at == text.length();
  }

  /** Behind the words that follow some text; the last words of a line are looked for at its end. */
  private static int behindText(String text, int from, String words, boolean last) {
    for (int i = from + 1; i < text.length(); i++) {
      int end = words(text, i, words);
      if (end >= 0 && (!last || end == text.length())) {
        return end;
      }
    }
    return -1;
  }

  private static int words(String text, int from, String words) {
    int i = from;
    for (int k = 0; k < words.length(); k++) {
      if (words.charAt(k) == ' ') {
        int gap = i;
        while (i < text.length() && Characters.isSpace(text.charAt(i))) {
          i++;
        }
        if (gap == i && !(k > 0 && words.charAt(k - 1) == ' ')) {
          return -1;
        }
      } else if (i < text.length() && text.charAt(i) == words.charAt(k)) {
        i++;
      } else {
        return -1;
      }
    }
    return i;
  }

  private static int run(String text, int from, Part part) {
    int i = from;
    while (i < text.length() && belongs(text, from, i, part.place())) {
      i++;
    }
    return i > from ? i : -1;
  }

  private static boolean belongs(String text, int from, int i, String place) {
    char c = text.charAt(i);
    return switch (place) {
      case "number" ->
          Character.isDigit(c)
              || c == '.'
                  && i > from
                  && i + 1 < text.length()
                  && Character.isDigit(text.charAt(i + 1));
      case "roman" -> "IVXLCDMivxlcdm".indexOf(c) >= 0;
      case "letter" -> i == from && Character.isLetter(c);
      default -> Character.isLetterOrDigit(c) || i > from && "-'’".indexOf(c) >= 0;
    };
  }

  /** The first of some patterns that a line fits. */
  static Optional<LinePattern> first(List<LinePattern> patterns, String line) {
    return patterns.stream().filter(pattern -> pattern.fits(line)).findFirst();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LinePattern pattern && pattern.source.equals(source);
  }

  @Override
  public int hashCode() {
    return source.hashCode();
  }

  /** As it was written. */
  @Override
  public String toString() {
    return source;
  }
}
