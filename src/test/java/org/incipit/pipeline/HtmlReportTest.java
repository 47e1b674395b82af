package org.incipit.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {
  @TempDir private Path folder;

  private static Result result(String source, String output, Located... findings) {
    Input input =
        new Input(source, Optional.empty(), source, Optional.empty(), false, Optional.empty());
    Conversion conversion =
        new Conversion(Optional.of("00"), List.of(), List.of(findings), Metrics.NONE);
    return new Result(
        input,
        "x",
        conversion,
        Map.of("tei", output),
        Map.of(output, "11"),
        Result.Origin.NEW,
        1_500_000_000L);
  }

  private static Located warning(int line, String argument) {
    Diagnostic diagnostic = Diagnostic.at(Code.ANN_009, new Span(1, 2), argument, argument);
    return new Located(diagnostic, line, 7);
  }

  private String page(Result... results) throws IOException {
    try (OutputFolder output = OutputFolder.open(folder);
        HtmlReport report = HtmlReport.in(output)) {
      for (Result result : results) {
        report.add(result);
      }
      report.finish();
    }
    try (var files = Files.list(folder.resolve(".incipit"))) {
      assertThat(files).isEmpty();
    }
    return Files.readString(folder.resolve("report.html"));
  }

  @Test
  void namesEveryFindingWithItsLineAndLinksTheOutputs() throws IOException {
    String page =
        page(result("a b.txt", "tei/a b.xml"), result("c.txt", "tei/c.xml", warning(12, "Lind")));
    assertThat(page)
        .contains("<a href=\"tei/a%20b.xml\">tei</a>")
        .contains("<li>line 12, column 7: warning ANN-009 ")
        .contains("<tr><td>ok</td><td class=\"number\">1</td></tr>")
        .contains("<tr><td>warning ANN-009</td><td class=\"number\">1</td></tr>");
  }

  @Test
  void nothingInANameOrMessageActs() throws IOException {
    String hostile = "<script>alert(1)</script>\"'&\u001B[31m\u202Egpj.\njavascript:x";
    String page = page(result(hostile, "tei/javascript:\"><b>.xml", warning(1, hostile)));
    assertThat(page)
        .doesNotContain("<script", "<b>", "\u001B", "\u202E", "href=\"javascript")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;")
        .contains("href=\"tei/javascript%3A%22%3E%3Cb%3E.xml\"");
  }

  @Test
  void aPageOfManyDocumentsStaysReadable() throws IOException {
    Result[] results = new Result[2010];
    for (int i = 0; i < results.length; i++) {
      results[i] = result(i + ".txt", "tei/" + i + ".xml");
    }
    assertThat(page(results))
        .contains("10 documents without findings are not listed")
        .contains(">1999.txt<")
        .doesNotContain(">2000.txt<");
  }

  @Test
  void whatTookLongestIsOnAPageOfItsOwn() throws IOException {
    SlowestPage page = new SlowestPage();
    page.add(result("slow <b>.txt", "tei/a.xml"));
    page.add(result("quick.txt", "tei/b.xml").after(2_000_000));
    try (OutputFolder output = OutputFolder.open(folder)) {
      page.finish(output);
    }
    assertThat(Files.readString(folder.resolve(".incipit/slowest.html")))
        .contains("<tr><td>1.500</td><td>0</td><td>slow &lt;b&gt;.txt</td></tr>\n<tr><td>0.002");
  }
}
