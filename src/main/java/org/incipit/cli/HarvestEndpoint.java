package org.incipit.cli;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.incipit.harvest.DtsRequest;
import org.incipit.harvest.Ledger;
import org.incipit.harvest.OaiRequest;
import org.incipit.harvest.Store;
import org.incipit.pipeline.HarvestFolder;

/** OAI-PMH and DTS of an output folder that was harvested, for the server. Thread-safe. */
final class HarvestEndpoint {
  private static final String OAI = "/oai";
  private static final String DTS = "/dts";
  private static final int LONGEST = 1 << 16;

  /** The ledger as it was when its file had a time. */
  private record Known(FileTime time, Ledger ledger) {}

  private final Path root;
  private final Store store;
  private Known known = new Known(FileTime.fromMillis(0), Ledger.empty());

  /**
   * Of a folder.
   *
   * @param files the regular file of a path such as {@code /oai/Identify.xml} that may be served
   */
  HarvestEndpoint(Path root, Function<String, Optional<Path>> files) {
    this.root = root;
    this.store = name -> read(files.apply("/" + name));
  }

  private static Optional<byte[]> read(Optional<Path> file) throws IOException {
    return file.isPresent() ? Optional.of(Files.readAllBytes(file.get())) : Optional.empty();
  }

  /** Whether it answers requests for a path: those of the services, not those of their files. */
  static boolean isFor(String path) {
    return isOai(path) || path.equals(DTS) || path.startsWith(DTS + "/");
  }

  /** Whether the path is that of the OAI-PMH service, which also takes POST. */
  static boolean isOai(String path) {
    return path.equals(OAI) || path.equals(OAI + "/");
  }

  /**
   * The answer to a request.
   *
   * @param query as it stands in the address, or in the body of a POST; may be null
   * @return empty when the folder was not harvested
   */
  Optional<DtsRequest.Reply> answer(String path, String query) throws IOException {
    Optional<Ledger> ledger = ledger();
    if (ledger.isEmpty()) {
      return Optional.empty();
    }
    Map<String, List<String>> arguments = arguments(query == null ? "" : query);
    if (isOai(path)) {
      String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
      byte[] bytes = new OaiRequest(ledger.get(), store).answer(arguments, now);
      return Optional.of(
          new DtsRequest.Reply(200, "text/xml; charset=UTF-8", bytes, Optional.empty()));
    }
    Map<String, String> first = new LinkedHashMap<>();
    arguments.forEach((name, values) -> first.put(name, values.get(0)));
    String rest = path.length() > DTS.length() ? path.substring(DTS.length() + 1) : "";
    return Optional.of(new DtsRequest(ledger.get(), store).answer(rest, first));
  }

  /** All values of each name; what cannot be decoded stays as it is. */
  static Map<String, List<String>> arguments(String query) {
    Map<String, List<String>> arguments = new LinkedHashMap<>();
    if (query.length() > LONGEST) {
      return arguments;
    }
    for (String pair : query.split("&")) {
      int equals = pair.indexOf('=');
      if (!pair.isEmpty()) {
        String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
        arguments.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
      }
    }
    return arguments;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private synchronized Optional<Ledger> ledger() throws IOException {
    Path file = root.resolve(HarvestFolder.LEDGER);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    FileTime time = Files.getLastModifiedTime(file);
    if (!time.equals(known.time())) {
      Optional<Ledger> read = Ledger.read(Files.readAllBytes(file));
      if (read.isEmpty()) {
        return read;
      }
      known = new Known(time, read.get());
    }
    return Optional.of(known.ledger());
  }
}
