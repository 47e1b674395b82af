package org.incipit.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.incipit.harvest.DtsRequest;

/**
 * Serves the files of an output folder to this machine alone: to loopback addresses, and only under
 * names that are this machine's, so that no page of another site can read them by a name that leads
 * here. Nothing outside the folder, behind a link or hidden in the folder itself is served.
 */
final class SiteServer implements Closeable {
  /** Pages ask for it when they are to be loaded again after a run. */
  private static final String TURN = "/.incipit-turn";

  private static final String RELOAD = "/.incipit-reload.js";
  private static final String RELOADING =
      """
      (() => {
        let turn = null;
        setInterval(async () => {
          try {
            const now = await (await fetch('/.incipit-turn', { cache: 'no-store' })).text();
            if (turn !== null && now !== turn) location.reload();
            turn = now;
          } catch { /* the server has ended */ }
        }, 1000);
      })();
      """;

  private static final int LONGEST_BODY = 1 << 16;

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=UTF-8"),
          Map.entry("xhtml", "application/xhtml+xml; charset=UTF-8"),
          Map.entry("css", "text/css; charset=UTF-8"),
          Map.entry("js", "text/javascript; charset=UTF-8"),
          Map.entry("xml", "application/xml; charset=UTF-8"),
          Map.entry("rng", "application/xml; charset=UTF-8"),
          Map.entry("sch", "application/xml; charset=UTF-8"),
          Map.entry("txt", "text/plain; charset=UTF-8"),
          Map.entry("tsv", "text/tab-separated-values; charset=UTF-8"),
          Map.entry("json", "application/json"),
          Map.entry("jsonl", "text/plain; charset=UTF-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("epub", "application/epub+zip"));

  private final Path root;
  private final boolean live;
  private final HttpServer server;
  private final HarvestEndpoint harvest;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final AtomicInteger turn = new AtomicInteger();

  private SiteServer(Path root, boolean live, HttpServer server) {
    this.root = root;
    this.live = live;
    this.server = server;
    this.harvest = new HarvestEndpoint(root, this::file);
  }

  /**
   * Begins to serve.
   *
   * @param folder the output folder
   * @param port 0 for any that is free
   * @param live whether pages are loaded again after {@link #turn}
   */
  static SiteServer start(Path folder, int port, boolean live) throws IOException {
    InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    SiteServer server = new SiteServer(folder.toRealPath(), live, HttpServer.create(here, 0));
    server.server.createContext("/", server::answer);
    server.server.setExecutor(server.threads);
    server.server.start();
    return server;
  }

  /** Where the site is. */
  String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/html/index.html";
  }

  /** Says that a run has ended. */
  void turn() {
    turn.incrementAndGet();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      String path = exchange.getRequestURI().getPath();
      if (!isOurs(exchange.getRequestHeaders().getFirst("Host"))) {
        send(exchange, 403, "text/plain; charset=UTF-8", bytes("not under this name\n"));
      } else if (method.equals("POST") && path != null && HarvestEndpoint.isOai(path)) {
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY);
        harvested(exchange, path, new String(body, StandardCharsets.UTF_8));
      } else if (!method.equals("GET") && !method.equals("HEAD")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        send(exchange, 405, "text/plain; charset=UTF-8", bytes("only GET and HEAD\n"));
      } else {
        answer(exchange, path);
      }
    }
  }

  private void answer(HttpExchange exchange, String path) throws IOException {
    if (path == null || path.equals("/") || path.equals("/html/") || path.equals("/html")) {
      exchange.getResponseHeaders().set("Location", "/html/index.html");
      send(exchange, 302, "text/plain; charset=UTF-8", new byte[0]);
    } else if (live && path.equals(TURN)) {
      send(exchange, 200, "text/plain; charset=UTF-8", bytes(turn.toString()));
    } else if (live && path.equals(RELOAD)) {
      send(exchange, 200, TYPES.get("js"), bytes(RELOADING));
    } else if (HarvestEndpoint.isFor(path)) {
      harvested(exchange, path, exchange.getRequestURI().getRawQuery());
    } else {
      Optional<Path> file = file(path);
      if (file.isEmpty()) {
        send(exchange, 404, "text/plain; charset=UTF-8", bytes("not found\n"));
        return;
      }
      String type = type(file.get());
      byte[] content = Files.readAllBytes(file.get());
      boolean page = live && type.startsWith("text/html");
      send(exchange, 200, type, page ? reloading(content) : content);
    }
  }

  /** What a harvester asks for, if the folder was harvested. */
  private void harvested(HttpExchange exchange, String path, String query) throws IOException {
    Optional<DtsRequest.Reply> reply = harvest.answer(path, query);
    if (reply.isEmpty()) {
      send(exchange, 404, "text/plain; charset=UTF-8", bytes("not harvested\n"));
      return;
    }
    reply
        .get()
        .collection()
        .ifPresent(
            address ->
                exchange.getResponseHeaders().set("Link", "<" + address + ">; rel=\"collection\""));
    send(exchange, reply.get().status(), reply.get().type(), reply.get().bytes());
  }

  /** Whether a request names this machine; the port does not matter. */
  static boolean isOurs(String host) {
    if (host == null) {
      return false;
    }
    int colon = host.startsWith("[") ? host.indexOf("]:") + 1 : host.indexOf(':');
    String name = colon > 0 ? host.substring(0, colon) : host;
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.equals("localhost") || lower.equals("127.0.0.1") || lower.equals("[::1]");
  }

  /**
   * A regular file below the folder that no link leads to. What is hidden in the folder itself, our
   * journal above all, is not for pages; what a document is called below it is.
   */
  private Optional<Path> file(String path) {
    Path file = root;
    for (String part : path.substring(1).split("/", -1)) {
      if (part.isEmpty()
          || part.startsWith(".") && file.equals(root)
          || part.equals(".")
          || part.equals("..")
          || part.indexOf('\\') >= 0
          || part.indexOf(':') >= 0
          || part.indexOf('\0') >= 0) {
        return Optional.empty();
      }
      file = file.resolve(part);
      if (Files.isSymbolicLink(file)) {
        return Optional.empty();
      }
    }
    return Optional.of(file).filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS));
  }

  private static String type(Path file) {
    String name = file.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return TYPES.getOrDefault(ending, "application/octet-stream");
  }

  /** The page with a script more, and a policy that admits it and what it asks for. */
  private static byte[] reloading(byte[] page) {
    String html = new String(page, StandardCharsets.UTF_8);
    String policy = "content=\"default-src 'none';";
    int at = html.indexOf(policy);
    int end = html.lastIndexOf("</body>");
    if (at < 0 || end < 0) {
      return page;
    }
    int script = html.indexOf("script-src ", at);
    int close = html.indexOf('"', at + policy.length());
    String changed =
        script >= 0 && script < close
            ? html.substring(0, script)
                + "connect-src 'self'; script-src 'self' "
                + html.substring(script + "script-src ".length(), end)
            : html.substring(0, at + policy.length())
                + " connect-src 'self'; script-src 'self';"
                + html.substring(at + policy.length(), end);
    return bytes(
        changed.replace("script-src 'self' 'self'", "script-src 'self'")
            + "<script src=\""
            + RELOAD
            + "\"></script>"
            + html.substring(end));
  }

  private static void send(HttpExchange exchange, int code, String type, byte[] content)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange.getResponseHeaders().set("Cross-Origin-Resource-Policy", "same-origin");
    exchange.getResponseHeaders().set("Cache-Control", "no-cache");
    boolean body = !exchange.getRequestMethod().equals("HEAD") && content.length > 0;
    exchange.sendResponseHeaders(code, body ? content.length : -1);
    if (body) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(content);
      }
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
