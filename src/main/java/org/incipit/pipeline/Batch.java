package org.incipit.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.incipit.decode.Digest;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.diagnostic.LawViolation;

/**
 * Converts many inputs on some threads. Results come in the order of inputs whatever the number of
 * threads; what fails is that input's failure; so few are under way at once that memory does not
 * grow with their number.
 */
public final class Batch {
  private static final int WINDOW_PER_THREAD = 4;

  /** Deep but regular structures need more than the default, which differs between platforms. */
  private static final long STACK_BYTES = 16L << 20;

  private final Converter converter;
  private final Destination destination;
  private final int threads;
  private final InputReader reader;
  private final ReentrantReadWriteLock memory = new ReentrantReadWriteLock();

  /** Takes the finished outputs of one document. Called by many threads at once. */
  @FunctionalInterface
  public interface Destination {
    /** All of them, or none: an exception means that nothing was kept. */
    void write(List<OutputFolder.Entry> entries) throws IOException;
  }

  /**
   * A batch.
   *
   * @param threads how many work at once, at least 1
   * @param standardInput what {@code -} reads
   * @param limit the most bytes an input may have
   */
  public Batch(
      Converter converter,
      Destination destination,
      int threads,
      InputStream standardInput,
      long limit) {
    this.converter = converter;
    this.destination = destination;
    this.threads = threads;
    this.reader = new InputReader(standardInput, limit);
  }

  /**
   * Converts the inputs.
   *
   * @param targets the output name of each, in the same order
   * @param listener is told each result, in order, by the calling thread
   */
  public void run(List<Input> inputs, List<String> targets, Consumer<Result> listener)
      throws InterruptedException {
    ExecutorService workers =
        Executors.newFixedThreadPool(
            threads, task -> new Thread(null, task, "convert", STACK_BYTES));
    try {
      Deque<Future<Result>> window = new ArrayDeque<>();
      for (int i = 0; i < inputs.size(); i++) {
        Input input = inputs.get(i);
        String target = targets.get(i);
        window.add(workers.submit(() -> isolated(input, target)));
        if (window.size() >= threads * WINDOW_PER_THREAD) {
          listener.accept(result(window.remove()));
        }
      }
      while (!window.isEmpty()) {
        listener.accept(result(window.remove()));
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static Result result(Future<Result> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a worker failed outside its document", e.getCause());
    }
  }

  /** Runs one document so that nothing it does reaches the others. */
  private Result isolated(Input input, String target) {
    if (input.refusal().isPresent()) {
      return Result.refused(input, Optional.empty(), Located.ofFile(input.refusal().get()));
    }
    byte[] bytes;
    try {
      bytes = reader.read(input);
    } catch (IOException e) {
      return unread(input, Diagnostic.ofFile(Code.SRC_001, IoReason.of(e)));
    } catch (OutOfMemoryError e) {
      return unread(input, Diagnostic.ofFile(Code.RUN_003));
    }
    memory.readLock().lock();
    try {
      return convert(input, target, bytes);
    } catch (OutOfMemoryError e) {
      // Perhaps the others took the memory: it is tried once more below, alone.
    } finally {
      memory.readLock().unlock();
    }
    memory.writeLock().lock();
    try {
      return convert(input, target, bytes);
    } catch (OutOfMemoryError e) {
      return refused(input, bytes, Diagnostic.ofFile(Code.RUN_003));
    } finally {
      memory.writeLock().unlock();
    }
  }

  private Result convert(Input input, String target, byte[] bytes) {
    try {
      Conversion conversion = converter.convert(bytes, input.source(), target);
      Map<String, String> names = new LinkedHashMap<>();
      conversion.outputs().forEach(out -> names.put(out.format(), out.nameFor(target)));
      if (!names.isEmpty()) {
        destination.write(
            conversion.outputs().stream()
                .map(out -> new OutputFolder.Entry(out.nameFor(target), out.bytes()))
                .toList());
      }
      return Result.of(input, conversion, names);
    } catch (IOException e) {
      return refused(input, bytes, Diagnostic.ofFile(Code.RUN_001, "its outputs", IoReason.of(e)));
    } catch (LawViolation e) {
      return refused(input, bytes, e.diagnostic());
    } catch (StackOverflowError e) {
      return refused(input, bytes, Diagnostic.ofFile(Code.TEI_004, "nested too deep"));
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (Exception | LinkageError | AssertionError e) {
      return refused(input, bytes, Diagnostic.ofFile(Code.TEI_004, cause(e)));
    }
  }

  private static Result unread(Input input, Diagnostic why) {
    return Result.refused(input, Optional.empty(), Located.ofFile(why));
  }

  private static Result refused(Input input, byte[] bytes, Diagnostic why) {
    return Result.refused(input, Optional.of(Digest.sha256(bytes)), Located.ofFile(why));
  }

  /** Class, message and our own innermost method: what a bug report needs, on one line. */
  private static String cause(Throwable e) {
    for (StackTraceElement frame : e.getStackTrace()) {
      if (frame.getClassName().startsWith("org.incipit.")) {
        String where = frame.getFileName() + ":" + frame.getLineNumber();
        return e.getClass().getSimpleName() + " at " + where + ": " + e.getMessage();
      }
    }
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }
}
