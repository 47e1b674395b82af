package org.incipit.review;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incipit.model.Annotation;
import org.incipit.model.Kind;

/**
 * What a person says words between marks are.
 *
 * @param kind what they are; absent for plain text
 * @param attributes what TEI needs besides
 */
record MarkAnswer(Optional<Kind> kind, Map<String, String> attributes) {
  /** The kinds that such an answer decides about. */
  static final Set<Kind> KINDS =
      Set.of(
          Kind.SUPPLIED,
          Kind.GLOSS,
          Kind.INLINE_NOTE,
          Kind.FORMULA,
          Kind.QUOTE,
          Kind.TERM,
          Kind.TITLE,
          Kind.FOREIGN,
          Kind.Q,
          Kind.HI,
          Kind.APART,
          Kind.BIBL,
          Kind.STAGE,
          Kind.DECISION,
          Kind.SALUTATION);

  /** The answers there are. */
  static final String WORDS =
      "supplied, gloss, comment, formula, term, foreign LANG, title, quote, q, stage, decision, salute,"
          + " bibl, italic, bold, spaced, none";

  static Optional<MarkAnswer> of(String value) {
    String word = Decisions.word(value);
    String rest = value.substring(word.length()).strip();
    if (word.equals("foreign")) {
      return isTag(rest)
          ? Optional.of(new MarkAnswer(Optional.of(Kind.FOREIGN), Map.of("xml:lang", rest)))
          : Optional.empty();
    }
    if (!rest.isEmpty()) {
      return Optional.empty();
    }
    return switch (word) {
      case "none" -> Optional.of(new MarkAnswer(Optional.empty(), Map.of()));
      case "supplied" -> answer(Kind.SUPPLIED, Map.of("rend", "brackets"));
      case "gloss", "comment" -> answer(Kind.INLINE_NOTE, Map.of("type", word, "place", "inline"));
      case "formula" -> answer(Kind.FORMULA, Map.of("type", "formula", "subtype", "honorific"));
      case "term" -> answer(Kind.TERM, Map.of());
      case "title" -> answer(Kind.TITLE, Map.of());
      case "quote" -> answer(Kind.QUOTE, Map.of());
      case "q" -> answer(Kind.Q, Map.of());
      case "stage" -> answer(Kind.STAGE, Map.of());
      case "decision" -> answer(Kind.DECISION, Map.of("type", "decision"));
      case "salute" -> answer(Kind.SALUTATION, Map.of("type", "salute"));
      case "bibl" -> answer(Kind.BIBL, Map.of());
      case "italic", "spaced", "bold" -> answer(Kind.HI, Map.of("rend", word));
      default -> Optional.empty();
    };
  }

  private static Optional<MarkAnswer> answer(Kind kind, Map<String, String> attributes) {
    return Optional.of(new MarkAnswer(Optional.of(kind), attributes));
  }

  private static boolean isTag(String tag) {
    return tag.length() >= 2
        && tag.length() <= 35
        && tag.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}+");
  }

  /** What an annotation is, in the words of an answer. */
  static String word(Annotation annotation) {
    return switch (annotation.kind()) {
      case INLINE_NOTE -> annotation.attributes().getOrDefault("type", "comment");
      case FOREIGN -> "foreign " + annotation.attributes().getOrDefault("xml:lang", "");
      case HI, APART -> annotation.attributes().getOrDefault("rend", "italic");
      default -> annotation.kind().name().toLowerCase(Locale.ROOT);
    };
  }
}
