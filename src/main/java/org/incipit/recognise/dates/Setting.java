package org.incipit.recognise.dates;

import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.language.Births;
import org.incipit.model.AnnotatedText;
import org.incipit.model.BlockKind;
import org.incipit.model.Passage;
import org.incipit.recognise.dates.Expression.Form;

/**
 * Where an expression stands: at the head of an entry, in a heading, at the beginning of its
 * sentence. Holds nothing of what other expressions said.
 */
final class Setting {
  /** What may stand before the first word of a line without being text. */
  private static final String EMPHASIS = "_*=~";

  /** Marks of emphasis and brackets around the dates of a heading. */
  private static final int HEADING_MARKS = 4;

  /** How many words may lead to a year that opens its sentence: "In the spring of the year". */
  private static final int LEAD = 6;

  private static final long LEADING =
      WordClass.TIME.bit()
          | WordClass.OF.bit()
          | WordClass.THE.bit()
          | WordClass.UNIT.bit()
          | WordClass.SEASON.bit()
          | WordClass.PART.bit()
          | WordClass.AT.bit()
          | WordClass.FILLER.bit()
          | WordClass.AND.bit();

  /** Marks that a sentence or its clause may follow. */
  private static final String OPENED_BEHIND = ".!?;:\u201c\u00ab\u201e\"";

  /** How far behind a date its style is read, in UTF-16 units, and the value of the new one. */
  private static final int STYLE_REACH = 24;

  private static final int NEW = 2;

  private final AnnotatedText document;
  private final DateWords words;

  Setting(AnnotatedText document, DateWords words) {
    this.document = document;
    this.words = words;
  }

  Passage passage(Expression expression) {
    return document.passages().get(expression.passage());
  }

  boolean inCell(Expression expression) {
    return passage(expression).block().kind() == BlockKind.CELL;
  }

  /** True where an entry or a line begins with the expression, or its block is a heading. */
  boolean head(Expression expression) {
    return expression.form() == Form.ENTRY || headed(expression) || startsLine(expression);
  }

  /** True in a heading or a date line. */
  boolean headed(Expression expression) {
    BlockKind kind = passage(expression).block().kind();
    return kind == BlockKind.HEAD || kind == BlockKind.DATELINE;
  }

  private boolean startsLine(Expression expression) {
    String content = passage(expression).text();
    int i = expression.start() - 1;
    while (i >= 0 && content.charAt(i) != '\n') {
      if (!Character.isWhitespace(content.charAt(i)) && EMPHASIS.indexOf(content.charAt(i)) < 0) {
        return false;
      }
      i--;
    }
    return expression.weekday() > 0 || i < 0;
  }

  /** True when nothing else stands in its passage. */
  boolean wholePassage(Expression expression) {
    return passage(expression).text().strip().length() <= expression.end() - expression.start() + 1;
  }

  /**
   * A heading that says a month, its year before or behind it or without, and nothing else.
   *
   * @param before the expression before it, or null
   */
  boolean headsMonth(Expression expression, Expression before) {
    boolean year = before != null && before.passage() == expression.passage();
    int from = year ? before.start() : expression.start();
    return passage(expression).block().kind() == BlockKind.HEAD
        && !passage(expression).inNote()
        && passage(expression).text().strip().length() <= expression.end() - from + HEADING_MARKS;
  }

  /**
   * "Dec. 10, 1914, to March 3, 1915": two days over what lies between, which begins on the first.
   *
   * @param before the expression before it, or null
   */
  boolean closesHeading(Expression expression, Expression before) {
    return before != null
        && before.passage() == expression.passage()
        && before.form() == Form.POINT
        && before.first().full()
        && expression.end() - before.start() + HEADING_MARKS
            >= passage(expression).text().strip().length();
  }

  /**
   * True for a year or month whose phrase opens its sentence: "1944 saß er …", "In August 1843 he
   * escaped"; others are named beside what the text tells of.
   */
  boolean governs(Expression expression) {
    String content = passage(expression).text();
    int end = expression.start();
    for (int lead = 0; lead <= LEAD; lead++) {
      while (end > 0 && Character.isWhitespace(content.charAt(end - 1))) {
        end--;
      }
      if (end == 0 || OPENED_BEHIND.indexOf(content.charAt(end - 1)) >= 0) {
        return !Births.before(content, expression.start());
      }
      int start = end;
      while (start > 0 && Character.isLetter(content.charAt(start - 1))) {
        start--;
      }
      if (start == end || !words.find(content, start, end).any(LEADING)) {
        return false;
      }
      end = start;
    }
    return false;
  }

  /** True for "N.S." behind a date. */
  boolean newStyle(Expression expression) {
    String content = passage(expression).text();
    int end = expression.end();
    Tokens behind = new Tokens(words);
    behind.read(content.substring(end, Math.min(content.length(), end + STYLE_REACH)));
    int at = behind.mark(Tokens.FIRST, ",([") ? Tokens.FIRST + 1 : Tokens.FIRST;
    return behind.phrase(at, DateWords.STYLES) > 0 && behind.phraseValue() == NEW;
  }

  /** The line that it begins on, counted from 1. */
  int line(Expression expression) {
    return document.source().lines().lineAt(passage(expression).toSource(expression.start()));
  }

  /** Its text. */
  String written(Expression expression) {
    return passage(expression).text().substring(expression.start(), expression.end());
  }

  Diagnostic finding(Code code, Expression expression, String... arguments) {
    return Diagnostic.at(
        code, passage(expression).toSource(expression.start(), expression.end()), arguments);
  }
}
