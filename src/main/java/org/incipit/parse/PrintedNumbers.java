package org.incipit.parse;

import java.util.ArrayList;
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
    int first = breaks.get(0).number() - 1;
    int[] printed = new int[breaks.size() + 1];
    int numbered = 0;
    for (int line : furniture.keySet()) {
      Optional<PageNumber> number = number(layout, line);
      if (number.isPresent()) {
        int page = page(breaks, layout.lines().get(line).textStart()) - first;
        printed[page] = number.get().value();
        numbered++;
      }
    }
    int agreed = 0;
    for (int page = 0; page < printed.length; page++) {
      agreed += agrees(printed, page) ? 1 : 0;
    }
    return agreed >= FEWEST && agreed * 5 >= numbered * 4 ? numbered(breaks, printed) : breaks;
  }

  /** A number that the page before or the next goes on with; others may be misread. */
  private static boolean agrees(int[] printed, int page) {
    int own = printed[page];
    return own > 0
        && (page > 0 && printed[page - 1] == own - 1
            || page + 1 < printed.length && printed[page + 1] == own + 1);
  }

  /** Pages without a number of their own go on from the one before, or lead up to the next. */
  private static List<PageBreak> numbered(List<PageBreak> breaks, int[] printed) {
    int page = 0;
    while (!agrees(printed, page)) {
      page++;
    }
    int number = printed[page] - page;
    List<PageBreak> all = new ArrayList<>();
    for (page = 1; page < printed.length; page++) {
      number = agrees(printed, page) ? printed[page] : number + 1;
      if (number < 1) {
        return breaks;
      }
      PageBreak b = breaks.get(page - 1);
      all.add(new PageBreak(b.offset(), b.formFeed(), number, b.cert()));
    }
    return all;
  }

  private static Optional<PageNumber> number(Layout layout, int index) {
    Line line = layout.lines().get(index);
    String text = layout.text(line);
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
}
