package org.incipit.recognise.names;

/** The templates of features. Their order is part of a model: a new one goes to the end. */
enum Feature {
  BIAS,
  WORD,
  WORD_SHAPE,
  PREFIX,
  SUFFIX,
  SHAPE,
  /** The cues of a word, else its shape or mark. */
  KIND,
  /** All that lists say of a word. */
  LISTED,
  LISTED_SHAPE,
  LIST,
  PLACE_RANK,
  /** How often a word stands in small letters. */
  USAGE,
  COUNT,
  COUNTED,
  START_SHAPE,
  START_LISTED,
  START_USAGE,
  BEFORE,
  AFTER,
  BEFORE_SHAPE,
  TWO_BEFORE,
  TWO_AFTER,
  KIND_BEFORE,
  KIND_AFTER,
  KINDS_AROUND,
  KINDS_BEFORE,
  KIND_AFTER_WORD,
  KIND_BEFORE_OWN,
  KIND_AFTER_OWN,
  SHAPES,
  LISTED_KIND_BEFORE,
  LISTED_KIND_AFTER,
  LISTED_AFTER,
  LISTED_BEFORE,
  IN_PLACE,
  IN_PLACE_KIND,
  /** The rule that tagged a token. */
  RULE,
  RULE_TAG,
  RULE_LISTED,
  RULE_SHAPE,
  RULES_AROUND,
  RULE_KIND_BEFORE
}
