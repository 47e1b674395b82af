package org.incipit.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incipit.archive.Content;
import org.incipit.archive.bag.BagNames;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.push.Pushing.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushingTest {
  private static final Credentials SECRET =
      Credentials.of(Map.of(Credentials.USER, "ada", Credentials.PASSWORD, "geheim")).orElseThrow();

  @TempDir private Path folder;
  private final FakeFedora fedora = new FakeFedora();
  private final List<String> log = new ArrayList<>();
  private FakeServer server;
  private Path bag;

  @BeforeEach
  void aBag() throws IOException {
    server = new FakeServer(fedora);
    bag = folder.resolve("letter 1");
    write("tei/a.xml", "<TEI/>\n");
    write("source/نامه 50%.txt", "a letter\r\n");
    seal("A letter");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void write(String path, String text) throws IOException {
    Path file = bag.resolve("data").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void seal(String title) throws IOException {
    StringBuilder manifest = new StringBuilder();
    try (var files = Files.walk(bag.resolve("data"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        manifest.append(Content.of(Files.readAllBytes(file)).sha512()).append("  ");
        manifest.append(BagNames.encode(bag.relativize(file).toString())).append('\n');
      }
    }
    Files.writeString(bag.resolve("manifest-sha512.txt"), manifest);
    Files.writeString(bag.resolve("bagit.txt"), "BagIt-Version: 1.0\n");
    Files.writeString(bag.resolve("bag-info.txt"), "External-Description: " + title + "\n");
  }

  private Pushing pushing(Kind kind, String url, boolean dry) {
    return new Pushing(
        new Pushing.Options(
            kind, url, Optional.of(SECRET), false, false, dry, Duration.ofMillis(1)),
        log::add);
  }

  private Pushing.Result push() throws InterruptedException {
    return pushing(Kind.FEDORA, server.url("/rest/texts"), false).push(bag);
  }

  private List<String> writes() {
    return server.requests().stream()
        .filter(request -> !request.startsWith("GET") && !request.startsWith("HEAD"))
        .toList();
  }

  @Test
  void everythingIsThereAndTheSecondPushSendsNothing() throws InterruptedException {
    assertThat(push()).extracting(Pushing.Result::outcome).isEqualTo(Outcome.CREATED);
    String name = "/rest/texts/letter%201/source/%D9%86%D8%A7%D9%85%D9%87%2050%25.txt";
    assertThat(fedora.resources).containsKey("/rest/texts");
    assertThat(fedora.resources.get(name))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("a letter\r\n");
    int before = writes().size();
    assertThat(push()).extracting(Pushing.Result::outcome).isEqualTo(Outcome.UNCHANGED);
    assertThat(writes()).hasSize(before);
    assertThat(fedora.authorization).startsWith("Basic ");
  }

  @Test
  void onlyWhatChangedIsSent() throws IOException, InterruptedException {
    push();
    write("tei/a.xml", "<TEI>now</TEI>\n");
    Files.delete(bag.resolve("data/source/نامه 50%.txt"));
    write("txt/b.txt", "new\n");
    seal("A letter");
    int before = writes().size();
    assertThat(push()).extracting(Pushing.Result::outcome).isEqualTo(Outcome.UPDATED);
    assertThat(writes().subList(before, writes().size()))
        .extracting(request -> request.replaceAll("/t[0-9]+$", "/t"))
        .containsExactly(
            "POST /rest/fcr:tx",
            "PUT /rest/texts/letter%201/tei/a.xml",
            "PUT /rest/texts/letter%201/txt/b.txt",
            "DELETE /rest/texts/letter%201/source/%D9%86%D8%A7%D9%85%D9%87%2050%25.txt",
            "PUT /rest/fcr:tx/t");
    seal("Another \"title\" \\ with signs");
    assertThat(push()).extracting(Pushing.Result::outcome).isEqualTo(Outcome.UPDATED);
    assertThat(push()).extracting(Pushing.Result::outcome).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void whatPassesIsTriedAgain() throws InterruptedException {
    fedora.busy = 3;
    assertThat(push().message()).isEmpty();
    fedora.resources.clear();
    fedora.forgotten = 1;
    assertThat(push()).extracting(Pushing.Result::outcome).isEqualTo(Outcome.CREATED);
    fedora.busy = 1000;
    assertThat(push().down()).isTrue();
  }

  @Test
  void aTransactionThatIsNeverKeptLeavesNothing() throws InterruptedException {
    fedora.forgotten = 1000;
    assertThat(push().outcome()).isEqualTo(Outcome.FAILED);
    assertThat(fedora.resources).containsOnlyKeys("/rest/texts");
  }

  @Test
  void aServerThatGivesBackSomethingElseIsFoundOut() throws InterruptedException {
    fedora.lying = true;
    assertThat(push().message()).contains("does not give back what was sent");
  }

  @Test
  void aDamagedBagIsNotSent() throws IOException, InterruptedException {
    write("tei/a.xml", "<TEi/>\n");
    assertThat(push().message()).contains("data/tei/a.xml", "damaged");
    Files.delete(bag.resolve("data/tei/a.xml"));
    assertThat(push().message()).contains("data/tei/a.xml is missing");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void aManifestLeadsNowhereElse() throws IOException, InterruptedException {
    Path outside = Files.writeString(folder.resolve("secret.txt"), "secret");
    String digest = Content.of(Files.readAllBytes(outside)).sha512();
    for (String path : List.of("data/../../secret.txt", "../secret.txt", outside.toString())) {
      Files.writeString(bag.resolve("manifest-sha512.txt"), digest + "  " + path + "\n");
      assertThat(push().message()).contains("not a file of the payload");
    }
    Files.createSymbolicLink(bag.resolve("data/link"), folder);
    Files.writeString(bag.resolve("manifest-sha512.txt"), digest + "  data/link/secret.txt\n");
    assertThat(push().message()).contains("not a file of the payload");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void aPasswordThatTheServerRepeatsIsNotQuoted() throws InterruptedException {
    String said = "x".repeat(293) + " geheim and YWRhOmdlaGVpbQ== came";
    try (FakeServer echo =
        new FakeServer(
            (exchange, body) -> new FakeServer.Reply(403, said.getBytes(StandardCharsets.UTF_8)))) {
      String message = pushing(Kind.BASEX, echo.url("/rest/texts"), false).push(bag).message();
      assertThat(message).contains("403", "xxx").doesNotContain("gehe", "YWRh");
    }
    assertThat(SECRET.masked("user ada:geheim, Basic YWRhOmdlaGVpbQ==, geheimnis"))
        .isEqualTo("user ada:[password], Basic [password], [password]nis");
    Map<String, String> odd = Map.of(Credentials.USER, "a", Credentials.PASSWORD, "p&\"ss 1");
    assertThat(
            Credentials.of(odd).orElseThrow().masked("p&amp;&quot;ss 1 p%26%22ss+1 p&amp;\"ss 1"))
        .isEqualTo("[password] [password] [password]");
    Map<String, String> none = Map.of(Credentials.USER, "ada");
    assertThat(Credentials.of(none).orElseThrow().masked("all is well")).isEqualTo("all is well");
  }

  @Test
  void aDryRunChangesNothingAndShowsEveryRequestButNoPassword() throws InterruptedException {
    Pushing.Result result = pushing(Kind.FEDORA, server.url("/rest/texts"), true).push(bag);
    assertThat(result.outcome()).isEqualTo(Outcome.CREATED);
    assertThat(writes()).isEmpty();
    assertThat(log)
        .anyMatch(line -> line.startsWith("would send PUT ") && line.contains("Digest: sha-512="))
        .noneMatch(line -> line.contains("Basic") || line.contains("geheim"));
  }

  @Test
  void aRedirectIsNotFollowed() throws InterruptedException {
    try (FakeServer sly =
        new FakeServer(
            (exchange, body) -> {
              exchange.getResponseHeaders().add("Location", server.url("/rest/texts"));
              return FakeServer.Reply.of(302);
            })) {
      Pushing.Result result = pushing(Kind.FEDORA, sly.url("/rest/texts"), false).push(bag);
      assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void anXmlDatabaseHoldsTheSameXmlHoweverItIsWritten() throws InterruptedException {
    byte[][] held = {null};
    try (FakeServer database =
        new FakeServer(
            (exchange, body) -> {
              boolean document = exchange.getRequestURI().getPath().endsWith(".xml");
              if (exchange.getRequestMethod().equals("PUT") && document) {
                held[0] = "<?xml version='1.0'?><TEI></TEI>".getBytes(StandardCharsets.UTF_8);
                return FakeServer.Reply.of(201);
              }
              return document && held[0] == null
                  ? FakeServer.Reply.of(404)
                  : new FakeServer.Reply(
                      200, document ? held[0] : "<x/>".getBytes(StandardCharsets.UTF_8));
            })) {
      Pushing pushing = pushing(Kind.BASEX, database.url("/rest/db/letters"), false);
      assertThat(pushing.push(bag).outcome()).isEqualTo(Outcome.CREATED);
      assertThat(pushing.push(bag).outcome()).isEqualTo(Outcome.UNCHANGED);
      held[0] = "<TEI>other</TEI>".getBytes(StandardCharsets.UTF_8);
      assertThat(pushing.push(bag).outcome()).isEqualTo(Outcome.UPDATED);
      held[0] = "<!DOCTYPE TEI><TEI/>".getBytes(StandardCharsets.UTF_8);
      assertThat(pushing.push(bag).outcome()).isEqualTo(Outcome.UPDATED);
      assertThat(database.requests()).contains("PUT /rest/db/letters/letter%201.xml");
    }
  }

  @Test
  void unsafeAddressesAreRefused() {
    for (String url :
        List.of(
            "http://ada:geheim@localhost/rest/x",
            "http://archive.example/rest/x",
            "ftp://localhost/rest/x",
            "https://archive.example/elsewhere",
            "https://archive.example/rest/x?y")) {
      assertThatThrownBy(() -> pushing(Kind.FEDORA, url, false))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageNotContaining("geheim");
    }
  }

  @Test
  void aPasswordThatOthersMayReadIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("who"), "user=ada\npassword=a=b c \n");
    Files.setPosixFilePermissions(
        file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> Credentials.of(file, "who"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("chmod 600 who");
    Files.setPosixFilePermissions(
        file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
    Credentials credentials = Credentials.of(file, "who");
    byte[] both =
        java.util.Base64.getDecoder().decode(credentials.header().substring("Basic ".length()));
    assertThat(both).asString(StandardCharsets.UTF_8).isEqualTo("ada:a=b c ");
    assertThat(credentials.toString()).doesNotContain("Basic");
  }
}
