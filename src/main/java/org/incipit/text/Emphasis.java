package org.incipit.text;

/** How much of a text stands between underscores. */
public final class Emphasis {
  private Emphasis() {}

  /** True for "BEN _goes to the_ NURSE _and smiles_": more letters than not. */
  public static boolean most(String text) {
    int inside = 0;
    int all = 0;
    boolean open = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      open ^= c == '_';
      all += Character.isLetter(c) ? 1 : 0;
      inside += open && Character.isLetter(c) ? 1 : 0;
    }
    return inside * 2 > all;
  }
}
