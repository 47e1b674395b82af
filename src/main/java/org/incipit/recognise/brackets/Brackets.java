package org.incipit.recognise.brackets;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The pairs of one bracket in a text, found in one pass.
 *
 * @param pairs in order of their ends, as indexes of opening and after closing bracket
 * @param unclosed indexes of opening brackets that nothing closes
 * @param unopened indexes of closing brackets that nothing opened
 * @param tooDeep index of the first bracket that was nested too deep to be looked at, -1 for none
 */
record Brackets(List<Pair> pairs, List<Integer> unclosed, List<Integer> unopened, int tooDeep) {
  /** How deep brackets nest at most. */
  static final int DEEPEST = 64;

  /**
   * One pair.
   *
   * @param start index of the opening bracket
   * @param end index after the closing one
   */
  record Pair(int start, int end) {
    String inside(String text) {
      return text.substring(start + 1, end - 1);
    }
  }

  static Brackets of(String text, char opener, char closer) {
    List<Pair> pairs = new ArrayList<>();
    List<Integer> unopened = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    int tooDeep = -1;
    int ignored = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == opener && open.size() < DEEPEST) {
        open.push(i);
      } else if (c == opener) {
        ignored++;
        tooDeep = tooDeep < 0 ? i : tooDeep;
      } else if (c == closer && ignored > 0) {
        ignored--;
      } else if (c == closer && !open.isEmpty()) {
        pairs.add(new Pair(open.pop(), i + 1));
      } else if (c == closer) {
        unopened.add(i);
      }
    }
    List<Integer> unclosed = new ArrayList<>();
    open.descendingIterator().forEachRemaining(unclosed::add);
    return new Brackets(pairs, unclosed, unopened, tooDeep);
  }
}
