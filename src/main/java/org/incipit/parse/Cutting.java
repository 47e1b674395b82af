package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import org.incipit.model.PageBreak;

/**
 * How a document is cut into chunks by the rules of one profile, and what was found on the way.
 *
 * @param grouping its groups
 * @param furniture its page furniture
 * @param breaks where pages start
 * @param notes its sections of notes
 * @param runs notes that stand under what calls them
 * @param measured the forms of the groups as their lines show them
 * @param forms the same where notes, mail and speeches have been heard too
 * @param chunks as the lines fall, before a profile or a person cuts further
 */
record Cutting(
    Grouping grouping,
    PageFurniture furniture,
    List<PageBreak> breaks,
    NoteSections notes,
    NoteRuns runs,
    Forms measured,
    List<Form> forms,
    List<Chunk> chunks) {

  static Cutting of(Grouping grouping, PageFurniture furniture, BreakReplay replay) {
    Draft draft = grouping.draft();
    Layout layout = draft.layout();
    Profile profile = draft.profile();
    List<Group> groups = grouping.groups();
    boolean spaces = profile.pageBreaks().contains("leading-space") && !grouping.spaced();
    List<PageBreak> breaks =
        replay.pages(
            furniture.numbered(
                PageBreaks.find(layout, spaces, furniture.breaks(), furniture.lines())));
    NoteSections notes =
        profile.has("notes")
            ? NoteSections.of(layout, groups, draft.language().set("notes.headings"))
            : NoteSections.none(layout);
    NoteRuns runs =
        profile.has("notes") ? NoteRuns.of(layout, groups, notes) : NoteRuns.none(layout);
    Forms measured = Forms.of(draft, groups);
    List<Form> forms = settled(grouping, furniture, notes, runs, measured.list());
    List<Chunk> chunks =
        new Chunker(layout, breaks, furniture, notes, runs, groups, forms).chunks();
    return new Cutting(grouping, furniture, breaks, notes, runs, measured, forms, chunks);
  }

  /**
   * The same document by another profile with the same words; nobody decided anything on it. What
   * the rules of both find alike is not looked for again.
   */
  Cutting with(Profile other, BreakReplay replay) {
    Profile own = grouping.draft().profile();
    boolean alike =
        own.pageBreaks().equals(other.pageBreaks())
            && own.hasAlike(other, "notes")
            && own.hasAlike(other, "lists")
            && own.hasAlike(other, "tables");
    if (alike && own.hasAlike(other, "verse") && grouping.isSpokenAlike(other)) {
      return new Cutting(
          grouping.read(other), furniture, breaks, notes, runs, measured, forms, chunks);
    }
    Grouping regrouped = grouping.with(other);
    return alike
            && regrouped.groups() == grouping.groups()
            && own.has("verse")
            && !other.has("verse")
        ? withoutVerse(regrouped)
        : of(regrouped, furniture, replay);
  }

  private Cutting withoutVerse(Grouping regrouped) {
    Layout layout = regrouped.draft().layout();
    List<Group> groups = regrouped.groups();
    Forms plain = measured.withoutVerse();
    List<Form> plainForms = settled(regrouped, furniture, notes, runs, plain.list());
    List<Chunk> recut =
        plainForms.equals(forms)
            ? chunks
            : new Chunker(layout, breaks, furniture, notes, runs, groups, plainForms).chunks();
    return new Cutting(regrouped, furniture, breaks, notes, runs, plain, plainForms, recut);
  }

  private static List<Form> settled(
      Grouping grouping,
      PageFurniture furniture,
      NoteSections notes,
      NoteRuns runs,
      List<Form> measured) {
    Draft draft = grouping.draft();
    List<Group> groups = grouping.groups();
    List<Form> forms = new ArrayList<>(measured);
    for (int g = 0; g < groups.size(); g++) {
      Group group = groups.get(g);
      if (opensNote(draft.layout(), group, notes, runs) || furniture.marks().explainBars(group)) {
        forms.set(g, Form.PROSE);
      }
      if (grouping.mail() && QuotedMail.is(draft.layout(), group)) {
        forms.set(g, Form.MARKED);
      }
    }
    if (draft.profile().has("verse")) {
      SpokenVerse.spread(draft, grouping.turns(), groups, forms);
    }
    return forms;
  }

  /** What a note's label opens is running text, however much it looks like a list. */
  private static boolean opensNote(Layout layout, Group group, NoteSections notes, NoteRuns runs) {
    int line = group.first().number() - 1;
    return runs.opensNote(line)
        || notes.label(line).isPresent()
        || notes.isHeading(line)
        || NoteBrackets.open(layout, group.lines().subList(1, group.size()));
  }
}
