package org.incipit.recognise.names;

import org.incipit.authority.Cue;
import org.incipit.authority.Lexicon;
import org.incipit.model.Kind;

/** Says in a few words what spoke for a name that no rule found: the first that holds. */
final class Evidence {
  private Evidence() {}

  static String of(Scene scene, Kind kind, int first, int last) {
    Tokens tokens = scene.tokens;
    boolean follows = tokens.follows(first);
    if (kind == Kind.PLACE) {
      if (scene.place(first) != null) {
        return "weighed: a listed place in these surroundings";
      }
      return Statistics.placeCue(tokens, first)
          ? "weighed: after a word of place"
          : "weighed: surroundings of a place";
    }
    if (kind == Kind.ORGANISATION) {
      return scene.cue(last, Cue.BODY_LAST) || scene.cue(first, Cue.BODY_FIRST)
          ? "weighed: a word for a body"
          : "weighed: surroundings of a body";
    }
    if (scene.listed(first, Lexicon.GIVEN)) {
      return "weighed: a listed given name";
    }
    if (scene.statistics.personLast[scene.word(last)] > 0) {
      return "weighed: a person elsewhere in the text";
    }
    boolean speaks = tokens.follows(last + 1) && scene.cue(last + 1, Cue.SAYING);
    return speaks
        ? "weighed: before a verb of persons"
        : follows && scene.cue(first - 1, Cue.PERSON_BEFORE)
            ? "weighed: after a word of persons"
            : "weighed: surroundings of a person";
  }
}
