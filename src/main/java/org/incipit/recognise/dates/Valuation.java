package org.incipit.recognise.dates;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.incipit.model.Certainty;

/** The value of single dates, once their parts are known. */
final class Valuation {
  static final Value NONE = new Value(Map.of(), Certainty.LOW, "", Optional.empty());

  private Valuation() {}

  /** True when the calendar has what the parts say, as far as they say it. */
  static boolean exists(Parts parts) {
    if (parts.day() == 0 || parts.month() == 0) {
      return true;
    }
    // Without a year the longest February counts.
    int year = parts.year() == 0 || parts.shortYear() ? 2000 : parts.year();
    boolean open = parts.year() == 0 || parts.shortYear();
    boolean roman =
        parts.reckoning() == Reckoning.GREGORIAN || parts.reckoning() == Reckoning.JULIAN;
    return !roman && open || parts.reckoning().has(year, parts.month(), parts.day());
  }

  /** Attributes of one date that {@link #exists}. */
  static Value point(Parts parts, Certainty cert, String evidence) {
    if (parts.reckoning() != Reckoning.GREGORIAN) {
      return other(parts, cert, evidence);
    }
    boolean unknown = parts.year() == 0 && parts.month() == 0 || parts.shortYear();
    return unknown
        ? new Value(Map.of(), cert, evidence, Optional.empty())
        : gregorian(parts, cert, evidence);
  }

  private static Value gregorian(Parts parts, Certainty cert, String evidence) {
    String when = Iso.of(parts.year(), parts.month(), parts.day());
    return new Value(Map.of("when", when), cert, evidence, interval(parts));
  }

  private static Value other(Parts parts, Certainty cert, String evidence) {
    String calendar = "#" + parts.reckoning().id();
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("calendar", calendar);
    attributes.put("datingMethod", calendar);
    if (parts.year() <= 0 || parts.shortYear()) {
      return new Value(Map.of("calendar", calendar), cert, evidence, Optional.empty());
    }
    attributes.put("when-custom", Iso.of(parts.year(), parts.month(), parts.day()));
    Interval interval = interval(parts).orElse(Interval.ALWAYS);
    if (interval.singleDay()) {
      attributes.put("when", Iso.of(interval.earliest()));
    } else {
      attributes.put("from", Iso.of(interval.earliest()));
      attributes.put("to", Iso.of(interval.latest()));
    }
    return new Value(attributes, cert, evidence, Optional.of(interval));
  }

  /** The days that parts with a year mean. */
  static Optional<Interval> interval(Parts parts) {
    if (parts.year() <= 0 || parts.shortYear()) {
      return Optional.empty();
    }
    Reckoning reckoning = parts.reckoning();
    int firstMonth = parts.month() == 0 ? 1 : parts.month();
    int lastMonth = parts.month() == 0 ? reckoning.lastMonth() : parts.month();
    int firstDay = parts.day() == 0 ? 1 : parts.day();
    int lastDay = parts.day() == 0 ? reckoning.monthLength(parts.year(), lastMonth) : parts.day();
    return Optional.of(
        new Interval(
            reckoning.iso(parts.year(), firstMonth, firstDay),
            reckoning.iso(parts.year(), lastMonth, lastDay)));
  }

  /** Attributes of a range that has no end yet. */
  static Value since(Parts first, Certainty cert, String evidence) {
    String from = Iso.of(first.year(), first.month(), first.day());
    return new Value(Map.of("from", from), cert, evidence, Optional.empty());
  }

  /** The same with what ISO cannot say in EDTF beside it. */
  static Value qualified(Value value, Qualifier qualifier) {
    String when = value.attributes().getOrDefault("when", "");
    String edtf = when.isEmpty() ? "" : qualifier.edtf(when);
    if (edtf.isEmpty() || value.attributes().containsKey("when-custom")) {
      return value;
    }
    Map<String, String> attributes = new LinkedHashMap<>(value.attributes());
    attributes.put("when-custom", edtf);
    return new Value(attributes, value.cert(), value.evidence(), value.interval());
  }

  /** Attributes of a range. */
  static Value range(Parts first, Parts last, Certainty cert, String evidence) {
    Value from = point(first, cert, evidence);
    Value to = point(last, cert, evidence);
    if (from.attributes().isEmpty() || to.attributes().isEmpty()) {
      return new Value(Map.of(), cert, evidence, Optional.empty());
    }
    Map<String, String> attributes = new LinkedHashMap<>(from.attributes());
    String start = attributes.remove("when");
    if (start != null) {
      attributes.put("from", start);
    }
    String custom = attributes.remove("when-custom");
    if (custom != null) {
      attributes.put("from-custom", custom);
      attributes.put("to-custom", to.attributes().getOrDefault("when-custom", custom));
    }
    String end = to.attributes().get("when");
    String close = end == null ? to.attributes().get("to") : end;
    if (close != null) {
      attributes.put("to", close);
    }
    Optional<Interval> days =
        from.interval()
            .flatMap(a -> to.interval().map(b -> new Interval(a.earliest(), b.latest())));
    return new Value(attributes, cert, evidence, days);
  }

  /**
   * Attributes of a date counted from {@code now}.
   *
   * @param julian true when weekdays are those of the Julian calendar
   */
  static Value relative(Offset offset, Optional<LocalDate> now, String source, boolean julian) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("type", "relative");
    Interval days = now.map(day -> RelativeSpan.of(offset, day, julian)).orElse(Interval.ALWAYS);
    int precision = RelativeSpan.precision(offset);
    boolean exactDay = days.singleDay();
    if (exactDay) {
      attributes.put("when", Iso.of(days.earliest()));
    } else {
      bound(attributes, "notBefore", days.earliest(), LocalDate.MIN, precision);
      bound(attributes, "notAfter", days.latest(), LocalDate.MAX, precision);
      if (attributes.getOrDefault("notBefore", "").equals(attributes.get("notAfter"))) {
        attributes.put("when", attributes.remove("notBefore"));
        attributes.remove("notAfter");
      }
    }
    boolean known = attributes.size() > 1;
    String evidence = known ? "counted from the date in " + source : "words that count from a date";
    return new Value(
        attributes, Certainty.LOW, evidence, known ? Optional.of(days) : Optional.empty());
  }

  private static void bound(
      Map<String, String> attributes, String name, LocalDate day, LocalDate open, int precision) {
    if (day.equals(open)) {
      return;
    }
    attributes.put(
        name,
        switch (precision) {
          case 1 -> Iso.of(day.getYear(), 0, 0);
          case 2 -> Iso.of(YearMonth.from(day));
          default -> Iso.of(day);
        });
  }
}
