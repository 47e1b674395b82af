package org.incipit.recognise.names;

import org.incipit.model.Certainty;

/** What the rules made of each token, as the linear model is told it. */
final class RuleTags {
  private static final int CERTAINTIES = Certainty.values().length;

  private final byte[] tags;
  private final int[] reasons;

  /**
   * What these mentions say.
   *
   * @param tokens number of tokens of the document
   */
  RuleTags(Mentions mentions, int tokens) {
    tags = new byte[tokens];
    reasons = new int[tokens];
    for (int i = 0; i < tokens; i++) {
      if (!mentions.free(i)) {
        Mention mention = mentions.at(i);
        int first = Tag.first(mention.kind());
        int tag = i == mention.first() ? first : Tag.later(first);
        tags[i] = (byte) (1 + tag * CERTAINTIES + mention.cert().ordinal());
        reasons[i] = (mention.why().hashCode() * 31 + tags[i]) * 2 + (i < mention.name() ? 1 : 0);
      }
    }
  }

  /** The tag by the rules and how sure they were; 0 where they said nothing. */
  int tag(int token) {
    return tags[token];
  }

  /** The tag for the model behind what {@link #tag} says. */
  static int modelTag(int tag) {
    return tag == 0 ? Tag.OUTSIDE : (tag - 1) / CERTAINTIES;
  }

  /** Number of values of {@link #tag}. */
  static int count() {
    return 1 + Tag.COUNT * CERTAINTIES;
  }

  /** Which rule spoke, and of which part of the name; 0 where none did. */
  int reason(int token) {
    return reasons[token];
  }
}
