package org.incipit.recognise.notes;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Passage;

/** Everything in the text that looks like a callout, by style. */
final class Marks {
  private static final int MOST_DIGITS = 4;
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final String SYMBOLS = "*†‡§‖¶";

  /** How a mark is written. */
  enum Style {
    ROUND,
    SQUARE,
    CURLY,
    SUPERSCRIPT,
    SYMBOL
  }

  private final Map<Style, List<Callout>> found = new EnumMap<>(Style.class);

  /** How far each mark has been looked for in this passage without success. */
  private final Map<Character, Integer> unclosedUpTo = new HashMap<>();

  private Marks() {
    for (Style style : Style.values()) {
      found.put(style, new ArrayList<>());
    }
  }

  static Marks of(AnnotatedText document) {
    Marks marks = new Marks();
    for (Passage passage : document.passages()) {
      if (!passage.inNote()) {
        marks.scan(passage);
      }
    }
    return marks;
  }

  /** Marks of one style in source order, their notes not yet known. */
  List<Callout> in(Style style) {
    return found.get(style);
  }

  private void scan(Passage passage) {
    String text = passage.text();
    unclosedUpTo.clear();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '[' || c == '{') {
        i = bracketed(passage, i, style(c)) - 1;
      } else if (SUPERSCRIPTS.indexOf(c) >= 0) {
        i = superscript(passage, i) - 1;
      } else if (SYMBOLS.indexOf(c) >= 0) {
        i = symbol(passage, i) - 1;
      }
    }
  }

  private static Style style(char opener) {
    return opener == '(' ? Style.ROUND : opener == '[' ? Style.SQUARE : Style.CURLY;
  }

  /** A number, a letter or two, or a sign, in brackets that touch it. */
  private int bracketed(Passage passage, int open, Style style) {
    String text = passage.text();
    char closer = style == Style.ROUND ? ')' : style == Style.SQUARE ? ']' : '}';
    StringBuilder mark = new StringBuilder();
    int i = open + 1;
    if (style == Style.SQUARE && i < text.length() && text.charAt(i) == '^') {
      i++;
    }
    boolean digits = false;
    while (i < text.length() && mark.length() < MOST_DIGITS && isMark(text.charAt(i))) {
      char c = text.charAt(i++);
      digits |= Character.isDigit(c);
      mark.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
    }
    boolean named = digits ? allDigitsButTail(mark) : style != Style.ROUND && mark.length() <= 2;
    if (open > 0 && !mark.isEmpty() && named && i < text.length() && text.charAt(i) == closer) {
      add(style, passage, open, i + 1, mark.toString());
      return i + 1;
    }
    return open + 1;
  }

  /** "12", and "12a" for a note that was put in later. */
  private static boolean allDigitsButTail(CharSequence mark) {
    for (int i = 0; i < mark.length(); i++) {
      boolean tail =
          i > 0 && i == mark.length() - 1 && mark.charAt(i) >= 'a' && mark.charAt(i) <= 'c';
      if (!Character.isDigit(mark.charAt(i)) && !tail) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMark(char c) {
    return Character.isDigit(c)
        || c >= 'A' && c <= 'Z'
        || c >= 'a' && c <= 'z'
        || SYMBOLS.indexOf(c) >= 0;
  }

  private int superscript(Passage passage, int start) {
    String text = passage.text();
    StringBuilder number = new StringBuilder();
    int i = start;
    while (i < text.length() && SUPERSCRIPTS.indexOf(text.charAt(i)) >= 0) {
      number.append(SUPERSCRIPTS.indexOf(text.charAt(i++)));
    }
    if (start > 0 && number.length() <= MOST_DIGITS) {
      add(Style.SUPERSCRIPT, passage, start, i, number.toString());
    }
    return i;
  }

  /** A star right behind a word or its punctuation; a pair around a word is emphasis. */
  private int symbol(Passage passage, int start) {
    String text = passage.text();
    int i = start;
    while (i < text.length() && text.charAt(i) == text.charAt(start)) {
      i++;
    }
    boolean behind = start > 0 && !Character.isWhitespace(text.charAt(start - 1));
    boolean wordFollows = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
    if (!behind && wordFollows) {
      return endOfEmphasis(text, start, i);
    }
    if (behind && !wordFollows && i - start <= MOST_DIGITS) {
      add(Style.SYMBOL, passage, start, i, text.substring(start, i));
    }
    return i;
  }

  /** After the mark that closes what the mark before {@code from} opens, on the same line. */
  private int endOfEmphasis(String text, int start, int from) {
    char mark = text.charAt(start);
    int i = Math.max(from, unclosedUpTo.getOrDefault(mark, 0));
    for (; i < text.length() && text.charAt(i) != '\n'; i++) {
      if (text.charAt(i) == mark && !Character.isWhitespace(text.charAt(i - 1))) {
        return i + 1;
      }
    }
    unclosedUpTo.put(mark, i);
    return from;
  }

  private void add(Style style, Passage passage, int start, int end, String mark) {
    found.get(style).add(new Callout(passage, start, end, mark, Optional.empty()));
  }
}
