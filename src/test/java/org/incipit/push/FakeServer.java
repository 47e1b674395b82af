package org.incipit.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A server on loopback that answers as a test says and remembers what it was asked. */
final class FakeServer implements Closeable {
  /** What to answer. */
  interface Answers {
    /** The status for a request; the exchange may be given headers, and is given the body. */
    Reply to(HttpExchange exchange, byte[] body) throws IOException;
  }

  /** Status and body of an answer. */
  record Reply(int status, byte[] body) {
    static Reply of(int status) {
      return new Reply(status, new byte[0]);
    }
  }

  private final HttpServer server;
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

  FakeServer(Answers answers) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    server.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
          Reply reply = answers.to(exchange, body);
          boolean none = exchange.getRequestMethod().equals("HEAD") || reply.body().length == 0;
          exchange.sendResponseHeaders(reply.status(), none ? -1 : reply.body().length);
          if (!none) {
            exchange.getResponseBody().write(reply.body());
          }
          exchange.close();
        });
    server.start();
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** Method and path of each request so far. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
