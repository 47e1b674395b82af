package org.incipit.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The map of the places that texts name: an SVG with a coastline, and a table beside it. */
final class WorldMap {
  /** More points than this hide each other; the table has all. */
  private static final int MOST = 1_000;

  /** A place in tenths of a degree from the top left. */
  record Point(double x, double y) {}

  private final Pages pages;
  private final Destination out;
  private final Labels labels;

  WorldMap(Pages pages, Destination out) {
    this.pages = pages;
    this.out = out;
    this.labels = pages.labels();
  }

  /** Where latitude and longitude are; empty when that is no place. */
  static Optional<Point> point(String geo) {
    String[] parts = geo.strip().split("[ ,]+");
    if (parts.length != 2) {
      return Optional.empty();
    }
    try {
      double latitude = Double.parseDouble(parts[0]);
      double longitude = Double.parseDouble(parts[1]);
      boolean good = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
      return good
          ? Optional.of(new Point(10 * (longitude + 180), 10 * (90 - latitude)))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Those of some places that have coordinates, most often named first. */
  static List<Heads.Head> located(List<Heads.Head> places) {
    return places.stream()
        .filter(place -> point(place.named().geo()).isPresent())
        .sorted(
            Comparator.comparingInt((Heads.Head h) -> -h.mentions()).thenComparing(Heads.Head::key))
        .toList();
  }

  /** Writes it; gives the paths of its pages. */
  List<String> write(List<Heads.Head> located) throws IOException {
    String heading = labels.get("map");
    Html top = new Html().raw("<h1>").text(heading).raw("</h1>\n<p>").text(labels.get("mapText"));
    top.raw("</p>\n").raw(figure(located).toString());
    Html before = new Html();
    before.raw("<table>\n<thead><tr><th scope=\"col\">").text(labels.get("name"));
    before.raw("</th><th scope=\"col\" class=\"number\">").text(labels.get("mentions"));
    before.raw("</th><th scope=\"col\">").text(labels.get("coordinates"));
    before.raw("</th></tr></thead>\n<tbody>\n");
    Paged paged = new Paged(pages, out, before.toString(), "</tbody>\n</table>\n");
    for (Heads.Head place : located) {
      Html row = new Html().raw("<tr><th scope=\"row\">");
      row.link("entity/" + place.key() + ".html", place.name(labels));
      row.raw("</th><td class=\"number\">").raw(place.mentions()).raw("</td><td dir=\"ltr\">");
      paged.add(row.text(place.named().geo()).raw("</td></tr>\n").toString());
    }
    return paged.write(
        "map", heading, top.toString(), "", n -> Pages.path("map", n), List.of("map.js"));
  }

  private Html figure(List<Heads.Head> located) {
    List<Heads.Head> shown = located.subList(0, Math.min(MOST, located.size()));
    int[] box = box(shown);
    String view = box[0] + " " + box[1] + " " + box[2] + " " + box[3];
    Html svg = new Html().raw("<figure class=\"map\" id=\"map\">\n<p class=\"tools\" hidden>");
    for (String tool : List.of("zoomIn", "zoomOut", "whole")) {
      svg.raw("<button type=\"button\" data-do=\"" + tool + "\">").text(labels.get(tool));
      svg.raw("</button> ");
    }
    svg.raw("<span class=\"help\">").text(labels.get("mapHelp")).raw("</span></p>\n");
    svg.raw("<svg viewBox=\"" + view + "\" role=\"group\" aria-labelledby=\"map-title\"");
    svg.raw(" preserveAspectRatio=\"xMidYMid slice\">\n<title id=\"map-title\">");
    svg.text(labels.get("map")).raw("</title>\n<path class=\"land\" d=\"").raw(coastline());
    svg.raw("\"/>\n");
    double scale = box[2] / 1000.0;
    int most = shown.stream().mapToInt(Heads.Head::mentions).max().orElse(1);
    for (Heads.Head place : shown) {
      Point point = point(place.named().geo()).orElseThrow();
      double radius = scale * (3 + 11 * Math.sqrt(place.mentions() / (double) most));
      String label = place.name(labels) + " (" + place.mentions() + ")";
      svg.raw("<a href=\"entity/" + place.key() + ".html\" aria-label=\"").text(label);
      svg.raw("\"><circle cx=\"" + number(point.x()) + "\" cy=\"" + number(point.y()));
      svg.raw("\" r=\"" + number(radius) + "\"><title>").text(label);
      svg.raw("</title></circle></a>\n");
    }
    return svg.raw("</svg>\n</figure>\n");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** What holds all points with some room, twice as wide as high, inside the world. */
  private static int[] box(List<Heads.Head> places) {
    double left = 3600;
    double top = 1800;
    double right = 0;
    double bottom = 0;
    for (Heads.Head place : places) {
      Point point = point(place.named().geo()).orElseThrow();
      left = Math.min(left, point.x());
      right = Math.max(right, point.x());
      top = Math.min(top, point.y());
      bottom = Math.max(bottom, point.y());
    }
    double width = Math.max(300, Math.max(right - left, 2 * (bottom - top)) * 1.15 + 60);
    if (width >= 3600) {
      return new int[] {0, 0, 3600, 1800};
    }
    double x = Math.min(Math.max(0, (left + right - width) / 2), 3600 - width);
    double y = Math.min(Math.max(0, (top + bottom - width / 2) / 2), 1800 - width / 2);
    return new int[] {(int) x, (int) y, (int) width, (int) (width / 2)};
  }

  private static String coastline() {
    try (InputStream in = WorldMap.class.getResourceAsStream("/org/incipit/site/coastline.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
