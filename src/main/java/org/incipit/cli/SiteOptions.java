package org.incipit.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.incipit.site.Site;

/** What a person chose of the site, as the commands that make one have it. */
final class SiteOptions {
  private SiteOptions() {}

  /** What is wrong with an address under which pages are to be published; empty is none. */
  static Optional<String> complaint(String base) {
    return base.isEmpty() || isBase(base)
        ? Optional.empty()
        : Optional.of("--base-url must be an http or https address without query: " + base);
  }

  private static boolean isBase(String url) {
    try {
      URI uri = new URI(url);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return web && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  static Site.Options of(Optional<String> title, String base) {
    return new Site.Options(
        title.filter(text -> !text.isBlank()),
        Optional.of(base)
            .filter(url -> !url.isEmpty())
            .map(url -> url.endsWith("/") ? url : url + "/"));
  }
}
