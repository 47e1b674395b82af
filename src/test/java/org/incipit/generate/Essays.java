package org.incipit.generate;

import java.util.ArrayList;
import java.util.List;

/** Speeches, and text that is nothing else than text. */
final class Essays {
  private Essays() {}

  static Part speech(Scribe scribe) {
    List<Part> parts = new ArrayList<>();
    parts.add(scribe.heading(scribe.pick("speech"), 0));
    for (int i = scribe.between(4, 16); i > 0; i--) {
      parts.add(scribe.paragraph());
    }
    return Box.of("", new Box("div speech", parts), new Box("", scribe.endNotes()));
  }

  static Part plain(Scribe scribe) {
    List<Part> parts = new ArrayList<>();
    for (int i = scribe.between(3, 14); i > 0; i--) {
      parts.add(scribe.paragraph(Setting.PARAGRAPH, scribe.between(3, 7)));
    }
    return Box.of("", new Box("div text", parts), new Box("", scribe.endNotes()));
  }
}
