package org.incipit.parse;

import org.incipit.model.Certainty;

/**
 * What a chunk was found to be, how surely, and why.
 *
 * @param role what it is
 * @param cert how sure that is
 * @param evidence what it rests on, in a few words, for the review file
 * @param split offset where the chunk is cut in two, such as behind a speaker's name; -1 for none
 * @param type a narrower word for it, such as the type of a division; empty for none
 * @param rank how deep a heading lies: the smaller, the higher; 0 where it does not matter
 */
record Label(Role role, Certainty cert, String evidence, int split, String type, int rank) {
  static Label of(Role role, Certainty cert, String evidence) {
    return new Label(role, cert, evidence, -1, "", 0);
  }

  Label typed(String word) {
    return new Label(role, cert, evidence, split, word, rank);
  }

  Label splitAt(int offset) {
    return new Label(role, cert, evidence, offset, type, rank);
  }

  Label ranked(int depth) {
    return new Label(role, cert, evidence, split, type, depth);
  }
}
