package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import org.incipit.model.Certainty;

/**
 * Dated entries of a diary: a date on a line of its own heads an entry, one that runs into the text
 * opens it. They count where several of them come one after the other.
 */
final class EntryLabeller implements Labeller {
  /** Type of a paragraph that opens an entry without a heading. */
  static final String RUN_IN = "entry";

  private static final int FEWEST = 3;
  private static final int LONGEST_DATE = 60;

  @Override
  public void label(Draft draft, Labels labels) {
    List<Integer> headed = new ArrayList<>();
    List<Integer> runIn = new ArrayList<>();
    int paragraphs = 0;
    for (int i = 0; i < labels.size(); i++) {
      if (!labels.open(i)) {
        continue;
      }
      paragraphs++;
      Chunk chunk = labels.chunk(i);
      if (chunk.size() == 1
          && chunk.extent().length() <= LONGEST_DATE + 20
          && i + 1 < labels.size()
          && Dates.isDateline(draft, draft.text(chunk))
          && !draft.layout().centred(chunk.first())) {
        headed.add(i);
      } else if (opensWithDate(draft, chunk)) {
        runIn.add(i);
      }
    }
    boolean heads = headed.size() >= FEWEST && headed.size() * 8 >= paragraphs;
    boolean runs = runIn.size() >= FEWEST && runIn.size() * 12 >= paragraphs;
    if (heads) {
      headed.forEach(
          i ->
              labels.set(
                  i,
                  Label.of(Role.HEAD, Certainty.HIGH, "one of several dates on lines of their own")
                      .typed(RUN_IN)
                      .ranked(Ranks.of(2, 9, 0))));
    }
    if (runs) {
      runIn.forEach(
          i ->
              labels.set(
                  i,
                  Label.of(Role.P, Certainty.MEDIUM, "one of several dates that open paragraphs")
                      .typed(RUN_IN)));
    }
  }

  /** "Tuesday, 4 August.--We left", "26/11 Rehearsal": a day, a month or a weekday at the start. */
  private static boolean opensWithDate(Draft draft, Chunk chunk) {
    String text = Words.plain(draft.text(chunk));
    List<String> words = Words.of(text.substring(0, Math.min(text.length(), LONGEST_DATE)));
    boolean day = false;
    boolean month = false;
    boolean weekday = false;
    for (int k = 0; k < Math.min(words.size(), 5); k++) {
      String word = words.get(k);
      if (Dates.isDay(word)) {
        day = true;
      } else if (Dates.isMonth(draft, word)) {
        month = true;
      } else if (Dates.isWeekday(draft, word)) {
        weekday = k == 0 || weekday;
      } else if (!Dates.isYear(word) && !(word.length() <= 2)) {
        break;
      }
    }
    return weekday && (day || month || endsEarly(text, words.get(0)))
        || month && day
        || dayOverMonth(text);
  }

  /** "Friday.--", "Friday:": a weekday that stands for the whole date. */
  private static boolean endsEarly(String text, String weekday) {
    int end = text.indexOf(weekday) + weekday.length();
    return end < text.length()
        && ".:,".indexOf(text.charAt(end)) >= 0
        && text.startsWith("--", Math.min(end + 1, text.length()));
  }

  private static boolean dayOverMonth(String text) {
    int i = 0;
    int parts = 0;
    while (i < text.length() && parts < 3) {
      int start = i;
      while (i < text.length() && Character.isDigit(text.charAt(i))) {
        i++;
      }
      if (i == start || i - start > 4) {
        break;
      }
      parts++;
      if (i < text.length() && (text.charAt(i) == '/' || text.charAt(i) == '.')) {
        i++;
      } else {
        break;
      }
    }
    return parts >= 2 && i < text.length() && Characters.isSpace(text.charAt(i));
  }
}
