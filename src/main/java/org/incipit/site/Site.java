package org.incipit.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The site of a run: documents go in, in the order of their names, and pages come out. The same
 * documents give the same bytes. Memory grows by some hundred bytes a document and a thing named;
 * mentions and words go to scratch room. Not thread-safe.
 */
public final class Site {
  private static final int MEMORY = 48_000_000;
  private static final List<String> SCRIPTS = List.of("site.js", "search.js", "map.js");

  /**
   * What a person chose.
   *
   * @param title of the site
   * @param base public address of the folder of pages, with a slash at its end
   */
  public record Options(Optional<String> title, Optional<String> base) {}

  private final Destination out;
  private final Options options;
  private final Documents documents = new Documents();
  private final Heads heads = new Heads();
  private final Runs mentions;
  private final SearchIndex search;

  /** An empty site. */
  public Site(Destination out, Scratch scratch, Options options) {
    this.out = out;
    this.options = options;
    int[] files = {0};
    this.mentions = new Runs(scratch, files, MEMORY);
    this.search = new SearchIndex(out, new Runs(scratch, files, MEMORY));
  }

  /** Adds a document. */
  public void add(SiteDocument document) throws IOException {
    int number = documents.size();
    documents.add(document, search.add(number, document));
    Map<Integer, List<SiteDocument.Mention>> byEntity = new TreeMap<>();
    for (SiteDocument.Mention mention : document.mentions()) {
      byEntity.computeIfAbsent(mention.entity(), e -> new ArrayList<>()).add(mention);
    }
    for (Map.Entry<Integer, List<SiteDocument.Mention>> entry : byEntity.entrySet()) {
      SiteDocument.Named named = document.entities().get(entry.getKey());
      mentions.add(named.key(), Gathered.write(number, named, entry.getValue()));
    }
  }

  /** Writes everything. */
  public void finish() throws IOException {
    mentions.forEach(
        (key, bytes) -> {
          Gathered gathered = Gathered.read(bytes);
          heads.add(gathered.named(), gathered.mentions(), gathered.places().size());
        });
    Labels labels = Labels.of(documents.languages());
    String title = options.title().orElse(labels.get("site"));
    List<Heads.Head> located = WorldMap.located(heads.sorted("place"));
    Pages pages = new Pages(labels, title, options.base(), menu(located));
    List<String> paths = new ArrayList<>(new Home(pages, out).write(title, documents));
    for (String kind : Heads.KINDS) {
      if (heads.has(kind)) {
        paths.addAll(new ListPages(pages, out).write(kind, heads.sorted(kind)));
      }
    }
    EntityPages entities = new EntityPages(pages, out, heads, documents);
    mentions.forEach((key, bytes) -> paths.addAll(entities.write(Gathered.read(bytes))));
    paths.addAll(new Timeline(pages, out).write(heads.sorted("date"), documents));
    if (!located.isEmpty()) {
      paths.addAll(new WorldMap(pages, out).write(located));
    }
    paths.add(searchPage(pages));
    search.finish(DocumentShards.write(documents, heads, labels, out), documents.size(), labels);
    Neighbours.write(documents, out);
    assets();
    if (options.base().isPresent()) {
      documents.all().forEach(document -> paths.add(Html.page(document.name())));
      sitemap(pages, paths);
    }
  }

  private List<String> menu(List<Heads.Head> located) {
    List<String> menu = new ArrayList<>(List.of("documents"));
    Heads.KINDS.stream().filter(heads::has).forEach(menu::add);
    menu.add("timeline");
    if (!located.isEmpty()) {
      menu.add("map");
    }
    menu.add("search");
    return menu;
  }

  private String searchPage(Pages pages) throws IOException {
    Labels labels = pages.labels();
    String path = Pages.path("search");
    Html page = new Html().raw("<h1>").text(labels.get("search")).raw("</h1>\n<noscript><p>");
    page.text(labels.get("noScript")).raw("</p></noscript>\n");
    page.raw(
        "<search><form id=\"search\" action=\"search.html\" method=\"get\">\n<p><label for=\"q\">");
    page.text(labels.get("searchFor")).raw("</label> <input type=\"search\" id=\"q\" name=\"q\"");
    page.raw(" dir=\"auto\" autocomplete=\"off\"> <button type=\"submit\">");
    page.text(labels.get("search")).raw("</button></p>\n</form></search>\n");
    page.raw("<p id=\"found\" role=\"status\"></p>\n<div id=\"results\"></div>\n");
    page.raw("<p id=\"more\" hidden><button type=\"button\">").text(labels.get("more"));
    page.raw("</button></p>\n");
    out.write(
        path,
        pages.page(
            path,
            "search",
            labels.get("search"),
            page,
            List.of("site.js", "index.js", "search.js")));
    return path;
  }

  private void assets() throws IOException {
    String assets = Pages.FOLDER + "/assets/";
    for (String name : SCRIPTS) {
      out.write(assets + name, resource(name));
    }
    out.write(assets + "site.css", resource("site.css"));
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = Site.class.getResourceAsStream("/org/incipit/site/" + name)) {
      if (in == null) {
        throw new IOException("this build holds no " + name);
      }
      return in.readAllBytes();
    }
  }

  /** As many parts as the limit of 50,000 addresses asks for, and a list of them. */
  private void sitemap(Pages pages, List<String> paths) throws IOException {
    int most = 45_000;
    int parts = (paths.size() + most - 1) / most;
    for (int n = 0; n < parts; n++) {
      Html map = new Html().raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset");
      map.raw(" xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
      for (String path : paths.subList(n * most, Math.min(paths.size(), (n + 1) * most))) {
        map.raw("<url><loc>").text(pages.address(path)).raw("</loc></url>\n");
      }
      String name = parts == 1 ? "sitemap.xml" : Pages.FOLDER + "/sitemap-" + (n + 1) + ".xml";
      out.write(name, map.raw("</urlset>\n").bytes());
    }
    if (parts > 1) {
      Html index = new Html().raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex");
      index.raw(" xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
      for (int n = 1; n <= parts; n++) {
        index.raw("<sitemap><loc>").text(pages.address(Pages.FOLDER + "/sitemap-" + n + ".xml"));
        index.raw("</loc></sitemap>\n");
      }
      out.write(
          "sitemap.xml",
          index.raw("</sitemapindex>\n").toString().getBytes(StandardCharsets.UTF_8));
    }
  }
}
