package org.incipit.recognise.dates;

/** English names of weekdays for findings, whatever the machine's locale. */
final class Weekdays {
  private static final String[] NAMES = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
  };

  private Weekdays() {}

  /** Name of a weekday, 1 (Monday) to 7. */
  static String name(int number) {
    return NAMES[number - 1];
  }
}
