package org.incipit.parse;

/**
 * A speaker's name at the start of a speech. Offsets are source offsets.
 *
 * @param direction where a direction between the name and what is said begins, -1 for none
 * @param end behind the name, its direction and its stop; what is said begins there
 * @param type how it is set: {@code C} in capitals, {@code m} mixed, else the mark around it
 * @param stop the full stop, colon or dash behind it, {@code |} when there is none
 * @param key the name in lower case without its marks
 * @param alone true when nothing else stands on its line, or a direction alone
 * @param loose true when a comma or a mark alone cuts the name from a direction, so that it takes
 *     other evidence to call it a name
 * @param titled true when its longer words begin with capitals
 * @param marked true when marks stand around the direction
 */
record SpeakerName(
    int direction,
    int end,
    String type,
    char stop,
    String key,
    boolean alone,
    boolean loose,
    boolean marked,
    boolean titled) {

  /** A name with a line for itself and the time of a recording, which ends it as a colon does. */
  static SpeakerName alone(int end, String type, String name, boolean titled) {
    return new SpeakerName(-1, end, type, ':', Words.key(name), true, false, false, titled);
  }

  /** A name that has a line for itself and no stop. */
  static SpeakerName listed(int direction, int end, String name) {
    return new SpeakerName(direction, end, "m", '|', Words.key(name), true, false, false, true);
  }

  /** True when marks or brackets set a direction off behind the name. */
  boolean directed() {
    return direction >= 0 && (!loose || marked);
  }

  /** How the name is set and what ends it; the same for all the names of a play. */
  String style() {
    return type + stop;
  }

  /** True for a way of setting names that other things have too. */
  static boolean weak(String style) {
    return style.equals("m.") || style.endsWith("|") || style.endsWith("—");
  }
}
