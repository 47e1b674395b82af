package org.incipit.recognise.names;

/**
 * What its surroundings settle before names are weighed: ships and feasts, which are no names of
 * persons or places whatever they are called; streets and what is named after a saint, which no
 * list of towns knows; peers; children of somebody; firms of several partners. Linear.
 */
final class FixedNames {
  private final Tokens tokens;
  private final Mentions mentions;
  private final Ships ships;
  private final Streets streets;
  private final FeastsAndSaints feasts;
  private final Peers peers;
  private final ArmyUnits units;
  private final KinNames kin;
  private final Firms firms;

  FixedNames(Scene scene, Mentions mentions) {
    this.tokens = scene.tokens;
    this.mentions = mentions;
    this.ships = new Ships(scene, mentions);
    this.streets = new Streets(scene, mentions);
    this.feasts = new FeastsAndSaints(scene, mentions);
    this.peers = new Peers(scene, mentions);
    this.units = new ArmyUnits(scene, mentions);
    this.kin = new KinNames(scene, mentions);
    this.firms = new Firms(scene, mentions);
  }

  void run() {
    for (int i = 0; i < tokens.size; i++) {
      int last = mentions.free(i) ? last(i) : i;
      i = Math.max(i, last);
    }
  }

  /** The last token of what is settled from here on, or -1. */
  private int last(int i) {
    int last = ships.ofKind(i);
    last = last < 0 ? streets.find(i) : last;
    last = last < 0 ? feasts.feast(i) : last;
    last = last < 0 ? feasts.genitive(i) : last;
    last = last < 0 ? feasts.saint(i) : last;
    last = last < 0 ? peers.find(i) : last;
    last = last < 0 ? units.find(i) : last;
    last = last < 0 ? ships.underMaster(i) : last;
    last = last < 0 ? ships.quoted(i) : last;
    last = last < 0 ? kin.relative(i) : last;
    last = last < 0 ? kin.called(i) : last;
    last = last < 0 ? kin.child(i) : last;
    return last < 0 ? firms.find(i) : last;
  }
}
