package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells the form of each group. What counts most is where lines break: a line of prose ends where
 * the next word had no room, a line of verse where it was meant to.
 */
final class Forms {
  private final Draft draft;
  private final Layout layout;
  private final List<Group> groups;
  private final boolean lists;
  private final boolean tables;

  /** What tells verse; empty where none is looked for. */
  private final Optional<VerseForms> verse;

  private final List<Form> forms = new ArrayList<>();

  /** The form of each group by itself, before its neighbours are asked. */
  private final List<Form> alone = new ArrayList<>();

  private Forms(Draft draft, List<Group> groups, Optional<VerseForms> verse) {
    this.draft = draft;
    this.layout = draft.layout();
    this.groups = groups;
    this.lists = draft.profile().has("lists");
    this.tables = draft.profile().has("tables");
    this.verse = verse;
  }

  /** The forms of a document's groups that the profile looks for. */
  static Forms of(Draft draft, List<Group> groups) {
    Optional<VerseForms> verse =
        draft.profile().has("verse")
            ? Optional.of(new VerseForms(draft, groups))
            : Optional.empty();
    Forms forms = new Forms(draft, groups, verse);
    for (int g = 0; g < groups.size(); g++) {
      forms.alone.add(forms.shape(g));
    }
    forms.settle();
    return forms;
  }

  /** The same document where no verse is looked for. */
  Forms withoutVerse() {
    Forms others = new Forms(draft, groups, Optional.empty());
    for (int g = 0; g < groups.size(); g++) {
      Form form = alone.get(g);
      others.alone.add(form == Form.VERSE ? prose(groups.get(g)) : form);
    }
    others.settle();
    return others;
  }

  /** In the order of the groups. */
  List<Form> list() {
    return forms;
  }

  private void settle() {
    forms.addAll(alone);
    if (tables) {
      TableRuns.join(layout, groups, forms);
    }
    verse.ifPresent(looked -> looked.settle(forms));
  }

  private Form shape(int g) {
    Group group = groups.get(g);
    if (tables && Boxes.isBox(layout, group)) {
      return Form.BOX;
    }
    if (tables && Columns.isDrawing(layout, group.lines())) {
      return Form.DRAWING;
    }
    if (tables
        && Columns.isTable(layout, group.lines())
        && !Marks.separators(layout, group.lines())) {
      return Form.TABLE;
    }
    if (lists && Markers.isList(layout, group)) {
      return Form.LIST;
    }
    boolean places = ItemLines.arePlaces(layout, group);
    if (lists
        && (places
            || ItemLines.areWords(layout, group)
            || ItemLines.areQuantities(layout, group)
            || ItemLines.endInQuantities(layout, group))) {
      return Form.WORDS;
    }
    if (!places && verse.isPresent() && verse.get().at(g)) {
      return Form.VERSE;
    }
    return prose(group);
  }

  private Form prose(Group group) {
    return lists && ItemLines.hang(layout, group) ? Form.HANGING : Form.PROSE;
  }
}
