package org.incipit.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the pages of the site and the stylesheet of the reading page both know, they know alike. */
class SameFactsTest {
  private static final Path MODULES = Path.of("xslt/modules");
  private static final Set<String> OF_THE_SITE_ALONE = Set.of("--work", "--land", "--sea");

  @Test
  void coloursFontsAndMeasures() throws IOException {
    Map<String, Set<String>> page = properties(MODULES.resolve("html-style.xsl"));
    Map<String, Set<String>> site =
        properties(Path.of("src/main/resources/org/incipit/site/site.css"));
    site.keySet().removeAll(OF_THE_SITE_ALONE);
    assertThat(site).isNotEmpty();
    site.forEach((name, values) -> assertThat(page.get(name)).as(name).containsAll(values));
  }

  /** Every value of each custom property but those that belong to one element. */
  private static Map<String, Set<String>> properties(Path file) throws IOException {
    Map<String, Set<String>> found = new TreeMap<>();
    Matcher declarations = Pattern.compile("(--[a-z]+): ([^;]+);").matcher(Files.readString(file));
    while (declarations.find()) {
      if (!declarations.group(2).startsWith("var(")) {
        found
            .computeIfAbsent(declarations.group(1), n -> new TreeSet<>())
            .add(declarations.group(2));
      }
    }
    return found;
  }

  @Test
  void partsThatStandApart() throws IOException {
    String module = Files.readString(MODULES.resolve("partings.xsl"));
    Matcher names = Pattern.compile("f:name-parts\" [^>]*select=\"([^\"]*)\"").matcher(module);
    Matcher entries = Pattern.compile("f:entry-parts\"[^>]*tokenize\\('([^']*)'").matcher(module);
    assertThat(names.find() && entries.find()).isTrue();
    assertThat(Set.of(names.group(1).replaceAll("[',]", "").split("\\s+")))
        .isEqualTo(TeiReader.NAME_PARTS);
    assertThat(Set.of(entries.group(1).split("\\s+"))).isEqualTo(TeiReader.ENTRY_PARTS);
  }

  @Test
  void addressesOfAuthorityFiles() throws IOException {
    Matcher entries =
        Pattern.compile("'([a-z]+)': \\('([^']*)', '(https://[^']*)'\\)")
            .matcher(Files.readString(MODULES.resolve("facts.xsl")));
    Map<String, String> samples =
        Map.of(
            "wikidata", "Q24879",
            "geonames", "2944388",
            "viaf", "123",
            "gnd", "4008135-5",
            "orcid", "0000-0002-1825-0097");
    int compared = 0;
    while (entries.find()) {
      String id = samples.get(entries.group(1));
      assertThat(Authorities.name(entries.group(1))).isEqualTo(entries.group(2));
      assertThat(Authorities.address(entries.group(1), id)).hasValue(entries.group(3) + id);
      compared++;
    }
    assertThat(compared).isEqualTo(samples.size());
  }
}
