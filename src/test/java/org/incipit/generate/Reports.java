package org.incipit.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reports, articles and newspapers. */
final class Reports {
  private static final int CELL = 16;
  private static final int HANG = 3;

  private Reports() {}

  static Part report(Scribe scribe) {
    List<Part> parts = new ArrayList<>();
    parts.add(scribe.heading(scribe.pick("report"), 0));
    int sections = scribe.between(2, 4);
    for (int i = 1; i <= sections; i++) {
      List<Part> section = new ArrayList<>();
      section.add(scribe.heading(i + ". " + scribe.pick("titles"), 2));
      body(scribe, section);
      int subsections = scribe.between(0, 3);
      for (int k = 1; k <= subsections && subsections > 1; k++) {
        List<Part> below = new ArrayList<>();
        below.add(scribe.heading(i + "." + k + ". " + scribe.pick("titles"), 1));
        body(scribe, below);
        parts(section, "div section", below);
      }
      parts(parts, "div section", section);
    }
    return Box.of("", new Box("div report", parts), new Box("", scribe.endNotes()));
  }

  private static void parts(List<Part> into, String name, List<Part> parts) {
    into.add(new Box(name, parts));
  }

  private static void body(Scribe scribe, List<Part> section) {
    for (int i = scribe.between(1, 3); i > 0; i--) {
      section.add(scribe.paragraph());
    }
    if (scribe.once(4)) {
      section.add(list(scribe));
      section.add(scribe.paragraph());
    } else if (scribe.once(4)) {
      section.add(table(scribe));
      section.add(scribe.paragraph());
    }
  }

  /** Numbered or marked items. */
  private static Part list(Scribe scribe) {
    NoteStyle notes = scribe.wear().noteStyle();
    boolean foot = scribe.wear().notes() == Wear.NotePlace.FOOT;
    // Nobody could tell "1)" under a paragraph from the label of a note that it calls, nor a star.
    boolean numbered = scribe.once(2) && !foot;
    String bullet = notes == NoteStyle.MARKS ? "•" : scribe.pick("bullets");
    // One tab for either: a further line would look like the start of a paragraph.
    int hang = scribe.wear().tabs() ? 0 : HANG;
    int indent = scribe.once(2) ? 0 : 3;
    List<Part> items = new ArrayList<>();
    int count = scribe.between(3, 6);
    for (int i = 1; i <= count; i++) {
      Setting setting = Setting.item(i == 1 ? 1 : 0, indent, hang).withBelow(i == count ? 1 : 0);
      List<Word> words = new ArrayList<>();
      words.add(Word.whole(numbered ? i + ")" : bullet));
      words.addAll(Scribe.words(scribe.pick("sentences")));
      if (numbered) {
        items.add(new Leaf("item", words, setting));
      } else {
        Leaf mark = new Leaf(Leaf.DECORATION, words.subList(0, 1), setting);
        Setting joined = new Setting(0, setting.below(), indent, hang, false, true, false, true, 0);
        items.add(Box.of("", mark, new Leaf("item", words.subList(1, words.size()), joined)));
      }
    }
    return new Box(numbered ? "list ordered" : "list unordered", items);
  }

  /** A table of words and numbers in columns. */
  private static Part table(Scribe scribe) {
    int columns = scribe.between(2, 3);
    List<Part> rows = new ArrayList<>();
    int count = scribe.between(4, 8);
    for (int r = 0; r < count; r++) {
      List<Part> cells = new ArrayList<>();
      Setting first = Setting.line(r == 0 ? 1 : 0, 2);
      cells.add(scribe.line("cell", scribe.pick("places"), first));
      for (int c = 1; c < columns; c++) {
        int below = c == columns - 1 && r == count - 1 ? 1 : 0;
        String number = String.valueOf(scribe.between(10, 9999));
        cells.add(scribe.line("cell", number, Setting.cell(2 + c * CELL).withBelow(below)));
      }
      rows.add(new Box("row", cells));
    }
    return new Box("table", rows);
  }

  static Part article(Scribe scribe) {
    return titled(scribe, "article", 2);
  }

  static Part newspaper(Scribe scribe) {
    return titled(scribe, "newspaper", 2);
  }

  /** Sections under headings in capitals. */
  private static Part titled(Scribe scribe, String genre, int above) {
    List<Part> parts = new ArrayList<>();
    parts.add(scribe.heading(scribe.pick("titles"), 0));
    parts.add(scribe.paragraph());
    String inside = genre.equals("newspaper") ? "div article" : "div section";
    for (int i = scribe.between(2, 5); i > 0; i--) {
      List<Part> section = new ArrayList<>();
      section.add(scribe.heading(scribe.pick("titles").toUpperCase(Locale.ROOT), above));
      for (int k = scribe.between(1, 4); k > 0; k--) {
        section.add(scribe.paragraph());
      }
      parts.add(new Box(inside, section));
    }
    return Box.of("", new Box("div " + genre, parts), new Box("", scribe.endNotes()));
  }
}
