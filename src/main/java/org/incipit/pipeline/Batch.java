package org.incipit.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.incipit.diagnostic.Diagnostic;

/**
 * Converts many inputs on some threads. Results come in the order of inputs whatever the number of
 * threads; what fails is that input's failure; so few are under way at once that memory does not
 * grow with their number. A document that takes too long is cut off: its thread is left to itself,
 * since nothing in the conversion of untrusted text can be trusted to listen, and another takes its
 * place.
 */
public final class Batch {
  private static final int PATIENCE = 3000;
  private static final int STEP_MILLISECONDS = 10;
  private static final int WINDOW_PER_THREAD = 4;

  /** Deep but regular structures need more than the default, which differs between platforms. */
  private static final long STACK_BYTES = 16L << 20;

  private static final long SLICE_MILLISECONDS = 250;

  private final int threads;
  private final Destination destination;
  private final Document.Shared shared;
  private final AtomicInteger cutOff = new AtomicInteger();
  private final ThreadPoolExecutor workers;
  private volatile boolean stopping;

  /** Takes the finished outputs of one document. Called by many threads at once. */
  @FunctionalInterface
  public interface Destination {
    /** All of them, or none: an exception means that nothing was kept. */
    void write(List<OutputFolder.Entry> entries) throws IOException;

    /**
     * The same, for a destination that knows what stood there before.
     *
     * @return what a person should be told of it
     */
    default List<Diagnostic> write(String target, List<OutputFolder.Entry> entries)
        throws IOException {
      write(entries);
      return List.of();
    }

    /**
     * What an earlier run made of an input, if that still stands and still holds.
     *
     * @param sha256 digest of the source
     */
    default Optional<Result> standing(Input input, String target, String sha256)
        throws IOException {
      return Optional.empty();
    }

    /** Called a few times a second by the thread that runs the batch. */
    default void tick() throws IOException {}
  }

  /**
   * One input and where its outputs go.
   *
   * @param target its output name without folder of the format and extension
   */
  public record Task(Input input, String target) {}

  /**
   * A batch.
   *
   * @param threads how many work at once, at least 1
   * @param standardInput what {@code -} reads
   * @param limits of one document
   * @param clock nanoseconds from any point on
   */
  public Batch(
      Converter converter,
      Destination destination,
      int threads,
      InputStream standardInput,
      Limits limits,
      LongSupplier clock) {
    this.threads = threads;
    this.destination = destination;
    this.shared =
        new Document.Shared(
            new Isolated(converter),
            destination,
            new InputReader(standardInput, limits.bytes()),
            limits,
            new ReentrantReadWriteLock(),
            () -> cutOff.get() > 0,
            () -> resize(-1),
            clock);
    this.workers =
        new ThreadPoolExecutor(
            threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Batch::thread);
  }

  /** Lets the documents that are under way end, and begins no other. Called by any thread. */
  public void stop() {
    stopping = true;
  }

  /** A document with what will come of it. */
  private record Pending(Document document, Future<Result> result) {}

  /**
   * Converts the inputs. To be called once.
   *
   * @param tasks the inputs, asked for as they are needed
   * @param listener is told each result, in order, by the calling thread
   * @return false when it was stopped before the end
   */
  public boolean run(Iterator<Task> tasks, Consumer<Result> listener)
      throws InterruptedException, IOException {
    try {
      Deque<Pending> window = new ArrayDeque<>();
      while (!stopping && tasks.hasNext()) {
        Task task = tasks.next();
        Document document = new Document(task.input(), task.target(), shared);
        window.add(new Pending(document, workers.submit(document)));
        if (window.size() >= threads * WINDOW_PER_THREAD) {
          take(window.remove()).ifPresent(listener);
        }
      }
      while (!window.isEmpty()) {
        take(window.remove()).ifPresent(listener);
      }
    } finally {
      workers.shutdownNow();
      awaitWriters();
    }
    return !stopping;
  }

  /**
   * Where the run broke off, documents may still be under way. None of them may write when this
   * returns, for the folder may be another run's then. One that was cut off writes nothing; another
   * that does not end is left after half a minute.
   */
  private void awaitWriters() {
    try {
      for (int i = 0; i < PATIENCE && workers.getActiveCount() > cutOff.get(); i++) {
        if (workers.awaitTermination(STEP_MILLISECONDS, TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Has a thread more for each that was left to itself, until that one ends. */
  private synchronized void resize(int change) {
    int more = cutOff.addAndGet(change);
    if (change > 0) {
      workers.setMaximumPoolSize(threads + more);
      workers.setCorePoolSize(threads + more);
    } else {
      workers.setCorePoolSize(threads + more);
      workers.setMaximumPoolSize(threads + more);
    }
  }

  /** A thread that does not keep the process alive, whatever its document does. */
  private static Thread thread(Runnable work) {
    Thread thread = new Thread(null, work, "convert", STACK_BYTES);
    thread.setDaemon(true);
    return thread;
  }

  /** Waits for a result; there is none when the batch was stopped before the document began. */
  private Optional<Result> take(Pending pending) throws InterruptedException, IOException {
    while (!stopping || !pending.document().withdraw()) {
      try {
        Result result = pending.result().get(SLICE_MILLISECONDS, TimeUnit.MILLISECONDS);
        return Optional.of(result);
      } catch (TimeoutException e) {
        destination.tick();
        if (pending.document().cutOffIfOverdue()) {
          resize(1);
          return Optional.of(pending.document().overdue());
        }
      } catch (ExecutionException e) {
        throw new IllegalStateException("a worker failed outside its document", e.getCause());
      }
    }
    return Optional.empty();
  }
}
