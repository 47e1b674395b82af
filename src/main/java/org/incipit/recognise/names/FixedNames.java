package org.incipit.recognise.names;

import java.util.Set;
import org.incipit.authority.Cue;
import org.incipit.authority.Lexicon;
import org.incipit.model.Certainty;
import org.incipit.model.Kind;

/**
 * What its surroundings settle before names are weighed: ships and feasts, which are no names of
 * persons or places whatever they are called; streets and what is named after a saint, which no
 * list of towns knows; peers; children of somebody; firms of several partners. Linear.
 */
final class FixedNames {
  private static final int LONGEST = 4;

  private static final Set<String> BUILDINGS = NameWords.set("saints-buildings");

  /** Behind the genitive of a saint, or before "of" and the saint. */
  private static final Set<String> DAYS = NameWords.set("saints-days");

  /** German prepositions of time. */
  private static final Set<String> WHEN = NameWords.set("german-when");

  private static final Set<String> PARTNERS = NameWords.set("partners");

  private static final Set<String> FIRMS = NameWords.set("before-partners");

  /** Between a name and that of the father, in Arabic, Welsh and Bantu names. */
  private static final Set<String> CHILD = NameWords.set("child-of");

  private static final Set<String> OF = Set.of("de", "d");

  private static final Set<String> CAPTAINS = Set.of("capt", "captain", "master");
  private static final Set<String> VOYAGE = Set.of("from", "for");
  private static final Set<String> BEFORE_QUOTED = Set.of("the", "per");

  private static final Set<String> KIN = NameWords.set("kin-behind-comma");

  private static final Set<String> ATTRIBUTES = NameWords.set("kin-attributes");

  /** Units only with a name of their own, as others are called so too. */
  private static final Set<String> TRADES = NameWords.set("trades-and-units");

  private static final Set<String> CALLED = NameWords.set("called");
  private static final Set<String> SAID = Set.of("dit", "dite");

  private final Scene scene;
  private final Tokens tokens;
  private final Mentions mentions;
  private final PersonPattern persons;
  private final Titles titles;
  private final Saints saints;

  FixedNames(Scene scene, Mentions mentions) {
    this.scene = scene;
    this.tokens = scene.tokens;
    this.mentions = mentions;
    this.persons = new PersonPattern(scene);
    this.titles = new Titles(scene);
    this.saints = new Saints(scene);
  }

  void run() {
    for (int i = 0; i < tokens.size; i++) {
      int last = mentions.free(i) ? last(i) : i;
      i = Math.max(i, last);
    }
  }

  /** The last token of what is settled from here on, or -1. */
  private int last(int i) {
    int last = ship(i);
    last = last < 0 ? street(i) : last;
    last = last < 0 ? feast(i) : last;
    last = last < 0 ? saint(i) : last;
    last = last < 0 ? peer(i) : last;
    last = last < 0 ? unit(i) : last;
    last = last < 0 ? vessel(i) : last;
    last = last < 0 ? quoted(i) : last;
    last = last < 0 ? relative(i) : last;
    last = last < 0 ? called(i) : last;
    last = last < 0 ? child(i) : last;
    return last < 0 ? firm(i) : last;
  }

  private int close(int first, int last) {
    if (last >= first && mentions.free(first, last)) {
      mentions.close(first, last);
      return last;
    }
    return -1;
  }

  /** "the steamer Shannon", "the smack \"Mary Ann\"", "la frégate la Belle-Poule". */
  private int ship(int i) {
    int kind = scene.phrase(i, Cue.SHIP);
    if (kind < 0) {
      return -1;
    }
    boolean letters = tokens.shape(i) == Shape.INITIAL;
    if (!letters && tokens.shape(i) == Shape.CAPITALISED && !scene.german()) {
      return -1; // "Captain Ship", "Brig. General"
    }
    int at = kind + 1;
    if (letters && tokens.is(at, '.')) {
      at++;
    }
    if (tokens.follows(at) && scene.french() && scene.cue(at, Cue.ARTICLE) && !tokens.capital(at)) {
      at++;
    }
    int quote = tokens.follows(at) && quotes(at) ? at : -1;
    at = quote < 0 ? at : at + 1;
    int last = capitals(at, quote >= 0);
    if (scene.french()
        && last >= at
        && tokens.follows(last + 2)
        && OF.contains(scene.key(last + 1))) {
      last = Math.max(last, capitals(last + 2, false)); // "Ville d'Alger"
    }
    boolean named =
        last >= at
            && (quote < 0 || quotes(last + 1))
            && !scene.cue(last, Cue.BODY_LAST)
            && !(scene.german() && scene.cue(at, Cue.NEVER));
    return named ? close(letters ? i : at, last) : -1;
  }

  /** The last of the capitalised words that begin here without a title, or the token before. */
  private int capitals(int from, boolean quoted) {
    int at = from;
    while (at - from < LONGEST
        && (at == from && quoted ? at < tokens.size : tokens.follows(at))
        && tokens.capital(at)
        && (quoted || !tokens.has(at, Tokens.SENTENCE) && !scene.cue(at, Cue.TITLE))) {
      at++;
    }
    return at - 1;
  }

  /**
   * "the Elida, Halvorsen, from Drammen", "; Mary Ann, Capt. Lowe, for Hull": a ship and its
   * master.
   */
  private int vessel(int i) {
    boolean begins = scene.english() && scene.capital(i) && !scene.cue(i, Cue.TITLE);
    int last = begins ? capitals(i + 1, false) : -1;
    if (last < i || !tokens.is(last + 1, ',') || !tokens.follows(last + 2)) {
      return -1;
    }
    int titled = titles.after(last + 2);
    int master = titled < 0 ? last + 2 : titled;
    int end = capitals(master, false);
    boolean article = tokens.follows(i) && scene.key(i - 1).equals("the");
    boolean captain = titled > 0 && CAPTAINS.contains(scene.key(last + 2));
    boolean sails =
        end >= master
            && tokens.is(end + 1, ',')
            && tokens.follows(end + 2)
            && VOYAGE.contains(scene.key(end + 2))
            && tokens.follows(end + 3)
            && tokens.capital(end + 3);
    boolean listed = captain && (tokens.is(i - 1, ';') || tokens.is(i - 1, ':'));
    return sails && (listed || article && (captain || titled < 0)) ? close(i, last) : -1;
  }

  /**
   * "the "Victoria"", "per "Sarah Jane"": in quotation marks behind the article a ship or a book.
   */
  private int quoted(int i) {
    boolean opens =
        scene.english()
            && i > 0
            && quotes(i)
            && BEFORE_QUOTED.contains(scene.key(i - 1))
            && !tokens.has(i, Tokens.BREAK);
    int last = opens ? capitals(i + 1, true) : -1;
    int close = last + 1;
    if (opens && (tokens.is(close, '.') || tokens.is(close, ','))) {
      close++;
    }
    boolean whole = // but "the “Alpine” Brigade"
        last > i
            && close < tokens.size
            && quotes(close)
            && !(tokens.follows(close + 1) && tokens.capital(close + 1));
    return whole ? close(i + 1, last) : -1;
  }

  /** "Royal Munster Fusiliers" */
  private int unit(int i) {
    boolean begins =
        scene.english() && scene.capital(i) && !scene.cue(i, Cue.TITLE) && !scene.genitive(i + 1);
    int last = begins && !goesBefore(i) ? capitals(i + 1, false) : -1;
    if (last <= i || !scene.cue(last, Cue.UNIT) || !military(i, last) || !mentions.free(i, last)) {
      return -1;
    }
    mentions.add(Mention.of(Kind.ORGANISATION, i, last, Certainty.MEDIUM, "a part of an army"));
    return last;
  }

  /** "Society of Park Engineers", "King's Park Rangers": the name has begun before. */
  private boolean goesBefore(int i) {
    return tokens.follows(i)
        && (scene.key(i - 1).equals("of")
            || scene.genitive(i - 1)
            || scene.capital(i - 1)
            || scene.cue(i - 1, Cue.TITLE));
  }

  /** "Royal Engineers", "Bengal Marines", but not "Consulting Engineers", a trade. */
  private boolean military(int first, int last) {
    boolean named = !TRADES.contains(scene.key(last));
    boolean person = last == first + 1 && scene.listed(first, Lexicon.GIVEN); // "Thomas Marines"
    for (int i = first; i < last; i++) {
      named |= scene.key(i).equals("royal") || !(person || scene.listed(i, Lexicon.WORD));
    }
    return named;
  }

  /** "Florence, wife of Mr. Hicks": a forename, whatever place is called so. */
  private int relative(int i) {
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

  /** "née Lorraine", "veuve Limoges", ", dit Sans-Souci": what a person is called, no town. */
  private int called(int i) {
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

  private boolean quotes(int token) {
    return tokens.is(token, '"')
        || tokens.is(token, '“')
        || tokens.is(token, '”')
        || tokens.is(token, '„')
        || tokens.is(token, '‘')
        || tokens.is(token, '’')
        || tokens.is(token, '«')
        || tokens.is(token, '»');
  }

  /** "rue de Lisbonne", "place Vendôme", but not "à la place de Lind". */
  private int street(int i) {
    if (i == 0 || !scene.french() || tokens.shape(i) != Shape.LOWER || !scene.cue(i, Cue.STREET)) {
      return -1;
    }
    int at = i + 1;
    while (at - i < LONGEST && tokens.follows(at) && !tokens.capital(at) && particle(at)) {
      at++;
    }
    int last = capitals(at, false);
    boolean instead =
        tokens.follows(i - 1) && scene.key(i - 1).equals("la") && scene.key(i - 2).equals("a")
            || tokens.follows(i) && scene.cue(i - 1, Cue.POSSESSIVE);
    if (last < at || instead || !mentions.free(i, last)) {
      return -1;
    }
    mentions.add(Mention.place(i, last, -1, Certainty.MEDIUM, "a word for a street before it"));
    return last;
  }

  private boolean particle(int token) {
    return scene.cue(token, Cue.PARTICLE) || scene.cue(token, Cue.ARTICLE);
  }

  private int feast(int i) {
    int day = scene.phrase(i, Cue.FEAST);
    boolean before = tokens.follows(i);
    if (day >= 0 && tokens.capital(i)) {
      boolean name = day == i && scene.listed(i, Lexicon.GIVEN | Lexicon.SURNAME);
      boolean when =
          scene.german() ? WHEN.contains(scene.key(i - 1)) : scene.key(i - 1).equals("la");
      return name && !(before && when) ? -1 : close(i, day);
    }
    // "à la Saint-Jean": a saint with the article of a feast
    boolean saints = scene.french() && before && tokens.capital(i);
    if (saints && scene.key(i - 1).equals("la") && scene.key(i).startsWith("saint ")) {
      return close(i, i);
    }
    return -1;
  }

  /**
   * "St. Michael's", "St. Julian's Terrace": a church, a street; with "Day" or "tide" behind it,
   * and behind "Feast of", a day.
   */
  private int saint(int i) {
    int name = scene.english() ? saints.name(i) : -1;
    if (name < 0) {
      return -1;
    }
    boolean two = // "St. Mary Magdalen's"
        tokens.follows(name + 1)
            && tokens.capital(name + 1)
            && scene.listed(name + 1, Lexicon.GIVEN);
    int end = two ? name + 1 : name;
    boolean feast =
        tokens.follows(i)
            && scene.key(i - 1).equals("of")
            && tokens.follows(i - 1)
            && DAYS.contains(scene.key(i - 2));
    if (feast) {
      boolean baptist =
          tokens.follows(end + 2) && tokens.capital(end + 2) && scene.key(end + 1).equals("the");
      return close(i, baptist ? end + 2 : end);
    }
    int genitive = end + 1;
    if (!tokens.follows(genitive) || !scene.genitive(genitive)) {
      return -1;
    }
    int next = genitive + 1;
    if (!tokens.follows(next) || !tokens.shape(next).word()) {
      return place(i, genitive);
    }
    if (DAYS.contains(scene.key(next))) {
      return close(i, next);
    }
    if (tokens.capital(next)) {
      boolean head = scene.cue(next, Cue.PLACE_LAST) || BUILDINGS.contains(scene.key(next));
      return head ? place(i, next) : scene.cue(next, Cue.BODY_LAST) ? -1 : place(i, genitive);
    }
    return scene.functionWord(next) || scene.cue(next, Cue.SAYING) ? place(i, genitive) : -1;
  }

  private int place(int first, int last) {
    if (mentions.free(first, last)) {
      mentions.add(
          Mention.place(first, last, -1, Certainty.MEDIUM, "a saint's name in the genitive"));
    }
    return last;
  }

  /** "the Duke of Norfolk", "le duc de Connaught": a peer, not his county. */
  private int peer(int i) {
    if (scene.french()) {
      return ofPlace(i);
    }
    boolean rank =
        scene.english()
            && tokens.capital(i)
            && scene.cue(i, Cue.OF_NAME)
            && tokens.follows(i + 1)
            && scene.key(i + 1).equals("of")
            && tokens.follows(i + 2)
            && tokens.capital(i + 2)
            && !tokens.has(i + 2, Tokens.SENTENCE)
            && !scene.cue(i + 2, Cue.NEVER)
            && !scene.cue(i + 2, Cue.TITLE);
    if (!rank) {
      return -1;
    }
    Scene.Listed listed = scene.place(i + 2);
    int last = listed == null ? i + 2 : listed.last();
    if (mentions.free(i, last)) {
      mentions.add(Mention.person(i, i, last, Certainty.HIGH, "a rank and what it is of"));
    }
    return last;
  }

  /** "maréchal de Créquy", but not "maréchal de France". */
  private int ofPlace(int i) {
    int name = i + 2;
    boolean rank =
        scene.cue(i, Cue.OF_NAME)
            && tokens.follows(i + 1)
            && OF.contains(scene.key(i + 1))
            && tokens.shape(i + 1) == Shape.LOWER
            && tokens.follows(name)
            && tokens.capital(name)
            && !tokens.has(name, Tokens.SENTENCE);
    if (!rank) {
      return -1;
    }
    Scene.Listed listed = scene.place(name);
    boolean noble = scene.cue(i, Cue.TITLE_ALONE);
    boolean realm = listed != null && scene.gazetteer.strong(scene.gazetteer.best(listed.places()));
    int last = Math.max(listed == null ? name : listed.last(), persons.end(i + 1));
    boolean decided = noble ? listed == null : realm; // by the rules for titles, or an office
    if (decided || !mentions.free(i, last)) {
      return -1;
    }
    mentions.add(Mention.person(i, i + 1, last, Certainty.HIGH, "a rank and what it is of"));
    return last;
  }

  /** "Rhys ap Hywel", "Amur bin Suleiman": a name and whose child that is. */
  private int child(int i) {
    int titled = titles.after(i);
    int name = titled < 0 ? i : titled;
    int at = name;
    while (at - name < LONGEST && partner(at) && tokens.follows(at + 1) && tokens.capital(at + 1)) {
      at++;
    }
    int of = at + 1;
    boolean child =
        tokens.follows(of + 1)
            && partner(name)
            && tokens.shape(of) == Shape.LOWER
            && CHILD.contains(scene.key(of))
            && partner(of + 1)
            && !(scene.german() && scene.key(of).equals("bin")); // "Hier bin ich"
    int last = child ? persons.end(of + 1) : -1;
    if (!child || !mentions.free(i, last)) {
      return -1;
    }
    mentions.add(Mention.person(i, name, last, Certainty.MEDIUM, "a name and the father's"));
    return last;
  }

  /** "Messrs. Price, Waterhouse & Co.": partners with commas between them. */
  private int firm(int i) {
    if (!partner(i)) {
      return -1;
    }
    int at = i;
    int commas = 0;
    while (commas < LONGEST
        && tokens.is(at + 1, ',')
        && tokens.follows(at + 2)
        && partner(at + 2)) {
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
    if (!firm || commas > 1 && !announced || !mentions.free(i, mark)) {
      return -1;
    }
    mentions.add(Mention.of(Kind.ORGANISATION, i, mark, Certainty.MEDIUM, "partners of a firm"));
    return mark;
  }

  private boolean partner(int token) {
    return tokens.shape(token) == Shape.CAPITALISED
        && !scene.functionWord(token)
        && !scene.cue(token, Cue.TITLE)
        && !scene.cue(token, Cue.NEVER)
        && !scene.cue(token, Cue.MONTH);
  }
}
