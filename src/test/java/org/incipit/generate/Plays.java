package org.incipit.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Plays in acts and scenes. */
final class Plays {
  private Plays() {}

  static Part drama(Scribe scribe) {
    List<String> names = scribe.several("given", 4);
    List<Part> parts = new ArrayList<>();
    parts.add(scribe.heading(scribe.pick("titles").toUpperCase(Locale.ROOT), 0));
    parts.add(cast(scribe, names));
    for (int a = 0; a < scribe.between(1, 2); a++) {
      List<Part> act = new ArrayList<>();
      act.add(scribe.heading(scribe.pick("act") + " " + Books.ROMAN.get(a), 3));
      for (int s = 0; s < 2; s++) {
        List<Part> scene = new ArrayList<>();
        scene.add(scribe.heading(scribe.pick("scene") + " " + Books.ROMAN.get(s), 2));
        speeches(scribe, names, scene);
        act.add(new Box("div scene", scene));
      }
      parts.add(new Box("div act", act));
    }
    return new Box("div drama", parts);
  }

  private static Part cast(Scribe scribe, List<String> names) {
    List<Part> items = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String text = names.get(i).toUpperCase(Locale.ROOT) + ", " + scribe.pick("adjectives");
      items.add(scribe.line("castItem", text, Setting.line(i == 0 ? 1 : 0, 0)));
    }
    return Box.of(
        "div section", scribe.heading(scribe.pick("cast"), 2), new Box("castList", items));
  }

  private static void speeches(Scribe scribe, List<String> names, List<Part> scene) {
    for (int i = scribe.between(6, 12); i > 0; i--) {
      String name = names.get(scribe.between(0, names.size() - 1)).toUpperCase(Locale.ROOT);
      Leaf speaker = scribe.line("speaker", name + ".", Setting.line(1, 0));
      Leaf speech = new Leaf("p", scribe.prose(scribe.between(1, 3)), Setting.JOINED);
      scene.add(Box.of("sp", speaker, speech));
      if (scribe.once(4)) {
        scene.add(scribe.line("stage", scribe.pick("directions"), Setting.line(1, 0).withBelow(1)));
      }
    }
  }
}
