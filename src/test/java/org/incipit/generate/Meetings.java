package org.incipit.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Minutes, interviews and debates. */
final class Meetings {
  private Meetings() {}

  static Part minutes(Scribe scribe) {
    List<Part> parts = new ArrayList<>();
    parts.add(scribe.heading(scribe.pick("minutes"), 0));
    parts.add(attendance(scribe));
    int items = scribe.between(3, 6);
    for (int i = 1; i <= items; i++) {
      List<Part> item = new ArrayList<>();
      item.add(scribe.heading(i + ". " + scribe.pick("titles"), 1));
      for (int k = scribe.between(1, 3); k > 0; k--) {
        item.add(scribe.paragraph());
      }
      if (scribe.once(2)) {
        List<Word> words = new ArrayList<>(Scribe.whole(scribe.pick("decision")));
        words.addAll(scribe.prose(1));
        item.add(new Leaf("p", words, Setting.PARAGRAPH));
      }
      parts.add(new Box("div agendaItem", item));
    }
    return Box.of("", new Box("div minutes", parts), new Box("", scribe.endNotes()));
  }

  private static Part attendance(Scribe scribe) {
    List<Part> list = new ArrayList<>();
    boolean lines = scribe.once(2);
    list.add(scribe.line("head", scribe.pick("present"), Setting.line(1, 0)));
    List<String> names = scribe.several("family", scribe.between(3, 6));
    for (int i = 0; i < names.size(); i++) {
      String name = scribe.pick("given") + " " + names.get(i);
      if (lines) {
        list.add(scribe.line("item", name, Setting.line(0, 4)));
      } else {
        list.add(
            new Leaf(
                "item",
                Scribe.words(name + (i + 1 < names.size() ? "," : "")),
                Setting.JOINED.withBelow(1)));
      }
    }
    return new Box("list attendance", list);
  }

  static Part interview(Scribe scribe) {
    return spoken(scribe, "interview", scribe.several("family", 2));
  }

  static Part debate(Scribe scribe) {
    return spoken(scribe, "debate", scribe.several("family", 7));
  }

  private static Part spoken(Scribe scribe, String genre, List<String> speakers) {
    List<Part> parts = new ArrayList<>();
    parts.add(scribe.heading(scribe.pick(genre), 0));
    int turns = scribe.between(10, 24);
    for (int i = 0; i < turns; i++) {
      boolean twice = i >= speakers.size() && speakers.size() > 2;
      String speaker = speakers.get(twice ? scribe.between(0, 6) : i % speakers.size());
      List<Part> turn = new ArrayList<>();
      turn.add(
          scribe.line(
              "speaker",
              speaker.toUpperCase(Locale.ROOT) + ":",
              Setting.line(Setting.AS_PARAGRAPHS, 0)));
      turn.add(scribe.paragraph(Setting.JOINED, scribe.between(1, 4)));
      parts.add(new Box("sp", turn));
      if (genre.equals("debate") && scribe.once(6)) {
        parts.add(scribe.line("stage", scribe.pick("events"), Setting.line(1, 0).withBelow(1)));
      }
    }
    return Box.of("", new Box("div " + genre, parts), new Box("", scribe.endNotes()));
  }
}
