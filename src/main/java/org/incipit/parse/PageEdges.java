package org.incipit.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.incipit.language.LanguageData;
import org.incipit.language.RomanNumeral;

/** Page numbers and running heads at the first and last lines of pages that form feeds cut. */
final class PageEdges {
  private static final int LONGEST_NAMED = 60;
  private static final int REACH = 2;
  private static final int NONE = -1;

  private final Layout layout;
  private final RunningHeads heads;
  private final Map<Integer, String> types;

  /** First and last line with text of each page, {@link #NONE} twice for an empty one. */
  private final List<int[]> pages = new ArrayList<>();

  private PageEdges(Layout layout, Map<Integer, String> types) {
    this.layout = layout;
    this.heads = new RunningHeads(layout);
    this.types = types;
  }

  /**
   * Adds what it finds to {@code types}, the {@code fw/@type} of lines.
   *
   * @return indexes of the last lines of pages, in order
   */
  static List<Integer> find(Layout layout, Map<Integer, String> types) {
    PageEdges edges = new PageEdges(layout, types);
    edges.cut();
    edges.side(0, "header", 1);
    edges.side(1, "footer", -1);
    return edges.pages.stream()
        .limit(Math.max(0, edges.pages.size() - 1))
        .map(page -> page[1])
        .filter(i -> i >= 0)
        .toList();
  }

  private void cut() {
    int[] page = {NONE, NONE};
    for (int i = 0; i < layout.lines().size(); i++) {
      Line line = layout.lines().get(i);
      for (int k = line.start(); k < (line.blank() ? line.end() : line.textStart()); k++) {
        if (layout.charAt(k) == '\f') {
          pages.add(page);
          page = new int[] {NONE, NONE};
        }
      }
      if (line.blank()) {
        continue;
      }
      page[0] = page[0] == NONE ? i : page[0];
      page[1] = i;
      if (layout.formFeedBetween(line.textStart(), line.end())) {
        pages.add(page);
        page = new int[] {NONE, NONE};
      }
    }
    pages.add(page);
  }

  /**
   * One side of all pages, the top being 0: its lines at the edge, then those next to what was
   * found there. The first line of a text is its title, though running heads repeat it.
   */
  private void side(int which, String type, int step) {
    int[] lines = pages.stream().mapToInt(page -> page[which]).toArray();
    edge(lines, type, which);
    int[] next = new int[lines.length];
    for (int p = 0; p < lines.length; p++) {
      next[p] = types.containsKey(lines[p]) ? inward(p, lines[p], step) : NONE;
    }
    int[] same = next.clone();
    for (int p = 0; p < next.length; p++) {
      boolean heading = which == 0 && next[p] >= 0 && isCounted(next[p]) && !comesAgain(next, p);
      same[p] = heading ? NONE : next[p];
    }
    edge(same, type, which);
  }

  /** "CHAPTER II", below a running head: a heading, unless the next pages have it too. */
  private boolean isCounted(int index) {
    List<String> words = Words.of(text(index));
    return words.size() == 2
        && LanguageData.isKeyOfAny(
            "structure.division.levels", words.get(0).toLowerCase(Locale.ROOT))
        && (RomanNumeral.value(words.get(1)) > 0
            || words.get(1).chars().allMatch(Character::isDigit));
  }

  private boolean comesAgain(int[] lines, int page) {
    for (int q = Math.max(0, page - REACH); q <= Math.min(lines.length - 1, page + REACH); q++) {
      if (q != page && lines[q] >= 0 && text(lines[q]).equals(text(lines[page]))) {
        return true;
      }
    }
    return false;
  }

  private int inward(int page, int from, int step) {
    int i = from + step;
    while (i >= pages.get(page)[0] && i <= pages.get(page)[1] && layout.lines().get(i).blank()) {
      i += step;
    }
    boolean inside = i > pages.get(page)[0] && i < pages.get(page)[1];
    return inside && !types.containsKey(i) ? i : NONE;
  }

  private void edge(int[] lines, String type, int which) {
    List<Optional<PageNumber>> numbers = new ArrayList<>();
    List<Optional<PageNumber>> inHeads = new ArrayList<>();
    Map<String, Integer> times = new HashMap<>();
    int filled = 0;
    for (int i : lines) {
      numbers.add(i < 0 ? Optional.empty() : PageNumber.of(text(i)));
      inHeads.add(i < 0 ? Optional.empty() : PageNumber.inHead(text(i)));
      if (i >= 0) {
        times.merge(heads.skeleton(i), 1, Integer::sum);
        filled++;
      }
    }
    for (int p = 0; p < lines.length; p++) {
      int i = lines[p];
      if (i < 0) {
        continue;
      }
      boolean beside = which == 0 ? p > 0 : p < lines.length - 1;
      if (numbers.get(p).isPresent() && isNumber(numbers, p, beside)) {
        types.put(i, "pageNum");
      } else if (namesPage(layout.lines().get(i))
          || rises(inHeads, numbers, p) && (beside || which == 1 || !endsTitle(i))
          || beside && isHead(lines, p, times.getOrDefault(heads.skeleton(i), 0), filled)) {
        types.put(i, type);
      }
    }
  }

  /**
   * Beside a form feed a number is the page's; where the text begins or ends, others must agree.
   */
  private static boolean isNumber(List<Optional<PageNumber>> numbers, int page, boolean beside) {
    PageNumber own = numbers.get(page).orElseThrow();
    boolean certain =
        own.form() == PageNumber.Form.OF
            || own.form() == PageNumber.Form.DASHED
            || own.form() == PageNumber.Form.PLAIN && beside;
    return certain || agrees(own, page, numbers) || beside && own.form() != PageNumber.Form.ROMAN;
  }

  private static boolean agrees(PageNumber own, int page, List<Optional<PageNumber>> numbers) {
    for (int q = Math.max(0, page - REACH); q <= Math.min(numbers.size() - 1, page + REACH); q++) {
      Optional<PageNumber> other = numbers.get(q);
      if (q != page && other.isPresent() && other.get().value() - own.value() == q - page) {
        return true;
      }
    }
    return false;
  }

  /** A number beside words that rises from page to page makes them a running head. */
  private static boolean rises(
      List<Optional<PageNumber>> inHeads, List<Optional<PageNumber>> numbers, int page) {
    Optional<PageNumber> own = inHeads.get(page);
    return own.isPresent()
        && (agrees(own.get(), page, inHeads) || agrees(own.get(), page, numbers));
  }

  private boolean isHead(int[] lines, int page, int times, int filled) {
    if (heads.skeleton(lines[page]).isEmpty()) {
      return false;
    }
    if (times >= 2 && times * 3 >= filled) {
      return true;
    }
    for (int q = Math.max(0, page - REACH); q <= Math.min(lines.length - 1, page + REACH); q++) {
      if (q != page
          && lines[q] >= 0
          && isShort(lines[page])
          && heads.alike(lines[page], lines[q])) {
        return true;
      }
    }
    return false;
  }

  /** "FIELD NOTES - PLAT 7", the first line of all: a number with one space before it. */
  private boolean endsTitle(int index) {
    String text = text(index);
    int digits = text.length();
    while (digits > 0 && Character.isDigit(text.charAt(digits - 1))) {
      digits--;
    }
    return digits < text.length()
        && digits > 1
        && text.charAt(digits - 1) == ' '
        && text.charAt(digits - 2) != ' ';
  }

  private boolean isShort(int index) {
    Line line = layout.lines().get(index);
    return line.length() <= LONGEST_NAMED * 3 / 2
        && (!layout.endsSentence(line) || Words.shouted(text(index)));
  }

  /** "Recording 22 / page 2": a short line with the word for a page and a number behind it. */
  private boolean namesPage(Line line) {
    if (line.length() > LONGEST_NAMED || layout.endsSentence(line)) {
      return false;
    }
    List<String> words = Words.of(text(line.number() - 1));
    for (int k = 0; k + 1 < words.size(); k++) {
      if (LanguageData.inAny("structure.page.words", words.get(k).toLowerCase(Locale.ROOT))
          && words.get(k).length() > 1
          && words.get(k + 1).chars().allMatch(Character::isDigit)) {
        return true;
      }
    }
    return false;
  }

  private String text(int index) {
    Line line = layout.lines().get(index);
    return layout.text(line);
  }
}
