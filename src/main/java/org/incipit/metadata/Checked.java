package org.incipit.metadata;

/**
 * What comes of looking at a value.
 *
 * @param value as it is kept; empty where it is bad
 * @param complaint what is wrong with it; empty where nothing is
 */
record Checked(String value, String complaint) {
  static Checked good(String value) {
    return new Checked(value, "");
  }

  static Checked bad(String complaint) {
    return new Checked("", complaint);
  }

  boolean isGood() {
    return complaint.isEmpty();
  }
}
