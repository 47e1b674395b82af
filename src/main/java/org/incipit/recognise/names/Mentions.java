package org.incipit.recognise.names;

import java.util.ArrayList;
import java.util.List;

/** The mentions found so far; a token belongs to at most one, nested places apart. */
final class Mentions {
  private final List<Mention> all = new ArrayList<>();
  private final List<Mention> nested = new ArrayList<>();
  private final int[] owner;

  Mentions(int tokens) {
    owner = new int[tokens];
  }

  void add(Mention mention) {
    all.add(mention);
    for (int i = mention.first(); i <= mention.last(); i++) {
      owner[i] = all.size();
    }
  }

  /** Adds a place that lies inside another mention. */
  void nest(Mention mention) {
    nested.add(mention);
  }

  boolean free(int token) {
    return token >= 0 && token < owner.length && owner[token] == 0;
  }

  boolean free(int first, int last) {
    for (int i = first; i <= last; i++) {
      if (owner[i] != 0) {
        return false;
      }
    }
    return true;
  }

  /** The mention that a token belongs to; {@code token} must not be free. */
  Mention at(int token) {
    return all.get(owner[token] - 1);
  }

  List<Mention> all() {
    List<Mention> list = new ArrayList<>(all);
    list.addAll(nested);
    return list;
  }
}
