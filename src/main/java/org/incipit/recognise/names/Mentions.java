package org.incipit.recognise.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.incipit.model.Certainty;
import org.incipit.model.Kind;

/** The mentions found so far; a token belongs to at most one, nested places apart. */
final class Mentions {
  private final List<Mention> all = new ArrayList<>();
  private final List<Mention> nested = new ArrayList<>();
  private final BitSet absorbed = new BitSet();
  private static final int CLOSED = -1;
  private static final Mention NOTHING = Mention.of(Kind.APART, -1, -1, Certainty.LOW, "");

  /** For each token 1 + the mention that it belongs to, {@link #CLOSED}, or 0. */
  private final int[] owner;

  Mentions(int tokens) {
    owner = new int[tokens];
  }

  /** The same mentions, to be added to apart. */
  Mentions copy() {
    Mentions copy = new Mentions(owner.length);
    copy.all.addAll(all);
    copy.nested.addAll(nested);
    copy.absorbed.or(absorbed);
    System.arraycopy(owner, 0, copy.owner, 0, owner.length);
    return copy;
  }

  void add(Mention mention) {
    all.add(mention);
    for (int i = mention.first(); i <= mention.last(); i++) {
      owner[i] = all.size();
    }
  }

  /** Adds a mention unless something is there already; false then. */
  boolean offer(Mention mention) {
    boolean free = free(mention.first(), mention.last());
    if (free) {
      add(mention);
    }
    return free;
  }

  /** Keeps tokens out of all names if they are free; the last of them then, else -1. */
  int close(int first, int last) {
    if (last < first || !free(first, last)) {
      return -1;
    }
    Arrays.fill(owner, first, last + 1, CLOSED);
    return last;
  }

  /** Adds a mention in place of those that lie inside it; false when one reaches out of it. */
  boolean absorb(Mention mention) {
    for (int i = mention.first(); i <= mention.last(); i++) {
      if (owner[i] != 0 && !within(at(i), mention)) {
        return false;
      }
    }
    for (int i = mention.first(); i <= mention.last(); i++) {
      if (owner[i] != 0) {
        absorbed.set(owner[i] - 1);
      }
    }
    add(mention);
    return true;
  }

  private static boolean within(Mention inner, Mention outer) {
    return inner.first() >= outer.first() && inner.last() <= outer.last();
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

  /** The mention that a token belongs to; {@code token} must not be free. Nothing's when closed. */
  Mention at(int token) {
    return owner[token] == CLOSED ? NOTHING : all.get(owner[token] - 1);
  }

  /** The places inside other mentions. */
  List<Mention> nested() {
    return nested;
  }

  List<Mention> all() {
    List<Mention> list = outer();
    list.addAll(nested);
    return list;
  }

  /** Those that lie in no other one, in the order in which they were added. */
  List<Mention> outer() {
    List<Mention> list = new ArrayList<>(all.size() + nested.size());
    for (int i = 0; i < all.size(); i++) {
      if (!absorbed.get(i)) {
        list.add(all.get(i));
      }
    }
    return list;
  }
}
