package org.incipit.spark;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.site.Site;
import org.incipit.spark.products.CorpusSite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The site over all documents. */
@Command(
    name = "site",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    description =
        "Make home, lists, pages of all that is named, timeline, map and search of the documents.")
final class SiteCommand implements Callable<Integer> {
  @Mixin private TableOption table;

  @Option(names = "--site-title", paramLabel = "TEXT", description = "What the site is called.")
  private Optional<String> title;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "Address under which html will be published, ended by a slash.")
  private Optional<String> baseUrl;

  @Override
  public Integer call() throws IOException {
    if (baseUrl.filter(url -> !url.matches("https?://\\S+/")).isPresent()) {
      throw new ConfigurationException(
          "--base-url must be an http or https address that ends in a slash");
    }
    CorpusSite.Summary site =
        CorpusSite.write(table.documents(), table.output(), new Site.Options(title, baseUrl));
    site.unreadable()
        .forEach(name -> System.err.println("warning: its TEI cannot be read: " + name));
    System.out.println("a site of " + site.documents() + " documents, in " + table.output());
    return site.unreadable().isEmpty() ? 0 : Main.REJECTED;
  }
}
