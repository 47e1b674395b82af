package org.incipit.recognise.dates;

import java.util.List;
import org.incipit.recognise.dates.Expression.Form;

/** Gathers the expressions of a passage as they are read, in order and not overlapping. */
final class Found {
  /** No more tokens stand between a year and the day that it governs. */
  private static final int BETWEEN = 9;

  /** No more words stand between commas there. */
  private static final int INSERTED = 4;

  private static final long LEADS =
      WordClass.TIME.bit() | WordClass.THE.bit() | WordClass.AT.bit() | WordClass.OF.bit();

  private final Tokens t;
  private final Qualifiers qualifiers;
  private int passage;
  private int floor;
  private int lastFrom;
  private int lastTo;
  private int listed;
  private List<Expression> out = List.of();

  Found(Tokens tokens, PartReader reader) {
    t = tokens;
    qualifiers = new Qualifiers(tokens, reader);
  }

  /** Begins a passage, whose expressions go to the end of the list. */
  void begin(int number, List<Expression> expressions) {
    passage = number;
    out = expressions;
    floor = Tokens.FIRST;
    lastTo = 0;
    listed = out.size();
  }

  /** Index of the first token that no expression has. */
  int floor() {
    return floor;
  }

  void close(int end) {
    floor = end;
  }

  int size() {
    return out.size();
  }

  Form lastForm() {
    return out.get(out.size() - 1).form();
  }

  /** Takes back what was added since there were so many. */
  void cutTo(int size) {
    while (out.size() > size) {
      out.remove(out.size() - 1);
    }
  }

  /** Adds a date of the tokens {@code [from, to)}. */
  void add(int from, int to, Form form, Parts first, Parts last, int weekday) {
    Parts year = yearBefore(from);
    Parts one = first.inYearOf(year);
    Parts two = last.inYearOf(year);
    share(from, one);
    lastFrom = from;
    lastTo = to;
    out.add(
        new Expression(
            passage,
            t.start(from),
            t.end(to - 1),
            form,
            one,
            two,
            weekday,
            Offset.NONE,
            qualifiers.of(from, to, form, one)));
  }

  /**
   * "In 1871, on 4 May", "L'an 1848 et le 27 février": the year right before a day in its clause,
   * {@link Parts#NONE} when there is none.
   */
  private Parts yearBefore(int from) {
    int between = from - lastTo;
    if (lastTo == 0 || between < 1 || between > BETWEEN) {
      return Parts.NONE;
    }
    Expression last = out.get(out.size() - 1);
    boolean year = last.form() == Form.POINT && last.first().yearAlone();
    boolean said = t.is(lastFrom - 1, WordClass.UNIT);
    int k = t.mark(lastTo, ',') ? behindInsertion(lastTo + 1) : lastTo;
    k = said && t.is(k, WordClass.AND) ? k + 1 : k;
    boolean free = year && t.end(lastTo - 1) == last.end() && !t.broken(lastTo);
    while (free && k < from) {
      boolean lead = t.letter(k, 'd') || t.mark(k, '.') && t.letter(k - 1, 'd');
      free = (t.word(k).any(LEADS) || lead) && !t.broken(k);
      k++;
    }
    return free && !t.broken(from) ? last.first() : Parts.NONE;
  }

  /** "In 1871, at the mill, on 4 May": index behind a few words between commas, or {@code i}. */
  private int behindInsertion(int i) {
    boolean in = t.is(lastFrom - 1, WordClass.TIME) && !t.is(i, WordClass.AND);
    int k = i;
    while (in && k < i + INSERTED && t.isWord(k) && !t.broken(k)) {
      k++;
    }
    return k > i && t.mark(k, ',') ? k + 1 : i;
  }

  /** Adds what has no parts: a time of day, a year that the text does not date. */
  void add(int from, int to, Form form, Qualifier qualifier) {
    out.add(
        new Expression(
            passage,
            t.start(from),
            t.end(to - 1),
            form,
            Parts.NONE,
            Parts.NONE,
            0,
            Offset.NONE,
            qualifier));
  }

  /**
   * Adds what counts from the date of the text, where it was read: {@code end} is no number else.
   */
  int relative(int i, int end, Offset offset) {
    if (end != PartReader.NO) {
      boolean led = t.is(i, WordClass.AGO_BEFORE) && t.is(i - 1, WordClass.AGO_LEAD);
      out.add(
          new Expression(
              passage,
              t.start(led ? i - 1 : i),
              t.end(end - 1),
              Form.RELATIVE,
              Parts.NONE,
              Parts.NONE,
              0,
              offset,
              Qualifier.NONE));
    }
    return end;
  }

  /** Gives the dates of a list the year that only its last one has: "October, November 1869". */
  private void share(int from, Parts with) {
    int between = from - 1;
    boolean list =
        lastTo > 0
            && !t.broken(from)
            && (from == lastTo
                || between == lastTo && (t.mark(between, ",]&") || t.is(between, WordClass.AND)));
    if (!list) {
      listed = out.size();
      return;
    }
    if (with.year() == 0 || with.shortYear()) {
      return;
    }
    for (int i = listed; i < out.size(); i++) {
      out.set(i, out.get(i).withYearOf(with));
    }
  }
}
