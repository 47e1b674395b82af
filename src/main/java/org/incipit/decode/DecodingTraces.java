package org.incipit.decode;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.text.Span;

/**
 * Finds what is left in a text that was decoded wrongly before it came here: replacement
 * characters, C1 control characters, and UTF-8 that was read as another encoding ("Ã©", "â€™").
 * Linear in the text.
 */
final class DecodingTraces {
  /**
   * A way to misread UTF-8.
   *
   * @param leads the openings that are a trace when a trail follows; French prose has {@code é »},
   *     also an image of well-formed UTF-8, so not every image counts
   * @param trails the characters that the bytes 0x80 to 0xBF become
   */
  private record Misreading(List<String> leads, String trails) {}

  private static final List<Misreading> MISREADINGS =
      List.of(
          new Misreading(List.of("Ã", "Â", "â€", "ï¿", "ï»"), trails("windows-1252")),
          new Misreading(List.of("√", "¬", "‚Ä"), trails("x-MacRoman")),
          new Misreading(List.of("├", "┬", "ÔÇ"), trails("IBM850")),
          new Misreading(List.of("├", "┬", "ΓÇ"), trails("IBM437")),
          new Misreading(List.of("вЂ", "Г©", "Гј"), trails("windows-1251")));

  /** What the leads begin with. */
  private static final String OPENING =
      MISREADINGS.stream()
          .flatMap(misreading -> misreading.leads().stream())
          .map(lead -> lead.substring(0, 1))
          .distinct()
          .collect(Collectors.joining());

  /** So many accented capitals amid small letters are no accident. */
  private static final int FEW_CAPITALS = 3;

  /** So many words of accented letters alone are Cyrillic or Greek read as Latin. */
  private static final int FEW_WORDS = 3;

  private static final int LONG_WORD = 4;

  private final String text;
  private final char[] units;
  private int count;
  private int first = -1;
  private int firstEnd;

  private DecodingTraces(String text) {
    this.text = text;
    this.units = text.toCharArray();
  }

  /**
   * The finding about a text, if any.
   *
   * @param ours how many of its replacement characters were put there by us and are reported apart
   */
  static Optional<Diagnostic> in(String text, int ours) {
    DecodingTraces traces = new DecodingTraces(text);
    traces.scan(ours);
    traces.scanWords();
    if (traces.count == 0) {
      return Optional.empty();
    }
    Span span = new Span(traces.first, traces.firstEnd);
    return Optional.of(
        Diagnostic.at(
            Code.SRC_015,
            span,
            Integer.toString(traces.count),
            shown(text.substring(span.start(), span.end()))));
  }

  private void scan(int ours) {
    int replacements = 0;
    int firstReplacement = -1;
    for (int i = 0; i < units.length; i++) {
      char c = units[i];
      if (c < 0x80) {
        continue;
      }
      if (c == 0xFFFD) {
        firstReplacement = replacements++ == 0 ? i : firstReplacement;
      } else if (c < 0xA0 && c != 0x85) {
        found(i, i + 1);
      } else {
        int end = misreadingAt(i);
        if (end > i) {
          found(i, end);
          i = end - 1;
        }
      }
    }
    for (int i = ours; i < replacements; i++) {
      found(firstReplacement, firstReplacement + 1);
    }
  }

  private void found(int start, int end) {
    if (count++ == 0 || start < first) {
      first = start;
      firstEnd = end;
    }
  }

  /** The end of the misread sequence that starts at {@code i}, or {@code i}. */
  private int misreadingAt(int i) {
    if (OPENING.indexOf(units[i]) < 0) {
      return i;
    }
    for (Misreading misreading : MISREADINGS) {
      for (String lead : misreading.leads()) {
        int trail = i + lead.length();
        if (text.startsWith(lead, i)
            && trail < text.length()
            && misreading.trails().indexOf(text.charAt(trail)) >= 0
            && !isOrdinary(i, trail)) {
          return trail + 1;
        }
      }
    }
    return i;
  }

  /** A letter or sign before a closing quotation mark, dash or space is ordinary text. */
  private boolean isOrdinary(int i, int trail) {
    if (trail - i > 1) {
      return false;
    }
    char lead = text.charAt(i);
    boolean letter = Character.isLetter(lead);
    if (lead == '¬' || lead == '√' || lead == '├' || lead == '┬') {
      // A root or a tree drawn in text; only inside a word is it a trace.
      return i == 0 || !Character.isLetter(text.charAt(i - 1));
    }
    return switch (Character.getType(text.charAt(trail))) {
      case Character.FINAL_QUOTE_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          letter && (i == 0 || !Character.isLowerCase(text.charAt(i - 1)));
      case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER -> i > 0 && isUpper(i - 1);
      default -> false;
    };
  }

  private boolean isUpper(int i) {
    return Character.isUpperCase(text.charAt(i));
  }

  /** Words that a wrong single-byte table made. */
  private void scanWords() {
    int capitals = 0;
    int firstCapital = -1;
    int words = 0;
    int firstWord = -1;
    int accentedFrom = 0;
    for (int i = 0; i <= units.length; i++) {
      char c = i < units.length ? units[i] : ' ';
      if (isLatin1Letter(c)) {
        if (isCapitalInWord(i)) {
          firstCapital = capitals++ == 0 ? i : firstCapital;
        }
        continue;
      }
      if (i - accentedFrom >= LONG_WORD && isWhole(accentedFrom, c)) {
        firstWord = words++ == 0 ? accentedFrom : firstWord;
      }
      accentedFrom = i + 1;
    }
    if (capitals >= FEW_CAPITALS) {
      found(firstCapital - 1, firstCapital + 1);
    }
    if (words >= FEW_WORDS) {
      found(firstWord, firstWord + LONG_WORD);
    }
  }

  /** True when no letter touches the accented ones from {@code from} to before {@code next}. */
  private boolean isWhole(int from, char next) {
    return !Character.isLetter(next) && (from == 0 || !Character.isLetter(text.charAt(from - 1)));
  }

  private boolean isCapitalInWord(int i) {
    return isUpper(i)
        && i > 0
        && i + 1 < text.length()
        && isSmallAscii(text.charAt(i - 1))
        && isSmallAscii(text.charAt(i + 1));
  }

  private static boolean isSmallAscii(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isLatin1Letter(char c) {
    return c >= 0xC0 && c <= 0xFF && c != 0xD7 && c != 0xF7;
  }

  /** Control characters by number, since they cannot be shown. */
  private static String shown(String trace) {
    return trace.length() == 1 && (trace.charAt(0) < 0xA0 || trace.charAt(0) == 0xFFFD)
        ? "U+"
            + Integer.toHexString(0x10000 | trace.charAt(0))
                .substring(1)
                .toUpperCase(java.util.Locale.ROOT)
        : trace;
  }

  private static String trails(String charset) {
    CharsetDecoder decoder = Charset.forName(charset).newDecoder();
    StringBuilder trails = new StringBuilder();
    for (int b = 0x80; b <= 0xBF; b++) {
      try {
        trails.append(decoder.decode(ByteBuffer.wrap(new byte[] {(byte) b})));
      } catch (CharacterCodingException e) {
        // The table has no character for it; decoders that pass it on make it a C1 control.
        trails.append((char) b);
      }
    }
    return trails.toString();
  }
}
