package org.incipit.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When a date is, as a person writes it: an ISO 8601 date of a year, a month or a day, or of two of
 * them an interval ({@code 1980/1988}, {@code ../1988}), or a bracket for a time somewhere between
 * ({@code [1980..1988]}), as EDTF has it.
 */
final class DateAnswer {
  private DateAnswer() {}

  /** TEI's attributes for it, empty when it is none of these. */
  static Optional<Map<String, String>> attributes(String value) {
    String text = value.strip();
    if (text.startsWith("[") && text.endsWith("]")) {
      return pair(text.substring(1, text.length() - 1), "..", "notBefore", "notAfter");
    }
    if (text.indexOf('/') >= 0) {
      return pair(text.replace("..", ""), "/", "from", "to");
    }
    return valid(text) ? Optional.of(Map.of("when", text)) : Optional.empty();
  }

  private static Optional<Map<String, String>> pair(
      String text, String between, String first, String last) {
    int at = text.indexOf(between);
    if (at < 0) {
      return Optional.empty();
    }
    String from = text.substring(0, at).strip();
    String to = text.substring(at + between.length()).strip();
    boolean sound =
        (from.isEmpty() || valid(from))
            && (to.isEmpty() || valid(to))
            && !(from.isEmpty() && to.isEmpty());
    boolean ordered = from.isEmpty() || to.isEmpty() || !sound || inOrder(from, to);
    if (!sound || !ordered) {
      return Optional.empty();
    }
    Map<String, String> attributes = new TreeMap<>();
    if (!from.isEmpty()) {
      attributes.put(first, from);
    }
    if (!to.isEmpty()) {
      attributes.put(last, to);
    }
    return Optional.of(attributes);
  }

  /** As far as both go: 1980-05 may end in 1980. */
  private static boolean inOrder(String from, String to) {
    int both = Math.min(from.length(), to.length());
    return from.substring(0, both).compareTo(to.substring(0, both)) <= 0;
  }

  /** A year of four digits, with a month, with a day, that exists. */
  private static boolean valid(String text) {
    String[] parts = text.split("-", -1);
    if (parts.length > 3 || parts[0].length() != 4) {
      return false;
    }
    for (int i = 0; i < parts.length; i++) {
      boolean digits = parts[i].chars().allMatch(c -> c >= '0' && c <= '9');
      if (!digits || i > 0 && parts[i].length() != 2 || parts[i].isEmpty()) {
        return false;
      }
    }
    try {
      LocalDate.of(
          Integer.parseInt(parts[0]),
          parts.length > 1 ? Integer.parseInt(parts[1]) : 1,
          parts.length > 2 ? Integer.parseInt(parts[2]) : 1);
      return !parts[0].equals("0000");
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** How the value of a tagged date is written in a review file. */
  static String of(Map<String, String> attributes) {
    String when = attributes.get("when");
    if (when != null) {
      return when;
    }
    if (attributes.containsKey("from") || attributes.containsKey("to")) {
      return attributes.getOrDefault("from", "..") + "/" + attributes.getOrDefault("to", "..");
    }
    if (attributes.containsKey("notBefore") || attributes.containsKey("notAfter")) {
      return "["
          + attributes.getOrDefault("notBefore", "")
          + ".."
          + attributes.getOrDefault("notAfter", "")
          + "]";
    }
    return "no value";
  }
}
