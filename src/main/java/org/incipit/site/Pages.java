package org.incipit.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What all pages of a site have around their content. Immutable. */
final class Pages {
  /** Folder of all files of the site but its home; no document's outputs go there. */
  static final String FOLDER = "incipit";

  /** No page and no script of a site is larger, in bytes, where what it holds can be divided. */
  static final int LARGEST = 290_000;

  private static final String POLICY =
      "default-src 'none'; script-src 'self' 'nonce-%s'; style-src 'nonce-%s'; img-src 'self' data:;"
          + " base-uri 'none'; form-action 'self'";

  private final Labels labels;
  private final String title;
  private final Optional<String> base;
  private final List<String> menu;

  /**
   * @param title of the site
   * @param base address that the folder of pages will have, with a slash at its end
   * @param menu keys of the pages that there are
   */
  Pages(Labels labels, String title, Optional<String> base, List<String> menu) {
    this.labels = labels;
    this.title = title;
    this.base = base;
    this.menu = List.copyOf(menu);
  }

  Labels labels() {
    return labels;
  }

  /** The way from a page to the folder of pages. */
  static String root(String path) {
    return "../".repeat((int) path.chars().filter(c -> c == '/').count());
  }

  /** The first page of a list or view. */
  static String path(String key) {
    return key.equals("documents") ? "index.html" : FOLDER + "/" + file(key) + ".html";
  }

  /** The n-th page of one, from 1 on. */
  static String path(String key, int number) {
    return number == 1 ? path(key) : FOLDER + "/" + file(key) + "-" + number + ".html";
  }

  private static String file(String key) {
    return switch (key) {
      case "person" -> "persons";
      case "place" -> "places";
      case "org" -> "organisations";
      case "event" -> "events";
      case "date" -> "dates";
      case "work" -> "works";
      default -> key;
    };
  }

  static String entity(String key, int number) {
    return FOLDER + "/entity/" + key + (number == 1 ? "" : "-" + number) + ".html";
  }

  /**
   * A page with its content.
   *
   * @param path below the folder of pages
   * @param key of the place in the menu
   * @param heading what it is about, empty for the site itself
   * @param content between header and footer
   * @param scripts names of script files of ours that it needs
   */
  byte[] page(String path, String key, String heading, Html content, List<String> scripts) {
    String root = root(path);
    String assets = root + FOLDER + "/assets/";
    String nonce = nonce(content.toString());
    Html page = new Html();
    page.raw("<!DOCTYPE html>\n<html lang=\"").raw(labels.language());
    page.raw("\" dir=\"").raw(Html.direction(labels.language())).raw("\">\n<head>\n");
    page.raw("<meta charset=\"UTF-8\">\n");
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"");
    page.raw(POLICY.replace("%s", nonce)).raw("\">\n");
    page.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
    page.raw("<meta name=\"referrer\" content=\"no-referrer\">\n");
    page.raw("<title>").text(heading.isEmpty() ? title : heading + " – " + title);
    page.raw("</title>\n");
    canonical(page, path, heading);
    String sheet = "<link rel=\"stylesheet\" nonce=\"" + nonce + "\" href=\"";
    page.raw(sheet + assets + "site.css\">\n" + sheet + root + "assets/theme.css\">\n");
    for (String script : scripts) {
      page.raw("<script src=\"" + assets + script + "\" nonce=\"" + nonce);
      page.raw("\" defer></script>\n");
    }
    page.raw("</head>\n<body>\n<a class=\"skip\" href=\"#content\">");
    page.text(labels.get("skip")).raw("</a>\n");
    header(page, root, key);
    page.raw("<main id=\"content\">\n").raw(content.toString()).raw("</main>\n");
    page.raw("<footer><p>").text(labels.get("credits")).raw("</p></footer>\n</body>\n</html>\n");
    return page.bytes();
  }

  /**
   * What scripts and style sheets of the page are admitted by: nothing in the content can foretell
   * its digest.
   */
  private static String nonce(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  private void canonical(Html page, String path, String heading) {
    if (base.isPresent()) {
      String address = address(path);
      page.raw("<link rel=\"canonical\" href=\"").text(address).raw("\">\n");
      page.raw("<meta property=\"og:url\" content=\"").text(address).raw("\">\n");
      page.raw("<meta property=\"og:title\" content=\"");
      page.text(heading.isEmpty() ? title : heading).raw("\">\n");
    }
  }

  /** The public address of a page; only with a base. */
  String address(String path) {
    return base.orElseThrow() + (path.equals("index.html") ? "" : path);
  }

  private void header(Html page, String root, String key) {
    page.raw(
        "<header class=\"site\">\n<p class=\"title\"><a href=\"" + root + "index.html\"><bdi>");
    page.text(title).raw("</bdi></a></p>\n<nav aria-label=\"").text(labels.get("menu"));
    page.raw("\"><ul>\n");
    for (String entry : menu) {
      page.raw("<li><a href=\"" + root + path(entry) + "\"");
      page.raw(entry.equals(key) ? " aria-current=\"true\">" : ">");
      page.text(labels.get(entry)).raw("</a></li>\n");
    }
    page.raw("</ul></nav>\n</header>\n");
  }

  /** Links to the other pages of a list that has several. */
  Html steps(String path, int number, int count, java.util.function.IntFunction<String> paths) {
    Html steps = new Html();
    if (count == 1) {
      return steps;
    }
    String root = root(path);
    steps.raw("<nav class=\"steps\" aria-label=\"").text(labels.get("pages")).raw("\"><ul>");
    if (number > 1) {
      step(steps, root + paths.apply(number - 1), "prev", labels.get("previous"));
    }
    steps
        .raw("<li>")
        .text(labels.get("page") + " " + number + " " + labels.get("of") + " " + count);
    steps.raw("</li>");
    if (number < count) {
      step(steps, root + paths.apply(number + 1), "next", labels.get("next"));
    }
    return steps.raw("</ul></nav>\n");
  }

  private static void step(Html steps, String href, String rel, String label) {
    steps.raw("<li><a rel=\"" + rel + "\" href=\"" + href + "\">").text(label).raw("</a></li>");
  }
}
