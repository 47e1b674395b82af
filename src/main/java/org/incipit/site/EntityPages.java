package org.incipit.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The page of each thing that is named: names, identifiers, every mention in its context. */
final class EntityPages {
  private static final int TOGETHER = 12;
  private static final int MOST_DOCUMENTS = 2_000;

  private final Pages pages;
  private final Destination out;
  private final Heads heads;
  private final Documents documents;
  private final Labels labels;

  EntityPages(Pages pages, Destination out, Heads heads, Documents documents) {
    this.pages = pages;
    this.out = out;
    this.heads = heads;
    this.documents = documents;
    this.labels = pages.labels();
  }

  /** Writes its pages; gives their paths. */
  List<String> write(Gathered gathered) throws IOException {
    Heads.Head head = heads.find(gathered.named().key()).orElseThrow();
    String name = head.name(labels);
    String root = "../../";
    Paged paged = new Paged(pages, out, "<div class=\"mentions\">\n", "</div>\n");
    for (Gathered.Place place : gathered.places()) {
      section(paged, place, root);
    }
    return paged.write(
        head.kind(),
        name,
        top(head, gathered.named(), name),
        together(head, gathered, root),
        n -> Pages.entity(head.key(), n),
        List.of());
  }

  private String top(Heads.Head head, SiteDocument.Named named, String name) {
    Html top = new Html();
    top.raw("<p class=\"kind " + head.kind() + "\">").text(labels.get("one." + head.kind()));
    top.raw("</p>\n<h1 dir=\"auto\">").text(name).raw("</h1>\n<dl class=\"facts\">\n");
    if (!named.variants().isEmpty()) {
      top.raw("<div><dt>").text(labels.get("variants")).raw("</dt>");
      named.variants().forEach(v -> top.raw("<dd><bdi>").text(v).raw("</bdi></dd>"));
      top.raw("</div>\n");
    }
    named.ids().forEach((scheme, id) -> identifier(top, scheme, id));
    if (WorldMap.point(named.geo()).isPresent()) {
      top.raw("<div><dt>").text(labels.get("coordinates")).raw("</dt><dd dir=\"ltr\">");
      top.text(named.geo()).raw("</dd></div>\n");
    }
    top.raw("<div><dt>").text(labels.get("mentions")).raw("</dt><dd>").raw(head.mentions());
    top.raw("</dd></div>\n<div><dt>").text(labels.get("documents")).raw("</dt><dd>");
    return top.raw(head.documents()).raw("</dd></div>\n</dl>\n").toString();
  }

  /** A link to the page of an authority file; other identifiers as they are. */
  static void identifier(Html html, String scheme, String id) {
    html.raw("<div><dt>").text(Authorities.name(scheme)).raw("</dt><dd dir=\"ltr\">");
    Authorities.address(scheme, id)
        .ifPresentOrElse(
            address ->
                html.raw("<a rel=\"external noreferrer\" href=\"")
                    .text(address)
                    .raw("\">")
                    .text(id)
                    .raw("</a>"),
            () -> html.text(id));
    html.raw("</dd></div>\n");
  }

  private void section(Paged paged, Gathered.Place place, String root) {
    Documents.Entry document = documents.get(place.document());
    String page = root + Html.page(document.name());
    Html heading = new Html();
    heading.raw("<h2" + Html.language(document.language()) + ">");
    heading.link(page, document.shown()).raw("</h2>\n");
    if (!document.people().isEmpty() || document.year().isPresent()) {
      heading.raw("<p class=\"about\"><bdi>").text(document.people()).raw("</bdi> ");
      document.year().ifPresent(heading::raw);
      heading.raw("</p>\n");
    }
    String language = Html.language(document.language());
    List<String> items = new ArrayList<>();
    place.mentions().forEach(mention -> items.add(item(mention, page, language)));
    String list = String.join("", items);
    if (heading.length() + list.length() < 60_000) {
      paged.add(heading + "<ul class=\"kwic\">\n" + list + "</ul>\n");
      return;
    }
    for (int from = 0; from < items.size(); from += 100) {
      String part = String.join("", items.subList(from, Math.min(items.size(), from + 100)));
      paged.add((from == 0 ? heading.toString() : "") + "<ul class=\"kwic\">\n" + part + "</ul>\n");
    }
  }

  private String item(SiteDocument.Mention mention, String page, String language) {
    Html item = new Html();
    item.raw("<li" + language + ">").text(mention.before());
    item.raw("<a href=\"" + page).text(Html.fragment(mention.anchor())).raw("\">");
    item.text(mention.text().isEmpty() ? "…" : mention.text()).raw("</a>").text(mention.after());
    if (!mention.value().isEmpty()) {
      item.raw(" <span class=\"value\" dir=\"ltr\">").text(mention.value()).raw("</span>");
    }
    if (mention.uncertain()) {
      item.raw(" <em class=\"uncertain\" lang=\"" + labels.language() + "\" dir=\"auto\">");
      item.text(labels.get("uncertain")).raw("</em>");
    }
    return item.raw("</li>\n").toString();
  }

  /** What the same documents name most often besides: of what is everywhere, a part is counted. */
  private String together(Heads.Head head, Gathered gathered, String root) {
    Map<Integer, Integer> counts = new HashMap<>();
    List<Gathered.Place> places = gathered.places();
    for (Gathered.Place place : places.subList(0, Math.min(places.size(), MOST_DOCUMENTS))) {
      for (String key : documents.get(place.document()).keys()) {
        heads
            .find(key)
            .filter(other -> other.number() != head.number() && !other.kind().equals("date"))
            .ifPresent(other -> counts.merge(other.number(), 1, Integer::sum));
      }
    }
    List<Integer> most = new ArrayList<>(counts.keySet());
    most.sort(
        java.util.Comparator.comparing((Integer n) -> -counts.get(n))
            .thenComparing(n -> -heads.get(n).mentions())
            .thenComparing(n -> heads.get(n).key()));
    if (most.isEmpty()) {
      return "";
    }
    Html list = new Html().raw("<section class=\"together\">\n<h2>").text(labels.get("together"));
    list.raw("</h2>\n<ul class=\"names\">\n");
    for (int number : most.subList(0, Math.min(TOGETHER, most.size()))) {
      Heads.Head other = heads.get(number);
      list.raw("<li class=\"" + other.kind() + "\">");
      list.link(root + Pages.entity(other.key(), 1), other.name(labels));
      list.raw(" <span class=\"count\">").raw(counts.get(number)).raw("</span></li>\n");
    }
    return list.raw("</ul>\n</section>\n").toString();
  }
}
