package org.incipit.recognise.names;

/** What a feature counts for each tag: the sum over the features of a token is its score. */
interface Weights {
  /** Adds the weights of a feature to the scores of the tags; an unknown feature adds nothing. */
  void add(long feature, float[] scores, int at);

  /** What it counts that a token with one tag stands after one with another, in one run. */
  float transition(int before, int tag);
}
