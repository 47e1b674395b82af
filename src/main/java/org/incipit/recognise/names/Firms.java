package org.incipit.recognise.names;

import java.util.Set;
import org.incipit.model.Certainty;
import org.incipit.model.Kind;

/** Firms of several partners, whose commas would make persons of them. */
final class Firms {
  private static final int LONGEST = 4;

  private static final Set<String> PARTNERS = NameWords.set("partners");

  private static final Set<String> FIRMS = NameWords.set("before-partners");

  private final Scene scene;
  private final Tokens tokens;
  private final Mentions mentions;
  private final PersonPattern persons;

  Firms(Scene scene, Mentions mentions) {
    this.scene = scene;
    this.tokens = scene.tokens;
    this.mentions = mentions;
    this.persons = new PersonPattern(scene);
  }

  /** "Messrs. Price, Waterhouse & Co.": partners with commas between them. */
  int find(int i) {
    if (!persons.plain(i)) {
      return -1;
    }
    int at = i;
    int commas = 0;
    while (commas < LONGEST
        && tokens.is(at + 1, ',')
        && tokens.follows(at + 2)
        && persons.plain(at + 2)) {
      at += 2;
      commas++;
    }
    int mark = at + 2;
    boolean firm =
        commas > 0
            && tokens.follows(mark)
            && LoneNames.joins(scene, at + 1)
            && PARTNERS.contains(scene.key(mark))
            && tokens.capital(mark);
    int title = tokens.wordBefore(i);
    boolean announced = tokens.follows(i) && FIRMS.contains(scene.key(title));
    if (!firm || commas > 1 && !announced) {
      return -1;
    }
    return mentions.offer(
            Mention.of(Kind.ORGANISATION, i, mark, Certainty.MEDIUM, "partners of a firm"))
        ? mark
        : -1;
  }
}
