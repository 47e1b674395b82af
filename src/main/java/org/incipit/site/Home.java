package org.incipit.site;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/** The list of documents: whole without script, filtered and sorted with it. */
final class Home {
  private final Pages pages;
  private final Destination out;
  private final Labels labels;

  Home(Pages pages, Destination out) {
    this.pages = pages;
    this.out = out;
    this.labels = pages.labels();
  }

  /** Writes it; gives the paths of its pages. */
  List<String> write(String title, Documents documents) throws IOException {
    Paged paged = new Paged(pages, out, "<ul class=\"documents\">\n", "</ul>\n");
    List<Documents.Entry> sorted =
        documents.all().stream()
            .sorted(
                Comparator.comparing((Documents.Entry d) -> EntityKey.fold(d.shown()))
                    .thenComparing(Documents.Entry::name))
            .toList();
    for (Documents.Entry document : sorted) {
      paged.add(item(document));
    }
    return paged.write(
        "documents",
        "",
        "<h1><bdi>" + new Html().text(title) + "</bdi></h1>\n" + filters(documents.size()),
        "",
        n -> Pages.path("documents", n),
        List.of("site.js", "facets.js"));
  }

  /** The address is put right for the page that it comes to be on. */
  private String item(Documents.Entry document) {
    Html item = new Html().raw("<li><a class=\"title\"" + Html.language(document.language()));
    item.raw(" href=\"" + Paged.ROOT).text(Html.page(document.name())).raw("\">");
    item.text(document.shown()).raw("</a> <span class=\"about\">");
    boolean begun = false;
    for (String fact :
        List.of(
            document.people(),
            document.date(),
            document.place(),
            document.genre().isEmpty() ? "" : labels.word("genre", document.genre()),
            document.language().isEmpty() ? "" : labels.word("language", document.language()))) {
      if (!fact.isEmpty()) {
        item.raw(begun ? " · <bdi>" : "<bdi>").text(fact).raw("</bdi>");
        begun = true;
      }
    }
    return item.raw("</span></li>\n").toString();
  }

  private String filters(int count) {
    Html html = new Html();
    html.raw("<noscript><p class=\"note\">").text(labels.get("noScript")).raw("</p></noscript>\n");
    html.raw("<form class=\"facets\" id=\"facets\" hidden><fieldset><legend>");
    html.text(labels.get("filter")).raw("</legend>\n");
    for (String facet : List.of("person", "place", "org", "year", "genre", "language")) {
      boolean kind = Heads.KINDS.contains(facet);
      String label = labels.get(kind ? "one." + facet : facet);
      html.raw("<p class=\"facet\"><label for=\"f-" + facet + "\">").text(label);
      html.raw(
          "</label> <select id=\"f-" + facet + "\" name=\"" + facet + "\"><option value=\"\">");
      html.text(labels.get("any")).raw("</option></select></p>\n");
    }
    html.raw("<p class=\"facet\"><label for=\"f-sort\">").text(labels.get("sort"));
    html.raw("</label> <select id=\"f-sort\" name=\"sort\">");
    for (String order : List.of("title", "date", "author")) {
      html.raw("<option value=\"" + order + "\">");
      html.text(labels.get(order.equals("date") ? "year" : order)).raw("</option>");
    }
    html.raw("</select></p>\n<p><button type=\"reset\">").text(labels.get("reset"));
    html.raw("</button></p></fieldset></form>\n<p id=\"shown\" role=\"status\">").raw(count);
    return html.raw(" ").text(labels.counted("documentsIn", count)).raw("</p>\n").toString();
  }
}
