package org.incipit.recognise.names;

/**
 * Says which names stand in a document. The rules are one; a trained model can be another, with the
 * same tokens, lists and counts before it and the same rules on spans and links after it.
 */
interface Decision {
  /** Adds the names of the document; tokens that are taken already stay as they are. */
  void decide(Scene scene, Mentions mentions);
}
