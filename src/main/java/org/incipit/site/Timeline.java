package org.incipit.site;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The years that texts name and those of the documents: an SVG, and a table beside it. */
final class Timeline {
  private static final int WIDTH = 1_000;
  private static final int MIDDLE = 130;
  private static final int HEIGHT = 230;
  private static final int MOST_BARS = 250;
  private static final int MARGIN = 30;

  /**
   * @param first the year, or the first of a bar
   * @param key of the page of its dates, empty for none
   */
  private record Year(int first, int mentions, int documents, String key) {}

  private final Pages pages;
  private final Destination out;
  private final Labels labels;

  Timeline(Pages pages, Destination out) {
    this.pages = pages;
    this.out = out;
    this.labels = pages.labels();
  }

  /** Writes it; gives the paths of its pages. */
  List<String> write(List<Heads.Head> dates, Documents documents) throws IOException {
    TreeMap<Integer, Year> years = years(dates, documents);
    String heading = labels.get("timeline");
    Html top = new Html().raw("<h1>").text(heading).raw("</h1>\n<p>");
    top.text(labels.get("timelineText")).raw("</p>\n");
    if (!years.isEmpty()) {
      top.raw(figure(years).toString());
    }
    Html before = new Html().raw("<table>\n<thead><tr><th scope=\"col\">").text(labels.get("year"));
    before.raw("</th><th scope=\"col\" class=\"number\">").text(labels.get("mentions"));
    before.raw("</th><th scope=\"col\" class=\"number\">").text(labels.get("documents"));
    before.raw("</th></tr></thead>\n<tbody>\n");
    Paged paged = new Paged(pages, out, before.toString(), "</tbody>\n</table>\n");
    for (Map.Entry<Integer, Year> entry : years.entrySet()) {
      Year year = entry.getValue();
      Html row = new Html().raw("<tr id=\"y" + entry.getKey() + "\"><th scope=\"row\">");
      if (year.key().isEmpty()) {
        row.raw(entry.getKey());
      } else {
        row.raw("<a href=\"entity/" + year.key() + ".html\">").raw(entry.getKey()).raw("</a>");
      }
      row.raw("</th><td class=\"number\">").raw(year.mentions());
      row.raw("</td><td class=\"number\">").raw(year.documents()).raw("</td></tr>\n");
      paged.add(row.toString());
    }
    return paged.write(
        "timeline", heading, top.toString(), "", n -> Pages.path("timeline", n), List.of());
  }

  private static TreeMap<Integer, Year> years(List<Heads.Head> dates, Documents documents) {
    TreeMap<Integer, Year> years = new TreeMap<>();
    for (Heads.Head date : dates) {
      EntityKey.year(date.named().name())
          .ifPresent(year -> years.put(year, new Year(year, date.mentions(), 0, date.key())));
    }
    for (Documents.Entry document : documents.all()) {
      document
          .year()
          .ifPresent(
              year ->
                  years.merge(
                      year,
                      new Year(year, 0, 1, ""),
                      (a, b) -> new Year(year, a.mentions(), a.documents() + 1, a.key())));
    }
    return years;
  }

  /** Bars of so many years that there is room for all. */
  private Html figure(TreeMap<Integer, Year> years) {
    int first = years.firstKey();
    int last = years.lastKey();
    int span = last - first + 1;
    int step = 1;
    for (int next : new int[] {1, 2, 5, 10, 20, 50, 100}) {
      step = next;
      if (span / next < MOST_BARS) {
        break;
      }
    }
    TreeMap<Integer, Year> bars = new TreeMap<>();
    for (Map.Entry<Integer, Year> entry : years.entrySet()) {
      Year y = entry.getValue();
      bars.merge(
          Math.floorDiv(entry.getKey(), step) * step,
          y,
          (a, b) ->
              new Year(
                  a.first(),
                  a.mentions() + b.mentions(),
                  a.documents() + b.documents(),
                  a.key().isEmpty() ? b.key() : a.key()));
    }
    return svg(bars, step);
  }

  private Html svg(TreeMap<Integer, Year> bars, int step) {
    int first = bars.firstKey();
    int count = (bars.lastKey() - first) / step + 1;
    double width = Math.min(40, (WIDTH - 2.0 * MARGIN) / count);
    double left = (WIDTH - width * count) / 2;
    int most = bars.values().stream().mapToInt(Year::mentions).max().orElse(1);
    int mostDocuments = bars.values().stream().mapToInt(Year::documents).max().orElse(1);
    Html svg = new Html().raw("<figure class=\"timeline\">\n<svg viewBox=\"0 0 " + WIDTH + " ");
    svg.raw(
        HEIGHT + "\" role=\"group\" aria-labelledby=\"line-title\">\n<title id=\"line-title\">");
    svg.text(labels.get("timeline")).raw("</title>\n");
    svg.raw("<path class=\"axis\" d=\"M0 " + MIDDLE + "H" + WIDTH + "\"/>\n");
    for (Map.Entry<Integer, Year> bar : bars.entrySet()) {
      double x = left + (bar.getKey() - first) / step * width;
      bar(svg, bar.getKey(), step, bar.getValue(), new double[] {x, width}, most, mostDocuments);
    }
    int every = Math.max(1, (int) Math.ceil(count / 12.0));
    int nice =
        every <= 1 ? 1 : every <= 2 ? 2 : every <= 5 ? 5 : every <= 10 ? 10 : every <= 20 ? 20 : 50;
    for (int year = first; year <= bars.lastKey(); year += step) {
      if (count <= 12 || Math.floorMod(year / step, nice) == 0) {
        String x = number(left + (year - first) / step * width + width / 2);
        svg.raw("<text x=\"" + x + "\" y=\"" + (HEIGHT - 8) + "\">" + year + "</text>\n");
      }
    }
    return svg.raw("</svg>\n</figure>\n");
  }

  private void bar(
      Html svg, int start, int step, Year year, double[] place, int most, int mostDocuments) {
    String years = step == 1 ? "" + start : start + "–" + (start + step - 1);
    String label =
        years
            + ": "
            + year.mentions()
            + " "
            + labels.counted("mentionsIn", year.mentions())
            + ", "
            + year.documents()
            + " "
            + labels.counted("documentsIn", year.documents());
    String href =
        year.key().isEmpty() || step > 1 ? "#y" + year.first() : "entity/" + year.key() + ".html";
    double up = Math.sqrt(year.mentions() / (double) most) * (MIDDLE - 12);
    double down =
        Math.sqrt(year.documents() / (double) Math.max(1, mostDocuments)) * (HEIGHT - MIDDLE - 40);
    String x = number(place[0] + place[1] * 0.1);
    String width = number(place[1] * 0.8);
    svg.raw("<a href=\"" + href + "\" aria-label=\"").text(label).raw("\"><title>").text(label);
    svg.raw("</title>");
    svg.raw("<rect class=\"hit\" x=\"" + number(place[0]) + "\" y=\"0\" width=\"");
    svg.raw(number(place[1]) + "\" height=\"" + (HEIGHT - 25) + "\"/>");
    svg.raw("<rect class=\"mentions\" x=\"" + x + "\" y=\"" + number(MIDDLE - up) + "\" width=\"");
    svg.raw(width + "\" height=\"" + number(up) + "\"/>");
    svg.raw("<rect class=\"papers\" x=\"" + x + "\" y=\"" + MIDDLE + "\" width=\"" + width);
    svg.raw("\" height=\"" + number(down) + "\"/></a>\n");
  }

  private static String number(double value) {
    return String.format(java.util.Locale.ROOT, "%.1f", value);
  }
}
