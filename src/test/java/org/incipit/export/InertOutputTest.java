package org.incipit.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a TEI file brings, a page runs nothing, fetches nothing, and its links lead somewhere.
 */
class InertOutputTest {
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "id",
          "class",
          "lang",
          "xml:lang",
          "dir",
          "href",
          "role",
          "aria-label",
          "title",
          "type",
          "aria-labelledby",
          "aria-level",
          "data-n",
          "datetime",
          "name",
          "content",
          "charset",
          "rel",
          "http-equiv",
          "checked",
          "scope",
          "colspan",
          "rowspan",
          "tabindex",
          "alt",
          "src",
          "epub:type",
          "property",
          "data-before",
          "data-after",
          "nonce",
          "download");

  /** The script that a page brings itself; HtmlPageTest holds it to the page's policy. */
  private static final Pattern OWN_SCRIPT =
      Pattern.compile("<script nonce=\"[a-z0-9]*\">.*?</script>", Pattern.DOTALL);

  private static final Pattern START_TAG =
      Pattern.compile("<([a-z0-9]+)((?: [a-z:-]+(?:=\"[^\"]*\")?)*)>");

  private static final Set<String> VOID = Set.of("meta", "br", "hr", "img", "input");

  static Stream<Arguments> cases() {
    return Stream.of("speech", "foreign", "hostile", "persian")
        .flatMap(name -> Stream.of("html", "xhtml").map(id -> Arguments.of(name, id)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("cases")
  void hasOnlyHarmlessMarkup(String name, String id) throws SaxonApiException {
    XdmNode page = page(name, id);
    assertThat(strings(page, "distinct-values(//*/local-name())"))
        .doesNotContain("iframe", "form", "object", "embed", "base", "link", "svg");
    assertThat(strings(page, "//*:script/@type")).allMatch("application/ld+json"::equals);
    assertThat(strings(page, "//*:script[not(@type)]")).isEmpty();
    assertThat(ATTRIBUTES).containsAll(strings(page, "distinct-values(//@*/name())"));
    assertThat(strings(page, "//@src")).allMatch(src -> src.startsWith("data:image/"));
    assertThat(strings(page, "//*[@download]/@href"))
        .allMatch(href -> href.startsWith("data:application/") && href.contains(";charset=utf-8,"));
    assertThat(strings(page, "//*[not(@download)]/@href"))
        .allMatch(href -> href.toLowerCase(Locale.ROOT).matches("(#|https?://|mailto:).*"));
    assertThat(strings(page, "//*:style ! contains(., 'url(')")).containsExactly("false");
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("cases")
  void everyIdIsUniqueAndEveryLinkArrives(String name, String id) throws SaxonApiException {
    XdmNode page = page(name, id);
    assertThat(strings(page, "//@id")).doesNotHaveDuplicates().isNotEmpty();
    assertThat(strings(page, "//@href[starts-with(., '#')][not(substring(., 2) = //@id)]"))
        .isEmpty();
    assertThat(strings(page, "//*:a[descendant::*:a]")).isEmpty();
    assertThat(strings(page, "//*:p[descendant::*:p or descendant::*:div]")).isEmpty();
  }

  private static XdmNode page(String name, String id) {
    String page = Exports.export(id, ExportOptions.STANDARD, Exports.file(name + ".xml"));
    return Exports.tei(id.equals("html") ? asXml(page) : page.replace("<!DOCTYPE html>", ""))
        .node();
  }

  /** HTML leaves void elements open, values of switches out, and less-than signs in values bare. */
  private static String asXml(String html) {
    return START_TAG
        .matcher(OWN_SCRIPT.matcher(html.replaceFirst("<!DOCTYPE [^>]*>", "")).replaceFirst(""))
        .replaceAll(
            tag ->
                Matcher.quoteReplacement(
                    "<"
                        + tag.group(1)
                        + tag.group(2).replace("<", "&lt;").replaceFirst(" checked$", " checked=''")
                        + (VOID.contains(tag.group(1)) ? "/>" : ">")));
  }

  private static List<String> strings(XdmNode page, String xpath) throws SaxonApiException {
    Processor processor = Exports.processor();
    XPathCompiler compiler = processor.newXPathCompiler();
    return compiler.evaluate(xpath, page).stream().map(XdmItem::getStringValue).toList();
  }
}
