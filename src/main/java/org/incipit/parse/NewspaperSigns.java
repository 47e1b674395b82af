package org.incipit.parse;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What gives a newspaper away: the number and day of the issue under its name, places and days that
 * open telegrams, whose report a piece is, and headings that come back in every issue.
 */
final class NewspaperSigns {
  /** How many chunks from the top the masthead is looked for in. */
  private static final int TOP = 6;

  private static final int LONGEST_LINE = 160;
  private static final int LONGEST_OPENING = 48;
  private static final int MOST_WORDS_OF_AN_OPENING = 7;
  private static final int SHORTEST_PLACE = 3;
  private static final int FEWEST_HEADS = 3;
  private static final int FEWEST_SIGNS = 3;

  private final Draft draft;
  private boolean masthead;
  private int telegrams;
  private int credits;
  private int standing;

  private NewspaperSigns(Draft draft) {
    this.draft = draft;
  }

  static NewspaperSigns of(Draft draft, Labels labels) {
    NewspaperSigns signs = new NewspaperSigns(draft);
    for (int i = 0; i < labels.size(); i++) {
      Chunk chunk = labels.chunk(i);
      if (!draft.isFurniture(chunk) && !chunk.first().oddSpace()) {
        signs.masthead |= i < TOP && chunk.lines().stream().anyMatch(signs::isIssue);
        signs.look(chunk, labels.is(i, Role.HEAD) || labels.is(i, Role.SUBHEAD));
      }
    }
    return signs;
  }

  /** True when the number and the day of an issue stand near the top. */
  boolean masthead() {
    return masthead;
  }

  /**
   * What the signs are, where there are enough.
   *
   * @param heads how many headings there are
   * @param letter true when a greeting or a signature speaks for a letter
   */
  Optional<String> evidence(int heads, boolean letter) {
    int signs = telegrams + credits + standing;
    boolean named = masthead && (heads >= FEWEST_HEADS || signs > 0);
    boolean pieces = telegrams + credits >= 2 && signs >= FEWEST_SIGNS && heads > 0 && !letter;
    return named || pieces
        ? Optional.of(
            (masthead ? "number and day of an issue, " : "")
                + heads
                + " headings, "
                + telegrams
                + " telegrams, "
                + (credits + standing)
                + " phrases of newspapers")
        : Optional.empty();
  }

  private void look(Chunk chunk, boolean head) {
    if (draft.startsWithAny("structure.newspaper.credits", draft.plain(chunk))) {
      credits++;
    } else if (head && draft.inLanguage("structure.newspaper.heads", draft.key(chunk))) {
      standing++;
    } else if (isTelegram(draft.text(chunk))) {
      telegrams++;
    }
  }

  /** "No. 312. SATURDAY, MARCH 7, 1885. Price One Penny.": a day, and two words for an issue. */
  private boolean isIssue(Line line) {
    if (line.length() > LONGEST_LINE) {
      return false;
    }
    String text = draft.layout().text(line);
    if (!DatelineRule.isMasthead(draft, text)) {
      return false;
    }
    Set<String> issue = new HashSet<>();
    boolean weekday = false;
    for (String word : Words.of(text)) {
      weekday |= Dates.isWeekday(draft, word);
      if (draft.inLanguage("structure.issue.words", word.toLowerCase(Locale.ROOT))) {
        issue.add(word.toLowerCase(Locale.ROOT));
      }
    }
    return weekday || issue.size() >= 2;
  }

  /** "PARIS, March 3.—The Chamber sat": a place in capitals, a day and a dash. */
  private boolean isTelegram(String text) {
    int comma = text.indexOf(',');
    if (comma < SHORTEST_PLACE || comma > LONGEST_OPENING) {
      return false;
    }
    String opening = text.substring(0, Math.min(text.length(), LONGEST_OPENING));
    int dash = opening.indexOf('—');
    dash = dash < 0 ? opening.indexOf("--") : dash;
    dash = dash < 0 ? opening.indexOf(" –") : dash;
    if (dash < comma || !Words.shouted(text.substring(0, comma))) {
      return false;
    }
    List<String> words = Words.of(text.substring(comma, dash));
    return words.size() <= MOST_WORDS_OF_AN_OPENING
        && words.stream().anyMatch(word -> Dates.isMonth(draft, word))
        && words.stream().anyMatch(word -> Character.isDigit(word.charAt(0)));
  }
}
