package org.incipit.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.incipit.language.LanguageData;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.model.Certainty;
import org.incipit.model.PageBreak;
import org.incipit.text.Span;

/**
 * Page numbers and running heads: lines beside a page break that are a number, or that come back
 * page after page; and lines with rising page numbers where no other sign shows the pages.
 */
final class PageFurniture {
  private static final int LONGEST_NUMBER = 24;
  private static final int LONGEST_HEAD = 90;
  private static final int FEWEST_PLAIN = 3;
  private static final int FEWEST_MARKED = 2;
  private static final int SHORTEST_PAGE = 8;

  private final Layout layout;

  /** {@code fw/@type} by line index. */
  private final Map<Integer, String> types = new TreeMap<>();

  private final List<PageBreak> breaks = new ArrayList<>();

  /** Indexes of the last lines of pages. */
  private final List<Integer> pageEnds = new ArrayList<>();

  private FootNotes footNotes;

  private PageFurniture(Layout layout) {
    this.layout = layout;
    this.footNotes = FootNotes.none(layout);
  }

  static PageFurniture none(Layout layout) {
    return new PageFurniture(layout);
  }

  static PageFurniture of(Layout layout) {
    PageFurniture found = new PageFurniture(layout);
    if (layout.source().content().indexOf('\f') >= 0) {
      found.besideFormFeeds();
    }
    found.numberSeries();
    found.pageEnds.sort(null);
    found.footNotes = FootNotes.of(layout, found.pageEnds, found.types);
    return found;
  }

  /** Indexes of the lines that are page furniture. */
  BitSet lines() {
    BitSet lines = new BitSet();
    types.keySet().forEach(lines::set);
    footNotes.units().forEach(lines::set);
    return lines;
  }

  /**
   * Index after the last line of the unit that a line opens: one line, or a note of several; the
   * line itself when it stands inside a unit.
   */
  int unitEnd(int index) {
    if (types.containsKey(index)) {
      return index + 1;
    }
    Integer end = footNotes.units().get(index);
    return end == null ? index : end;
  }

  /** Page breaks that only page numbers show, in order. */
  List<PageBreak> breaks() {
    return breaks;
  }

  Block block(Line line) {
    if (!types.containsKey(line.number() - 1)) {
      return footNotes.block(line);
    }
    String type = types.get(line.number() - 1);
    Map<String, String> attributes =
        switch (type) {
          case "header" -> Map.of("type", "header", "place", "top");
          case "footer" -> Map.of("type", "footer", "place", "bottom");
          default -> Map.of("type", "pageNum");
        };
    return Block.of(
        BlockKind.FW,
        "",
        attributes,
        List.of(new Span(line.textStart(), line.textEnd())),
        List.of());
  }

  // == Lines beside form feeds ==

  private void besideFormFeeds() {
    List<Integer> tops = new ArrayList<>();
    List<Integer> bottoms = new ArrayList<>();
    int before = -1;
    boolean feed = false;
    for (int i = 0; i < layout.lines().size(); i++) {
      Line line = layout.lines().get(i);
      boolean inLead =
          layout.formFeedBetween(line.start(), line.blank() ? line.end() : line.textStart());
      if (inLead && before >= 0) {
        bottoms.add(before);
        pageEnds.add(before);
        before = -1;
      }
      feed |= inLead;
      if (line.blank()) {
        continue;
      }
      if (feed) {
        tops.add(i);
      }
      feed = layout.formFeedBetween(line.textStart(), line.end());
      if (feed) {
        bottoms.add(i);
        pageEnds.add(i);
        before = -1;
      } else {
        before = i;
      }
    }
    edge(tops, "header", 1);
    edge(bottoms, "footer", -1);
  }

  /** Numbers and repeated lines at one edge of the pages, then the lines next to those. */
  private void edge(List<Integer> edges, String type, int step) {
    List<Integer> next = new ArrayList<>();
    Map<String, Integer> repeated = new HashMap<>();
    for (int i : edges) {
      repeated.merge(skeleton(i), 1, Integer::sum);
    }
    for (int i : edges) {
      Line line = layout.lines().get(i);
      int times = repeated.getOrDefault(skeleton(i), 0);
      boolean head =
          !skeleton(i).isEmpty()
              && line.length() <= LONGEST_HEAD
              && times >= 2
              && times * 3 >= edges.size();
      if (isPageNumber(layout, line)) {
        types.put(i, "pageNum");
      } else if (head || namesPage(line)) {
        types.put(i, type);
      } else {
        continue;
      }
      int k = i + step;
      while (k >= 0 && k < layout.lines().size() && layout.lines().get(k).blank()) {
        k += step;
      }
      if (k >= 0 && k < layout.lines().size() && !types.containsKey(k)) {
        next.add(k);
      }
    }
    for (int i : next) {
      Line line = layout.lines().get(i);
      long alike = next.stream().filter(k -> skeleton(k).equals(skeleton(i))).count();
      if (isPageNumber(layout, line)) {
        types.put(i, "pageNum");
      } else if (alike >= 2
          && alike * 3 >= next.size()
          && next.size() <= 2000
          && !skeleton(i).isEmpty()
          && line.length() <= LONGEST_HEAD) {
        types.put(i, type);
      }
    }
  }

  /** "Recording 22 / page 2": a short line with the word for a page and a number behind it. */
  private boolean namesPage(Line line) {
    if (line.length() > LONGEST_HEAD * 2 / 3 || layout.endsSentence(line)) {
      return false;
    }
    List<String> words =
        Words.of(layout.source().content().substring(line.textStart(), line.textEnd()));
    for (int k = 0; k + 1 < words.size(); k++) {
      if (LanguageData.inAny("structure.page.words", words.get(k).toLowerCase(Locale.ROOT))
          && words.get(k).length() > 1
          && words.get(k + 1).chars().allMatch(Character::isDigit)) {
        return true;
      }
    }
    return false;
  }

  /** The letters of a line in lower case: what stays the same from page to page. */
  private String skeleton(int index) {
    Line line = layout.lines().get(index);
    if (line.length() > LONGEST_HEAD) {
      return "";
    }
    StringBuilder letters = new StringBuilder();
    for (int i = line.textStart(); i < line.textEnd(); i++) {
      char c = layout.charAt(i);
      if (Character.isLetter(c)) {
        letters.append(Character.toLowerCase(c));
      }
    }
    return letters.toString();
  }

  // == Series of numbers ==

  /** Lines that are page numbers, rising by one, at the distance of pages. */
  private void numberSeries() {
    List<Integer> marked = new ArrayList<>();
    List<Integer> plain = new ArrayList<>();
    for (int i = 1; i < layout.lines().size(); i++) {
      Line line = layout.lines().get(i);
      if (line.blank() || types.containsKey(i) || !isPageNumber(layout, line)) {
        continue;
      }
      char first = layout.charAt(line.textStart());
      (Character.isDigit(first) && Character.isDigit(layout.charAt(line.textEnd() - 1))
              ? plain
              : marked)
          .add(i);
    }
    marked.stream().filter(this::speaksOfPage).forEach(i -> accept(List.of(i), 1));
    marked.removeIf(types::containsKey);
    series(marked, FEWEST_MARKED);
    series(plain, FEWEST_PLAIN);
  }

  /** "[p. 12]", "[leaf 2]": brackets and the word for a page leave no doubt. */
  private boolean speaksOfPage(int index) {
    Line line = layout.lines().get(index);
    char first = layout.charAt(line.textStart());
    char last = layout.charAt(line.textEnd() - 1);
    boolean word = false;
    for (int i = line.textStart(); i < line.textEnd(); i++) {
      word |= Character.isLetter(layout.charAt(i));
    }
    return word && (first == '[' && last == ']' || first == '{' && last == '}');
  }

  private void series(List<Integer> candidates, int fewest) {
    List<Integer> run = new ArrayList<>();
    for (int i : candidates) {
      boolean next =
          !run.isEmpty()
              && number(i) == number(run.get(run.size() - 1)) + 1
              && i - run.get(run.size() - 1) >= SHORTEST_PAGE;
      if (!next) {
        accept(run, fewest);
        run.clear();
      }
      run.add(i);
    }
    accept(run, fewest);
  }

  private void accept(List<Integer> run, int fewest) {
    if (run.size() < fewest || !evenlySpaced(run)) {
      return;
    }
    for (int i : run) {
      types.put(i, "pageNum");
      pageEnds.add(i);
      pageAfter(i);
    }
  }

  /** Pages are about equally long; chapters and stanzas with numbers are not. */
  private static boolean evenlySpaced(List<Integer> run) {
    int shortest = Integer.MAX_VALUE;
    int longest = 0;
    for (int k = 1; k < run.size(); k++) {
      int gap = run.get(k) - run.get(k - 1);
      shortest = Math.min(shortest, gap);
      longest = Math.max(longest, gap);
    }
    return run.size() == 1 || longest <= shortest * 3 && longest <= 150;
  }

  private void pageAfter(int index) {
    for (int i = index + 1; i < layout.lines().size(); i++) {
      Line line = layout.lines().get(i);
      if (!line.blank()) {
        if (!layout.formFeedBetween(layout.lines().get(index).end(), line.textStart())) {
          breaks.add(new PageBreak(line.start(), false, 0, Certainty.MEDIUM));
        }
        return;
      }
    }
  }

  private int number(int index) {
    Line line = layout.lines().get(index);
    int value = 0;
    boolean read = false;
    for (int i = line.textStart(); i < line.textEnd(); i++) {
      char c = layout.charAt(i);
      if (Character.isDigit(c)) {
        value = Math.min(value * 10 + Character.digit(c, 10), 1_000_000);
        read = true;
      } else if (read) {
        break;
      }
    }
    return value;
  }

  /** A number alone, in dashes or brackets, or as "Page 3 of 9", "p. 3", "S. 3". */
  static boolean isPageNumber(Layout layout, Line line) {
    if (line.length() > LONGEST_NUMBER) {
      return false;
    }
    String text = layout.source().content().substring(line.textStart(), line.textEnd());
    StringBuilder word = new StringBuilder();
    List<String> words = new ArrayList<>();
    int numbers = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetter(c)) {
        word.append(Character.toLowerCase(c));
        continue;
      }
      if (word.length() > 0) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (Character.isDigit(c)) {
        numbers += i == 0 || !Character.isDigit(text.charAt(i - 1)) ? 1 : 0;
      } else if (".-–—[](){}/_| ".indexOf(c) < 0) {
        return false;
      }
    }
    if (words.isEmpty()) {
      return numbers == 1 && digits(text) <= 4;
    }
    boolean page =
        LanguageData.inAny("structure.page.words", words.get(0).toLowerCase(Locale.ROOT));
    return page
        && (words.size() == 1 && numbers == 1
            || words.size() == 2
                && numbers == 2
                && LanguageData.inAny("structure.page.of", words.get(1)));
  }

  private static long digits(String text) {
    return text.chars().filter(Character::isDigit).count();
  }
}
