package org.incipit.model;

/**
 * Where something is said of a document.
 *
 * @param kind what says it
 * @param place {@code file:line} where it is read from a file, else empty; for people, never in an
 *     output, since a row more would change it
 */
public record Origin(Kind kind, String place) {
  /** What can say something, from what counts least to what counts most. */
  public enum Kind {
    CONFIGURATION("configuration"),
    SIDE_FILE("side-file"),
    FRONT_MATTER("front-matter"),
    COMMAND_LINE("command-line");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** As ids have it. */
    public String word() {
      return word;
    }
  }
}
