package org.incipit.recognise.names;

import java.util.Optional;
import org.incipit.model.AuthorityEntry;
import org.incipit.model.Certainty;
import org.incipit.model.Kind;

/**
 * A name that was decided on.
 *
 * @param kind person, place, organisation or event
 * @param first its first token
 * @param last its last token
 * @param name first token of the name without titles, between {@code first} and {@code last}
 * @param places the list of candidate places, or -1
 * @param entry the entry of a user's file, if that decided
 * @param cert how sure
 * @param why the evidence, in a few words
 */
record Mention(
    Kind kind,
    int first,
    int last,
    int name,
    int places,
    Optional<AuthorityEntry> entry,
    Certainty cert,
    String why) {

  private static final String BY_TITLE_ALONE = "a title in place of the name";

  static Mention of(Kind kind, int first, int last, Certainty cert, String why) {
    return new Mention(kind, first, last, first, -1, Optional.empty(), cert, why);
  }

  static Mention person(int first, int name, int last, Certainty cert, String why) {
    return new Mention(Kind.PERSON, first, last, name, -1, Optional.empty(), cert, why);
  }

  /** A person whom a title names: "the Emperor". */
  static Mention title(int token) {
    return person(token, token, token, Certainty.LOW, BY_TITLE_ALONE);
  }

  boolean byTitleAlone() {
    return why.equals(BY_TITLE_ALONE);
  }

  static Mention place(int first, int last, int places, Certainty cert, String why) {
    return new Mention(Kind.PLACE, first, last, first, places, Optional.empty(), cert, why);
  }

  /** The same, known to be an entry of a user's file. */
  Mention with(AuthorityEntry known, String evidence) {
    return new Mention(
        kind, first, last, name, places, Optional.of(known), Certainty.HIGH, evidence);
  }

  /** The same, as sure as before, taken for an entry of a user's file. */
  Mention linked(AuthorityEntry known, String evidence) {
    return new Mention(kind, first, last, name, places, Optional.of(known), cert, evidence);
  }

  /** The same, which may be several entries of a user's file and so is linked to none. */
  Mention unlinked(Certainty doubt, String evidence) {
    return new Mention(kind, first, last, name, -1, Optional.empty(), doubt, evidence);
  }
}
