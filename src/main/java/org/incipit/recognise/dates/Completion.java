package org.incipit.recognise.dates;

import org.incipit.language.Births;
import org.incipit.recognise.dates.Expression.Form;

/**
 * What an expression leaves open: the century of its year, its year, its month, from what its text
 * said before.
 */
final class Completion {
  /** How many years ahead a text may speak of a year without its century. */
  private static final int PLANNED = 5;

  /** How many years a story may go on beyond those it has named. */
  private static final int TOLD_ON = 20;

  private final Survey survey;
  private final Setting setting;
  private final Course course;

  Completion(Survey survey, Setting setting, Course course) {
    this.survey = survey;
    this.setting = setting;
    this.course = course;
  }

  /** The same with the year, its century and the month that it leaves open. */
  Parts known(Expression expression, Parts parts, boolean head) {
    boolean clipped = parts.shortYear() && parts.month() == 0;
    Parts known = clipped ? past(expression, parts) : yearOf(expression, parts);
    if (expression.form() == Form.DAY) {
      Running running = course.running(expression);
      known =
          running.ofNamedMonth(
              parts, expression.passage(), expression.start(), course.monthReach());
    }
    if (!known.full() && !parts.shortYear() && open(parts)) {
      known = completed(expression, parts, head);
      known = parts.year() == 0 ? known : known.withYear(parts.year(), false);
    }
    return known;
  }

  /** The same for where a range begins or ends. */
  Parts rangeEnd(Expression expression, Parts parts) {
    boolean decade = parts.shortYear() && parts.month() == 0;
    Parts known = decade ? past(expression, parts) : yearOf(expression, parts);
    boolean open = known.year() == 0 && known.reckoning() == Reckoning.GREGORIAN;
    return open ? anchor(expression, known).completed(known, false, 0) : known;
  }

  /** True when the year, or the month of a day, is to be found elsewhere. */
  static boolean open(Parts parts) {
    boolean incomplete = parts.year() == 0 || parts.month() == 0 && parts.day() > 0;
    return incomplete
        && (parts.reckoning() == Reckoning.GREGORIAN || parts.reckoning() == Reckoning.JULIAN);
  }

  /** The same with the century of its year. */
  Parts yearOf(Expression expression, Parts parts) {
    if (!parts.shortYear() || parts.reckoning() != Reckoning.GREGORIAN) {
      return parts;
    }
    return begun(expression, parts, PLANNED);
  }

  /** A year or decade without its century is mostly one that has begun. */
  private Parts past(Expression expression, Parts parts) {
    return begun(expression, parts, expression.form() == Form.RANGE ? parts.year() % 10 : PLANNED);
  }

  /**
   * The last such year that the text may know of: "in January '31" is told in 1983, "spring 43" may
   * be planned in 1942.
   */
  private Parts begun(Expression expression, Parts parts, int ahead) {
    int year = course.running(expression).fullYear(parts.year());
    int latest = course.running(expression).latest();
    if (survey.date().isPresent()) {
      boolean birth = Births.before(setting.passage(expression).text(), expression.start());
      int limit =
          Math.max(course.now().getYear(), course.running(expression).year()) + (birth ? 0 : ahead);
      int begun = limit - Math.floorMod(limit - parts.year(), 100);
      return parts.withYear(
          !birth && year <= latest + ahead ? Math.max(year, begun) : begun, false);
    }
    if (year == 0 || latest == 0) {
      return year == 0 ? parts : parts.withYear(year, false);
    }
    // A text that bears no date may tell on beyond the years that it has named.
    boolean clipped = parts.month() == 0;
    return parts.withYear(clipped && year > latest + ahead + TOLD_ON ? year - 100 : year, false);
  }

  private Parts completed(Expression expression, Parts parts, boolean head) {
    Running text = course.text();
    Running from = anchor(expression, parts);
    int weekday = expression.weekday();
    boolean whole = weekday > 0 && parts.day() > 0 && parts.month() > 0 && parts.year() == 0;
    // An older day may have gone before: a weekday that fits near the text's own day decides.
    boolean dated = survey.date().isPresent() && (course.counts() || !text.has(parts, weekday));
    if (whole && dated && from == text) {
      Parts near = course.ofText().near(parts, weekday);
      if (near != Parts.NONE) {
        return near;
      }
    }
    boolean plain = weekday == 0 && parts.month() > 0 && parts.deixis() == Deixis.NONE && !head;
    if (plain
        && course.tells()
        && from == text
        && text.governed(expression.passage(), expression.start())) {
      return text.ofNamedYear(parts, expression.start());
    }
    boolean feast = expression.form() == Form.FEAST && parts.deixis() == Deixis.NONE;
    return feast && from.known() ? from.nearest(parts) : from.completed(parts, head, weekday);
  }

  /** What a date that says no year is told from. */
  private Running anchor(Expression expression, Parts parts) {
    Running running = course.running(expression);
    boolean tied = parts.deixis() != Deixis.NONE && parts.deixis() != Deixis.SAME_YEAR;
    if (!tied || !course.counts() || running != course.text()) {
      return running;
    }
    return course.ofText();
  }
}
