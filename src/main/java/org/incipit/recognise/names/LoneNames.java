package org.incipit.recognise.names;

import java.util.Set;
import org.incipit.authority.Cue;
import org.incipit.authority.Lexicon;
import org.incipit.model.Certainty;
import org.incipit.model.Kind;

/**
 * Decides on what the patterns left: one or a few capitalised words without a title or head. Adds
 * up evidence for person, place and nothing at each occurrence, and draws the occurrences of one
 * word towards their mean, since a word mostly has one sense in a document.
 */
final class LoneNames {
  private static final double THRESHOLD = 1.9;
  private static final double SURE = 4;
  private static final int ACRONYM = 6;
  private static final double ONE_SENSE = 0.6;
  private static final Set<String> AND = NameWords.set("joining");

  private final Scene scene;
  private final Tokens tokens;
  private final Forms forms;
  private final Statistics counts;
  private final Mentions mentions;
  private final PersonPattern persons;
  private final LoneEvidence evidence;
  private final double[] person;
  private final double[] place;
  private final double[] meanPerson;
  private final double[] meanPlace;
  private final int[] times;

  LoneNames(Scene scene, Mentions mentions) {
    this.scene = scene;
    this.tokens = scene.tokens;
    this.forms = scene.forms;
    this.counts = scene.statistics;
    this.mentions = mentions;
    this.persons = new PersonPattern(scene);
    this.evidence = new LoneEvidence(scene, mentions);
    this.person = new double[tokens.size];
    this.place = new double[tokens.size];
    this.meanPerson = new double[forms.wordCount()];
    this.meanPlace = new double[forms.wordCount()];
    this.times = new int[forms.wordCount()];
  }

  void run() {
    for (int i = 0; i < tokens.size; i++) {
      if (mentions.free(i) && (acronym(i) || bearer(i))) {
        continue;
      }
      if (mentions.free(i) && candidate(i)) {
        i = several(i);
      }
    }
    for (int i = 0; i < tokens.size; i++) {
      if (mentions.free(i) && candidate(i)) {
        weigh(i);
      }
    }
    for (int i = 0; i < tokens.size; i++) {
      if (mentions.free(i) && candidate(i)) {
        i = decide(i);
      }
    }
  }

  /** "the FDIC": capitals that spell no word, after an article or in brackets after a body. */
  private boolean acronym(int i) {
    int length = tokens.end[i] - tokens.start[i];
    boolean letters =
        tokens.shape(i) == Shape.UPPER
            && !tokens.has(i, Tokens.SHOUTED)
            && !scene.amongCapitals(i)
            && !scene.cue(i, Cue.BODY_FIRST)
            && !scene.cue(i, Cue.BODY_LAST)
            && length > 1
            && length <= ACRONYM
            && !scene.german()
            && !scene.listed(i, Lexicon.WORD | Lexicon.GIVEN | Lexicon.SURNAME)
            && !scene.cue(i, Cue.NEVER)
            && !scene.cue(i, Cue.TITLE)
            && !scene.cue(i, Cue.TITLE_AFTER)
            && forms.place[tokens.form[i]] < 0;
    if (!letters || !tokens.follows(i)) {
      return false;
    }
    boolean explained =
        tokens.is(i - 1, '(')
            && i > 1
            && !mentions.free(i - 2)
            && mentions.at(i - 2).kind() == Kind.ORGANISATION;
    boolean article = scene.cue(i - 1, Cue.ARTICLE);
    if (explained || article) {
      mentions.add(Mention.of(Kind.ORGANISATION, i, i, Certainty.LOW, "capitals after an article"));
    }
    return explained || article;
  }

  /** "the Emperor", where it is written with a capital and no name follows. */
  private boolean bearer(int i) {
    boolean alone =
        scene.english()
            && tokens.shape(i) == Shape.CAPITALISED
            && scene.cue(i, Cue.TITLE_ALONE)
            && !scene.cue(i, Cue.NEVER)
            && tokens.follows(i)
            && scene.key(i - 1).equals("the")
            && !scene.positional(i)
            && !(tokens.follows(i + 1) && (tokens.capital(i + 1) || scene.key(i + 1).equals("of")));
    if (alone) {
      mentions.add(Mention.title(i));
    }
    return alone;
  }

  private boolean candidate(int i) {
    int length = tokens.end[i] - tokens.start[i];
    return tokens.capital(i)
        && !scene.functionWord(i)
        && tokens.shape(i) != Shape.INITIAL
        && !(tokens.shape(i) == Shape.UPPER
            && length <= 4
            && forms.place[tokens.form[i]] < 0
            && counts.personLast[scene.word(i)] == 0
            && !scene.named(i))
        && !scene.cue(i, Cue.NEVER)
        && (!scene.cue(i, Cue.DEMONYM) || counts.personLast[scene.word(i)] > 0)
        && !scene.cue(i, Cue.BODY_LAST)
        && length > 2
        && !forms.key[tokens.form[i]].isEmpty();
  }

  private void weigh(int i) {
    Scene.Listed listed = scene.place(i);
    boolean one = listed == null || listed.last() == i;
    double nothing = evidence.nothing(i, listed != null);
    person[i] = one ? evidence.person(i) - nothing : -5;
    place[i] =
        evidence.place(i, listed == null ? i : listed.last(), listed == null ? -1 : listed.places())
            - nothing;
    int word = scene.word(i);
    meanPerson[word] += person[i];
    meanPlace[word] += place[i];
    times[word]++;
  }

  private int decide(int i) {
    Scene.Listed listed = scene.place(i);
    int last = listed != null && mentions.free(i, listed.last()) ? listed.last() : i;
    int word = scene.word(i);
    int n = times[word];
    double pull = n > 1 && last == i ? ONE_SENSE * (n - 1) / n : 0;
    double asPerson = person[i] + pull * (meanPerson[word] / Math.max(1, n) - person[i]);
    double asPlace = place[i] + pull * (meanPlace[word] / Math.max(1, n) - place[i]);
    double best = Math.max(asPerson, asPlace);
    if (best < THRESHOLD) {
      return i;
    }
    Certainty cert = best >= SURE ? Certainty.MEDIUM : Certainty.LOW;
    if (asPlace > asPerson) {
      int places = listed == null ? -1 : listed.places();
      mentions.add(Mention.place(i, last, places, cert, "place by its surroundings"));
      return last;
    }
    mentions.add(Mention.person(i, i, i, cert, "person by the rest of the text"));
    return i;
  }

  /** Two or more capitalised words without any proof; returns the last token dealt with. */
  private int several(int i) {
    int end = persons.begins(i) ? persons.end(i) : i;
    while (end > i && (!mentions.free(i, end) || !tokens.capital(end))) {
      end--;
    }
    boolean opensSentence =
        scene.positional(i) && scene.listed(i, Lexicon.WORD) && !scene.listed(i, Lexicon.GIVEN);
    if (end == i || opensSentence) {
      return i;
    }
    int words = 0;
    int named = 0;
    int known = 0;
    int parts = 0;
    for (int k = i; k <= end; k++) {
      if (tokens.capital(k)) {
        parts++;
        words += scene.listed(k, Lexicon.WORD) ? 1 : 0;
        named += scene.named(k) ? 1 : 0;
        known += counts.personLast[scene.word(k)] > 0 ? 1 : 0;
      }
    }
    Scene.Listed listed = scene.place(i);
    boolean proven = known > 0 && !scene.listed(end, Lexicon.WORD);
    boolean likely = named > 0 && words == 0 && (listed == null || listed.last() == i);
    boolean doubtful =
        scene.positional(i) && words > 0 && !proven || scene.german() && !proven && named < 2;
    if (parts < 2 || doubtful || !proven && !likely) {
      return i;
    }
    mentions.add(Mention.person(i, i, end, Certainty.LOW, "names without a title"));
    return end;
  }

  static boolean joins(Scene scene, int token) {
    return scene.tokens.is(token, ',')
        || scene.tokens.is(token, '&')
        || AND.contains(scene.key(token));
  }

  /**
   * True when the mention two tokens before or after, with a comma or "and" between, is of a kind.
   */
  static boolean beside(Scene scene, Mentions mentions, int i, Kind kind) {
    Tokens tokens = scene.tokens;
    return i > 1
            && tokens.follows(i)
            && joins(scene, i - 1)
            && !mentions.free(i - 2)
            && mentions.at(i - 2).kind() == kind
        || i + 2 < tokens.size
            && tokens.follows(i + 2)
            && joins(scene, i + 1)
            && !mentions.free(i + 2)
            && mentions.at(i + 2).kind() == kind;
  }
}
