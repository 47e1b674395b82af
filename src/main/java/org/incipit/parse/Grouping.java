package org.incipit.parse;

import java.util.List;
import org.incipit.language.LanguageData;

/**
 * The groups of a document, cut where somebody speaks, at lines that stand alone and around quoted
 * mail.
 *
 * @param draft the document
 * @param all the groups before they were cut
 * @param cast the list of persons of a play
 * @param turns the lines that open speeches
 * @param groups the groups as they are cut
 * @param mail true when the document quotes mail
 * @param spaced true when a leading space sets directions apart, and may mark no page
 */
record Grouping(
    Draft draft,
    List<Group> all,
    Cast cast,
    Turns turns,
    List<Group> groups,
    boolean mail,
    boolean spaced) {

  static Grouping of(Layout layout, LanguageData words, PageFurniture furniture, Profile profile) {
    return of(
        new Draft(layout, words, furniture, profile),
        Group.all(layout, furniture.lines()),
        profile);
  }

  private static Grouping of(Draft draft, List<Group> all, Profile profile) {
    Layout layout = draft.layout();
    boolean spoken = profile.has("turns");
    Cast cast = spoken ? Cast.of(draft, all) : Cast.none();
    Turns turns = spoken ? Turns.of(draft, all, cast) : Turns.none();
    Scenes scenes = new Scenes(draft, turns, cast);
    List<Group> parted = new LoneLines(draft).cut(scenes.cut(all));
    boolean mail = profile.has("quotes") && QuotedMail.several(layout, parted);
    List<Group> groups = mail ? QuotedMail.cut(layout, parted) : parted;
    return new Grouping(draft, all, cast, turns, groups, mail, scenes.setDirectionsBySpace());
  }

  /** The same groups, read with another profile. */
  Grouping read(Profile other) {
    return new Grouping(draft.with(other), all, cast, turns, groups, mail, spaced);
  }

  /** The same document by another profile with the same words, cut anew where that cuts else. */
  Grouping with(Profile other) {
    Profile own = draft.profile();
    boolean looked = own.has("turns") || !other.has("turns");
    return looked && isSpokenAlike(other) && own.hasAlike(other, "quotes")
        ? read(other)
        : of(draft.with(other), all, other);
  }

  /** True where a profile asks for speeches as this one did, or none were found. */
  boolean isSpokenAlike(Profile other) {
    return turns.isEmpty() && cast.isEmpty() || draft.profile().hasAlike(other, "turns");
  }
}
