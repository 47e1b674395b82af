package org.incipit.recognise.names;

import java.util.Arrays;
import java.util.List;
import org.incipit.model.Passage;
import org.incipit.text.Span;

/**
 * The words and punctuation marks of a document in reading order, in columns; a token is an int,
 * its index. Filled by {@link Tokeniser}, then only read.
 */
final class Tokens {
  /** No name reaches over the gap before this token: another passage, or a line that ends early. */
  static final int BREAK = 1;

  /** A capital here may be due to the position alone. */
  static final int SENTENCE = 2;

  /** Among capitals throughout: a capital says nothing. */
  static final int SHOUTED = 4;

  /** No white space before it. */
  static final int GLUED = 8;

  final List<Passage> passages;
  final Forms forms;
  int size;
  int[] passage = new int[1024];
  int[] start = new int[1024];
  int[] end = new int[1024];
  int[] form = new int[1024];
  byte[] flags = new byte[1024];

  Tokens(List<Passage> passages, Forms forms) {
    this.passages = passages;
    this.forms = forms;
  }

  void add(int inPassage, int from, int to, int formId, int flag) {
    if (size == form.length) {
      int larger = size * 2;
      passage = Arrays.copyOf(passage, larger);
      start = Arrays.copyOf(start, larger);
      end = Arrays.copyOf(end, larger);
      form = Arrays.copyOf(form, larger);
      flags = Arrays.copyOf(flags, larger);
    }
    passage[size] = inPassage;
    start[size] = from;
    end[size] = to;
    form[size] = formId;
    flags[size++] = (byte) flag;
  }

  boolean has(int token, int flag) {
    return (flags[token] & flag) != 0;
  }

  Shape shape(int token) {
    return forms.shape[form[token]];
  }

  boolean capital(int token) {
    return token >= 0 && token < size && shape(token).capital();
  }

  /** True when the token is this one character. */
  boolean is(int token, char c) {
    return token >= 0 && token < size && forms.single[form[token]] == c;
  }

  /** True when {@code token} exists and a name may go on from the one before it to it. */
  boolean follows(int token) {
    return token > 0 && token < size && !has(token, BREAK);
  }

  /** The word before a token, past the full stop of one that is cut short. */
  int wordBefore(int token) {
    return is(token - 1, '.') ? token - 2 : token - 1;
  }

  /** The word behind a token, past the full stop of one that is cut short. */
  int wordAfter(int token) {
    return is(token + 1, '.') ? token + 2 : token + 1;
  }

  /** The text from a token to another, line ends as spaces. */
  String text(int first, int last) {
    StringBuilder text = new StringBuilder(end[last] - start[first]);
    String content = passages.get(passage[first]).text();
    boolean space = false;
    for (int i = start[first]; i < end[last]; i++) {
      char c = content.charAt(i);
      if (Character.isWhitespace(c)) {
        space = true;
      } else {
        if (space) {
          text.append(' ');
        }
        text.append(c);
        space = false;
      }
    }
    return text.toString();
  }

  Span span(int first, int last) {
    return passages.get(passage[first]).toSource(start[first], end[last]);
  }
}
