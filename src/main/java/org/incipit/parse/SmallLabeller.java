package org.incipit.parse;

import java.util.Locale;
import org.incipit.language.LanguageData;
import org.incipit.model.Certainty;

/** Odd white space, page furniture, separators, illustrations and closing lines such as "Finis". */
final class SmallLabeller implements Labeller {
  private static final int MOST_CHUNKS = 12;

  @Override
  public void label(Draft draft, Labels labels) {
    for (int i = 0; i < labels.size(); i++) {
      Chunk chunk = labels.chunk(i);
      if (draft.isFurniture(chunk)) {
        labels.set(i, Label.of(Role.FURNITURE, Certainty.HIGH, "page furniture"));
      } else if (chunk.first().oddSpace()) {
        labels.set(i, Label.of(Role.BLANK, Certainty.HIGH, "white space only"));
      } else if (chunk.form() == Form.MARKED) {
        labels.set(
            i,
            Label.of(Role.QUOTE, Certainty.HIGH, "lines open with the mark of quoted mail")
                .typed(QuotedMail.MARKED));
      } else if (labels.open(i)
          && chunk.form() != Form.TABLE
          && Marks.separators(draft.layout(), chunk.lines())) {
        labels.set(i, Label.of(Role.SEPARATOR, Certainty.HIGH, "a line of ornaments"));
      } else if (labels.open(i) && opensIllustration(draft.text(chunk))) {
        illustration(draft, labels, i);
      } else if (labels.open(i) && Captions.ofFigure(draft, labels, i)) {
        labels.set(i, Label.of(Role.ILLUSTRATION, Certainty.MEDIUM, "a figure and its number"));
      } else if (labels.open(i) && isTrailer(draft, labels, i)) {
        labels.set(i, Label.of(Role.TRAILER, Certainty.MEDIUM, "words that end a text"));
      }
    }
  }

  /** "[Illustration: The mill]", "[Map]". */
  static boolean opensIllustration(String text) {
    if (text.charAt(0) != '[') {
      return false;
    }
    int end = 1;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    String word = text.substring(1, end).toLowerCase(Locale.ROOT);
    return !word.isEmpty()
        && LanguageData.inAny("structure.illustration.words", word)
        && !isSentence(text, end);
  }

  /** "[Map in hand, he left.]": words in small letters go on behind the word, to a comma. */
  private static boolean isSentence(String text, int behind) {
    boolean small =
        behind + 1 < text.length()
            && text.charAt(behind) == ' '
            && Character.isLowerCase(text.charAt(behind + 1));
    int close = text.indexOf(']');
    return small && text.substring(behind, close < 0 ? text.length() : close).indexOf(',') >= 0;
  }

  /** From the opening bracket to its end, which may lie some paragraphs below. */
  private static void illustration(Draft draft, Labels labels, int from) {
    int depth = 0;
    for (int i = from; i < Math.min(labels.size(), from + MOST_CHUNKS); i++) {
      String text = draft.text(labels.chunk(i));
      for (int k = 0; k < text.length(); k++) {
        depth += text.charAt(k) == '[' ? 1 : text.charAt(k) == ']' ? -1 : 0;
      }
      if (depth <= 0) {
        for (int k = from; k <= i; k++) {
          labels.set(
              k,
              Label.of(Role.ILLUSTRATION, Certainty.HIGH, "a bracket that names a picture")
                  .typed(k == from ? "" : "more"));
        }
        return;
      }
    }
  }

  private static boolean isTrailer(Draft draft, Labels labels, int i) {
    Chunk chunk = labels.chunk(i);
    return i > 0
        && chunk.size() == 1
        && chunk.extent().length() <= 60
        && (draft.inLanguage("structure.trailers", draft.key(chunk))
            || labels.is(i - 1, Role.TRAILER)
                && draft.startsWithAny("structure.colophons", draft.plain(chunk)))
        && (Words.shouted(draft.text(chunk)) || labels.blankAfter(i) > 1 || i + 1 == labels.size());
  }
}
