package org.incipit.recognise.dates;

import java.time.LocalDate;

/**
 * The days a date may mean, both ends included; {@link LocalDate#MIN} and {@link LocalDate#MAX} are
 * open ends.
 */
record Interval(LocalDate earliest, LocalDate latest) {
  static final Interval ALWAYS = new Interval(LocalDate.MIN, LocalDate.MAX);

  boolean bounded() {
    return !earliest.equals(LocalDate.MIN) && !latest.equals(LocalDate.MAX);
  }

  boolean singleDay() {
    return earliest.equals(latest);
  }

  boolean disjoint(Interval other) {
    return latest.isBefore(other.earliest) || other.latest.isBefore(earliest);
  }
}
