package org.incipit.recognise.names;

/**
 * Decides by rules: first what its own words prove (titles, heads, two listed names), then lone
 * names by the evidence of the whole document.
 */
final class RuleDecision implements Decision {
  @Override
  public void decide(Scene scene, Mentions mentions) {
    new DatelinePlaces(scene, mentions).run();
    if (scene.german()) {
      new InitialNames(scene, mentions).run();
    }
    new ProvenNames(scene, mentions).run();
    if (!scene.german()) {
      new InitialNames(scene, mentions).run();
    }
    new LoneNames(scene, mentions).run();
  }
}
