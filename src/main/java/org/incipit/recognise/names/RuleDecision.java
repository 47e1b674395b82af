package org.incipit.recognise.names;

import java.util.Set;
import org.incipit.authority.Cue;
import org.incipit.authority.Lexicon;
import org.incipit.model.Certainty;
import org.incipit.model.Kind;

/**
 * Decides by rules: first what its own words prove (titles, heads, two listed names), then lone
 * names by the evidence of the whole document.
 */
final class RuleDecision implements Decision {
  /** What is named after saints, in English. */
  private static final Set<String> BUILDINGS = NameWords.set("saints-buildings");

  private static final Set<String> CALLED_AFTER = NameWords.set("called-after-persons");
  private static final Set<String> SAINTS = NameWords.set("saints");
  private static final Set<String> DURING = NameWords.set("during");
  private static final int MILLION = 1_000_000;
  private static final int LARGE = 100_000;

  @Override
  public void decide(Scene scene, Mentions mentions) {
    new DatelinePlaces(scene, mentions).run();
    if (scene.german()) {
      new InitialNames(scene, mentions).run();
    }
    new Pass(scene, mentions).run();
    if (!scene.german()) {
      new InitialNames(scene, mentions).run();
    }
    new LoneNames(scene, mentions).run();
  }

  private static final class Pass {
    private final Scene scene;
    private final Tokens tokens;
    private final Mentions mentions;
    private final PersonPattern persons;
    private final Titles titles;
    private final ItemNumerals numerals;
    private final WordSurnames words;
    private final BodyPattern bodies;
    private final PlacePattern places;

    Pass(Scene scene, Mentions mentions) {
      this.scene = scene;
      this.tokens = scene.tokens;
      this.mentions = mentions;
      this.persons = new PersonPattern(scene);
      this.titles = new Titles(scene);
      this.numerals = new ItemNumerals(scene);
      this.words = new WordSurnames(scene);
      this.bodies = new BodyPattern(scene);
      this.places = new PlacePattern(scene);
    }

    void run() {
      for (int i = 0; i < tokens.size; i++) {
        if (!mentions.free(i)) {
          continue;
        }
        boolean capital = scene.capital(i);
        if (capital && (event(i) || bodies(i))
            || (capital || scene.cue(i, Cue.TITLE_SMALL)) && titled(i)) {
          i = skip(i);
        } else if (capital && !scene.cue(i, Cue.MONTH) && (place(i) || person(i))) {
          i = skip(i);
        }
      }
    }

    private int skip(int i) {
      return mentions.free(i) ? i : Math.max(i, mentions.at(i).last());
    }

    private boolean event(int i) {
      int first = scene.phrase(i, Cue.EVENT_FIRST);
      if (first >= 0) {
        int end = eventEnd(first);
        if (end > first) {
          return add(Mention.of(Kind.EVENT, i, end, Certainty.HIGH, "an event's head"));
        }
      }
      int at = i;
      for (int k = 0; k < 4 && tokens.follows(at + 1) && scene.capital(at + 1); k++) {
        at++;
        if (scene.cue(at, Cue.EVENT_LAST) && !tokens.has(at, Tokens.SENTENCE)) {
          boolean body = scene.cue(at, Cue.BODY_LAST);
          if (!body || during(i)) {
            return add(Mention.of(Kind.EVENT, i, numeral(at), Certainty.MEDIUM, "an event's head"));
          }
          return false;
        }
      }
      return false;
    }

    private boolean during(int i) {
      int at = i - 1;
      if (scene.cue(at, Cue.ARTICLE)) {
        at--;
      }
      return at >= 0 && DURING.contains(scene.key(at));
    }

    private int eventEnd(int head) {
      int at = numeral(head);
      if (at > head) {
        return at;
      }
      while (at - head < 4
          && tokens.follows(at + 1)
          && !tokens.capital(at + 1)
          && (scene.cue(at + 1, Cue.PARTICLE) || scene.key(at + 1).equals("of"))) {
        at++;
      }
      boolean named =
          at > head
              && tokens.follows(at + 1)
              && scene.capital(at + 1)
              && !scene.cue(at + 1, Cue.NEVER);
      if (!named) {
        return head;
      }
      Scene.Listed listed = scene.place(at + 1);
      return listed == null ? at + 1 : listed.last();
    }

    private int numeral(int head) {
      int at = head + 1;
      boolean roman =
          tokens.follows(at)
              && (tokens.shape(at) == Shape.UPPER || tokens.shape(at) == Shape.INITIAL)
              && roman(scene.key(at));
      return roman ? at : head;
    }

    private static boolean roman(String key) {
      for (int i = 0; i < key.length(); i++) {
        if ("ivx".indexOf(key.charAt(i)) < 0) {
          return false;
        }
      }
      return !key.isEmpty() && key.length() <= 4;
    }

    private boolean bodies(int i) {
      if (!bodies.find(i)) {
        return false;
      }
      Certainty cert = bodies.last > bodies.first ? Certainty.MEDIUM : Certainty.LOW;
      Mention body =
          Mention.of(Kind.ORGANISATION, bodies.first, bodies.last, cert, "a body's head word");
      if (!mentions.absorb(body)) {
        return false;
      }
      nestPlace();
      return true;
    }

    /** A place that ends the name of a body: "School of Kerman". */
    private void nestPlace() {
      for (int i = bodies.first + 1; i <= bodies.last; i++) {
        if (!scene.capital(i) || tokens.capital(i - 1)) {
          continue;
        }
        Scene.Listed listed = scene.place(i);
        if (listed != null
            && listed.last() <= bodies.last
            && prominent(listed.places(), LARGE)
            && !scene.cue(i, Cue.DEMONYM)
            && !scene.listed(i, Lexicon.WORD)) {
          mentions.nest(
              Mention.place(
                  i, listed.last(), listed.places(), Certainty.MEDIUM, "in a body's name"));
        }
      }
    }

    private boolean titled(int i) {
      int name = titles.after(i);
      if (name < 0 || scene.german() && ofOffice(name)) {
        return false;
      }
      int end = persons.afterTitle(name) ? persons.end(name) : -1;
      if (end < 0) {
        return titleOf(i, name);
      }
      if (end == name && words.isOrdinary(name)) {
        return false;
      }
      int head = namesPlace(name, end);
      if (head >= 0) {
        return add(
            Mention.place(i, head, -1, Certainty.MEDIUM, "a head word behind title and name"));
      }
      boolean saintly = SAINTS.contains(scene.key(i));
      int church = saintly ? church(name, end) : -1;
      if (church >= 0) {
        return add(
            Mention.place(i, church, -1, Certainty.MEDIUM, "a saint's name before a building"));
      }
      if (saintly) {
        Scene.Listed whole = scene.place(i);
        if (whole != null) {
          return false;
        }
        if (!scene.english() && Statistics.placeCue(tokens, i)) {
          return add(
              Mention.place(i, end, -1, Certainty.MEDIUM, "a saint's name behind a preposition"));
        }
      }
      if (realm(name)) {
        return false;
      }
      know(name, end, true);
      return add(Mention.person(i, name, end, Certainty.HIGH, "a title before the name"));
    }

    /**
     * "Prince Edward Island", "Lord Nelson Street": the head word of a place that is called after
     * somebody; -1 for none, as in "Mr. Street", "Captain James Street".
     */
    private int namesPlace(int name, int end) {
      int title = tokens.wordBefore(name);
      if (!scene.english() || scene.cue(title, Cue.COURTESY) || scene.cue(title, Cue.RANK)) {
        return -1;
      }
      int head = end > name && isHead(end) ? end : end + 1;
      return tokens.follows(head) && !tokens.has(head, Tokens.SENTENCE) && isHead(head) ? head : -1;
    }

    private boolean isHead(int token) {
      return tokens.capital(token) && CALLED_AFTER.contains(scene.key(token));
    }

    /** "St. Barnabas Church": the last token of a building named after a saint, -1 for none. */
    private int church(int name, int end) {
      for (int at = name + 1; at <= end + 1 && tokens.follows(at); at++) {
        if (tokens.capital(at) && BUILDINGS.contains(scene.key(at))) {
          return at;
        }
      }
      return -1;
    }

    /**
     * "empereur d'Autriche": the title names its bearer by a place, and only the place is a name.
     */
    private boolean realm(int name) {
      if (scene.english() || !scene.cue(name, Cue.PARTICLE) || !scene.cue(name - 1, Cue.TITLE_OF)) {
        return false;
      }
      int at = name;
      while (scene.cue(at, Cue.PARTICLE) && tokens.follows(at + 1)) {
        at++;
      }
      Scene.Listed listed = scene.place(at);
      return listed != null && scene.gazetteer.strong(scene.gazetteer.best(listed.places()));
    }

    /** "Direktor der Nordbahn", "Minister Frankreichs": German says so of what an office is. */
    private boolean ofOffice(int name) {
      int title = tokens.wordBefore(name);
      if (scene.cue(title, Cue.COURTESY)) {
        return false;
      }
      if (!tokens.capital(name)) {
        return scene.cue(name, Cue.ARTICLE);
      }
      Scene.Listed listed = scene.place(name);
      return listed != null
          && scene.key(name).endsWith("s")
          && !scene.listed(name, Lexicon.GIVEN | Lexicon.SURNAME)
          && scene.gazetteer.strong(scene.gazetteer.best(listed.places()));
    }

    private boolean titleOf(int i, int afterTitle) {
      int at = afterTitle;
      if (!scene.english()
          || !scene.cue(at - 1, Cue.TITLE_OF)
          || !scene.cue(at - 1, Cue.TITLE_ALONE)
          || scene.positional(i) && i + 1 < at - 1) {
        return false;
      }
      while (tokens.follows(at)
          && at - afterTitle < 2
          && !tokens.capital(at)
          && (scene.cue(at, Cue.PARTICLE) || scene.key(at).equals("of"))) {
        at++;
      }
      if (at == afterTitle
          || !tokens.follows(at)
          || !scene.capital(at)
          || scene.cue(at, Cue.NEVER)) {
        return false;
      }
      Scene.Listed listed = scene.place(at);
      int end = listed == null ? at : listed.last();
      return add(Mention.person(i, i, end, Certainty.MEDIUM, "a title of a place"));
    }

    /** Remembers the words of a certain person for the rest of the document. */
    private void know(int first, int last, boolean titled) {
      int end = last;
      while (end > first && scene.cue(end, Cue.TITLE_AFTER)) {
        end--;
      }
      for (int i = first; i <= end; i++) {
        if (tokens.capital(i) && tokens.shape(i) != Shape.INITIAL) {
          int[] counts = i == end ? scene.statistics.personLast : scene.statistics.personFirst;
          if (i == end && i > first + 1 && cameFrom(i)) {
            counts = scene.statistics.ofPlace;
          }
          counts[scene.word(i)]++;
        }
      }
    }

    /** "Wechsler von Rheinau", but not "Otto von Rheinau", whose surname it is. */
    private boolean cameFrom(int name) {
      int before = tokens.wordBefore(name - 1);
      return scene.german()
          && scene.key(name - 1).equals("von")
          && !scene.listed(before, Lexicon.GIVEN)
          && !scene.cue(before, Cue.SHORT_GIVEN)
          && tokens.shape(before) != Shape.INITIAL;
    }

    private boolean place(int i) {
      Scene.Listed listed = scene.place(i);
      if (places.ofKind(i) && mentions.free(i, places.last)) {
        boolean whole = listed != null && listed.last() == places.last;
        return add(
            Mention.place(
                i,
                places.last,
                whole ? listed.places() : -1,
                whole || places.last == i ? Certainty.HIGH : Certainty.MEDIUM,
                "what the place is before it"));
      }
      if (places.smallHead(i, listed == null ? i : listed.last())
          && mentions.free(i, places.last)) {
        return add(headed(i));
      }
      boolean longer =
          listed != null
              && !fullName(i)
              && !scene.genitive(listed.last() + 1)
              && places.headLast(i)
              && places.last > listed.last()
              && !(scene.listed(i, Lexicon.GIVEN) && scene.listed(places.last, Lexicon.SURNAME))
              && mentions.free(i, places.last);
      if (longer) {
        return add(headed(places.counted(i)));
      }
      if (listed != null && mentions.free(i, listed.last()) && sure(i, listed)) {
        boolean strong = scene.gazetteer.strong(scene.gazetteer.best(listed.places()));
        return add(
            Mention.place(
                i,
                listed.last(),
                listed.places(),
                strong ? Certainty.HIGH : Certainty.MEDIUM,
                "listed place"));
      }
      boolean personal =
          scene.listed(i, Lexicon.GIVEN)
              && !scene.listed(i, Lexicon.WORD)
              && scene.statistics.personFirst[scene.word(i)] > 0;
      if (fullName(i)) {
        know(i, i + 1, false);
        return add(
            Mention.person(i, i, i + 1, Certainty.MEDIUM, "a listed given name and surname"));
      }
      if (!personal && places.find(i) && mentions.free(i, places.last)) {
        return add(headed(places.counted(i)));
      }
      return false;
    }

    private Mention headed(int first) {
      return Mention.place(first, places.last, -1, Certainty.MEDIUM, "a place's head word");
    }

    /** "Asa Hill": a given name before a surname that is also the head word of places. */
    private boolean fullName(int i) {
      boolean two = tokens.follows(i + 1) && tokens.capital(i + 1);
      return two
          && scene.listed(i, Lexicon.GIVEN)
          && !scene.listed(i, Lexicon.WORD)
          && scene.cue(i + 1, Cue.PLACE_LAST)
          && scene.listed(i + 1, Lexicon.SURNAME)
          && !scene.cue(i - 1, Cue.PLACE_BEFORE)
          && !scene.cue(i - 1, Cue.TOWARD)
          && !scene.cue(i - 1, Cue.ARTICLE);
    }

    /** True when a listed name is a place whatever stands around it. */
    private boolean sure(int i, Scene.Listed listed) {
      int last = listed.last();
      boolean several = last > i || scene.key(i).indexOf(' ') > 0;
      int best = scene.gazetteer.best(listed.places());
      boolean strong = scene.gazetteer.strong(best);
      boolean people = scene.cue(i, Cue.DEMONYM) && last == i && !(strong && scene.french());
      if (people || scene.cue(last, Cue.MONTH)) {
        return false;
      }
      boolean goesOn =
          tokens.follows(last + 1)
              && scene.capital(last + 1)
              && !tokens.has(last + 1, Tokens.SENTENCE)
              && !scene.cue(last + 1, Cue.NEVER)
              && !scene.cue(last + 1, Cue.MONTH);
      if (several) {
        return !(goesOn && scene.listed(i, Lexicon.GIVEN)) && ordinary(i, last) == false;
      }
      if (scene.cue(i, Cue.NEVER)
          || scene.cue(i, Cue.PLACE_LAST)
          || tokens.shape(i) == Shape.INITIAL
          || tokens.end[i] - tokens.start[i] <= 3 && !strong) {
        return false;
      }
      boolean named = scene.listed(i, Lexicon.GIVEN | Lexicon.SURNAME);
      if (goesOn && named && !scene.cue(last + 1, Cue.DEMONYM)) {
        return scene.cue(i - 1, Cue.PLACE_BEFORE)
            && prominent(listed.places(), MILLION)
            && scene.listed(last + 1, Lexicon.GIVEN);
      }
      if (scene.english() && prominent(listed.places(), LARGE) && visited(i)) {
        return true;
      }
      if (strong) {
        return !scene.listed(i, Lexicon.WORD)
            || !scene.positional(i) && scene.statistics.lower[scene.word(i)] == 0;
      }
      return prominent(listed.places(), MILLION)
          && !named
          && !scene.listed(i, Lexicon.WORD)
          && !scene.german()
          && !goesOn;
    }

    /**
     * "three miles from Reading": a word with a capital for no other reason, here or twice
     * elsewhere behind a preposition of place.
     */
    private boolean visited(int i) {
      return !scene.positional(i)
          && tokens.shape(i) == Shape.CAPITALISED
          && scene.listed(i, Lexicon.WORD)
          && !scene.listed(i, Lexicon.GIVEN | Lexicon.SURNAME)
          && tokens.follows(i)
          && tokens.shape(i - 1) == Shape.LOWER
          && (Statistics.placeCue(tokens, i) || scene.statistics.afterPlaceCue[scene.word(i)] > 1);
    }

    /** True for several words that are all ordinary ones: "High Point", "The Hague" apart. */
    private boolean ordinary(int first, int last) {
      for (int i = first; i <= last; i++) {
        if (!scene.listed(i, Lexicon.WORD) && tokens.shape(i).word()) {
          return false;
        }
      }
      return scene.positional(first);
    }

    private boolean prominent(int list, int population) {
      int best = scene.gazetteer.best(list);
      return scene.gazetteer.strong(best) || scene.gazetteer.population(best) >= population;
    }

    private boolean person(int i) {
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
          named +=
              scene.listed(k, Lexicon.GIVEN | Lexicon.SURNAME) && tokens.shape(k) != Shape.INITIAL
                  ? 1
                  : 0;
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
      know(i, end, false);
      return add(
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

    private boolean add(Mention mention) {
      if (!mentions.free(mention.first(), mention.last())) {
        return false;
      }
      mentions.add(mention);
      return true;
    }
  }
}
