package org.incipit.generate;

import java.util.ArrayList;
import java.util.List;

/** Letters and diaries. */
final class Letters {
  private Letters() {}

  static Part letter(Scribe scribe) {
    List<Part> parts = new ArrayList<>();
    int right = scribe.once(2) ? 0 : scribe.between(20, 34);
    String date =
        scribe.date(
            "date.letter",
            scribe.between(1850, 1950),
            scribe.between(1, 28),
            scribe.between(0, 11));
    parts.add(
        Box.of(
            "opener",
            scribe.line("dateline", date, Setting.line(0, right)),
            scribe.line("salute", scribe.pick("salutes"), Setting.line(1, 0).withBelow(1))));
    for (int i = scribe.between(2, 7); i > 0; i--) {
      parts.add(scribe.paragraph());
    }
    int left = scribe.once(2) ? 0 : scribe.between(16, 30);
    parts.add(
        Box.of(
            "closer",
            scribe.line("salute", scribe.pick("valedictions"), Setting.line(1, left)),
            scribe.line("signed", scribe.name(), Setting.line(1, left).withBelow(1))));
    if (scribe.once(3)) {
      List<Word> words = new ArrayList<>(Scribe.whole(scribe.pick("postscript")));
      words.addAll(scribe.prose(scribe.between(1, 3)));
      parts.add(Box.of("postscript", new Leaf("p", words, Setting.FLUSH)));
    }
    return Box.of("", new Box("div letter", parts), new Box("", scribe.endNotes()));
  }

  static Part diary(Scribe scribe) {
    List<Part> parts = new ArrayList<>();
    parts.add(scribe.heading(scribe.pick("diary"), 0));
    int year = scribe.between(1850, 1950);
    int month = scribe.between(0, 11);
    int day = scribe.between(1, 4);
    int above = scribe.between(1, 2);
    for (int i = scribe.between(4, 8); i > 0; i--) {
      List<Part> entry = new ArrayList<>();
      entry.add(scribe.heading(scribe.date("date.entry", year, day, month), above));
      for (int k = scribe.between(1, 3); k > 0; k--) {
        entry.add(scribe.paragraph());
      }
      parts.add(new Box("div entry", entry));
      day += scribe.between(1, 3);
    }
    return Box.of("", new Box("div diary", parts), new Box("", scribe.endNotes()));
  }
}
