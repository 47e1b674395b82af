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
  private static final int MOST_DIGITS = 3;
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final String SYMBOLS = "*†‡";

  /** How a mark is written. */
  enum Style {
    ROUND,
    SQUARE,
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
      if (c == '(' || c == '[') {
        i = bracketed(passage, i, c == '(' ? Style.ROUND : Style.SQUARE) - 1;
      } else if (SUPERSCRIPTS.indexOf(c) >= 0) {
        i = superscript(passage, i) - 1;
      } else if (SYMBOLS.indexOf(c) >= 0) {
        i = symbol(passage, i) - 1;
      }
    }
  }

  private int bracketed(Passage passage, int open, Style style) {
    String text = passage.text();
    char closer = style == Style.ROUND ? ')' : ']';
    StringBuilder number = new StringBuilder();
    int i = open + 1;
    while (i < text.length()
        && number.length() < MOST_DIGITS
        && Character.isDigit(text.charAt(i))) {
      number.append(Character.digit(text.charAt(i++), 10));
    }
    boolean mark = open > 0 && !number.isEmpty() && i < text.length() && text.charAt(i) == closer;
    if (mark) {
      add(style, passage, open, i + 1, number.toString());
      return i + 1;
    }
    return open + 1;
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
