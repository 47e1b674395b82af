package org.incipit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OAI-PMH and DTS of an output folder, on disk and served. */
class HarvestRunTest {
  private static final String FIRST = "1600000000";
  private static final String LATER = "1700000000";

  @TempDir private Path folder;
  private Console console;

  @BeforeEach
  void someTexts() {
    console = new Console(folder);
    console.write("in/a.txt", "A Speech\n\nIn Leeds I met Mr. Harbottle.\n\nHe was well.\n");
    console.write("in/letters/b.txt", "Leeds, 3 May 1901.\n\nDear Sir,\n\nAll is well.\n");
    assertThat(console.run("convert", "in", "-o", "out", "--to", "tei").code()).isZero();
  }

  private Console.Run harvest(String epoch, String... more) {
    String[] fixed = {
      "harvest", "out", "--base-url", "https://example.org/texts", "--admin-email", "a@example.org"
    };
    String[] all = new String[fixed.length + more.length];
    System.arraycopy(fixed, 0, all, 0, fixed.length);
    System.arraycopy(more, 0, all, fixed.length, more.length);
    return console.run(new byte[0], Map.of("SOURCE_DATE_EPOCH", epoch), all);
  }

  @Test
  void datesAreThoseOfChangesAndNothingElseIsTouched() throws IOException {
    assertThat(harvest(FIRST).err()).contains("2 documents", "2 changed, 0 deleted");
    Map<String, String> before = console.files("out/oai");
    assertThat(harvest(LATER).err()).contains("0 changed");
    assertThat(console.files("out/oai")).isEqualTo(before);
    Path tei = folder.resolve("out/tei/a.xml");
    Files.writeString(tei, Files.readString(tei).replace("Harbottle", "Sowerby"));
    Files.delete(folder.resolve("out/tei/letters/b.xml"));
    assertThat(harvest(LATER).err()).contains("1 documents", "2 changed, 1 deleted");
    String headers = console.read("out/oai/ListIdentifiers/tei-1.xml");
    assertThat(headers)
        .contains("<header status=\"deleted\">\n<identifier>oai:example.org:letters.b")
        .doesNotContain("2020-09-13");
    assertThat(console.files("out/dts").keySet()).noneMatch(name -> name.contains("letters.b"));
    console.write("out/tei/letters/b.xml", Files.readAllBytes(tei));
    assertThat(harvest("1800000000").err()).contains("1 changed, 0 deleted");
  }

  @Test
  void anotherAddressChangesFilesAndNoDates() {
    harvest(FIRST);
    Console.Run run =
        console.run(
            new byte[0],
            Map.of("SOURCE_DATE_EPOCH", LATER),
            "harvest",
            "out",
            "--base-url",
            "https://other.example/",
            "--admin-email",
            "a@example.org");
    assertThat(run.err()).contains("0 changed");
    assertThat(console.read("out/oai/GetRecord/tei/a.xml"))
        .contains("oai:other.example:a", "2020-09-13T12:26:40Z")
        .doesNotContain("example.org/texts");
    assertThat(console.read("out/dts/collection/a.json")).contains("https://other.example/dts/");
  }

  @Test
  void aRunThatEndedBeforeItsTimeLosesNoDate() throws IOException {
    harvest(FIRST);
    Map<String, String> whole = console.files("out/oai");
    String ledger = console.read("out/.incipit/harvest.tsv");
    console.write(
        "out/.incipit/harvest.tsv", ledger.replaceFirst("(incipit harvest 1)\t[^\t]*", "$1\t"));
    Files.delete(folder.resolve("out/oai/ListRecords/tei-1.xml"));
    assertThat(harvest(LATER).err()).contains("0 changed");
    assertThat(console.files("out/oai")).isEqualTo(whole);
  }

  @Test
  void faultyTeiIsNamedAndTheRestIsHarvested() {
    console.write("out/tei/bad.xml", "<TEI");
    Console.Run run = harvest(FIRST);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("tei/bad.xml is left out of the harvest", "2 documents");
    console.write("out/tei/a.xml", "<TEI");
    assertThat(harvest(LATER).err()).contains("tei/a.xml", "2 documents", "0 changed, 0 deleted");
  }

  @Test
  void whatIsWrongOnTheCommandLineIsSaid() {
    for (String[] wrong :
        new String[][] {
          {"harvest", "out"},
          {"harvest", "out", "--base-url", "ftp://x", "--admin-email", "a@example.org"},
          {"harvest", "out", "--base-url", "", "--admin-email", "a@example.org"},
          {"harvest", "out", "--base-url", "https://x.org", "--admin-email", "nobody"},
          {"harvest", "out", "--base-url", "https://x.org", "--admin-email", "a@b", "--refs", "x"}
        }) {
      assertThat(console.run(wrong).code()).as(String.join(" ", wrong)).isEqualTo(2);
    }
    assertThat(
            console
                .run("harvest", "in", "--base-url", "https://x.org", "--admin-email", "a@b")
                .code())
        .isEqualTo(3);
  }

  @Test
  void fewerUnitsHaveFilesWhereFewerAreWanted() {
    harvest(FIRST, "--refs", "none");
    assertThat(console.files("out/dts").keySet())
        .contains("document/a.xml", "navigation/a;down=1.json")
        .noneMatch(name -> name.startsWith("document/a/"));
    harvest(FIRST);
    assertThat(console.files("out/dts").keySet()).anyMatch(name -> name.startsWith("document/a/"));
  }

  @Test
  void theServerAnswersHarvesters() throws Exception {
    harvest(FIRST);
    HttpClient client = HttpClient.newHttpClient();
    try (SiteServer server = SiteServer.start(folder.resolve("out"), 0, false)) {
      URI home = URI.create(server.address());
      assertThat(get(client, home.resolve("/oai?verb=Identify")).body())
          .contains("<baseURL>https://example.org/texts/oai</baseURL>");
      String late = "/oai?verb=ListRecords&metadataPrefix=tei&from=2030-01-01";
      assertThat(get(client, home.resolve(late)).body()).contains("code=\"noRecordsMatch\"");
      String id = URLEncoder.encode("oai:example.org:a", StandardCharsets.UTF_8);
      String one = "/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=" + id;
      assertThat(get(client, home.resolve(one)).body()).contains("<dc:title");
      HttpResponse<String> entry = get(client, home.resolve("/dts"));
      assertThat(entry.headers().firstValue("Content-Type")).contains("application/ld+json");
      HttpResponse<String> whole = get(client, home.resolve("/dts/document?resource=a"));
      assertThat(whole.body()).isEqualTo(console.read("out/tei/a.xml"));
      assertThat(whole.headers().firstValue("Link").orElse("")).contains("dts/collection/a.json");
      String units = "/dts/navigation?resource=a&ref=p1&down=0";
      assertThat(get(client, home.resolve(units)).body()).contains("\"identifier\":\"p2\"");
      for (String path :
          new String[] {
            "/dts/document?resource=../tei/a", "/dts/collection?id=.", "/dts/%2e%2e/report.jsonl"
          }) {
        assertThat(get(client, home.resolve(path)).statusCode()).as(path).isEqualTo(404);
      }
    }
  }

  private static HttpResponse<String> get(HttpClient client, URI uri) throws Exception {
    return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }
}
