package org.incipit.push;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incipit.diagnostic.ConfigurationException;

/**
 * BaseX or eXist over REST: the TEI of each document, one request each, which replaces it whole.
 * What the database has already, compared as canonical XML, is not sent again.
 */
final class XmlDatabaseTarget implements Target {
  private static final String REST = "/rest/";
  private static final String LISTING = "<database xmlns=\"http://basex.org/rest\"";
  private static final int NOT_FOUND = 404;

  private final URI base;
  private final Http http;
  private final Optional<URI> database;
  private boolean databaseStands;

  /**
   * A collection of a database.
   *
   * @param base its address
   * @param creates true when the database, which is the part behind {@code rest}, must be made
   *     before anything is put into it
   */
  XmlDatabaseTarget(URI base, Http http, boolean creates) {
    this.base = base;
    this.http = http;
    String url = base + "/";
    int at = url.indexOf(REST);
    int end = at < 0 ? -1 : url.indexOf('/', at + REST.length() + 1);
    if (end < 0) {
      throw new ConfigurationException(
          base + " names no database; it looks like http://…/rest/a-database");
    }
    this.database = creates ? Optional.of(URI.create(url.substring(0, end))) : Optional.empty();
  }

  @Override
  public String address(Bag bag) {
    return uri(bag).toString();
  }

  private URI uri(Bag bag) {
    return Address.below(base, bag.id() + ".xml");
  }

  @Override
  public Outcome push(Bag bag) throws PushException, IOException, InterruptedException {
    List<Bag.BagFile> editions =
        bag.files().stream()
            .filter(file -> file.path().startsWith("tei/") && file.path().endsWith(".xml"))
            .toList();
    if (editions.size() != 1) {
      throw new PushException("the bag holds " + editions.size() + " TEI files, not one");
    }
    makeDatabase();
    byte[] edition = Files.readAllBytes(editions.get(0).file());
    byte[] canonical = CanonicalXml.of(edition, editions.get(0).path());
    URI uri = uri(bag);
    Optional<byte[]> standing = standing(uri);
    if (standing.isPresent() && isSame(standing.get(), canonical, uri)) {
      return Outcome.UNCHANGED;
    }
    Map<String, String> headers = Map.of("Content-Type", "application/xml");
    Http.Answer answer = http.send("PUT", uri, headers, Http.Body.of(edition));
    Refusal.unlessGood(answer, uri.toString());
    if (!http.isDry() && !isSame(standing(uri).orElse(new byte[0]), canonical, uri)) {
      throw new PushException(uri + " does not give back what was sent");
    }
    return standing.isPresent() ? Outcome.UPDATED : Outcome.CREATED;
  }

  /** Making a database that stands would empty it. */
  private void makeDatabase() throws PushException, InterruptedException {
    if (databaseStands || database.isEmpty()) {
      return;
    }
    Http.Answer answer = http.get(database.get(), Map.of());
    if (answer.status() == NOT_FOUND) {
      answer = http.send("PUT", database.get(), Map.of(), Http.Body.NONE);
    }
    Refusal.unlessGood(answer, "the database " + database.get());
    databaseStands = true;
  }

  private Optional<byte[]> standing(URI uri) throws PushException, InterruptedException {
    // For eXist, which otherwise indents what it gives back.
    URI plain = database.isPresent() ? uri : URI.create(uri + "?_indent=no&_wrap=no");
    Http.Answer answer = http.get(plain, Map.of("Accept", "application/xml"));
    if (answer.status() == NOT_FOUND) {
      return Optional.empty();
    }
    Refusal.unlessGood(answer, uri.toString());
    // Where BaseX has no such document, it lists what else there is.
    boolean list = new String(answer.body(), StandardCharsets.UTF_8).contains(LISTING);
    return list ? Optional.empty() : Optional.of(answer.body());
  }

  private static boolean isSame(byte[] standing, byte[] canonical, URI uri) {
    try {
      return Arrays.equals(CanonicalXml.of(standing, uri.toString()), canonical);
    } catch (PushException e) {
      return false; // whatever stands there is not our document
    }
  }
}
