package org.incipit.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.incipit.model.Certainty;

/**
 * Dated entries of a diary: a date on a line of its own heads an entry, one that runs into the text
 * opens it; years and months on lines of their own stand above them, or above the text of a
 * chronicle. They count where several of them come one after the other, and not where each is the
 * date line of a letter.
 */
final class EntryLabeller implements Labeller {
  /** Type of a paragraph that opens an entry without a heading. */
  static final String RUN_IN = "entry";

  private static final int FEWEST = 3;
  private static final int LONGEST_DATE = 80;
  private static final int MOST_BRACKETED = 3;
  private static final int LONGEST_PLACE = 40;
  private static final int SHORTEST_TOLD = 36;

  /** Paragraphs to a year of a chronicle, on average. */
  private static final int MOST_A_YEAR = 16;

  private static final int YEAR = 0;
  private static final int MONTH = 1;
  private static final int DAY = 2;

  private final List<Integer> years = new ArrayList<>();
  private final List<Integer> months = new ArrayList<>();
  private final List<Integer> days = new ArrayList<>();
  private final List<Integer> runIn = new ArrayList<>();

  /** Dates with a few words behind a full stop: a heading with a place, or a short entry. */
  private final List<Integer> either = new ArrayList<>();

  /** Months that open a text. */
  private final List<Integer> vague = new ArrayList<>();

  private final List<Integer> bareDays = new ArrayList<>();

  /** "Harnby, 4th May 1840.--": a place before the date, as news from there has too. */
  private final List<Integer> placed = new ArrayList<>();

  /** The day that the last of {@link #runIn} gave, 0 for none. */
  private int lastDay;

  /** The numbers of sections, under which "2.1. Title" is no second of January. */
  private final Set<Integer> sections = new HashSet<>();

  /** Weekdays that may be titles of chapters, unless others head entries. */
  private final List<Integer> titles = new ArrayList<>();

  private final Turns turns;
  private final boolean yearsAlone;
  private Correspondence correspondence;
  private int letters;
  private int letterRuns;
  private boolean rising = true;
  private int lastYear;
  private int paragraphs;

  /**
   * @param turns of those who speak, among whom a number opens no entry
   */
  EntryLabeller(Turns turns) {
    this(turns, false);
  }

  /**
   * @param yearsAlone true for a chronicle, in which no days are looked for
   */
  EntryLabeller(Turns turns, boolean yearsAlone) {
    this.turns = turns;
    this.yearsAlone = yearsAlone;
  }

  @Override
  public void label(Draft draft, Labels labels) {
    for (Chunk chunk : labels.chunks()) {
      if (chunk.size() <= 2) {
        Numbering.leading(draft.plain(chunk))
            .filter(number -> number.parts() == 1)
            .ifPresent(number -> sections.add(number.value()));
      }
    }
    correspondence = Correspondence.of(draft, labels);
    for (int i = 0; i < labels.size(); i++) {
      boolean title = i == 0 && labels.is(i, Role.HEAD) && labels.chunk(i).size() == 1;
      boolean dateline = i <= 1 && labels.is(i, Role.DATELINE);
      if (labels.open(i) || title || dateline) {
        paragraphs++;
        read(draft, labels, i);
      }
    }
    if (runIn.size() + bareDays.size() >= days.size()) {
      runIn.addAll(either);
    } else {
      days.addAll(either);
    }
    if (!months.isEmpty() && days.isEmpty() && bareDays.size() > runIn.size()) {
      runIn.addAll(bareDays);
    }
    if (runIn.size() >= FEWEST - 1) {
      runIn.addAll(vague);
    }
    if (!years.isEmpty()) {
      runIn.addAll(placed);
    }
    if (days.size() * 2 >= titles.size() && !days.isEmpty()) {
      days.addAll(titles);
    }
    boolean heads =
        !yearsAlone
            && days.size() >= FEWEST
            && days.size() * 8 >= paragraphs
            && letters * 2 < days.size();
    boolean runs =
        !yearsAlone
            && runIn.size() >= FEWEST
            && runIn.size() * 12 >= paragraphs
            && letterRuns * 2 < runIn.size();
    if (heads) {
      heads(labels, days, DAY, RUN_IN);
    }
    boolean chronicle =
        rising
            && years.size() >= FEWEST
            && years.size() * MOST_A_YEAR >= paragraphs
            && years.stream().filter(i -> isTold(labels, i)).count() * 2 > years.size()
            && years.stream().noneMatch(i -> years.contains(i + 1));
    if (heads || runs || chronicle) {
      heads(labels, years, YEAR, "year");
      heads(labels, months, MONTH, "month");
    }
    if (runs) {
      runIn.forEach(
          i ->
              labels.replace(
                  i,
                  Label.of(Role.P, Certainty.MEDIUM, "one of several dates that open paragraphs")
                      .typed(RUN_IN)));
    }
  }

  /** A sentence below a year. */
  private static boolean isTold(Labels labels, int i) {
    Chunk below = labels.chunk(i + 1);
    return below.form() == Form.PROSE && below.extent().length() >= SHORTEST_TOLD;
  }

  private static void heads(Labels labels, List<Integer> indexes, int level, String type) {
    for (int i : indexes) {
      labels.replace(
          i,
          Label.of(Role.HEAD, Certainty.HIGH, "one of several dates on lines of their own")
              .typed(type)
              .ranked(RankCode.entry(level)));
    }
  }

  private void read(Draft draft, Labels labels, int i) {
    Chunk chunk = labels.chunk(i);
    String text = draft.text(chunk);
    String whole = Words.plain(text.substring(0, Math.min(text.length(), LONGEST_DATE * 2)));
    String plain = text.length() > LONGEST_DATE * 2 ? whole : Dates.beforeBracket(whole);
    boolean bracketed = plain.length() < whole.length() && chunk.size() <= MOST_BRACKETED;
    boolean line =
        (chunk.size() == 1 && chunk.extent().length() <= LONGEST_DATE || bracketed)
            && i + 1 < labels.size();
    if (Words.first(plain).isEmpty()) {
      return;
    }
    List<String> words = line ? Words.of(plain) : List.of();
    if (line && DatedTitle.isUnderNumber(draft, labels, i)) {
      if (DateOpening.of(draft, plain).filter(DateOpening::weekday).isPresent()) {
        titles.add(i);
      }
      return;
    }
    if (line && isYear(draft, words)) {
      int year = Integer.parseInt(words.get(words.size() - 1));
      rising &= year > lastYear;
      lastYear = year;
      years.add(i);
      return;
    }
    if (line && isMonth(draft, words)) {
      months.add(i);
      return;
    }
    if (line && numbersSection(plain)) {
      return;
    }
    int from = behindPlace(plain);
    Optional<DateOpening> date = DateOpening.of(draft, plain.substring(from));
    String rest = date.map(d -> plain.substring(from + d.end())).orElse("");
    boolean alone = rest.chars().noneMatch(Character::isLetterOrDigit);
    if (date.isPresent() && !(line && (alone || isPlaced(rest)))) {
      if (line && (opensShort(rest) || opensBriefly(rest))) {
        either.add(i);
      } else if (EntryDays.isPartOfDay(date.get(), plain.substring(from))) {
        vague.add(i);
      } else if (!date.get().weekday() || date.get().day() || date.get().month() || dashed(rest)) {
        runIn.add(i);
        int day = EntryDays.in(plain.substring(from, from + date.get().end()));
        lastDay = day > 0 ? day : lastDay;
        letterRuns += correspondence.overLetter(i) ? 1 : 0;
      }
    } else if (EntryDays.goesOn(text, plain, lastDay)) {
      runIn.add(i);
      lastDay = EntryDays.in(Words.first(plain));
    } else if (EntryDays.behindPlace(draft, plain) && !correspondence.overLetter(i)) {
      placed.add(i);
    } else if (line && (date.isPresent() || endsInDate(draft, plain))) {
      days.add(i);
      letters += correspondence.ofLetter(i) ? 1 : 0;
    } else if (isMonthOpening(draft, plain)) {
      vague.add(i);
    } else if (opensWithDay(plain) && !turns.within(labels.chunk(i).first())) {
      bareDays.add(i);
    }
  }

  /** Behind "[Harnby,] May 30": a place that an editor put before the date. */
  private static int behindPlace(String plain) {
    int close = plain.startsWith("[") ? plain.indexOf("] ") : -1;
    return close > 0 && close <= LONGEST_PLACE ? close + 2 : 0;
  }

  /** "1840", "1840-1841", "Year 1840". */
  private static boolean isYear(Draft draft, List<String> words) {
    if (words.isEmpty() || words.size() > 2 || !Dates.isYear(words.get(words.size() - 1))) {
      return false;
    }
    String first = words.get(0);
    return Dates.isYear(first)
        || Character.isUpperCase(first.charAt(0))
            && draft.inLanguage("structure.year.words", first.toLowerCase(Locale.ROOT));
  }

  /** "September.--", "End of May, 1854.--": no day, which is enough among entries that have one. */
  private static boolean isMonthOpening(Draft draft, String plain) {
    int dash = plain.indexOf("--") >= 0 ? plain.indexOf("--") : plain.indexOf('—');
    if (dash < 1 || dash > LONGEST_PLACE || plain.charAt(dash - 1) != '.') {
      return false;
    }
    List<String> words = Words.of(plain.substring(0, dash));
    int last = words.size() - 1;
    last -= last > 0 && Dates.isYear(words.get(last)) ? 1 : 0;
    return last >= 0
        && last <= 2
        && words.get(last).length() > 2
        && Character.isUpperCase(plain.charAt(0))
        && Dates.isMonth(draft, words.get(last));
  }

  private boolean numbersSection(String plain) {
    int end = 0;
    while (end < Math.min(plain.length(), 3) && Character.isDigit(plain.charAt(end))) {
      end++;
    }
    return end > 0
        && sections.contains(Integer.parseInt(plain.substring(0, end)))
        && Numbering.leading(plain).filter(number -> number.parts() == 2).isPresent();
  }

  private static boolean isMonth(Draft draft, List<String> words) {
    return Dates.isMonth(draft, words.get(0))
        && words.get(0).length() > 2
        && (words.size() == 1 || words.size() == 2 && Dates.isYear(words.get(1)));
  }

  /** "(at sea)", ", Liverpool": a place behind the date, and no sentence. */
  private static boolean isPlaced(String rest) {
    char first = rest.charAt(0);
    return rest.length() <= 40
        && !opensBriefly(rest)
        && (first == ',' || first == '(' || first == ' ')
        && !rest.contains(". ")
        && !rest.contains("--")
        && Words.of(rest).size() <= 5;
  }

  /** A full stop and a few words. */
  private static boolean opensShort(String rest) {
    return rest.startsWith(". ") && !dashed(rest) && Words.of(rest).size() <= 4;
  }

  /** A few words that end as a sentence does. */
  private static boolean opensBriefly(String rest) {
    return rest.charAt(0) == ' ' && rest.endsWith(".") && Words.of(rest).size() <= 4;
  }

  static boolean dashed(String rest) {
    int i = 0;
    while (i < rest.length() && " .,:)]".indexOf(rest.charAt(i)) >= 0) {
      i++;
    }
    boolean dash =
        rest.startsWith("--", i)
            || i < rest.length() && "—–".indexOf(rest.charAt(i)) >= 0
            || rest.startsWith("- ", i);
    return dash || rest.startsWith(":");
  }

  /** A place first: "Liverpool, Tuesday, May 5th". */
  private static boolean endsInDate(Draft draft, String plain) {
    if (!Dates.isDateline(draft, plain)) {
      return false;
    }
    List<String> words = Words.of(Words.key(plain));
    String last = words.get(words.size() - 1);
    return Dates.isYear(last)
        || Dates.isDay(last)
        || Dates.isMonth(draft, last)
        || Dates.isWeekday(draft, last);
  }

  /** "4th. Went to …" under the name of a month. */
  private static boolean opensWithDay(String plain) {
    int i = 0;
    while (i < plain.length() && Character.isLetterOrDigit(plain.charAt(i))) {
      i++;
    }
    return i > 0 && i + 1 < plain.length() && Dates.isDay(plain.substring(0, i));
  }
}
