package org.incipit.push;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.incipit.archive.Content;

/** As much of Fedora as a push needs: resources, digests, and transactions that end well or not. */
final class FakeFedora implements FakeServer.Answers {
  /** Content by path; a group has its description. */
  final Map<String, byte[]> resources = new TreeMap<>();

  private final Map<String, byte[]> pending = new TreeMap<>();
  private int transactions;

  /** How many more requests are answered by 503. */
  int busy;

  /** How many more transactions are forgotten before they end. */
  int forgotten;

  /** Whether what is read back differs from what was written. */
  boolean lying;

  /** What {@code Authorization} the last request had. */
  String authorization = "";

  @Override
  public synchronized FakeServer.Reply to(HttpExchange exchange, byte[] body) {
    authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    if (busy > 0) {
      busy--;
      return FakeServer.Reply.of(503);
    }
    String path = exchange.getRequestURI().getRawPath();
    String method = exchange.getRequestMethod();
    if (path.equals("/rest/fcr:tx")) {
      pending.clear();
      String address = "http://" + exchange.getRequestHeaders().getFirst("Host") + path;
      exchange.getResponseHeaders().add("Location", address + "/t" + ++transactions);
      return FakeServer.Reply.of(201);
    }
    if (path.startsWith("/rest/fcr:tx/")) {
      return end(method);
    }
    return switch (method) {
      case "HEAD", "GET" -> read(exchange, path);
      case "DELETE" -> delete(path);
      default -> write(exchange, path, body);
    };
  }

  private FakeServer.Reply end(String method) {
    if (method.equals("PUT")) {
      if (forgotten > 0) {
        forgotten--;
        byte[] said =
            ("Transaction t" + transactions + " is unknown").getBytes(StandardCharsets.UTF_8);
        return new FakeServer.Reply(404, said);
      }
      pending.forEach(
          (path, bytes) -> {
            if (bytes == null) {
              resources.remove(path);
            } else {
              resources.put(path, bytes);
            }
          });
    }
    pending.clear();
    return FakeServer.Reply.of(204);
  }

  private FakeServer.Reply read(HttpExchange exchange, String path) {
    byte[] bytes = resources.get(path);
    if (bytes == null) {
      return FakeServer.Reply.of(404);
    }
    exchange.getResponseHeaders().add("Digest", "sha-512=" + Content.of(bytes).sha512());
    if ("application/n-triples".equals(exchange.getRequestHeaders().getFirst("Accept"))) {
      exchange
          .getResponseHeaders()
          .add(
              "Link", "<http://fedora.info/definitions/v4/repository#ArchivalGroup>; rel=\"type\"");
      String root = "http://" + exchange.getRequestHeaders().getFirst("Host");
      StringBuilder triples = new StringBuilder(new String(bytes, StandardCharsets.UTF_8));
      for (String child : resources.keySet()) {
        if (child.startsWith(path + "/")) {
          triples.append("<" + root + path + "> <http://www.w3.org/ns/ldp#contains> <");
          triples.append(root + child + "> .\n");
        }
      }
      bytes = triples.toString().getBytes(StandardCharsets.UTF_8);
    }
    return new FakeServer.Reply(200, lying ? new byte[] {'x'} : bytes);
  }

  private FakeServer.Reply delete(String path) {
    pending.put(path, null);
    return FakeServer.Reply.of(204);
  }

  private FakeServer.Reply write(HttpExchange exchange, String path, byte[] body) {
    String digest = exchange.getRequestHeaders().getFirst("Digest");
    if (digest != null && !digest.equals("sha-512=" + Content.of(body).sha512())) {
      return new FakeServer.Reply(409, "Checksum mismatch".getBytes(StandardCharsets.UTF_8));
    }
    boolean alone = exchange.getRequestHeaders().getFirst("Atomic-ID") == null;
    (alone ? resources : pending).put(path, body);
    return FakeServer.Reply.of(201);
  }
}
