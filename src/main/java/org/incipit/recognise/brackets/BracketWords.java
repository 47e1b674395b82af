package org.incipit.recognise.brackets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.incipit.language.LanguageData;

/** Reads what stands between brackets by its wording and its signs. */
final class BracketWords {
  /** A remark on damage or noise is short; longer ones are sentences about something else. */
  private static final int MOST_WORDS = 5;

  private static final int MOST_EVENT_WORDS = 12;

  /** What is longer than some paragraphs is not read word by word. */
  private static final int LONGEST = 4_000;

  private final LanguageData language;

  BracketWords(LanguageData language) {
    this.language = language;
  }

  /**
   * @param inside without white space around it
   * @param standsAlone true when a sentence ends before the bracket
   */
  BracketContent read(String inside, boolean standsAlone) {
    if (inside.isEmpty()) {
      return BracketContent.OTHER;
    }
    if (namesPicture(inside)) {
      return remark(words(inside.substring(inside.indexOf(':') + 1)));
    }
    if (inside.length() > LONGEST) {
      return standsAlone ? BracketContent.COMMENT : BracketContent.INSERTION;
    }
    List<String> words = words(inside);
    if (words.isEmpty()) {
      return signs(inside);
    }
    BracketContent remark = remark(words);
    if (remark != BracketContent.OTHER) {
      return remark;
    }
    if (opensGloss(inside)) {
      return BracketContent.GLOSS;
    }
    if (language.set("bracket.comments").contains(words.get(0))) {
      return BracketContent.COMMENT;
    }
    return wording(inside, words, standsAlone);
  }

  /** "Illustration: The weir": what is printed below a picture, and no remark of an editor. */
  private static boolean namesPicture(String inside) {
    int end = 0;
    while (end < inside.length() && Character.isLetter(inside.charAt(end))) {
      end++;
    }
    return end > 0
        && end < inside.length()
        && inside.charAt(end) == ':'
        && LanguageData.inAny(
            "structure.illustration.words", inside.substring(0, end).toLowerCase(Locale.ROOT));
  }

  /** What is said of the text or the recording; OTHER when nothing is. */
  BracketContent remark(List<String> words) {
    if (words.isEmpty()) {
      return BracketContent.OTHER;
    }
    String all = String.join(" ", words);
    if (LanguageData.inAny("bracket.sic", all)) {
      return BracketContent.SIC;
    }
    if (words.size() <= MOST_WORDS) {
      if (any("bracket.illegible", words, all)) {
        return BracketContent.ILLEGIBLE;
      }
      if (any("bracket.inaudible", words, all)) {
        return BracketContent.INAUDIBLE;
      }
      if (any("bracket.lost", words, all)) {
        return BracketContent.LOST;
      }
    }
    boolean event =
        words.size() <= MOST_EVENT_WORDS
            && words.stream().limit(2).anyMatch(w -> LanguageData.inAny("bracket.events", w));
    return event ? BracketContent.EVENT : BracketContent.OTHER;
  }

  private static boolean any(String list, List<String> words, String all) {
    return LanguageData.inAny(list, all)
        || words.stream().anyMatch(w -> LanguageData.inAny(list, w));
  }

  private static BracketContent signs(String inside) {
    boolean dots = true;
    for (int i = 0; i < inside.length(); i++) {
      dots &= ".… -–—_·*".indexOf(inside.charAt(i)) >= 0;
    }
    if (inside.chars().allMatch(c -> c == '?' || c == '!')) {
      return inside.indexOf('?') >= 0 ? BracketContent.DOUBT : BracketContent.SIC;
    }
    boolean enough = inside.length() > 1 || "…—–".indexOf(inside.charAt(0)) >= 0;
    return dots && enough ? BracketContent.DOTS : BracketContent.OTHER;
  }

  private BracketContent wording(String inside, List<String> words, boolean standsAlone) {
    char last = inside.charAt(inside.length() - 1);
    boolean sentence =
        standsAlone
            && ".!?؟".indexOf(last) >= 0
            && !Character.isLowerCase(inside.codePointAt(0))
            && words.size() > (last == '?' ? 3 : 1);
    if (sentence) {
      return BracketContent.COMMENT;
    }
    boolean letters = inside.codePoints().anyMatch(Character::isLetter);
    boolean doubt = last == '?' || last == '؟' || inside.charAt(0) == '?';
    if (BracketNumbers.isDate(inside, language)) {
      return doubt ? BracketContent.GUESS : BracketContent.INSERTION;
    }
    if (doubt && letters && words.size() <= 2 * MOST_WORDS) {
      return BracketContent.UNCERTAIN;
    }
    boolean apparatus =
        !letters
            || inside.indexOf('/') >= 0
            || inside.indexOf('|') >= 0
            || inside.indexOf('?') >= 0
            || BracketNumbers.isPlace(inside, language);
    return apparatus ? BracketContent.OTHER : BracketContent.INSERTION;
  }

  private boolean opensGloss(String inside) {
    if (inside.charAt(0) == '=') {
      return true;
    }
    String lower = inside.toLowerCase(Locale.ROOT).replace('’', '\'');
    for (String opener : language.list("gloss.openers")) {
      String start = opener.toLowerCase(Locale.ROOT).replace('’', '\'');
      if (lower.startsWith(start)
          && (lower.length() == start.length()
              || !Character.isLetter(lower.charAt(start.length())))) {
        return true;
      }
    }
    return false;
  }

  /** Words in lower case; joiners and combining marks belong to them. */
  static List<String> words(String inside) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= inside.length(); ) {
      int c = i < inside.length() ? inside.codePointAt(i) : ' ';
      boolean part =
          Character.isLetterOrDigit(c)
              || Character.getType(c) == Character.NON_SPACING_MARK
              || c == '\u200c'
              || c == '\u200d';
      if (part && start < 0) {
        start = i;
      } else if (!part && start >= 0) {
        words.add(inside.substring(start, i).toLowerCase(Locale.ROOT));
        start = -1;
      }
      i += Character.charCount(c);
    }
    return words;
  }
}
