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

  private final List<Integer> bareDays = new ArrayList<>();

  /** The numbers of sections, under which "2.1. Title" is no second of January. */
  private final Set<Integer> sections = new HashSet<>();

  private final Turns turns;
  private final boolean yearsAlone;
  private int letters;
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
    boolean heads =
        !yearsAlone
            && days.size() >= FEWEST
            && days.size() * 8 >= paragraphs
            && letters * 2 < days.size();
    boolean runs = !yearsAlone && runIn.size() >= FEWEST && runIn.size() * 12 >= paragraphs;
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
              .ranked(Ranks.entry(level)));
    }
  }

  private void read(Draft draft, Labels labels, int i) {
    Chunk chunk = labels.chunk(i);
    String text = draft.text(chunk);
    String plain = Words.plain(text.substring(0, Math.min(text.length(), LONGEST_DATE * 2)));
    boolean line =
        chunk.size() == 1 && chunk.extent().length() <= LONGEST_DATE && i + 1 < labels.size();
    if (Words.first(plain).isEmpty()) {
      return;
    }
    List<String> words = line ? Words.of(plain) : List.of();
    if (line && !words.isEmpty() && words.size() <= 2 && words.stream().allMatch(Dates::isYear)) {
      int year = Integer.parseInt(words.get(0));
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
    Optional<DateOpening> date = DateOpening.of(draft, plain);
    String rest = date.map(d -> plain.substring(d.end())).orElse("");
    boolean alone = rest.chars().noneMatch(Character::isLetterOrDigit);
    if (date.isPresent() && !(line && (alone || isPlaced(rest)))) {
      if (line && (opensShort(rest) || opensBriefly(rest))) {
        either.add(i);
      } else if (!date.get().weekday() || date.get().day() || date.get().month() || dashed(rest)) {
        runIn.add(i);
      }
    } else if (line && (date.isPresent() || endsInDate(draft, plain))) {
      days.add(i);
      letters += isOfLetter(draft, labels, i) ? 1 : 0;
    } else if (opensWithDay(plain) && !turns.within(labels.chunk(i).first())) {
      bareDays.add(i);
    }
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

  private static boolean dashed(String rest) {
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

  /** A greeting comes next, or a number or an addressee stands above. */
  private static boolean isOfLetter(Draft draft, Labels labels, int i) {
    String next = draft.plain(labels.chunk(i + 1));
    boolean greets = draft.startsWithAny("structure.salutes.first", next) && comma(next);
    String above = i > 0 ? draft.plain(labels.chunk(i - 1)) : "";
    boolean to =
        i > 0
            && labels.chunk(i - 1).size() <= 2
            && above.length() <= LONGEST_DATE
            && draft.startsWithAny("structure.address.words", above.toLowerCase(Locale.ROOT));
    return greets || to || i > 0 && HeadingWords.isNumber(above);
  }

  private static boolean comma(String text) {
    return text.substring(0, Math.min(text.length(), 50))
        .chars()
        .anyMatch(c -> c == ',' || c == '!');
  }
}
