package org.incipit.recognise.notes;

import static org.incipit.model.NoteMark.Style.ANGLE;
import static org.incipit.model.NoteMark.Style.CARET;
import static org.incipit.model.NoteMark.Style.CURLY;
import static org.incipit.model.NoteMark.Style.GLUED;
import static org.incipit.model.NoteMark.Style.HALF;
import static org.incipit.model.NoteMark.Style.NAMED;
import static org.incipit.model.NoteMark.Style.ROUND;
import static org.incipit.model.NoteMark.Style.SIGN;
import static org.incipit.model.NoteMark.Style.SQUARE;
import static org.incipit.model.NoteMark.Style.SUPERSCRIPT;

import java.util.ArrayList;
import java.util.List;
import org.incipit.model.NoteMark;

/** What the label of a note says of the marks that call it. */
final class LabelStyle {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private LabelStyle() {}

  /** The styles in which a note may be called, the likeliest first. */
  static List<NoteMark.Style> callers(NumberedNote note) {
    if (!note.isNumber()) {
      if (note.naming().equals("letter") && note.label().endsWith(")")) {
        return note.label().startsWith("(") ? List.of(ROUND, HALF) : List.of(HALF, ROUND);
      }
      return note.naming().equals("sign")
          ? List.of(SIGN, SQUARE, ROUND, CURLY, NAMED)
          : List.of(SQUARE, ROUND, CURLY, NAMED);
    }
    List<NoteMark.Style> styles = new ArrayList<>(of(note.label()));
    for (NoteMark.Style style :
        List.of(ROUND, SQUARE, CURLY, SUPERSCRIPT, NAMED, CARET, ANGLE, GLUED)) {
      if (!styles.contains(style)) {
        styles.add(style);
      }
    }
    return styles;
  }

  private static List<NoteMark.Style> of(String label) {
    String plain = label.strip();
    char first = plain.isEmpty() ? ' ' : plain.charAt(0);
    if (Character.isLetter(first) || plain.length() > 1 && Character.isLetter(plain.charAt(1))) {
      return List.of(SQUARE);
    }
    if (SUPERSCRIPTS.indexOf(first) >= 0) {
      return List.of(SUPERSCRIPT);
    }
    return switch (first) {
      case '(' -> List.of(ROUND, HALF);
      case '[' -> List.of(SQUARE);
      case '{' -> List.of(CURLY);
      case '<' -> List.of(ANGLE);
      case '^' -> List.of(CARET);
      default -> plain.endsWith(")") ? List.of(ROUND, HALF) : List.of(SQUARE, SUPERSCRIPT);
    };
  }
}
