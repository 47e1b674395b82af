package org.incipit.recognise.quotes;

import java.util.ArrayList;
import java.util.List;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Passage;

/**
 * How a document uses marks that are read in more than one way.
 *
 * @param pointingIn true where it opens with » and closes with «
 * @param oneShape true where one curly mark opens and closes, as in Finnish and Swedish
 * @param straightSingles true where ' stands for quotation marks and not for apostrophes alone
 */
public record QuotationStyle(boolean pointingIn, boolean oneShape, boolean straightSingles) {
  /** So many words that end in a full stop and ' are no accident. */
  private static final int FEWEST_SINGLES = 3;

  /** What the marks of a document say. */
  public static QuotationStyle of(AnnotatedText document) {
    List<String> texts = new ArrayList<>();
    document.passages().forEach(passage -> texts.add(passage.text()));
    return of(texts);
  }

  /** The style of the passages that a reader of one passage alone would assume. */
  static QuotationStyle of(Passage passage) {
    return of(List.of(passage.text()));
  }

  private static QuotationStyle of(List<String> texts) {
    int in = 0;
    int out = 0;
    int opening = 0;
    int closing = 0;
    int singles = 0;
    for (String text : texts) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c != '\'' && c < '«') {
          continue;
        }
        switch (c) {
          case '»', '›' -> in += startsWord(text, i) ? 1 : 0;
          case '«', '‹' -> out += startsWord(text, i) ? 1 : 0;
          case '“', '„' -> opening++;
          case '”' -> closing++;
          case '\'' -> singles += SingleMarks.closesSentence(text, i) ? 1 : 0;
          default -> {}
        }
      }
    }
    return new QuotationStyle(in > out, opening == 0 && closing > 1, singles >= FEWEST_SINGLES);
  }

  /** True when a word begins behind the mark and none ends before it. */
  static boolean startsWord(String text, int index) {
    boolean free = index == 0 || !Character.isLetterOrDigit(text.charAt(index - 1));
    return free && index + 1 < text.length() && !Character.isWhitespace(text.charAt(index + 1));
  }
}
