package org.incipit.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.diagnostic.LawViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {
  @TempDir private Path folder;

  private final Map<String, String> written = new ConcurrentHashMap<>();

  private List<Input> inputs(int count) throws IOException {
    List<Input> inputs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Path file = Files.writeString(folder.resolve(i + ".txt"), "text " + i);
      String name = file.getFileName().toString();
      inputs.add(
          new Input(name, Optional.empty(), name, Optional.of(file), false, Optional.empty()));
    }
    return inputs;
  }

  private List<Result> run(List<Input> inputs, int threads, long limit, Converter converter)
      throws InterruptedException, IOException {
    Batch.Destination destination =
        entries -> {
          for (OutputFolder.Entry entry : entries) {
            if (entry.name().contains("full")) {
              throw new IOException("No space left on device");
            }
            written.put(entry.name(), new String(entry.bytes(), StandardCharsets.UTF_8));
          }
        };
    List<Result> results = new ArrayList<>();
    ByteArrayInputStream in = new ByteArrayInputStream("in".getBytes());
    new Batch(converter, destination, threads, in, Limits.ofBytes(limit), System::nanoTime)
        .run(tasks(inputs), results::add);
    return results;
  }

  private static Iterator<Batch.Task> tasks(List<Input> inputs) {
    return inputs.stream().map(input -> new Batch.Task(input, input.source())).iterator();
  }

  private static Conversion copy(byte[] bytes) {
    return new Conversion(
        Optional.empty(), List.of(new Output("txt", ".out", bytes)), List.of(), Metrics.NONE);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void resultsComeInTheOrderOfInputs(int threads) throws Exception {
    List<Input> inputs = inputs(60);
    List<Result> results =
        run(
            inputs,
            threads,
            100,
            (bytes, source, target) -> {
              if (source.equals("0.txt")) {
                sleep(); // the first is the slowest
              }
              return copy(bytes);
            });
    assertThat(results).extracting(Result::input).isEqualTo(inputs);
    assertThat(written).hasSize(60).containsEntry("txt/7.txt.out", "text 7");
  }

  private static void sleep() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void whateverOneDocumentDoesTheOthersAreConverted(int threads) throws Exception {
    List<Result> results =
        run(
            inputs(8),
            threads,
            100,
            (bytes, source, target) ->
                switch (source) {
                  case "1.txt" -> throw new IllegalStateException("boom");
                  case "2.txt" -> deep(bytes, 0);
                  case "3.txt" -> throw new OutOfMemoryError("heap");
                  case "4.txt" -> throw new LawViolation(Diagnostic.ofFile(Code.TEI_002, "7"));
                  case "5.txt" -> throw new NoClassDefFoundError("gone");
                  default -> copy(bytes);
                });
    assertThat(results)
        .extracting(result -> result.status() + " " + result.message().split(";")[0])
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("OK "),
            line ->
                assertThat(line)
                    .startsWith("REJECTED TEI-004 internal fault while converting (Ill")
                    .contains("BatchTest.java:")
                    .endsWith("boom)"),
            line -> assertThat(line).contains("REJECTED TEI-004", "nested too deep"),
            line -> assertThat(line).contains("REJECTED RUN-003"),
            line -> assertThat(line).contains("REJECTED TEI-002", "offset 7"),
            line -> assertThat(line).contains("REJECTED TEI-004", "NoClassDefFoundError"),
            line -> assertThat(line).isEqualTo("OK "),
            line -> assertThat(line).isEqualTo("OK "));
    assertThat(written.keySet())
        .containsExactlyInAnyOrder("txt/0.txt.out", "txt/6.txt.out", "txt/7.txt.out");
    assertThat(results)
        .allMatch(
            result -> result.conversion().sha256().isPresent() || result.status() == Status.OK);
  }

  private static Conversion deep(byte[] bytes, int level) {
    return level < 0 ? copy(bytes) : deep(bytes, level + 1);
  }

  @Test
  void aDocumentThatOthersLeftNoMemoryIsTriedAgainAlone() throws Exception {
    AtomicInteger tries = new AtomicInteger();
    List<Result> results =
        run(
            inputs(3),
            2,
            100,
            (bytes, source, target) -> {
              if (source.equals("1.txt") && tries.getAndIncrement() == 0) {
                throw new OutOfMemoryError();
              }
              return copy(bytes);
            });
    assertThat(results).extracting(Result::status).containsOnly(Status.OK);
    assertThat(tries).hasValue(2);
  }

  @Test
  void nothingOfARejectedDocumentIsWritten() throws Exception {
    List<Result> results =
        run(
            inputs(1),
            1,
            100,
            (bytes, source, target) ->
                new Conversion(
                    Optional.empty(),
                    List.of(new Output("tei", ".xml", bytes)),
                    List.of(Located.ofFile(Diagnostic.ofFile(Code.VAL_001, "bad"))),
                    Metrics.NONE));
    assertThat(results.get(0).status()).isEqualTo(Status.REJECTED);
    assertThat(results.get(0).outputs()).isEmpty();
    assertThat(written).isEmpty();
  }

  @Test
  void aFullDiskIsThatDocumentsFailure() throws Exception {
    List<Result> results =
        run(
            inputs(1),
            1,
            100,
            (bytes, source, target) ->
                new Conversion(
                    Optional.empty(),
                    List.of(new Output("full", ".xml", bytes)),
                    List.of(),
                    Metrics.NONE));
    assertThat(results.get(0).message()).contains("RUN-001", "No space left on device");
  }

  @Test
  void noMoreThanTheLimitIsRead() throws Exception {
    List<Input> inputs = inputs(1);
    run(inputs, 1, 3, (bytes, source, target) -> copy(bytes));
    assertThat(written).containsEntry("txt/0.txt.out", "text");
  }

  @Test
  void aFileThatVanishedOrBecameALinkIsRefused() throws Exception {
    List<Input> inputs = inputs(3);
    Files.delete(inputs.get(0).path().orElseThrow());
    Files.delete(inputs.get(1).path().orElseThrow());
    Files.createSymbolicLink(
        inputs.get(1).path().orElseThrow(), inputs.get(2).path().orElseThrow());
    List<Result> results = run(inputs, 1, 100, (bytes, source, target) -> copy(bytes));
    assertThat(results)
        .extracting(Result::status)
        .containsExactly(Status.REJECTED, Status.REJECTED, Status.OK);
  }

  @Test
  void fewDocumentsAreUnderWayAtOnce() throws Exception {
    AtomicInteger started = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Input> inputs = inputs(200);
    Batch batch =
        new Batch(
            (bytes, source, target) -> {
              started.incrementAndGet();
              return copy(bytes);
            },
            entries -> {},
            2,
            new ByteArrayInputStream(new byte[0]),
            Limits.ofBytes(100),
            System::nanoTime);
    AtomicInteger taken = new AtomicInteger();
    batch.run(
        tasks(inputs),
        result -> most.accumulateAndGet(started.get() - taken.getAndIncrement(), Math::max));
    assertThat(most).hasValueLessThanOrEqualTo(9);
  }

  private List<Result> run(List<Input> inputs, Limits limits, Converter converter)
      throws InterruptedException, IOException {
    List<Result> results = new ArrayList<>();
    ByteArrayInputStream in = new ByteArrayInputStream(new byte[0]);
    new Batch(converter, entries -> write(entries), 2, in, limits, System::nanoTime)
        .run(tasks(inputs), results::add);
    return results;
  }

  private void write(List<OutputFolder.Entry> entries) {
    entries.forEach(e -> written.put(e.name(), new String(e.bytes(), StandardCharsets.UTF_8)));
  }

  @Test
  void aDocumentThatHangsIsCutOffAndWritesNothingEver() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(3);
    Limits limits = new Limits(100, OptionalLong.of(1), 200);
    List<Result> results =
        run(
            inputs(20),
            limits,
            (bytes, source, target) -> {
              if (source.matches("[357]\\.txt")) { // more than there are threads
                await(over);
                ended.countDown();
              }
              return copy(bytes);
            });
    assertThat(results)
        .filteredOn(result -> result.status() == Status.REJECTED)
        .extracting(result -> result.input().source() + " " + result.message().substring(0, 7))
        .containsExactly("3.txt RUN-004", "5.txt RUN-004", "7.txt RUN-004");
    over.countDown();
    await(ended);
    assertThat(written).hasSize(17).doesNotContainKey("txt/3.txt.out");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void nothingIsWrittenAfterABatchThatBrokeOff() throws IOException {
    List<Input> inputs = inputs(2);
    CountDownLatch writing = new CountDownLatch(1);
    Batch.Destination slow =
        entries -> {
          if (entries.get(0).name().startsWith("txt/1.")) {
            writing.countDown();
            long until = System.nanoTime() + 300_000_000; // whoever interrupts it
            while (System.nanoTime() < until) {
              Thread.onSpinWait();
            }
          }
          write(entries);
        };
    ByteArrayInputStream in = new ByteArrayInputStream(new byte[0]);
    Batch batch =
        new Batch(
            (bytes, source, target) -> copy(bytes),
            slow,
            2,
            in,
            Limits.ofBytes(100),
            System::nanoTime);
    assertThatThrownBy(
            () ->
                batch.run(
                    tasks(inputs),
                    result -> {
                      await(writing);
                      throw new IllegalStateException("the report cannot be written");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(written).containsKey("txt/1.txt.out");
  }

  @Test
  void outputsThatAreFarTooLargeAreNotWritten() throws Exception {
    List<Result> results =
        run(
            inputs(2),
            new Limits(100, OptionalLong.empty(), 2),
            (bytes, source, target) ->
                copy(source.equals("0.txt") ? new byte[(int) Limits.SLACK + 15] : bytes));
    assertThat(results.get(0).message()).startsWith("RUN-008");
    assertThat(written).containsOnlyKeys("txt/1.txt.out");
  }

  @Test
  void aBatchThatIsStoppedEndsWhatIsUnderWayAndBeginsNoMore() throws Exception {
    List<Input> inputs = inputs(200);
    AtomicInteger begun = new AtomicInteger();
    List<Result> results = new ArrayList<>();
    ByteArrayInputStream in = new ByteArrayInputStream(new byte[0]);
    Batch batch =
        new Batch(
            (bytes, source, target) -> {
              begun.incrementAndGet();
              return copy(bytes);
            },
            entries -> write(entries),
            2,
            in,
            Limits.ofBytes(100),
            System::nanoTime);
    boolean ended =
        batch.run(
            tasks(inputs),
            result -> {
              results.add(result);
              if (results.size() == 20) {
                batch.stop();
              }
            });
    assertThat(ended).isFalse();
    assertThat(results).hasSizeBetween(20, 30).hasSameSizeAs(written.keySet());
    assertThat(begun).hasValue(results.size());
    // One that a thread had in hand and had not begun may be missing between two that were begun.
    List<Input> first = results.subList(0, 20).stream().map(Result::input).toList();
    assertThat(first).isEqualTo(inputs.subList(0, 20));
    assertThat(inputs).containsSubsequence(results.stream().map(Result::input).toList());
  }
}
