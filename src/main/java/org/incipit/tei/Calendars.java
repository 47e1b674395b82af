package org.incipit.tei;

/** Names of calendars other than the Gregorian, by the id that dates point at. */
final class Calendars {
  private Calendars() {}

  static String name(String id) {
    return switch (id) {
      case "persian" -> "Solar Hijri calendar";
      case "islamic" -> "Islamic (Hijri) calendar";
      case "hebrew" -> "Hebrew calendar";
      case "julian" -> "Julian calendar";
      case "republican" -> "French Republican calendar";
      default -> id;
    };
  }
}
