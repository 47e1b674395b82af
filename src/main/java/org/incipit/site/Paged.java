package org.incipit.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Content that is divided into as many pages as its size asks for. Not thread-safe. */
final class Paged {
  /** Stands for the way to the folder of pages; text cannot hold it, see {@link Html#text}. */
  static final String ROOT = "\u0001";

  private static final int FOLDS = 2; // letters beyond ASCII have two bytes and more

  private final Pages pages;
  private final Destination out;
  private final List<Html> bodies = new ArrayList<>();
  private final String before;
  private final String after;
  private final int room;

  /**
   * @param before what the list on each page begins with
   * @param after what ends it
   */
  Paged(Pages pages, Destination out, String before, String after) {
    this.pages = pages;
    this.out = out;
    this.before = before;
    this.after = after;
    this.room = Pages.LARGEST / FOLDS - 20_000;
    bodies.add(new Html().raw(before));
  }

  /** Adds one thing; says whether a page began with it. */
  void add(String item) {
    Html last = bodies.get(bodies.size() - 1);
    if (last.length() + item.length() > room && last.length() > before.length()) {
      last.raw(after);
      last = new Html().raw(before);
      bodies.add(last);
    }
    last.raw(item);
  }

  /**
   * Writes them.
   *
   * @param heading of all
   * @param head what the first page has before the list, in HTML
   * @param foot what the first page has behind it
   * @param paths of the n-th page, from 1 on
   */
  List<String> write(
      String key,
      String heading,
      String head,
      String foot,
      IntFunction<String> paths,
      List<String> scripts)
      throws IOException {
    bodies.get(bodies.size() - 1).raw(after);
    List<String> written = new ArrayList<>();
    for (int n = 1; n <= bodies.size(); n++) {
      String path = paths.apply(n);
      Html content = new Html();
      if (n == 1) {
        content.raw(head);
      } else {
        content.raw("<h1><bdi>").text(heading).raw("</bdi></h1>\n");
      }
      content.raw(bodies.get(n - 1).toString().replace(ROOT, Pages.root(path)));
      content.raw(pages.steps(path, n, bodies.size(), paths).toString());
      content.raw(n == 1 ? foot : "");
      String suffix = n == 1 ? "" : " (" + pages.labels().get("page") + " " + n + ")";
      out.write(
          path, pages.page(path, key, heading + suffix, content, n == 1 ? scripts : List.of()));
      written.add(path);
    }
    return written;
  }
}
