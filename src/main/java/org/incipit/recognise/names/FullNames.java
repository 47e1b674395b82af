package org.incipit.recognise.names;

import java.util.Set;
import org.incipit.authority.Cue;
import org.incipit.authority.Lexicon;
import org.incipit.model.Certainty;

/** Names of persons that need no title, since a given name or initials stand before a surname. */
final class FullNames {
  private static final Set<String> SURNAME_HEADS = NameWords.set("surname-heads");

  private final Scene scene;
  private final Tokens tokens;
  private final Mentions mentions;
  private final KnownPersons known;
  private final PersonPattern persons;
  private final ItemNumerals numerals;
  private final WordSurnames words;

  FullNames(Scene scene, Mentions mentions) {
    this.scene = scene;
    this.tokens = scene.tokens;
    this.mentions = mentions;
    this.known = new KnownPersons(scene);
    this.persons = new PersonPattern(scene);
    this.numerals = new ItemNumerals(scene);
    this.words = new WordSurnames(scene);
  }

  /** Adds the name of a person that begins here; false when nothing proves it one. */
  boolean add(int i) {
    boolean article = !scene.english() && tokens.follows(i) && scene.cue(i - 1, Cue.ARTICLE);
    if (!persons.begins(i) || !persons.givenFirst(i) || scene.cue(i, Cue.TITLE) || article) {
      return false;
    }
    int end = persons.end(i);
    int parts = 0;
    int named = 0;
    boolean full = false;
    for (int k = i; k <= end; k++) {
      if (tokens.capital(k)) {
        parts++;
        full |= tokens.shape(k) != Shape.INITIAL;
        named += scene.named(k) && tokens.shape(k) != Shape.INITIAL ? 1 : 0;
      }
    }
    boolean initial = tokens.shape(i) == Shape.INITIAL;
    if (parts < 2
        || !full
        || initial && !tokens.is(i + 1, '.')
        || initial && scene.positional(i) && named == 0 && !scene.cue(end, Cue.TITLE_AFTER)
        || initial && numerals.at(i)) {
      return false;
    }
    boolean word = scene.listed(i, Lexicon.WORD) && !initial;
    boolean plain = word && named < 2 && scene.positional(i) && !words.practises(end);
    if (plain || lastIsOrdinary(end, named)) {
      return false;
    }
    known.add(i, end);
    return mentions.offer(
        Mention.person(
            i,
            i,
            end,
            named > 1 ? Certainty.HIGH : Certainty.MEDIUM,
            initial ? "initials and a name" : "a listed given name and another name"));
  }

  private boolean lastIsOrdinary(int end, int named) {
    return named < 2
        && scene.listed(end, Lexicon.WORD)
        && scene.statistics.lower[scene.word(end)] > 0;
  }

  /** "Asa Hill": a given name before a surname that is also the head word of places. */
  boolean endsInHead(int i) {
    return tokens.follows(i + 1)
        && tokens.capital(i + 1)
        && scene.forename(i)
        && scene.cue(i + 1, Cue.PLACE_LAST)
        && !scene.cue(i - 1, Cue.PLACE_BEFORE)
        && (!scene.cue(i - 1, Cue.ARTICLE) || scene.key(i - 1).equals("that"))
        && (!scene.cue(i - 1, Cue.TOWARD) || scene.isAlsoWord(i))
        && (scene.listed(i + 1, Lexicon.SURNAME)
            || rarely(i)
                && (scene.cue(i - 1, Cue.PERSON_BEFORE)
                    || scene.statistics.personFirst[scene.word(i)] > 0));
  }

  /** "Mary Lake": a forename before a head that few are called by. */
  boolean rarely(int i) {
    return scene.english() && scene.forename(i) && SURNAME_HEADS.contains(scene.key(i + 1));
  }

  /** Adds this word and the next as a name. */
  boolean addTwo(int i) {
    known.add(i, i + 1);
    return mentions.offer(
        Mention.person(i, i, i + 1, Certainty.MEDIUM, "a listed given name and surname"));
  }
}
