package org.incipit.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.incipit.model.Certainty;
import org.incipit.model.PageBreak;

/**
 * Page numbers that form feeds do not give away: lines whose numbers rise at the distance of pages.
 * A number alone may be that of a chapter or a poem as well; pages cut sentences, these do not.
 */
final class PageSeries {
  private static final int FEWEST_PLAIN = 3;
  private static final int FEWEST_DASHED = 2;
  private static final int SHORTEST_PAGE = 8;
  private static final int SHORTEST_DASHED = 3;
  private static final int LONGEST_PAGE = 150;
  private static final int MISSING = 3;

  private final Layout layout;
  private final Map<Integer, String> types;
  private final RunningHeads heads;
  private final Map<Integer, PageNumber> numbers = new TreeMap<>();
  private final List<PageBreak> breaks = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();

  private PageSeries(Layout layout, Map<Integer, String> types) {
    this.layout = layout;
    this.types = types;
    this.heads = new RunningHeads(layout);
  }

  /** Finds the numbers and adds them to {@code types}, the {@code fw/@type} of lines. */
  static PageSeries of(Layout layout, Map<Integer, String> types) {
    PageSeries series = new PageSeries(layout, types);
    series.read();
    series.certain();
    series.runs(PageNumber.Form.DASHED);
    series.runs(PageNumber.Form.WORD);
    series.runs(PageNumber.Form.SHORT_WORD);
    series.runs(PageNumber.Form.PLAIN);
    series.runs(PageNumber.Form.BOXED);
    series.runs(PageNumber.Form.ROMAN);
    series.runs(PageNumber.Form.WORD_HEAD);
    series.runs(PageNumber.Form.HEAD);
    return series;
  }

  /** Page breaks that only these numbers show. */
  List<PageBreak> breaks() {
    return breaks;
  }

  /** Indexes of the last lines of pages. */
  List<Integer> ends() {
    return ends;
  }

  private void read() {
    for (int i = 0; i < layout.lines().size(); i++) {
      Line line = layout.lines().get(i);
      if (line.blank() || types.containsKey(i)) {
        continue;
      }
      String text = layout.text(line);
      Optional<PageNumber> number = PageNumber.of(text);
      if (number.isEmpty() && (blank(i - 1) || blank(i + 1))) {
        number = PageNumber.inHead(text);
      }
      if (number.isPresent()) {
        numbers.put(i, number.get());
      }
    }
  }

  private boolean blank(int index) {
    return index < 0 || index >= layout.lines().size() || layout.lines().get(index).blank();
  }

  /** Brackets and the word for a page, or the number of all pages, leave no doubt. */
  private void certain() {
    numbers.forEach(
        (i, number) -> {
          if (number.form() == PageNumber.Form.BRACKET || number.form() == PageNumber.Form.OF) {
            take(i, "pageNum");
          }
        });
  }

  /** Takes the runs of numbers of one form. */
  private void runs(PageNumber.Form form) {
    Map<Integer, List<Integer>> byLast = new HashMap<>();
    List<List<Integer>> all = new ArrayList<>();
    numbers.forEach(
        (i, number) -> {
          if (number.form() != form) {
            return;
          }
          List<Integer> run = null;
          for (int back = 1; back <= MISSING && run == null; back++) {
            run = byLast.get(number.value() - back);
            boolean far = run != null && i - last(run) >= back * shortest(form);
            run = far && (!form.beside() || alike(run, i)) ? run : null;
            if (run != null) {
              byLast.remove(number.value() - back);
            }
          }
          if (run == null) {
            run = new ArrayList<>();
            all.add(run);
          }
          run.add(i);
          byLast.put(number.value(), run);
        });
    all.stream().filter(run -> isPages(run, form)).forEach(run -> accept(run, form));
  }

  private static int last(List<Integer> run) {
    return run.get(run.size() - 1);
  }

  private static int shortest(PageNumber.Form form) {
    return switch (form) {
      case DASHED, WORD, SHORT_WORD, WORD_HEAD -> SHORTEST_DASHED;
      default -> SHORTEST_PAGE;
    };
  }

  /** Running heads come back on the next page, or on the page after it. */
  private boolean alike(List<Integer> run, int index) {
    int size = run.size();
    return heads.alike(run.get(size - 1), index)
        || size > 1 && heads.alike(run.get(size - 2), index)
        || size == 1;
  }

  private boolean isPages(List<Integer> run, PageNumber.Form form) {
    long cuts = run.stream().filter(this::cutsSentence).count();
    return switch (form) {
      case DASHED, WORD -> run.size() >= FEWEST_DASHED || cuts == run.size();
      case SHORT_WORD -> (run.size() >= FEWEST_DASHED || cuts == run.size()) && standAlone(run);
      case BOXED ->
          run.size() >= FEWEST_PLAIN
              && cuts * 4 >= run.size()
              && evenlySpaced(run)
              && standAlone(run);
      case HEAD -> run.size() >= FEWEST_PLAIN && cuts * 4 >= run.size();
      case WORD_HEAD -> run.size() >= FEWEST_DASHED && cuts * 4 >= run.size();
      default ->
          cuts * 4 >= run.size()
              && (run.size() >= FEWEST_PLAIN || run.size() == 2 && cuts == 2)
              && evenlySpaced(run);
    };
  }

  private boolean standAlone(List<Integer> run) {
    return run.stream().allMatch(i -> blank(i - 1) && blank(i + 1));
  }

  /** True when the text behind a line goes on with the sentence before it. */
  private boolean cutsSentence(int index) {
    int before = text(index, -1);
    int after = text(index, 1);
    if (before < 0 || after < 0) {
      return false;
    }
    Line last = layout.lines().get(before);
    return !layout.endsSentence(last)
        && (layout.startsLower(layout.lines().get(after)) || layout.full(last));
  }

  private int text(int from, int step) {
    int i = from + step;
    while (i >= 0
        && i < layout.lines().size()
        && (layout.lines().get(i).blank() || types.containsKey(i))) {
      i += step;
    }
    return i < layout.lines().size() ? i : -1;
  }

  /** Pages are about equally long; chapters and stanzas with numbers are not. */
  private boolean evenlySpaced(List<Integer> run) {
    int shortest = Integer.MAX_VALUE;
    int longest = 0;
    for (int k = 1; k < run.size(); k++) {
      int pages = numbers.get(run.get(k)).value() - numbers.get(run.get(k - 1)).value();
      int gap = (run.get(k) - run.get(k - 1)) / Math.max(1, pages);
      shortest = Math.min(shortest, gap);
      longest = Math.max(longest, gap);
    }
    return longest <= shortest * 4 && longest <= LONGEST_PAGE;
  }

  private void accept(List<Integer> run, PageNumber.Form form) {
    for (int i : run) {
      if (form.beside()) {
        types.put(i, "header");
        int before = text(i, -1);
        if (before >= 0) {
          ends.add(before);
          breakAt(i);
        }
      } else {
        take(i, "pageNum");
      }
    }
    if (!form.beside()) {
      neighbours(run, 1, "header");
      neighbours(run, -1, "footer");
    }
  }

  /** Lines beside the numbers that come back are running heads. */
  private void neighbours(List<Integer> run, int step, String type) {
    List<Integer> beside = run.stream().map(i -> text(i, step)).filter(i -> i >= 0).toList();
    for (int k = 0; k < beside.size(); k++) {
      int i = beside.get(k);
      boolean back =
          k > 0 && heads.alike(beside.get(k - 1), i)
              || k + 1 < beside.size() && heads.alike(beside.get(k + 1), i)
              || k > 1 && heads.alike(beside.get(k - 2), i)
              || k + 2 < beside.size() && heads.alike(beside.get(k + 2), i);
      if (back && run.size() >= FEWEST_PLAIN && !layout.endsSentence(layout.lines().get(i))) {
        types.put(i, type);
      }
    }
  }

  private void take(int index, String type) {
    types.put(index, type);
    ends.add(index);
    for (int i = index + 1; i < layout.lines().size(); i++) {
      if (!layout.lines().get(i).blank()) {
        breakAt(i);
        return;
      }
    }
  }

  private void breakAt(int index) {
    int from = text(index, -1);
    Line line = layout.lines().get(index);
    int start = from < 0 ? 0 : layout.lines().get(from).end();
    if (from >= 0 && !layout.formFeedBetween(start, line.textStart())) {
      breaks.add(new PageBreak(line.start(), false, 0, Certainty.MEDIUM));
    }
  }
}
