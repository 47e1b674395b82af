package org.incipit.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incipit.model.PageBreak;

/**
 * Pages have the numbers that are printed on them, where form feeds show the pages and the printed
 * numbers rise with them; else they are counted.
 */
final class PrintedNumbers {
  private static final int FEWEST = 3;

  private PrintedNumbers() {}

  /**
   * The same breaks, numbered as the pages are.
   *
   * @param breaks counted from the second page on
   * @param furniture types of lines that are page furniture, by index
   */
  static List<PageBreak> of(Layout layout, List<PageBreak> breaks, Map<Integer, String> furniture) {
    if (breaks.isEmpty() || !breaks.stream().allMatch(PageBreak::formFeed)) {
      return breaks;
    }
    Map<Integer, Integer> shifts = new HashMap<>();
    int numbered = 0;
    for (int line : furniture.keySet()) {
      Optional<PageNumber> number = number(layout, line);
      if (number.isPresent()) {
        int page = page(breaks, layout.lines().get(line).textStart());
        shifts.merge(number.get().value() - page, 1, Integer::sum);
        numbered++;
      }
    }
    for (Map.Entry<Integer, Integer> shift : shifts.entrySet()) {
      boolean agreed = shift.getValue() >= FEWEST && shift.getValue() * 5 >= numbered * 4;
      if (agreed && breaks.get(0).number() + shift.getKey() > 0) {
        return shifted(breaks, shift.getKey());
      }
    }
    return breaks;
  }

  private static Optional<PageNumber> number(Layout layout, int index) {
    Line line = layout.lines().get(index);
    String text = layout.source().content().substring(line.textStart(), line.textEnd());
    return PageNumber.of(text)
        .or(() -> PageNumber.inHead(text))
        .filter(number -> number.form() != PageNumber.Form.ROMAN);
  }

  /** The number by count of the page that holds an offset. */
  private static int page(List<PageBreak> breaks, int offset) {
    int from = 0;
    int to = breaks.size();
    while (from < to) {
      int middle = (from + to) / 2;
      if (breaks.get(middle).offset() < offset) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from == 0 ? breaks.get(0).number() - 1 : breaks.get(from - 1).number();
  }

  private static List<PageBreak> shifted(List<PageBreak> breaks, int by) {
    List<PageBreak> all = new ArrayList<>();
    for (PageBreak b : breaks) {
      all.add(new PageBreak(b.offset(), b.formFeed(), b.number() + by, b.cert()));
    }
    return all;
  }
}
