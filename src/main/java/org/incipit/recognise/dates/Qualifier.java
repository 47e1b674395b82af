package org.incipit.recognise.dates;

/**
 * What is said of a date beside its parts.
 *
 * @param misread true when letters stand for some of its figures
 * @param mark EDTF's sign for how far it holds: {@code ~} about, {@code ?} perhaps, 0 for none
 * @param season 1 (spring) to 4 where a season of the year is named, else 0
 * @param doubt why its value is no more than likely, empty when nothing speaks against it
 * @param time a time of day as W3C writes it, empty when it is none or cannot be told
 */
record Qualifier(boolean misread, char mark, int season, String doubt, String time) {
  static final Qualifier NONE = new Qualifier(false, (char) 0, 0, "", "");

  /** EDTF's code of a season is 20 more. */
  private static final int SEASONS = 20;

  static Qualifier doubted(String why) {
    return new Qualifier(false, (char) 0, 0, why, "");
  }

  static Qualifier timed(String time) {
    return new Qualifier(false, (char) 0, 0, "", time);
  }

  Qualifier misreadToo() {
    return new Qualifier(true, mark, season, doubt, time);
  }

  Qualifier marked(char with) {
    return new Qualifier(misread, with, season, doubt, time);
  }

  Qualifier ofSeason(int number) {
    return new Qualifier(misread, mark, number, doubt, time);
  }

  /** What ISO cannot say of a value, as EDTF writes it; empty when ISO says it all. */
  String edtf(String when) {
    String whole = season > 0 && when.length() == 4 ? when + "-" + (SEASONS + season) : when;
    return mark > 0 ? whole + mark : whole.equals(when) ? "" : whole;
  }
}
