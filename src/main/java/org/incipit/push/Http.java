package org.incipit.push;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Requests to one server. Redirects are not followed, since they would take the password along;
 * certificates are verified as Java does. What may pass is tried again, each time after twice the
 * pause.
 */
final class Http {
  private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);

  /** The server failed, perhaps at this very request. */
  private static final int FAILING = 500;

  private static final Set<String> READS = Set.of("GET", "HEAD");
  private static final int TRIES = 5;
  private static final Duration CONNECT = Duration.ofSeconds(30);
  private static final Duration ANSWER = Duration.ofMinutes(5);

  /** The most bytes that an answer may have, so that no server fills our memory. */
  private static final int LARGEST = 512 << 20;

  /**
   * An answer.
   *
   * @param status of HTTP; 0 for a request that a dry run only shows
   * @param headers by lower-case name
   * @param asker whose password must not be quoted from it
   */
  record Answer(
      int status, Map<String, List<String>> headers, byte[] body, Optional<Credentials> asker) {
    boolean isGood() {
      return status == 0 || status >= 200 && status < 300;
    }

    Optional<String> header(String name) {
      return headers.getOrDefault(name, List.of()).stream().findFirst();
    }
  }

  /** What a request carries. */
  record Body(BodyPublisher publisher, long size) {
    static final Body NONE = new Body(BodyPublishers.noBody(), 0);

    static Body of(byte[] bytes) {
      return new Body(BodyPublishers.ofByteArray(bytes), bytes.length);
    }

    static Body of(Path file, long size) throws IOException {
      return new Body(BodyPublishers.ofFile(file), size);
    }
  }

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .build();
  private final Optional<Credentials> credentials;
  private final Duration pause;
  private final boolean dry;
  private final Consumer<String> log;

  /**
   * A way to a server.
   *
   * @param pause before the first repetition
   * @param dry whether requests that change something are only shown
   * @param log is told of each request in a line
   */
  Http(Optional<Credentials> credentials, Duration pause, boolean dry, Consumer<String> log) {
    this.credentials = credentials;
    this.pause = pause;
    this.dry = dry;
    this.log = log;
  }

  boolean isDry() {
    return dry;
  }

  Answer get(URI uri, Map<String, String> headers) throws PushException, InterruptedException {
    return send("GET", uri, headers, Body.NONE);
  }

  /**
   * Sends a request until the server has an answer for it.
   *
   * @throws PushException when it cannot be reached
   */
  Answer send(String method, URI uri, Map<String, String> headers, Body body)
      throws PushException, InterruptedException {
    boolean shownOnly = dry && !READS.contains(method);
    log.accept(line(shownOnly, method, uri, headers, body));
    if (shownOnly) {
      return new Answer(0, Map.of(), new byte[0], credentials);
    }
    HttpRequest request = request(method, uri, headers, body);
    Duration wait = pause;
    for (int tries = 1; ; tries++) {
      PushException trouble;
      try {
        Answer answer = answer(client.send(request, HttpResponse.BodyHandlers.ofInputStream()));
        boolean failing = answer.status() == FAILING;
        if (!failing && !BUSY.contains(answer.status()) || failing && tries == TRIES) {
          return answer;
        }
        trouble = new PushException(Refusal.of(answer, uri.toString()), PushException.Hope.LATER);
      } catch (IOException e) {
        trouble = new PushException(reason(uri, e), PushException.Hope.LATER);
      }
      if (tries == TRIES) {
        throw trouble;
      }
      log.accept("again in " + wait.toMillis() + " ms: " + trouble.getMessage());
      Thread.sleep(wait.toMillis());
      wait = wait.multipliedBy(2);
    }
  }

  private HttpRequest request(String method, URI uri, Map<String, String> headers, Body body) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(uri).timeout(ANSWER).method(method, body.publisher());
    headers.forEach(builder::header);
    credentials.ifPresent(c -> builder.header("Authorization", c.header()));
    return builder.build();
  }

  private Answer answer(HttpResponse<InputStream> response) throws IOException {
    try (InputStream in = response.body()) {
      OptionalLong length = response.headers().firstValueAsLong("content-length");
      byte[] bytes = in.readNBytes(LARGEST);
      if (bytes.length == LARGEST || length.orElse(0) > LARGEST) {
        throw new IOException("the answer is too large");
      }
      Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      headers.putAll(response.headers().map());
      return new Answer(response.statusCode(), headers, bytes, credentials);
    }
  }

  private String reason(URI uri, IOException e) {
    String server = uri.getScheme() + "://" + uri.getAuthority();
    if (e.getMessage() != null && e.getMessage().contains("certification path")) {
      return server + " shows a certificate that this Java does not trust";
    }
    if (e instanceof ConnectException) {
      return server + " cannot be reached";
    }
    String why = e.getMessage() == null ? "" : ": " + e.getMessage(); // may quote the server
    return server + " broke off" + credentials.map(c -> c.masked(why)).orElse(why);
  }

  /** A request as people read it; the password is not in it. */
  private static String line(
      boolean shownOnly, String method, URI uri, Map<String, String> headers, Body body) {
    StringBuilder line = new StringBuilder(shownOnly ? "would send " : "").append(method);
    line.append(' ').append(uri);
    new TreeMap<>(headers)
        .forEach(
            (name, value) -> line.append(" [").append(name).append(": ").append(value).append(']'));
    if (body.size() > 0) {
      line.append(' ').append(body.size()).append(" bytes");
    }
    return line.toString();
  }
}
