package org.incipit.parse;

/** Says of the chunks that it knows what they are; leaves alone what has been said before. */
interface Labeller {
  void label(Draft draft, Labels labels);
}
