package org.incipit.recognise.names;

import org.incipit.authority.Cue;
import org.incipit.authority.Gazetteer;
import org.incipit.authority.Lexicon;

/**
 * Reads what the linear model knows of a token: its spelling, the lists, the words around it, the
 * counts of the document, and what the rules made of it. A feature is the hash of the number of its
 * {@link Feature template} and of the values in it; no text is joined.
 *
 * <p>What depends on the spelling alone is read by {@link #ofForm}, once a form; the rest by {@link
 * #ofToken}.
 */
final class FeatureReader {
  private static final long NOTHING = 0x51AFD7ED558CCD1L;
  private static final int MILLION = 1_000_000;
  private static final int LARGE = 100_000;
  private static final int TOWN = 15_000;

  private final Scene scene;
  private final Tokens tokens;
  private final Forms forms;
  private final RuleTags rules;
  private final long[] symbol;
  private final int[] shape;
  private final long[] kind;
  private final int[] listed;
  private final long[] counts;
  private final int[] usage;
  private final byte[] inPlace;
  private FeatureSink sink = feature -> {};

  /** Reads once what all tokens share. */
  FeatureReader(Scene scene, RuleTags rules) {
    this.scene = scene;
    this.tokens = scene.tokens;
    this.forms = scene.forms;
    this.rules = rules;
    symbol = new long[forms.size];
    shape = new int[forms.size];
    kind = new long[forms.size];
    listed = new int[forms.size];
    counts = new long[forms.size];
    usage = new int[forms.size];
    for (int form = 0; form < forms.size; form++) {
      read(form);
    }
    inPlace = places();
  }

  private void read(int form) {
    Shape written = forms.shape[form];
    shape[form] = written.ordinal();
    boolean word = written.word() && !forms.key[form].isEmpty();
    symbol[form] = word ? forms.hash[form] : mark(form);
    long cues = forms.cues[form] & ~Cue.OF_RULES;
    // The models were taught "v." as a word like others.
    boolean cut = Cue.PARTICLE.in(cues) && Cue.ABBREVIATION.in(cues);
    kind[form] =
        cues != 0 && !cut
            ? mix(cues, written.capital() ? 1 : 2)
            : word ? written.ordinal() : symbol[form];
    if (word) {
      listed[form] = lists(form);
      count(form);
    }
  }

  /** Digits by their number, other characters by themselves. */
  private long mark(int form) {
    if (forms.shape[form] == Shape.DIGITS) {
      return 0x100000 + Math.min(5, forms.length(form));
    }
    return 0x200000 + forms.single[form];
  }

  private int lists(int form) {
    int bits = forms.lexicon[form];
    int value = (bits & Lexicon.WORD) != 0 ? 1 : 0;
    value |= (bits & Lexicon.GIVEN) != 0 ? 2 : 0;
    value |= (bits & Lexicon.SURNAME) != 0 ? 4 : 0;
    value |= forms.has(form, Cue.DEMONYM) ? 8 : 0;
    value |= forms.has(form, Cue.NEVER) ? 16 : 0;
    value |= forms.has(form, Cue.MONTH) ? 32 : 0;
    return value | rank(forms.place[form]) << 6;
  }

  private int rank(int list) {
    if (list < 0) {
      return 0;
    }
    Gazetteer gazetteer = scene.gazetteer;
    int best = gazetteer.best(list);
    if (gazetteer.strong(best)) {
      return 6;
    }
    if (gazetteer.region(best)) {
      return 5;
    }
    int population = gazetteer.population(best);
    return population >= MILLION ? 4 : population >= LARGE ? 3 : population >= TOWN ? 2 : 1;
  }

  private void count(int form) {
    Statistics all = scene.statistics;
    int word = forms.word[form];
    int lower = all.lower[word];
    int capital = all.capital[word];
    usage[form] = lower == 0 ? 0 : lower * 4 < capital ? 1 : lower < capital ? 2 : 3;
    long value = bucket(all.inside[word]);
    value = value << 2 | bucket(all.afterTitle[word]);
    value = value << 2 | bucket(all.afterPlaceCue[word]);
    value = value << 2 | bucket(all.afterArticle[word]);
    value = value << 2 | bucket(all.afterGiven[word]);
    value = value << 2 | bucket(all.afterFond[word]);
    value = value << 2 | bucket(all.afterPersonCue[word]);
    value = value << 2 | bucket(all.beforeSaying[word]);
    value = value << 2 | bucket(all.beforeGenitive[word]);
    value = value << 2 | bucket(all.personLast[word]);
    value = value << 2 | bucket(all.personFirst[word]);
    counts[form] = value;
  }

  private static final int COUNTS = 11;

  private static int bucket(int count) {
    return count == 0 ? 0 : count == 1 ? 1 : count < 4 ? 2 : 3;
  }

  /** For each token 1 + its position in a listed name of several words, at most 3; else 0. */
  private byte[] places() {
    byte[] positions = new byte[tokens.size];
    int until = -1;
    for (int i = 0; i < tokens.size; i++) {
      if (i <= until || !tokens.capital(i)) {
        continue;
      }
      Scene.Listed found = scene.place(i);
      if (found != null && found.last() > i) {
        for (int k = i; k <= found.last(); k++) {
          positions[k] = (byte) Math.min(3, 1 + k - i);
        }
        until = found.last();
      }
    }
    return positions;
  }

  /** The features of every token of a form. */
  void ofForm(int form, FeatureSink to) {
    sink = to;
    String key = forms.key[form];
    int length = key.length();
    int written = shape[form];
    emit(Feature.BIAS, 0);
    emit(Feature.WORD, symbol[form]);
    emit(Feature.WORD_SHAPE, symbol[form], written);
    emit(Feature.PREFIX, letters(key, 0, Math.min(3, length)));
    for (int n = 2; n <= 4 && n < length; n++) {
      emit(Feature.SUFFIX, letters(key, length - n, length), n);
    }
    emit(Feature.SHAPE, written);
    emit(Feature.KIND, kind[form]);
    emit(Feature.LISTED, listed[form]);
    emit(Feature.LISTED_SHAPE, listed[form], written);
    for (int bit = 0; bit < 6; bit++) {
      if ((listed[form] >> bit & 1) != 0) {
        emit(Feature.LIST, bit);
      }
    }
    emit(Feature.PLACE_RANK, listed[form] >> 6);
    emit(Feature.USAGE, usage[form]);
    long values = counts[form];
    long some = 0;
    for (int k = 0; k < COUNTS; k++) {
      long count = values >> 2 * k & 3;
      emit(Feature.COUNT, k, count);
      some = some << 1 | (count > 0 ? 1 : 0);
    }
    emit(Feature.COUNTED, some);
  }

  private static long letters(String key, int from, int to) {
    long hash = to - from;
    for (int i = from; i < to; i++) {
      hash = hash * 0x10001 + key.charAt(i) + 1;
    }
    return hash;
  }

  /** The features of one token that its form does not have already. */
  void ofToken(int i, FeatureSink to) {
    sink = to;
    int form = tokens.form[i];
    int p = before(i);
    int p2 = p < 0 ? -1 : before(p);
    int n = after(i);
    int n2 = n < 0 ? -1 : after(n);
    int start = tokens.flags[i] & (Tokens.SENTENCE | Tokens.SHOUTED | Tokens.BREAK);
    int own = listed[form];
    int written = shape[form];
    long pWord = word(p);
    long nWord = word(n);
    long pKind = kind(p);
    long nKind = kind(n);

    emit(Feature.START_SHAPE, start, written);
    emit(Feature.START_LISTED, start, own);
    emit(
        Feature.START_USAGE,
        start,
        usage[form] | (own & 1) << 2 | (counts[form] >> 20 != 0 ? 8 : 0));
    emit(Feature.BEFORE, pWord);
    emit(Feature.AFTER, nWord);
    emit(Feature.BEFORE_SHAPE, pWord, (long) written << 3 | start);
    emit(Feature.TWO_BEFORE, word(p2), pWord);
    emit(Feature.TWO_AFTER, nWord, word(n2));
    emit(Feature.KIND_BEFORE, pKind);
    emit(Feature.KIND_AFTER, nKind);
    emit(Feature.KINDS_AROUND, pKind, nKind);
    emit(Feature.KINDS_BEFORE, kind(p2), pKind);
    emit(Feature.KIND_AFTER_WORD, nKind, word(n2));
    emit(Feature.KIND_BEFORE_OWN, pKind, kind[form]);
    emit(Feature.KIND_AFTER_OWN, kind[form], nKind);
    emit(Feature.SHAPES, (long) shape(p) << 16 | (long) written << 8 | shape(n));
    emit(Feature.LISTED_KIND_BEFORE, own, pKind);
    emit(Feature.LISTED_KIND_AFTER, own, nKind);
    emit(Feature.LISTED_AFTER, own, listed(n));
    emit(Feature.LISTED_BEFORE, listed(p), own);
    emit(Feature.IN_PLACE, inPlace[i]);
    emit(Feature.IN_PLACE_KIND, inPlace[i], pKind);
    rules(i, own, written, pKind);
  }

  private void rules(int i, int own, int written, long pKind) {
    int tag = rules.tag(i);
    emit(Feature.RULE, rules.reason(i));
    emit(Feature.RULE_TAG, tag);
    emit(Feature.RULE_LISTED, tag, own);
    emit(Feature.RULE_SHAPE, tag, (long) written << 2 | usage[tokens.form[i]]);
    emit(Feature.RULES_AROUND, tag, (long) ruleAt(i - 1) << 8 | ruleAt(i + 1));
    emit(Feature.RULE_KIND_BEFORE, tag, pKind);
  }

  private int ruleAt(int i) {
    return i < 0 || i >= tokens.size ? 0 : rules.tag(i);
  }

  private int before(int i) {
    if (!tokens.follows(i)) {
      return -1;
    }
    boolean stop =
        tokens.is(i - 1, '.') && !tokens.has(i, Tokens.SENTENCE) && tokens.follows(i - 1);
    return stop ? i - 2 : i - 1;
  }

  private int after(int i) {
    int next = i + 1;
    if (!tokens.follows(next)) {
      return -1;
    }
    boolean stop =
        tokens.is(next, '.') && tokens.follows(next + 1) && !tokens.has(next + 1, Tokens.SENTENCE);
    return stop ? next + 1 : next;
  }

  private long word(int token) {
    return token < 0 ? NOTHING : symbol[tokens.form[token]];
  }

  private long kind(int token) {
    return token < 0 ? NOTHING : kind[tokens.form[token]];
  }

  private int shape(int token) {
    return token < 0 ? 99 : shape[tokens.form[token]];
  }

  private int listed(int token) {
    return token < 0 ? -1 : listed[tokens.form[token]];
  }

  /** The feature of a tag by the rules. */
  static long ruleTag(int tag) {
    return mix(tag, Feature.RULE_TAG.ordinal() + 1);
  }

  private void emit(Feature template, long value) {
    sink.accept(mix(value, template.ordinal() + 1));
  }

  private void emit(Feature template, long value, long other) {
    sink.accept(mix(mix(value, template.ordinal() + 1), other));
  }

  private static long mix(long hash, long value) {
    long h = (hash ^ value * 0x9E3779B97F4A7C15L) * 0xFF51AFD7ED558CCDL;
    return h ^ h >>> 32;
  }
}
