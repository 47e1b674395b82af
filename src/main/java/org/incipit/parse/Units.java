package org.incipit.parse;

/**
 * The UTF-16 units of a text as an array. The rules of the layout read every line many times, and a
 * look into a string costs several checks each time.
 */
final class Units {
  private final char[] units;

  private Units(char[] units) {
    this.units = units;
  }

  static Units of(String text) {
    return new Units(text.toCharArray());
  }

  char at(int offset) {
    return units[offset];
  }
}
