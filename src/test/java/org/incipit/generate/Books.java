package org.incipit.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Books in chapters, and collections of poems. */
final class Books {
  static final List<String> ROMAN =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");

  private Books() {}

  static Part book(Scribe scribe) {
    List<Part> parts = new ArrayList<>();
    int chapters = scribe.between(4, 6);
    for (int i = 0; i < chapters; i++) {
      List<Part> section = new ArrayList<>();
      section.add(scribe.heading(scribe.pick("titles"), 1));
      for (int k = scribe.between(3, 5); k > 0; k--) {
        section.add(scribe.paragraph(Setting.PARAGRAPH, scribe.between(4, 7)));
      }
      section.addAll(scribe.chapterNotes());
      // A title that comes under number after number heads a section of its own.
      parts.add(
          Box.of(
              "div chapter",
              scribe.heading(scribe.pick("chapter") + " " + ROMAN.get(i), 4),
              new Box("div section", section)));
    }
    Leaf title =
        scribe.line("head", scribe.pick("titles").toUpperCase(Locale.ROOT), Setting.heading(0));
    parts.add(0, title);
    return Box.of("", new Box("div book", parts), new Box("", scribe.endNotes()));
  }

  static Part verse(Scribe scribe) {
    List<Part> parts = new ArrayList<>();
    parts.add(scribe.heading(scribe.pick("titles").toUpperCase(Locale.ROOT), 0));
    int inner = scribe.once(2) ? 0 : scribe.between(2, 4);
    int size = scribe.between(4, 6);
    for (int i = scribe.between(2, 4); i > 0; i--) {
      List<Part> poem = new ArrayList<>();
      poem.add(scribe.heading(scribe.pick("titles").toUpperCase(Locale.ROOT), 3));
      for (int k = scribe.between(2, 5); k > 0; k--) {
        List<Part> stanza = new ArrayList<>();
        for (int l = 0; l < size; l++) {
          String stop = l + 1 == size ? "." : l % 2 == 0 ? "," : "";
          int indent = l % 2 == 1 ? inner : 0;
          stanza.add(
              scribe.line("l", scribe.pick("lines") + stop, Setting.line(l == 0 ? 1 : 0, indent)));
        }
        poem.add(new Box("lg", stanza));
      }
      parts.add(new Box("div poem", poem));
    }
    return new Box("div verse", parts);
  }
}
