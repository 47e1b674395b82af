package org.incipit.recognise.dates;

import org.incipit.recognise.dates.Expression.Form;

/**
 * Reads days whose month stands elsewhere: "Thursday 4th", "5th inst.", "on the 22nd", and the day
 * at the head of a diary entry. Methods return the index behind it or {@link PartReader#NO}.
 */
final class DayGrammar {
  private static final int NO = PartReader.NO;
  private static final long FREE =
      WordClass.MODAL.bit() | WordClass.TIME.bit() | WordClass.AND.bit() | WordClass.AT.bit();

  private final Tokens t;
  private final PartReader read;
  private final Found found;

  DayGrammar(Tokens tokens, PartReader reader, Found out) {
    t = tokens;
    read = reader;
    found = out;
  }

  /** "Thursday 4th", and "Thursday 4" where the line ends. */
  int weekdayDay(int i, int k, int weekday) {
    read.draft.clear();
    int end = read.days.at(k);
    if (end == NO || t.isWord(k)) {
      return NO;
    }
    int instant = instant(end);
    if (instant != NO) {
      found.add(i, instant, Form.POINT, read.draft.parts(), read.draft.parts(), weekday);
      return instant;
    }
    boolean suffixed = end > k + 1;
    boolean dotted = t.words().dottedDays() && t.mark(end, '.') && t.glued(end);
    boolean closed = t.beginsLine(end) || t.none(end) || t.mark(end, ".") && t.beginsLine(end + 1);
    boolean stopped = t.glued(end) && t.mark(end, ",;:)") && !t.isNumber(end + 1);
    // "Sat. 10. Rain", "Lundi 3. — Départ": at the head of an entry.
    stopped |= t.beginsLine(i) && t.glued(end) && t.mark(end, '.') && !t.isNumber(end + 1);
    // "Saturday 4--Walked to the mill": so, too, with a dash.
    stopped |= t.beginsLine(i) && t.dash(end) && !t.isNumber(end + 1) && !t.isNumber(end + 2);
    if (!suffixed && !dotted && !stopped && !(closed && t.beginsLine(i))) {
      return NO;
    }
    end = dotted && !suffixed ? end + 1 : end;
    int year = suffixed && !t.broken(end) ? read.years.at(end) : NO;
    end = year == NO ? end : year;
    found.add(i, end, Form.POINT, read.draft.parts(), read.draft.parts(), weekday);
    return end;
  }

  /** A day and month in figures at the head of a diary entry: {@code 26/11}; "5th inst.". */
  int entry(int i) {
    read.draft.clear();
    int end = read.days.at(i);
    if (end == NO) {
      return NO;
    }
    int instant = instant(end);
    if (instant != NO) {
      found.add(i, instant, Form.POINT, read.draft.parts(), read.draft.parts(), 0);
      return instant;
    }
    if (t.none(i - 1) && t.is(end, WordClass.WEEKDAY) && stop(end + 1)) {
      int weekday = t.word(end).value(WordClass.WEEKDAY);
      found.add(i, end + 1, Form.POINT, read.draft.parts(), read.draft.parts(), weekday);
      return end + 1;
    }
    if (t.none(i - 1) && headOfEntry(i, end)) {
      int weekday = t.is(end + 1, WordClass.WEEKDAY) ? end + 1 : NO;
      int number = weekday == NO ? 0 : t.word(weekday).value(WordClass.WEEKDAY);
      found.add(i, end, Form.ENTRY, read.draft.parts(), read.draft.parts(), number);
      return end;
    }
    if (end > i + 1 && alone(i, end)) {
      found.add(i, end, Form.DAY, read.draft.parts(), read.draft.parts(), 0);
      return end;
    }
    if (t.words().dottedDays() && end == i + 1 && t.mark(end, '.') && t.glued(end)) {
      return t.none(i - 1) && dottedEntry(i) ? dottedDay(i) : dayEntry(i);
    }
    boolean pair = t.mark(end, '/') && t.glued(end) && t.glued(end + 1) && t.number(end + 1, 1, 12);
    if (!pair || !t.beginsLine(i) || t.glued(end + 2) && !t.mark(end + 2, ".:,")) {
      return NO;
    }
    Parts parts = Parts.of(0, t.value(end + 1), t.value(i));
    found.add(i, end + 2, Form.ENTRY, parts, parts, 0);
    return end + 2;
  }

  /** Index behind "inst.", "d. M.", "du mois dernier" behind a day, which then has its month. */
  private int instant(int k) {
    int from = t.mark(k, '.') && t.glued(k) ? k + 1 : k;
    boolean bare = t.isNumber(k - 1) && t.words().capitalisedMonths();
    boolean word = t.is(k, WordClass.INSTANT) && !t.broken(k) && !bare;
    int phrase = t.broken(from) ? 0 : t.phrase(from, DateWords.INSTANTS);
    boolean unit = t.is(phrase, WordClass.UNIT) && t.digits(phrase) > 1;
    if (!word && (phrase == 0 || unit)) {
      return NO;
    }
    int shift = phrase > 0 ? t.phraseValue() : t.word(k).value(WordClass.INSTANT);
    read.draft.deixis =
        shift == 0 ? Deixis.THIS_MONTH : shift < 0 ? Deixis.LAST_MONTH : Deixis.NEXT_MONTH;
    return phrase > 0 ? phrase : k + 1;
  }

  /** "On the 22nd": a day behind words that lead to one, before nothing that it could count. */
  private boolean alone(int i, int end) {
    boolean article = t.is(i - 1, WordClass.THE) && !t.broken(i) && i - 1 >= found.floor();
    int p = article && t.is(i - 2, WordClass.OF) ? i - 3 : i - 2;
    boolean led = article && t.is(p, WordClass.DAY_LED) && !t.broken(p + 1);
    boolean free =
        t.none(end)
            || t.broken(end)
            || t.mark(end, ".,;:)!?")
            || t.word(end).any(FREE) && !t.is(end, WordClass.OF);
    return led && free;
  }

  /** "3.", "3rd", "12th—" at the head of a paragraph: a day where the month is above. */
  private boolean headOfEntry(int i, int end) {
    boolean stopped = stop(end);
    boolean number =
        t.isNumber(end + 1) || t.word(end).any(WordClass.OF.bit() | WordClass.UNIT.bit());
    return !t.words().dottedDays() && !number && (end > i + 1 || stopped);
  }

  private boolean stop(int k) {
    return t.glued(k) && (t.mark(k, ".,:;)") || t.dash(k));
  }

  /** "5. 8. Abfahrt" at the head of an entry. */
  private boolean dottedEntry(int i) {
    boolean month = t.number(i + 2, 1, 12) && t.digits(i + 2) <= 2 && !t.broken(i + 2);
    return month && t.mark(i + 3, '.') && t.glued(i + 3) && !t.isNumber(i + 4);
  }

  private int dottedDay(int i) {
    Parts parts = Parts.of(0, t.value(i + 2), t.value(i));
    found.add(i, i + 4, Form.ENTRY, parts, parts, 0);
    return i + 4;
  }

  /** "1. Donnerstag", "2." at the head of an entry whose month is above. */
  private int dayEntry(int i) {
    if (!t.beginsLine(i) || t.isNumber(i + 2) || t.is(i + 2, WordClass.UNIT)) {
      return NO;
    }
    Word next = t.word(i + 2);
    int weekday = next.is(WordClass.WEEKDAY) ? next.value(WordClass.WEEKDAY) : 0;
    found.add(i, i + 2, Form.ENTRY, read.draft.parts(), read.draft.parts(), weekday);
    return i + 2;
  }
}
