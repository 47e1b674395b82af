package org.incipit.parse;

import java.util.Locale;
import java.util.Optional;
import org.incipit.language.RomanNumeral;
import org.incipit.text.Span;

/**
 * The marker that opens an item of a list, or a numbered heading or paragraph.
 *
 * @param span the marker with its brackets and stop
 * @param style its shape with the number left out; markers of one series share it
 * @param value its number, 0 for a bullet
 */
record Marker(Span span, String style, int value) {
  private static final int MOST_DIGITS = 3;
  private static final String ORDINALS = "°º";
  private static final String BULLETS = "-*•–—·◦▪‣+o";

  /** Reads a marker at {@code start}; white space must follow it. */
  static Optional<Marker> at(String text, int start, int end) {
    if (start >= end) {
      return Optional.empty();
    }
    char first = text.charAt(start);
    if (BULLETS.indexOf(first) >= 0 && spaceAt(text, start + 1, end) && start + 2 < end) {
      return Optional.of(new Marker(new Span(start, start + 1), String.valueOf(first), 0));
    }
    char opener = first == '(' || first == '[' ? first : 0;
    int from = opener == 0 ? start : start + 1;
    int i = from;
    while (i < end && i - from <= 6 && isPart(text.charAt(i))) {
      i++;
    }
    if (i == from || i >= end) {
      return Optional.empty();
    }
    String word = text.substring(from, i);
    char closer = text.charAt(i);
    boolean closed =
        opener == 0
            ? closer == '.' || closer == ')' || ORDINALS.indexOf(closer) >= 0
            : closer == (opener == '(' ? ')' : ']');
    boolean both = closer == '.' && i + 1 < end && text.charAt(i + 1) == ')';
    if (!closed || !spaceAt(text, both ? i + 2 : i + 1, end)) {
      return Optional.empty();
    }
    String brackets = (opener == 0 ? "" : String.valueOf(opener)) + kind(closer);
    return number(word)
        .map(n -> new Marker(new Span(start, endOf(text, start, end)), n.kind + brackets, n.value));
  }

  /** The sign of an ordinal is a letter in Unicode, but here it closes the number. */
  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) && ORDINALS.indexOf(c) < 0;
  }

  /** Both signs of an ordinal are one, as texts mix them. */
  private static char kind(char closer) {
    return ORDINALS.indexOf(closer) >= 0 ? ORDINALS.charAt(0) : closer;
  }

  private static int endOf(String text, int start, int end) {
    int i = start;
    while (i < end && !Characters.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private record Read(String kind, int value) {}

  private static Optional<Read> number(String word) {
    boolean digits = word.chars().allMatch(Character::isDigit);
    if (digits) {
      if (word.length() > MOST_DIGITS) {
        return Optional.empty();
      }
      int value = 0;
      for (int i = 0; i < word.length(); i++) {
        value = value * 10 + Character.digit(word.charAt(i), 10);
      }
      return Optional.of(new Read("1", value));
    }
    int roman = RomanNumeral.value(word.toUpperCase(Locale.ROOT));
    boolean oneCase =
        word.equals(word.toUpperCase(Locale.ROOT)) || word.equals(word.toLowerCase(Locale.ROOT));
    if (roman > 0 && oneCase && (word.length() > 1 || "IVXivx".contains(word))) {
      return Optional.of(new Read(Character.isUpperCase(word.charAt(0)) ? "I" : "i", roman));
    }
    if (word.length() == 1 && word.charAt(0) < 128) {
      char c = word.charAt(0);
      boolean upper = Character.isUpperCase(c);
      return Optional.of(new Read(upper ? "A" : "a", Character.toLowerCase(c) - 'a' + 1));
    }
    return Optional.empty();
  }

  private static boolean spaceAt(String text, int i, int end) {
    return i < end && Characters.isSpace(text.charAt(i));
  }

  boolean bullet() {
    return value == 0;
  }

  /** True when this marker can come after another in one series; i, v and x may be letters. */
  boolean follows(Marker before) {
    if (bullet()) {
      return before.style.equals(style);
    }
    if (before.style.equals(style)) {
      return value == before.value + 1;
    }
    boolean oneCase =
        Character.isUpperCase(style.charAt(0)) == Character.isUpperCase(before.style.charAt(0));
    return oneCase
        && letterOf(this) > 0
        && letterOf(this) == letterOf(before) + 1
        && tail(style).equals(tail(before.style));
  }

  private static String tail(String style) {
    return style.substring(1);
  }

  /** The place in the alphabet of a one-letter marker that was read as a roman number. */
  private static int letterOf(Marker marker) {
    return switch (marker.style.charAt(0)) {
      case 'A', 'a' -> marker.value;
      case 'I', 'i' ->
          marker.value == 1 ? 9 : marker.value == 5 ? 22 : marker.value == 10 ? 24 : -9;
      default -> -9;
    };
  }
}
