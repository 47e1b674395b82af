package org.incipit.pipeline;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incipit.diagnostic.ConfigurationException;

/**
 * The documents of a report that have outputs, by the names of these. It keeps where each line is
 * and not what it says, so that a report of 100,000 documents takes some megabytes. Thread-safe.
 */
final class ReportIndex {
  private static final String REPORT = "report.jsonl";

  /**
   * Where the line of a document is.
   *
   * @param output path of its TEI
   * @param start of the line in the report, in bytes
   * @param length of it, in bytes
   */
  record Place(String output, long start, int length) {}

  private final Path report;
  private final List<Place> places = new ArrayList<>();
  private final Set<String> rejected = new HashSet<>();

  /**
   * Reads the report of an output folder once.
   *
   * @throws ConfigurationException when there is none
   */
  ReportIndex(OutputFolder folder) throws IOException {
    this.report =
        folder
            .standing(REPORT)
            .orElseThrow(
                () ->
                    new ConfigurationException(
                        "there is no " + REPORT + " in the folder: it is not what convert wrote"));
    try (InputStream in = new BufferedInputStream(Files.newInputStream(report), 1 << 16)) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      long start = 0;
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b == '\n') {
          add(start, line);
          start += line.size() + 1;
          line.reset();
        } else {
          line.write(b);
        }
      }
      add(start, line);
    }
    places.sort(Comparator.comparing(Place::output));
  }

  private void add(long start, ByteArrayOutputStream line) {
    ReportLine.read(line.toString(StandardCharsets.UTF_8))
        .ifPresent(
            read -> {
              if (read.outputs().isEmpty()) {
                rejected.add(read.source());
              } else {
                String output = read.outputs().getOrDefault(Pipeline.TEI, "");
                places.add(new Place(output, start, line.size()));
              }
            });
  }

  /** Sources of documents without outputs. */
  Set<String> rejected() {
    return Set.copyOf(rejected);
  }

  /** All of them, in the order of their names. */
  List<Place> places() {
    return List.copyOf(places);
  }

  /** The line of a document. */
  ReportLine read(Place place) {
    try (FileChannel channel = FileChannel.open(report, StandardOpenOption.READ)) {
      ByteBuffer bytes = ByteBuffer.allocate(place.length());
      long at = place.start();
      while (bytes.hasRemaining()) {
        int read = channel.read(bytes, at);
        if (read < 0) {
          throw new IOException("the report has changed");
        }
        at += read;
      }
      String line = new String(bytes.array(), StandardCharsets.UTF_8);
      Optional<ReportLine> read = ReportLine.read(line);
      return read.orElseThrow(() -> new IOException("the report has changed"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
