package org.incipit.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lists of persons, places, organisations, events, dates and works. */
final class ListPages {
  private static final int MOST_VARIANTS = 6;

  private final Pages pages;
  private final Destination out;
  private final Labels labels;

  ListPages(Pages pages, Destination out) {
    this.pages = pages;
    this.out = out;
    this.labels = pages.labels();
  }

  /** Writes the list of a kind; gives the paths of its pages. */
  List<String> write(String kind, List<Heads.Head> heads) throws IOException {
    String heading = labels.get(kind);
    Paged paged = new Paged(pages, out, "<div class=\"list\">\n", "</div>\n");
    List<Heads.Head> group = new ArrayList<>();
    String last = "";
    for (Heads.Head head : heads) {
      String initial = initial(head);
      if (!initial.equals(last) && !group.isEmpty()) {
        flush(paged, last, group);
      }
      last = initial;
      group.add(head);
      if (group.size() == 200) {
        flush(paged, last, group);
      }
    }
    flush(paged, last, group);
    Html head = new Html().raw("<h1>").text(heading).raw(" <span class=\"count\">");
    head.raw(heads.size()).raw("</span></h1>\n");
    return paged.write(kind, heading, head.toString(), "", n -> Pages.path(kind, n), List.of());
  }

  private void flush(Paged paged, String initial, List<Heads.Head> group) {
    if (group.isEmpty()) {
      return;
    }
    Html part = new Html().raw("<section>\n<h2><bdi>").text(initial).raw("</bdi></h2>\n");
    part.raw("<ul class=\"names\">\n");
    group.forEach(head -> item(part, head));
    paged.add(part.raw("</ul>\n</section>\n").toString());
    group.clear();
  }

  private void item(Html part, Heads.Head head) {
    part.raw("<li class=\"" + head.kind() + "\">");
    part.link("entity/" + head.key() + ".html", head.name(labels));
    part.raw(" <span class=\"count\">").raw(head.mentions()).raw("</span>");
    List<String> variants = head.named().variants();
    if (!variants.isEmpty()) {
      part.raw(" <span class=\"variants\"><bdi>");
      part.text(String.join(" · ", variants.subList(0, Math.min(MOST_VARIANTS, variants.size()))));
      part.raw("</bdi></span>");
    }
    head.named()
        .ids()
        .forEach(
            (scheme, id) -> {
              Optional<String> address = Authorities.address(scheme, id);
              address.ifPresent(
                  a ->
                      part.raw(" <a class=\"authority\" rel=\"external noreferrer\" href=\"")
                          .text(a)
                          .raw("\">")
                          .text(Authorities.name(scheme))
                          .raw("<span class=\"hidden\">: ")
                          .text(head.name(labels))
                          .raw("</span></a>"));
            });
    part.raw("</li>\n");
  }

  /** The first letter, of a date the century; a sign for what begins with neither. */
  private static String initial(Heads.Head head) {
    if (head.kind().equals("date")) {
      String name = head.named().name();
      return EntityKey.year(name).map(year -> century(year)).orElse("…");
    }
    String folded = EntityKey.fold(head.named().name());
    if (folded.isEmpty() || !Character.isLetter(folded.codePointAt(0))) {
      return "#";
    }
    return Character.toString(Character.toUpperCase(folded.codePointAt(0)));
  }

  private static String century(int year) {
    int hundred = Math.floorDiv(year, 100) * 100;
    return hundred + "–" + (hundred + 99);
  }
}
