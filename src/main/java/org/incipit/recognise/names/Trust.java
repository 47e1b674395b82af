package org.incipit.recognise.names;

import java.util.HashMap;
import java.util.Map;
import org.incipit.model.Kind;

/**
 * How much more the word of a rule counts than the training texts taught. The rules were made for
 * archival texts; where the texts that teach are of another kind, they underrate them. Part of the
 * weights once a model is written.
 *
 * @param person added to a person that a rule found
 * @param place added to a place that a rule found
 * @param organisation added to a body that a rule found
 * @param silence taken from any name where no rule spoke
 */
record Trust(float person, float place, float organisation, float silence) {
  /** A body without any word for one is the likeliest to be wrong. */
  private static final int BODIES = 4;

  static final Trust NONE = new Trust(0, 0, 0, 0);
  private static final Map<Long, Integer> RULE_TAGS = new HashMap<>();

  static {
    for (int tag = 0; tag < RuleTags.count(); tag++) {
      RULE_TAGS.put(FeatureReader.ruleTag(tag), tag);
    }
  }

  /** The trust that suits a language, by its code. */
  static Trust in(String language) {
    return switch (language) {
      case "en" -> new Trust(40, 40, 120, 15);
      case "de" -> new Trust(120, 40, 0, 15);
      default -> new Trust(40, 40, 0, 15);
    };
  }

  /** What to add to the weight of a feature for a tag. */
  float of(long feature, int tag) {
    Integer ruled = RULE_TAGS.get(feature);
    if (ruled == null || tag == Tag.OUTSIDE) {
      return 0;
    }
    if (ruled == 0) {
      return Tag.kind(tag) == Kind.ORGANISATION ? -BODIES * silence : -silence;
    }
    if (RuleTags.modelTag(ruled) != tag) {
      return 0;
    }
    return switch (Tag.kind(tag)) {
      case PERSON -> person;
      case PLACE -> place;
      default -> organisation;
    };
  }
}
