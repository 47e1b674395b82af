package org.incipit.recognise.names;

import java.util.Set;
import org.incipit.authority.Cue;
import org.incipit.authority.Lexicon;
import org.incipit.model.Certainty;

/**
 * Persons whom a word for kin or descent proves: "Florence, wife of …", "Rhys ap Hywel", "née
 * Lorraine".
 */
final class KinNames {
  private static final int LONGEST = 4;

  /** Between a name and that of the father, in Arabic, Welsh and Bantu names. */
  private static final Set<String> CHILD = NameWords.set("child-of");

  /** Behind the comma after a forename, before "of". */
  private static final Set<String> KIN = NameWords.set("kin-behind-comma");

  /** Between the comma and the kin, and before whose it is: "eldest", "late". */
  private static final Set<String> ATTRIBUTES = NameWords.set("kin-attributes");

  /** Before what somebody is called in French: "née", "veuve". */
  private static final Set<String> CALLED = NameWords.set("called");

  private static final Set<String> SAID = Set.of("dit", "dite");

  private final Scene scene;
  private final Tokens tokens;
  private final Mentions mentions;
  private final PersonPattern persons;
  private final Titles titles;

  KinNames(Scene scene, Mentions mentions) {
    this.scene = scene;
    this.tokens = scene.tokens;
    this.mentions = mentions;
    this.persons = new PersonPattern(scene);
    this.titles = new Titles(scene);
  }

  /** "Florence, wife of Mr. Hicks": a forename, whatever place is called so. */
  int relative(int i) {
    int kin = i + 2;
    boolean name =
        scene.english()
            && tokens.shape(i) == Shape.CAPITALISED
            && scene.listed(i, Lexicon.GIVEN)
            && scene.place(i) != null
            && tokens.is(i + 1, ',')
            && tokens.follows(kin);
    while (name
        && kin - i < LONGEST
        && tokens.follows(kin)
        && ATTRIBUTES.contains(scene.key(kin))) {
      kin++;
    }
    boolean whose =
        name
            && KIN.contains(scene.key(kin))
            && tokens.follows(kin + 1)
            && scene.key(kin + 1).equals("of")
            && named(kin + 2);
    if (!whose || tokens.follows(i) && tokens.capital(i - 1)) {
      return -1;
    }
    mentions.add(Mention.person(i, i, i, Certainty.MEDIUM, "a forename and whose kin that is"));
    return i;
  }

  /** "Rhys ap Hywel", "Amur bin Suleiman": a name and whose child that is. */
  int child(int i) {
    int titled = titles.after(i);
    int name = titled < 0 ? i : titled;
    int at = name;
    while (at - name < LONGEST
        && persons.plain(at)
        && tokens.follows(at + 1)
        && tokens.capital(at + 1)) {
      at++;
    }
    int of = at + 1;
    boolean child =
        tokens.follows(of + 1)
            && persons.plain(name)
            && tokens.shape(of) == Shape.LOWER
            && CHILD.contains(scene.key(of))
            && persons.plain(of + 1)
            && !(scene.german() && scene.key(of).equals("bin")); // "Hier bin ich"
    int last = child ? persons.end(of + 1) : -1;
    if (!child) {
      return -1;
    }
    return mentions.offer(
            Mention.person(i, name, last, Certainty.MEDIUM, "a name and the father's"))
        ? last
        : -1;
  }

  /** "née Lorraine", "veuve Limoges", ", dit Sans-Souci": what a person is called, no town. */
  int called(int i) {
    boolean name =
        scene.french()
            && tokens.follows(i)
            && tokens.shape(i).capital()
            && !tokens.has(i, Tokens.SENTENCE)
            && scene.place(i) != null;
    boolean before =
        name
            && tokens.shape(i - 1) == Shape.LOWER
            && (CALLED.contains(scene.key(i - 1))
                || SAID.contains(scene.key(i - 1)) && tokens.is(i - 2, ','));
    if (!before) {
      return -1;
    }
    int last = scene.place(i).last();
    if (dated(last + 1)) {
      return -1;
    }
    mentions.add(Mention.person(i, i, last, Certainty.MEDIUM, "what a person is called"));
    return last;
  }

  /** "of the late Mr. Hicks", "of Anna", but not "of Presidents". */
  private boolean named(int token) {
    int name = token;
    while (name - token < LONGEST && tokens.follows(name) && ATTRIBUTES.contains(scene.key(name))) {
      name++;
    }
    return tokens.follows(name)
        && tokens.capital(name)
        && (scene.cue(name, Cue.TITLE)
            || scene.cue(name, Cue.SHORT_GIVEN)
            || scene.listed(name, Lexicon.GIVEN)
            || tokens.shape(name) == Shape.INITIAL);
  }

  /** ", le 4 mai": behind a place, when somebody was born there. */
  private boolean dated(int comma) {
    int date = scene.cue(comma + 1, Cue.ARTICLE) ? comma + 2 : comma + 1;
    return tokens.is(comma, ',')
        && tokens.follows(date)
        && (tokens.shape(date) == Shape.DIGITS || scene.day(date));
  }
}
