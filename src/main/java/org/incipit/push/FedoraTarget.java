package org.incipit.push;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.incipit.archive.Content;
import org.incipit.archive.MediaTypes;
import org.incipit.diagnostic.ConfigurationException;

/**
 * Fedora 6: an archival group for each document, written in one transaction, so that each change of
 * a document is one version of it. What the repository has already is not sent again.
 */
final class FedoraTarget implements Target {
  private static final String ARCHIVAL_GROUP =
      "<http://fedora.info/definitions/v4/repository#ArchivalGroup>;rel=\"type\"";
  private static final String BINARY = "<http://www.w3.org/ns/ldp#NonRDFSource>;rel=\"type\"";
  private static final String CONTAINS = "<http://www.w3.org/ns/ldp#contains>";
  private static final String TERMS = "http://purl.org/dc/terms/";
  private static final String ROOT = "/rest";
  private static final int TRIES = 3;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;
  private static final int CONFLICT = 409;

  private final URI base;
  private final URI root;
  private final Http http;
  private final boolean publish;
  private boolean baseStands;

  /**
   * A container of a repository.
   *
   * @param base address of the container, made where it is missing; it has a part {@code rest}
   * @param publish whether everybody may read what is pushed
   */
  FedoraTarget(URI base, Http http, boolean publish) {
    this.base = base;
    this.root = root(base);
    this.http = http;
    this.publish = publish;
  }

  private static URI root(URI base) {
    String url = base.toString();
    int at = (url + "/").indexOf(ROOT + "/");
    if (at < 0) {
      throw new ConfigurationException(
          base + " is no address of Fedora; it looks like https://…/rest/a-container");
    }
    return URI.create(url.substring(0, at + ROOT.length()));
  }

  @Override
  public String address(Bag bag) {
    return uri(bag).toString();
  }

  private URI uri(Bag bag) {
    return Address.below(base, bag.id());
  }

  @Override
  public Outcome push(Bag bag) throws PushException, IOException, InterruptedException {
    Optional<Outcome> sent = Optional.empty();
    for (int tries = 1; ; tries++) {
      try {
        makeBase();
        Change change = compare(bag);
        if (change.isNone()) {
          return sent.orElse(Outcome.UNCHANGED);
        }
        sent = Optional.of(change.isNew() ? Outcome.CREATED : Outcome.UPDATED);
        write(bag, change);
        readBack(bag, change);
        return sent.get();
      } catch (PushException e) {
        // All of it anew: the transaction is lost, or nobody knows what became of its end.
        if (e.hope() == PushException.Hope.NONE || tries == TRIES) {
          throw e;
        }
      }
    }
  }

  private void makeBase() throws PushException, InterruptedException {
    if (baseStands || base.equals(root)) {
      return;
    }
    Http.Answer head = http.send("HEAD", base, Map.of(), Http.Body.NONE);
    if (head.status() == NOT_FOUND) {
      Refusal.unlessGood(http.send("PUT", base, Map.of(), Http.Body.NONE), "the container " + base);
    } else {
      Refusal.unlessGood(head, "the container " + base);
    }
    baseStands = true;
  }

  /**
   * What is to be done.
   *
   * @param isNew true when the repository has nothing of the document
   * @param described true when it has the same description
   * @param files to write
   * @param gone addresses of files to remove
   */
  private record Change(boolean isNew, boolean described, List<Bag.BagFile> files, List<URI> gone) {
    boolean isNone() {
      return !isNew && described && files.isEmpty() && gone.isEmpty();
    }
  }

  private Change compare(Bag bag) throws PushException, InterruptedException {
    URI uri = uri(bag);
    Http.Answer answer = http.get(uri, Map.of("Accept", "application/n-triples"));
    if (answer.status() == NOT_FOUND) {
      return new Change(true, false, bag.files(), List.of());
    }
    if (answer.status() == GONE) {
      throw new PushException(
          "it was deleted in the repository; remove its tombstone " + uri + "/fcr:tombstone first");
    }
    Refusal.unlessGood(answer, uri.toString());
    boolean group =
        answer.headers().getOrDefault("Link", List.of()).stream()
            .anyMatch(link -> link.contains("repository#ArchivalGroup"));
    if (!group) {
      throw new PushException("something that is no archival group stands at " + uri);
    }
    List<String> triples = new String(answer.body(), StandardCharsets.UTF_8).lines().toList();
    Set<String> standing = contained(triples);
    List<Bag.BagFile> changed = new ArrayList<>();
    for (Bag.BagFile file : bag.files()) {
      URI address = Address.below(uri, file.path());
      if (!standing.remove(address.toString()) || !holds(address, file)) {
        changed.add(file);
      }
    }
    boolean described = new TreeSet<>(description(bag)).equals(standingDescription(triples));
    return new Change(false, described, changed, standing.stream().map(URI::create).toList());
  }

  private static Set<String> contained(List<String> triples) {
    Set<String> contained = new TreeSet<>();
    for (String triple : triples) {
      int at = triple.indexOf(' ' + CONTAINS + " <");
      if (at > 0) {
        int start = at + CONTAINS.length() + 3;
        contained.add(triple.substring(start, triple.indexOf('>', start)));
      }
    }
    return contained;
  }

  private static Set<String> standingDescription(List<String> triples) {
    Set<String> found = new TreeSet<>();
    for (String triple : triples) {
      int at = triple.indexOf(" <" + TERMS);
      if (at > 0) {
        found.add(triple.substring(at + 1));
      }
    }
    return found;
  }

  private boolean holds(URI address, Bag.BagFile file) throws PushException, InterruptedException {
    Http.Answer answer =
        http.send("HEAD", address, Map.of("Want-Digest", "sha-512"), Http.Body.NONE);
    return answer.isGood()
        && answer.header("Digest").filter(("sha-512=" + file.sha512())::equals).isPresent();
  }

  /** Predicate and object of each line that describes the group. */
  private static List<String> description(Bag bag) {
    List<String> lines = new ArrayList<>();
    bag.title().ifPresent(title -> lines.add(line("title", title)));
    bag.identifier().ifPresent(id -> lines.add(line("identifier", id)));
    return lines;
  }

  /** As N-Triples write a string; ours has no control characters. */
  private static String line(String term, String text) {
    String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"");
    return "<" + TERMS + term + "> \"" + escaped + "\" .";
  }

  private void write(Bag bag, Change change)
      throws PushException, IOException, InterruptedException {
    Http.Answer begun = http.send("POST", transactions(), Map.of(), Http.Body.NONE);
    Refusal.unlessGood(begun, "a transaction");
    String transaction = begun.header("Location").orElse(transactions() + "/TRANSACTION");
    try {
      describe(bag, change, transaction);
      for (Bag.BagFile file : change.files()) {
        write(bag, file, transaction);
      }
      for (URI gone : change.gone()) {
        in(
            transaction,
            http.send("DELETE", gone, atomic(transaction), Http.Body.NONE),
            gone.toString());
      }
      Http.Answer end = http.send("PUT", URI.create(transaction), Map.of(), Http.Body.NONE);
      in(transaction, end, "the end of the transaction");
    } catch (PushException | IOException e) {
      abandon(transaction);
      throw e;
    }
  }

  private URI transactions() {
    return URI.create(root + "/fcr:tx");
  }

  private static Map<String, String> atomic(String transaction) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Atomic-ID", transaction);
    return headers;
  }

  private void describe(Bag bag, Change change, String transaction)
      throws PushException, InterruptedException {
    URI uri = uri(bag);
    if (!change.described()) {
      StringBuilder turtle = new StringBuilder();
      description(bag).forEach(line -> turtle.append("<> ").append(line).append('\n'));
      Map<String, String> headers = atomic(transaction);
      headers.put("Content-Type", "text/turtle");
      headers.put("Link", ARCHIVAL_GROUP);
      headers.put("Prefer", "handling=lenient; received=\"minimal\"");
      byte[] bytes = turtle.toString().getBytes(StandardCharsets.UTF_8);
      in(transaction, http.send("PUT", uri, headers, Http.Body.of(bytes)), uri.toString());
    }
    if (publish && change.isNew()) {
      URI acl = URI.create(uri + "/fcr:acl");
      Map<String, String> headers = atomic(transaction);
      headers.put("Content-Type", "text/turtle");
      in(
          transaction,
          http.send("PUT", acl, headers, Http.Body.of(readableByAll(uri))),
          acl.toString());
    }
  }

  private static byte[] readableByAll(URI uri) {
    String acl =
        """
        @prefix acl: <http://www.w3.org/ns/auth/acl#> .
        <#all> a acl:Authorization ; acl:agentClass <http://xmlns.com/foaf/0.1/Agent> ; acl:mode acl:Read ;
          acl:accessTo <%1$s> ; acl:default <%1$s> .
        """
            .formatted(uri);
    return acl.getBytes(StandardCharsets.UTF_8);
  }

  private void write(Bag bag, Bag.BagFile file, String transaction)
      throws PushException, IOException, InterruptedException {
    URI address = Address.below(uri(bag), file.path());
    String name = file.path().substring(file.path().lastIndexOf('/') + 1);
    Map<String, String> headers = atomic(transaction);
    headers.put("Content-Type", MediaTypes.of(file.path()));
    headers.put("Content-Disposition", "attachment; filename*=UTF-8''" + Address.escaped(name));
    headers.put("Digest", "sha-512=" + file.sha512());
    headers.put("Link", BINARY);
    Http.Body body = Http.Body.of(file.file(), file.size());
    Http.Answer answer = http.send("PUT", address, headers, body);
    if (answer.status() == GONE) { // it was there once, and went
      URI tombstone = URI.create(address + "/fcr:tombstone");
      Http.Answer removed = http.send("DELETE", tombstone, atomic(transaction), Http.Body.NONE);
      in(transaction, removed, tombstone.toString());
      answer = http.send("PUT", address, headers, body);
    }
    in(transaction, answer, address.toString());
  }

  /** Best done, but the repository forgets it of its own accord. */
  private void abandon(String transaction) throws InterruptedException {
    try {
      http.send("DELETE", URI.create(transaction), Map.of(), Http.Body.NONE);
    } catch (PushException e) {
      return; // what made us give up is what the user must hear of
    }
  }

  private void readBack(Bag bag, Change change) throws PushException, InterruptedException {
    if (http.isDry()) {
      return;
    }
    for (Bag.BagFile file : change.files()) {
      URI address = Address.below(uri(bag), file.path());
      Http.Answer answer = http.get(address, Map.of());
      Refusal.unlessGood(answer, address.toString());
      if (!Content.of(answer.body()).sha512().equals(file.sha512())) {
        throw new PushException(address + " does not give back what was sent");
      }
    }
  }

  /** In a transaction, the server may have forgotten it, which passes when all is done anew. */
  private static void in(String transaction, Http.Answer answer, String what) throws PushException {
    if (answer.isGood()) {
      return;
    }
    String said = new String(answer.body(), StandardCharsets.UTF_8);
    String id = transaction.substring(transaction.lastIndexOf('/') + 1);
    boolean lost =
        answer.status() == CONFLICT && !said.contains("Checksum mismatch") || said.contains(id);
    throw new PushException(
        Refusal.of(answer, what), lost ? PushException.Hope.ANEW : PushException.Hope.NONE);
  }
}
