package org.incipit.recognise.names;

import org.incipit.authority.Cue;
import org.incipit.authority.Lexicon;
import org.incipit.model.Certainty;
import org.incipit.model.Kind;

/**
 * Decides by a linear model, which takes what the rules say as one piece of evidence among others.
 * Left as the rules have it are events, names that punctuation interrupts, titles that stand for a
 * name, and, where the model was not taught them, bodies.
 */
final class ModelDecision implements Decision {
  /**
   * The margins from which on a name is certain, or likely; set where nine and seven of ten are
   * right.
   */
  private static final float CERTAIN = 90;

  private static final float LIKELY = 45;

  /** The margin from which on a rule is believed that says the same. */
  private static final float AGREED = 0;

  private final Decision rules;
  private final Weights weights;
  private final boolean bodies;
  private final boolean taught;

  /**
   * A decision.
   *
   * @param rules what speaks first
   * @param weights of the language
   * @param bodies true when the weights know bodies
   * @param taught true when a user taught the weights
   */
  ModelDecision(Decision rules, Weights weights, boolean bodies, boolean taught) {
    this.rules = rules;
    this.weights = weights;
    this.bodies = bodies;
    this.taught = taught;
  }

  @Override
  public void decide(Scene scene, Mentions mentions) {
    Mentions ruled = mentions.copy();
    rules.decide(scene, ruled);
    WordSurnames words = new WordSurnames(scene);
    for (Mention mention : ruled.outer()) {
      if (mentions.free(mention.first(), mention.last())
          && settled(scene, words, mention, bodies)) {
        mentions.add(mention);
      }
    }
    ActiveRuns runs = new ActiveRuns(scene, mentions);
    RuleTags ruleTags = new RuleTags(ruled, scene.tokens.size);
    Scores scores = new Scores(scene, runs, new FeatureReader(scene, ruleTags), weights);
    byte[] tags = new byte[scene.tokens.size];
    Viterbi viterbi = new Viterbi(weights);
    for (int run = 0; run < runs.size; run++) {
      viterbi.decode(runs.first(run), runs.last(run), scores::of, tags);
    }
    Spans spans = new Spans(scene, ruled, mentions, scores, tags, taught);
    for (int run = 0; run < runs.size; run++) {
      spans.in(runs.first(run), runs.last(run));
    }
    for (Mention mention : ruled.outer()) {
      boolean odd = mention.kind() == Kind.PERSON && words.in(mention);
      if ((mention.byTitleAlone() || odd) && mentions.free(mention.first(), mention.last())) {
        mentions.add(mention);
      }
    }
    nest(ruled, mentions);
  }

  /** True for what the rules alone decide on. */
  static boolean settled(Scene scene, WordSurnames words, Mention mention, boolean bodies) {
    return mention.kind() == Kind.EVENT
        || mention.kind() == Kind.ORGANISATION && !bodies
        || mention.kind() == Kind.PLACE
            && (mention.cert() == Certainty.HIGH || !scene.tokens.capital(mention.last()))
        || mention.kind() == Kind.PERSON
            && (particled(scene, mention)
                || label(scene, mention)
                || words.in(mention) && noModelKnows(scene, mention.last())
                || mention.last() > mention.first() && words.practises(mention.last()))
        || !ActiveRuns.chained(scene, mention.first(), mention.last());
  }

  /** Surnames that are days, deities or heads of places, which lists of words say no name is. */
  private static boolean noModelKnows(Scene scene, int surname) {
    return scene.cue(surname, Cue.MONTH)
        || scene.cue(surname, Cue.DAY)
        || scene.cue(surname, Cue.NEVER)
        || scene.cue(surname, Cue.PLACE_LAST);
  }

  /**
   * "ASKE:", where the text speaks of Ruth Aske: the name of who speaks, before a colon or alone.
   */
  private static boolean label(Scene scene, Mention mention) {
    Tokens tokens = scene.tokens;
    int last = mention.last();
    return mention.first() == last
        && tokens.has(last, Tokens.BREAK)
        && scene.statistics.personLast[scene.word(last)] > 0
        && (last + 1 == tokens.size
            || tokens.has(last + 1, Tokens.BREAK)
            || tokens.is(last + 1, ':'));
  }

  /**
   * "la marquise de Brécourt": of a place that a rank of nobility names, only a person is so
   * called.
   */
  private static boolean particled(Scene scene, Mention mention) {
    int name = mention.name();
    int title = scene.tokens.wordBefore(name);
    return scene.french()
        && mention.cert() == Certainty.HIGH
        && name > mention.first()
        && scene.cue(name, Cue.PARTICLE)
        && !scene.cue(name, Cue.ARTICLE)
        && (scene.cue(title, Cue.COURTESY) || scene.cue(title, Cue.TITLE_ALONE));
  }

  private static void nest(Mentions ruled, Mentions mentions) {
    for (Mention place : ruled.nested()) {
      int at = place.first();
      boolean inBody =
          !mentions.free(at)
              && mentions.at(at).kind() == Kind.ORGANISATION
              && mentions.at(at).first() < at
              && mentions.at(at).last() >= place.last();
      if (inBody) {
        mentions.nest(place);
      }
    }
  }

  /** Makes mentions of tags. */
  private static final class Spans {
    private final Scene scene;
    private final Tokens tokens;
    private final Mentions ruled;
    private final Mentions mentions;
    private final Scores scores;
    private final byte[] tags;
    private final SpanRules mended;
    private final boolean taught;
    private final PersonPattern persons;
    private final Titles titles;

    Spans(
        Scene scene,
        Mentions ruled,
        Mentions mentions,
        Scores scores,
        byte[] tags,
        boolean taught) {
      this.taught = taught;
      this.scene = scene;
      this.tokens = scene.tokens;
      this.ruled = ruled;
      this.mentions = mentions;
      this.scores = scores;
      this.tags = tags;
      this.mended = new SpanRules(scene);
      this.persons = new PersonPattern(scene);
      this.titles = new Titles(scene);
    }

    void in(int first, int last) {
      int i = first;
      while (i <= last) {
        int end = i;
        if (Tag.isFirst(tags[i])) {
          while (end < last && tags[end + 1] == Tag.later(tags[i])) {
            end++;
          }
          add(i, end);
        }
        i = end + 1;
      }
    }

    private void add(int from, int to) {
      Kind kind = Tag.kind(tags[from]);
      if ((kind == Kind.PLACE || kind == Kind.ORGANISATION)
          && persons.ofPerson(from, to, besidePerson(from))) {
        kind = Kind.PERSON;
      }
      boolean likePlace = kind == Kind.PLACE && calledLikePlace(from, to);
      kind = likePlace ? Kind.PERSON : kind;
      int second = kind == Kind.PERSON ? secondTitle(from, to) : -1;
      if (second > 0) {
        add(from, second - 1);
        tags[second] = (byte) Tag.first(kind);
        add(second, to);
        return;
      }
      boolean trusted = taught || ruled(kind, from, to) != null;
      if (!mended.mend(kind, from, to, trusted) || !mentions.free(mended.first, mended.last)) {
        return;
      }
      int first = mended.first;
      int last = mended.last;
      Mention same = ruled(kind, first, last);
      Certainty cert =
          likePlace ? Certainty.LOW : certainty(Math.max(first, from), Math.min(last, to), same);
      String why = same == null ? Evidence.of(scene, kind, first, last) : same.why();
      if (kind == Kind.PERSON) {
        int name = titles.after(tokens.is(first + 1, '/') ? first + 2 : first); // "2/Lt."
        boolean titled = name > first && name <= last && !scene.key(name).equals("of");
        mentions.add(Mention.person(first, titled ? name : first, last, cert, why));
      } else if (kind == Kind.PLACE) {
        Scene.Listed listed = scene.place(first);
        boolean whole = listed != null && listed.last() == last;
        mentions.add(Mention.place(first, last, whole ? listed.places() : -1, cert, why));
      } else {
        mentions.add(Mention.of(kind, first, last, cert, why));
      }
    }

    /** "George Hall": a person as the rules have it, by a surname that heads places too. */
    private boolean calledLikePlace(int from, int to) {
      return from + 1 == to
          && ruled(Kind.PERSON, from, to) != null
          && scene.forename(from)
          && scene.listed(to, Lexicon.SURNAME)
          && scene.cue(to, Cue.PLACE_LAST);
    }

    /** True when a person stands before what begins here, with a comma or "and" between. */
    private boolean besidePerson(int first) {
      int before = scene.french() && tokens.capital(first - 1) ? first - 2 : first - 1;
      if (before < 1 || !tokens.follows(before + 1) || !LoneNames.joins(scene, before)) {
        return false;
      }
      before -= tokens.is(before - 1, '.') ? 2 : 1;
      return before >= 0 && !mentions.free(before) && mentions.at(before).kind() == Kind.PERSON;
    }

    /** "Lady Arden Prof Lowe": where the title of another person begins behind a name, or -1. */
    private int secondTitle(int from, int to) {
      int name = Math.max(from, titles.after(from));
      for (int i = name + 1; i < to; i++) {
        boolean title =
            scene.cue(i, Cue.TITLE)
                && !scene.cue(i, Cue.TITLE_AFTER)
                && !(scene.german() && scene.cue(i, Cue.TITLE_ALONE))
                && !scene.named(i)
                && !scene.listed(i - 1, Lexicon.WORD)
                && scene.place(i) == null;
        int further = title && scene.tokens.capital(i - 1) ? titles.after(i) : -1;
        if (further > i && further <= to) {
          return i;
        }
      }
      return -1;
    }

    /**
     * As sure as the margin says, or as the rule that found the same name, unless at odds: what a
     * rule holds for certain, a title or two listed names, stays so all the same.
     */
    private Certainty certainty(int first, int last, Mention same) {
      float margin = Float.MAX_VALUE;
      for (int i = first; i <= last; i++) {
        if (scene.tokens.capital(i)) {
          margin = Math.min(margin, scores.margin(i, tags[i]));
        }
      }
      if (margin >= CERTAIN) {
        return Certainty.HIGH;
      }
      boolean proven = same != null && same.cert() == Certainty.HIGH && same.kind() == Kind.PERSON;
      if (proven) {
        return Certainty.HIGH;
      }
      if (same != null && margin >= AGREED) {
        return same.cert() == Certainty.LOW && margin >= LIKELY ? Certainty.MEDIUM : same.cert();
      }
      return margin >= LIKELY ? Certainty.MEDIUM : Certainty.LOW;
    }

    /** What the rules found in just this place, or null. */
    private Mention ruled(Kind kind, int first, int last) {
      if (ruled.free(first)) {
        return null;
      }
      Mention mention = ruled.at(first);
      boolean same = mention.kind() == kind && mention.first() == first && mention.last() == last;
      return same ? mention : null;
    }
  }
}
