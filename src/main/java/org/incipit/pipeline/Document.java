package org.incipit.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.incipit.decode.Digest;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;

/**
 * One document on its way through a batch. Whatever it does is its own failure. It can be cut off
 * until its outputs are written: then it never writes any, though its thread may go on for a while.
 */
final class Document implements Callable<Result> {
  private enum State {
    WAITING,
    UNDER_WAY,
    WRITING,
    CUT
  }

  /**
   * What all documents of a batch share.
   *
   * @param crowded true while the thread of one that was cut off still runs
   * @param ended is told when it no longer does
   */
  record Shared(
      Converter converter,
      Batch.Destination destination,
      InputReader reader,
      Limits limits,
      ReadWriteLock memory,
      BooleanSupplier crowded,
      Runnable ended,
      LongSupplier clock) {}

  /** It was cut off, so its result is nobody's. */
  private static final class CutOff extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final Input input;
  private final String target;
  private final Shared shared;
  private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
  private volatile long started;

  Document(Input input, String target, Shared shared) {
    this.input = input;
    this.target = target;
    this.shared = shared;
  }

  @Override
  public Result call() {
    started = shared.clock().getAsLong();
    if (!state.compareAndSet(State.WAITING, State.UNDER_WAY)) {
      return overdue(); // it was withdrawn, so nobody asks
    }
    try {
      return result().after(shared.clock().getAsLong() - started);
    } finally {
      if (state.get() == State.CUT) {
        shared.ended().run();
      }
    }
  }

  private Result result() {
    if (input.refusal().isPresent()) {
      return refused(Optional.empty(), input.refusal().get());
    }
    byte[] bytes;
    try {
      bytes = shared.reader().read(input);
      Optional<Result> standing =
          shared.destination().standing(input, target, Digest.sha256(bytes));
      if (standing.isPresent()) {
        return standing.get();
      }
    } catch (IOException e) {
      return refused(Optional.empty(), Diagnostic.ofFile(Code.SRC_001, IoReason.of(e)));
    } catch (OutOfMemoryError e) {
      return refused(Optional.empty(), Diagnostic.ofFile(Code.RUN_003));
    }
    return remembered(bytes);
  }

  /** A document that others left no memory is tried once more, alone. */
  private Result remembered(byte[] bytes) {
    shared.memory().readLock().lock();
    try {
      return convert(bytes);
    } catch (OutOfMemoryError e) {
      // Perhaps the others took the memory: it is tried once more below.
    } finally {
      shared.memory().readLock().unlock();
    }
    if (!alone()) {
      return refused(bytes, Diagnostic.ofFile(Code.RUN_003));
    }
    try {
      return convert(bytes);
    } catch (OutOfMemoryError e) {
      return refused(bytes, Diagnostic.ofFile(Code.RUN_003));
    } finally {
      shared.memory().writeLock().unlock();
    }
  }

  /** Waits for the others, but not for one that was cut off and may never end. */
  private boolean alone() {
    try {
      while (!shared.crowded().getAsBoolean()) {
        if (shared.memory().writeLock().tryLock(1, TimeUnit.SECONDS)) {
          return true;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  private Result convert(byte[] bytes) {
    try {
      Conversion conversion = shared.converter().convert(bytes, input.source(), target);
      long made = conversion.outputs().stream().mapToLong(output -> output.bytes().length).sum();
      Optional<Diagnostic> excess = shared.limits().excess(made, bytes.length);
      if (excess.isPresent()) {
        return refused(bytes, excess.get());
      }
      return Result.of(input, target, conversion, written(conversion));
    } catch (IOException e) {
      return refused(bytes, Diagnostic.ofFile(Code.RUN_001, "its outputs", IoReason.of(e)));
    }
  }

  private List<Diagnostic> written(Conversion conversion) throws IOException {
    if (!state.compareAndSet(State.UNDER_WAY, State.WRITING)) {
      throw new CutOff();
    }
    if (conversion.outputs().isEmpty()) {
      return List.of();
    }
    return shared
        .destination()
        .write(
            target,
            conversion.outputs().stream()
                .map(out -> new OutputFolder.Entry(out.nameFor(target), out.bytes()))
                .toList());
  }

  /** Takes it back before it has begun; false when it has. */
  boolean withdraw() {
    return state.compareAndSet(State.WAITING, State.CUT);
  }

  /** True when it was cut off because it takes too long. */
  boolean cutOffIfOverdue() {
    return shared.limits().seconds().isPresent()
        && state.get() == State.UNDER_WAY
        && shared.clock().getAsLong() - started
            > TimeUnit.SECONDS.toNanos(shared.limits().seconds().getAsLong())
        && state.compareAndSet(State.UNDER_WAY, State.CUT);
  }

  /** The result of a document that was cut off. */
  Result overdue() {
    String seconds = Long.toString(shared.limits().seconds().orElse(0));
    return refused(Optional.empty(), Diagnostic.ofFile(Code.RUN_004, seconds));
  }

  private Result refused(byte[] bytes, Diagnostic why) {
    return refused(Optional.of(Digest.sha256(bytes)), why);
  }

  private Result refused(Optional<String> sha256, Diagnostic why) {
    return Result.refused(input, target, sha256, Located.ofFile(why));
  }
}
