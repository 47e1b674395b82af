package org.incipit.authority;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;

/** Latitude and longitude, in the spellings that registers have. */
final class Coordinates {
  private static final int LONGEST = 24;
  private static final BigDecimal NORTH = BigDecimal.valueOf(90);
  private static final BigDecimal EAST = BigDecimal.valueOf(180);

  private Coordinates() {}

  /**
   * Latitude and longitude with a space between, decimal points in both.
   *
   * @param text {@code 47.39 8.17}, {@code 47.39, 8.17}, {@code 44,25 17,83} or {@code
   *     44,25,17,83}; latitude first
   * @return empty when these are not two numbers that can be a place
   */
  static Optional<String> read(String text) {
    List<String> numbers = new ArrayList<>();
    StringTokenizer words = new StringTokenizer(text, " \t\r\n;\u00A0");
    while (words.hasMoreTokens() && numbers.size() < 3) {
      String word = words.nextToken();
      String number = word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
      if (!number.isEmpty()) {
        numbers.add(number);
      }
    }
    if (numbers.size() == 1) {
      numbers = parted(numbers.get(0));
    }
    return numbers.size() == 2 ? of(numbers.get(0), numbers.get(1)) : Optional.empty();
  }

  /** Parts two numbers that only a comma separates; where each has a decimal comma, the second. */
  private static List<String> parted(String both) {
    int first = both.indexOf(',');
    int second = both.indexOf(',', first + 1);
    int comma = second < 0 ? first : second;
    return comma < 0 ? List.of(both) : List.of(both.substring(0, comma), both.substring(comma + 1));
  }

  /** The two together; a decimal comma counts as a point. */
  static Optional<String> of(String latitude, String longitude) {
    Optional<String> north = number(latitude, NORTH);
    Optional<String> east = number(longitude, EAST);
    return north.isPresent() && east.isPresent()
        ? Optional.of(north.get() + " " + east.get())
        : Optional.empty();
  }

  private static Optional<String> number(String text, BigDecimal limit) {
    String point = text.strip().replace(',', '.').replace('\u2212', '-');
    if (point.isEmpty() || point.length() > LONGEST || !decimal(point)) {
      return Optional.empty();
    }
    BigDecimal value = new BigDecimal(point);
    return value.abs().compareTo(limit) > 0 ? Optional.empty() : Optional.of(value.toPlainString());
  }

  /** True for a sign, digits, and perhaps a point with digits after it. */
  private static boolean decimal(String text) {
    int at = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
    int point = text.indexOf('.');
    int end = point < 0 ? text.length() : point;
    return digits(text, at, end) && (point < 0 || digits(text, point + 1, text.length()));
  }

  private static boolean digits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return from < to;
  }
}
