package org.incipit.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.incipit.pipeline.FaultyDisk.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever step of a run fails, at whatever moment it is killed or the power goes: the next run
 * ends in the bytes of one that nothing disturbed, and leaves nothing else.
 */
class FaultTest {
  private static final int DOCUMENTS = 5;

  @TempDir private Path folder;
  private Path out;
  private final AtomicInteger converted = new AtomicInteger();

  /** An output folder that an earlier run filled; two of its sources have changed since. */
  @BeforeEach
  void earlierRun() throws Exception {
    out = folder.resolve("out");
    for (int i = 0; i < DOCUMENTS; i++) {
      source(i, "text " + i);
    }
    source(9, "no text");
    assertThat(run(out, Disk.REAL, false)).isTrue();
    source(1, "another text, and a longer one");
    source(3, "three");
    Files.delete(folder.resolve("in/0.txt"));
    source(7, "seven");
  }

  private void source(int i, String text) throws IOException {
    Files.createDirectories(folder.resolve("in"));
    Files.writeString(folder.resolve("in/" + i + ".txt"), text);
  }

  /** Upper case for TEI and lower case for plain text; what begins with "no" is rejected. */
  private Conversion convert(byte[] bytes, String source, String target) {
    converted.incrementAndGet();
    String text = new String(bytes, StandardCharsets.UTF_8);
    Optional<String> sha256 = Optional.of(org.incipit.decode.Digest.sha256(bytes));
    if (text.startsWith("no")) {
      return new Conversion(
          sha256,
          List.of(),
          List.of(
              Located.ofFile(
                  org.incipit.diagnostic.Diagnostic.ofFile(
                      org.incipit.diagnostic.Code.SRC_003, "it"))),
          Metrics.NONE);
    }
    byte[] tei = text.repeat(9).toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    return new Conversion(
        sha256,
        List.of(
            new Output("tei", ".xml", tei),
            new Output("txt", ".txt", text.toLowerCase(Locale.ROOT).getBytes())),
        List.of(),
        new Metrics(text.length(), 1, Map.of(), 0, Optional.empty(), 0, 0));
  }

  /** A run as the program makes it; false when it broke off. */
  private boolean run(Path output, Disk disk, boolean durable) throws InterruptedException {
    AtomicInteger clock = new AtomicInteger();
    boolean ended = false;
    try (OutputFolder open = OutputFolder.open(output, disk, durable);
        IncrementalFolder journal =
            IncrementalFolder.open(
                open,
                "convert",
                this::convert,
                IncrementalFolder.Redo.NONE,
                () -> clock.addAndGet(400_000_000));
        ReportFile report = open.report("report.jsonl")) {
      Inputs inputs =
          Inputs.of(
              List.of("in"),
              folder,
              new InputScanner.Selection(
                  Optional.empty(), ".txt", Optional.empty(), java.util.Set.of()),
              () -> new OutputNames(StandardCharsets.UTF_8, ".txt", java.util.Set.of(".xml")));
      Batch batch =
          new Batch(
              this::convert,
              journal,
              1,
              new ByteArrayInputStream(new byte[0]),
              Limits.ofBytes(1000),
              System::nanoTime);
      batch.run(
          inputs,
          result -> {
            try {
              report.add(Report.line(result));
              journal.enter(result);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      report.finish();
      journal.vanished(journal::prune);
      journal.finish();
      ended = true;
    } catch (IOException | UncheckedIOException | IllegalStateException | FaultyDisk.Killed e) {
      return ended; // it may be killed when all is done
    }
    return ended;
  }

  private static Map<String, String> tree(Path root) throws IOException {
    Map<String, String> tree = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        tree.put(
            root.relativize(file).toString(),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return tree;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path path : walk.toList()) {
        Path copy = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(path, copy);
        }
      }
    }
  }

  private Map<String, String> undisturbed(boolean durable) throws Exception {
    Path other = folder.resolve("undisturbed");
    copy(out, other);
    assertThat(run(other, Disk.REAL, durable)).isTrue();
    return tree(other);
  }

  private int steps(boolean durable) throws Exception {
    Path other = folder.resolve("counted");
    copy(out, other);
    FaultyDisk sound = FaultyDisk.sound();
    assertThat(run(other, sound, durable)).isTrue();
    return sound.steps();
  }

  /** What a killed process leaves: its lock, though nobody holds it. */
  private static void leaveLock(Path output) throws IOException {
    Files.writeString(output.resolve(".incipit.lock"), "1 1 1\n");
  }

  @ParameterizedTest
  @CsvSource({"ONCE, false", "ONCE, true", "FULL, false", "FULL, true", "KILLED, false"})
  void everyStepMayFail(Fault fault, boolean durable) throws Exception {
    Map<String, String> expected = undisturbed(durable);
    int steps = steps(durable);
    assertThat(steps).isGreaterThan(30);
    for (int at = 1; at <= steps; at++) {
      Path other = folder.resolve(fault + "-" + at);
      copy(out, other);
      boolean ended = run(other, new FaultyDisk(fault, at), durable);
      if (fault == Fault.KILLED) {
        leaveLock(other);
      }
      assertThat(run(other, Disk.REAL, durable)).isTrue();
      Map<String, String> tree = tree(other);
      if (ended) { // then the report of the second run is about what the first has left to do
        tree.put("report.jsonl", expected.get("report.jsonl"));
      }
      assertSame(tree, expected, "step " + at + " of " + steps);
    }
  }

  private static void assertSame(
      Map<String, String> tree, Map<String, String> expected, String step) {
    assertThat(tree.keySet()).as(step).isEqualTo(expected.keySet());
    expected.forEach((name, bytes) -> assertThat(tree.get(name)).as(step).isEqualTo(bytes));
  }

  @ParameterizedTest
  @CsvSource({"false, 0", "false, 0.5", "true, 0", "true, 0.7"})
  void thePowerMayGoAtAnyMoment(boolean zeros, double share) throws Exception {
    Map<String, String> expected = undisturbed(false);
    int steps = steps(false);
    for (int at = 1; at <= steps; at++) {
      Path other = folder.resolve("power-" + at);
      copy(out, other);
      FaultyDisk disk = new FaultyDisk(Fault.KILLED, at);
      boolean ended = run(other, disk, false);
      disk.losePower(zeros, share);
      leaveLock(other);
      assertThat(run(other, Disk.REAL, false)).isTrue();
      Map<String, String> tree = tree(other);
      if (ended) {
        tree.put("report.jsonl", expected.get("report.jsonl"));
      }
      assertSame(tree, expected, "step " + at + " of " + steps);
    }
  }

  @Test
  void aDurableRunLosesNothingThatItCallsDone() throws Exception {
    FaultyDisk disk = FaultyDisk.sound();
    Path other = folder.resolve("durable");
    assertThat(run(other, disk, true)).isTrue();
    disk.losePower(false, 0);
    Map<String, String> tree = tree(other);
    converted.set(0);
    assertThat(run(other, Disk.REAL, true)).isTrue();
    assertThat(converted).hasValue(0);
    tree.remove("report.jsonl"); // reports are made again by every run
    assertThat(tree(other)).containsAllEntriesOf(tree);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void whatWasHalfKnownIsNeverTakenForAPersonsWork(Fault fault) throws Exception {
    int steps = steps(false);
    for (int at = 1; at <= steps; at++) {
      Path other = folder.resolve("half-" + at);
      source(1, "another text, and a longer one");
      copy(out, other);
      run(other, new FaultyDisk(fault, at), false);
      source(1, "meanwhile the source was changed once more");
      assertThat(run(other, Disk.REAL, false)).isTrue();
      assertThat(tree(other).keySet())
          .as("step " + at)
          .noneMatch(name -> name.contains("edited") || name.contains("tmp"));
      assertThat(tree(other).get("tei/1.xml")).startsWith("MEANWHILE");
    }
  }

  @Test
  void manyFaultsInARow() throws Exception {
    Map<String, String> expected = undisturbed(false);
    for (int at : List.of(3, 9, 14, 11, 16, 12)) {
      assertThat(run(out, new FaultyDisk(Fault.KILLED, at), false)).isFalse();
      leaveLock(out);
    }
    assertThat(run(out, Disk.REAL, false)).isTrue();
    assertSame(tree(out), expected, "in a row");
  }
}
