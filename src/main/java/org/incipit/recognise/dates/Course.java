package org.incipit.recognise.dates;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.incipit.model.AnnotatedText;
import org.incipit.model.BlockKind;
import org.incipit.model.Passage;
import org.incipit.recognise.dates.Expression.Form;

/**
 * The dates that a document runs on from as it is read: of its text, its notes and its tables, and
 * the day that it is written on. Belongs to one reading of one document.
 */
final class Course {
  /** Genres in which dates without a year are near the day of the text. */
  private static final Set<String> OF_ONE_DAY = Set.of("letter", "minutes", "newspaper");

  private final AnnotatedText document;
  private final Survey survey;
  private final Setting setting;
  private final Running text;
  private final Running notes;
  private final Running cells;

  /** The day of the text, or of its entry, which "inst." and "next year" are counted from. */
  private final Running own;

  private final boolean ofOneDay;
  private final boolean letter;
  private final boolean newspaper;

  /** True where the weekdays of the text are those of the Julian calendar. */
  private boolean julian;

  /** True where the text goes on from date to date. */
  private final boolean tells;

  /** How far behind a month a bare day is one of it; further on it may be one of the entry's. */
  private final int monthReach;

  private LocalDate now = LocalDate.MIN;
  private int passage = -1;
  private boolean inCell;
  private int passed = -1;

  /** True while the day of a telegram stands for that of the text. */
  private boolean wired;

  /** True once the text is known to bear the day that it counts from. */
  private boolean counts;

  private Expression before;

  Course(AnnotatedText document, Survey survey, Setting setting, String language) {
    this.document = document;
    this.survey = survey;
    this.setting = setting;
    text = new Running(survey, language);
    notes = new Running(survey, language);
    cells = new Running(survey, language);
    own = new Running(survey, language);
    survey.date().ifPresent(day -> now = day);
    julian = survey.date().map(day -> Reckoning.oldStyle(language, day.getYear())).orElse(false);
    String genre = document.tree().genre().name();
    letter = genre.equals("letter");
    newspaper = genre.equals("newspaper");
    ofOneDay = survey.date().isPresent() && OF_ONE_DAY.contains(genre) && !survey.narrates();
    boolean diary = genre.equals("diary");
    counts = ofOneDay || diary && survey.date().isPresent();
    boolean dated = ofOneDay || diary || survey.entries() || survey.dayEntries();
    tells = !dated;
    monthReach = dated ? Running.NAMED_REACH : Integer.MAX_VALUE;
  }

  /**
   * Goes on to an expression. A letter tells of other days, but each paragraph is written on its
   * own.
   */
  void enter(Expression expression) {
    boolean cell = setting.inCell(expression);
    if (cell && !inCell) {
      cells.follow(text);
    }
    inCell = cell;
    pass(expression.passage());
    if (ofOneDay && expression.passage() != passage && !setting.passage(expression).inNote()) {
      passage = expression.passage();
      text.move(now.getYear(), now.getMonthValue(), now.getDayOfMonth());
    }
  }

  /** Leaves an expression behind. */
  void leave(Expression expression) {
    before = expression;
  }

  /** A telegram ends at the next heading, in other texts than newspapers with its paragraph. */
  private void pass(int to) {
    for (; passed < to; passed++) {
      Passage next = document.passages().get(passed + 1);
      if (wired
          && (!newspaper || next.block().kind() == BlockKind.HEAD || Wires.heading(next.text()))) {
        wired = false;
        survey.date().ifPresent(day -> now = day);
      }
    }
  }

  /**
   * The date that an expression runs on from: the years of a table are none of the text around it.
   */
  Running running(Expression expression) {
    return setting.passage(expression).inNote() ? notes : setting.inCell(expression) ? cells : text;
  }

  /** The date that the text outside notes and tables runs on from. */
  Running text() {
    return text;
  }

  /** The day of the text, or of its entry, for what is counted from it. */
  Running ofText() {
    own.move(now.getYear(), now.getMonthValue(), now.getDayOfMonth());
    return own;
  }

  /** The same as a date, {@link LocalDate#MIN} where the text bears none. */
  LocalDate now() {
    return now;
  }

  /** True while the day of a telegram stands for that of the text. */
  boolean wired() {
    return wired;
  }

  /** True where the weekdays of the text are those of the Julian calendar. */
  boolean julian() {
    return julian;
  }

  /** True once the text is known to bear the day that it counts from. */
  boolean counts() {
    return counts;
  }

  /** True where the text goes on from date to date, and is no diary or letter. */
  boolean tells() {
    return tells;
  }

  /** How far behind a month a bare day is one of it, in UTF-16 units. */
  int monthReach() {
    return monthReach;
  }

  /** Moves on by what an expression said and what it is known to mean. */
  void move(Expression expression, Parts written, Parts known, boolean head) {
    Running running = running(expression);
    keep(running, expression, known, head);
    boolean year = known.year() > 0 && known.reckoning() == Reckoning.GREGORIAN;
    if (written.month() > 0 && year) {
      running.named(expression.passage(), expression.end(), known);
    }
    if (year && !known.shortYear()) {
      running.tell(known.year());
    }
  }

  private void keep(Running running, Expression expression, Parts known, boolean head) {
    if (expression.form() == Form.FEAST && !setting.headed(expression)) {
      return;
    }
    boolean dated = known.full() && known.reckoning() == Reckoning.GREGORIAN && known.year() > 0;
    if (dated) {
      keepDay(running, expression, known, head);
    } else {
      keepMonth(running, expression, known, head);
    }
  }

  /** Moves on by a month or a year without a day. */
  private void keepMonth(Running running, Expression expression, Parts known, boolean head) {
    boolean year = head && known.month() == 0 && known.year() > 0 && !known.shortYear();
    if (year && known.reckoning() == Reckoning.GREGORIAN && setting.wholePassage(expression)) {
      running.moveYear(known.year());
    }
    boolean month = known.day() == 0 && known.month() > 0 && known.year() > 0;
    boolean told = tells && running == text && text.known();
    told &= expression.first().year() > 0 && setting.governs(expression);
    if (month
        && known.reckoning() == Reckoning.GREGORIAN
        && !known.shortYear()
        && (survey.dayEntries()
            || setting.headsMonth(expression, before)
            || told && goesOn(known))) {
      running.move(known.year(), known.month(), 0);
    }
    boolean later = expression.first().yearAlone() && known.year() > text.year();
    if (told && (later || month && !goesOn(known))) {
      running.named(expression.passage(), expression.end(), known.year());
    }
  }

  /** Moves on by a full date, with the day of the text where it is one of that. */
  private void keepDay(Running running, Expression expression, Parts known, boolean head) {
    Parts written = expression.first();
    boolean clipped = written.shortYear() && written.day() > 0 && written.month() > 0;
    boolean told = head || written.full() || clipped || expression.weekday() > 0;
    if (told && !setting.closesHeading(expression, before)) {
      running.move(known.year(), known.month(), known.day());
    }
    counts |= ofHeading(expression, known);
    String passage = setting.passage(expression).text();
    LocalDate day = LocalDate.of(known.year(), known.month(), known.day());
    if (now != LocalDate.MIN
        && running == text
        && written.day() > 0
        && !survey.date().filter(day::isAfter).isPresent()
        && Wires.headed(passage, expression.start(), expression.end(), letter)) {
      wired = true;
      now = day;
      return;
    }
    julian = julian && !(survey.date().equals(Optional.of(day)) && setting.newStyle(expression));
    boolean entry = head && survey.date().isPresent() && running == text;
    // Where each paragraph is of the day of the text, an older day that opens one is told of.
    if (entry
        && expression.passage() > 0
        && (!ofOneDay || setting.headed(expression) || !day.isBefore(now))) {
      now = day;
    }
  }

  /** True for a month that a story goes on to; an earlier one is mostly a look back. */
  private boolean goesOn(Parts month) {
    return survey.narrates() || text.before(month);
  }

  /** True for the day of the text where its heading names it, as that of a newspaper does. */
  private boolean ofHeading(Expression expression, Parts known) {
    Parts day = survey.start();
    return setting.headed(expression)
        && !survey.narrates()
        && survey.date().isPresent()
        && known.full()
        && known.year() == day.year()
        && known.month() == day.month()
        && known.day() == day.day();
  }
}
