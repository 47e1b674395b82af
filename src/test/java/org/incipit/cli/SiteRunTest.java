package org.incipit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.incipit.pipeline.OutputNames;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site of a run, on disk and served. */
class SiteRunTest {
  private static final String LETTER =
      "Leeds, 3 May 1901.\n\nDear Sir,\n\nI met Mr. Harbottle at Leeds on 4 May 1901.\n";

  @TempDir private Path folder;
  private Console console;

  @BeforeEach
  void someLetters() {
    console = new Console(folder);
    console.write("in/a.txt", LETTER);
    console.write("in/sub/b.txt", LETTER.replace("Harbottle", "Sowerby"));
  }

  @Test
  void aRunMakesASiteAndTheSameRunTouchesNothing() throws IOException {
    assertThat(console.run("convert", "in", "-o", "out").code()).isZero();
    assertThat(console.read("out/html/incipit/persons.html")).contains("Harbottle", "Sowerby");
    Path page = folder.resolve("out/html/incipit/persons.html");
    Files.setLastModifiedTime(page, FileTime.fromMillis(1_000_000));
    Map<String, String> before = console.files("out/html");
    console.run("convert", "in", "-o", "out");
    console.run("site", "out");
    assertThat(console.files("out/html")).isEqualTo(before);
    assertThat(Files.getLastModifiedTime(page).toMillis()).isEqualTo(1_000_000);
  }

  @Test
  void whatIsGoneIsGoneFromTheSite() throws IOException {
    console.run("convert", "in", "-o", "out");
    Files.delete(folder.resolve("in/sub/b.txt"));
    console.run("convert", "in", "-o", "out", "--prune");
    Map<String, String> files = console.files("out/html");
    assertThat(files.keySet()).noneMatch(name -> name.contains("sowerby"));
    console.run("convert", "in", "-o", "fresh");
    assertThat(files).isEqualTo(console.files("fresh/html"));
  }

  @Test
  void noSiteIsMadeWhereNoneIsWanted() {
    console.run("convert", "in", "-o", "out", "--no-site");
    console.run("convert", "in", "-o", "bare", "--to", "html");
    assertThat(console.files("out/html")).doesNotContainKey("index.html");
    assertThat(console.files("bare/html")).doesNotContainKey("index.html");
    assertThat(console.run("site", "bare").code()).isEqualTo(3);
    assertThat(console.run("convert", "in", "-o", "out", "--base-url", "ftp://x").code())
        .isEqualTo(2);
  }

  @Test
  void faultyTeiIsLeftOutAndNamed() {
    console.run("convert", "in", "-o", "out");
    console.write("out/tei/a.xml", "<TEI");
    Console.Run run = console.run("site", "out");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("tei/a.xml is left out of the site");
    assertThat(console.read("out/html/index.html")).doesNotContain("a.html").contains("sub/b.html");
  }

  @Test
  void theSiteIsTheSameForAnyNumberOfThreadsThatReadIt() throws IOException {
    for (int i = 0; i < 30; i++) {
      console.write("in/n" + i + ".txt", LETTER.replace("Harbottle", "Marlow " + i));
    }
    console.write("in/long.txt", LETTER + "\nMrs. Tindall came to Leeds again.\n".repeat(9_000));
    console.run("convert", "in", "-o", "one", "--jobs", "1");
    assertThat(Files.size(folder.resolve("one/tei/long.xml"))).isGreaterThan(1 << 20);
    console.run("convert", "in", "-o", "three", "--jobs", "3");
    assertThat(console.files("three/html")).isEqualTo(console.files("one/html"));
    assertThat(console.read("three/html/incipit/persons.html")).contains("Tindall", "Marlow");
    assertThat(Files.readAllBytes(folder.resolve("three/.incipit/site.records")))
        .isEqualTo(Files.readAllBytes(folder.resolve("one/.incipit/site.records")));
  }

  @Test
  void documentsKeepOutOfTheFolderOfTheSite() {
    assertThat(
            OutputNames.of(
                java.util.List.of(
                    "Incipit/persons.txt", "index.txt", "incipit.txt", "a/incipit/b.txt"),
                ".txt",
                java.util.Set.of(".html"),
                java.nio.charset.StandardCharsets.UTF_8))
        .satisfiesExactly(
            first -> assertThat(first).matches("Incipit-[0-9a-f]{8}/persons"),
            second -> assertThat(second).matches("index-[0-9a-f]{8}"),
            third -> assertThat(third).isEqualTo("incipit"),
            fourth -> assertThat(fourth).isEqualTo("a/incipit/b"));
  }

  @Test
  void theServerGivesWhatIsBelowTheFolderAndNothingElse() throws Exception {
    console.write("in/.note.txt", "A note of Ada Brook.\n");
    console.run("convert", "in", "-o", "out");
    Files.createSymbolicLink(folder.resolve("out/html/link.txt"), folder.resolve("in/a.txt"));
    HttpClient client = HttpClient.newHttpClient();
    try (SiteServer server = SiteServer.start(folder.resolve("out"), 0, true)) {
      URI home = URI.create(server.address());
      HttpResponse<String> page = get(client, home);
      assertThat(page.statusCode()).isEqualTo(HttpURLConnection.HTTP_OK);
      assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=UTF-8");
      assertThat(page.body()).contains("/.incipit-reload.js", "connect-src 'self'");
      assertThat(get(client, home.resolve("/.incipit-turn")).body()).isEqualTo("0");
      server.turn();
      assertThat(get(client, home.resolve("/.incipit-turn")).body()).isEqualTo("1");
      assertThat(get(client, home.resolve("/html/.note.html")).statusCode())
          .isEqualTo(HttpURLConnection.HTTP_OK);
      for (String path :
          new String[] {
            "/html/%2e%2e/%2e%2e/in/a.txt",
            "/.incipit/journal.jsonl",
            "/html/link.txt",
            "/html//",
            "/x",
            "/html/..%5c..%5cin/a.txt"
          }) {
        assertThat(
                get(client, URI.create(home.resolve("/").toString().replaceAll("/$", "") + path))
                    .statusCode())
            .as(path)
            .isEqualTo(HttpURLConnection.HTTP_NOT_FOUND);
      }
    }
  }

  @Test
  void whatThereIsNothingToServeOfIsRefused() {
    console.run("convert", "in", "-o", "bare", "--no-site");
    assertThat(console.run("serve", "nowhere").err()).contains("cannot read nowhere: no such file");
    assertThat(console.run("serve", "bare").err()).contains("an output folder without a site");
    assertThat(console.run("serve", "in", "--port", "70000").code()).isEqualTo(2);
  }

  private static HttpResponse<String> get(HttpClient client, URI uri) throws Exception {
    return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void theServerAnswersUnderNamesOfThisMachineAlone() {
    assertThat(SiteServer.isOurs("localhost:8000")).isTrue();
    assertThat(SiteServer.isOurs("127.0.0.1")).isTrue();
    assertThat(SiteServer.isOurs("[::1]:80")).isTrue();
    assertThat(SiteServer.isOurs("evil.example:8000")).isFalse();
    assertThat(SiteServer.isOurs("localhost.evil.example")).isFalse();
    assertThat(SiteServer.isOurs(null)).isFalse();
  }
}
