package org.incipit.pipeline;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Work on many things by some threads, with results in the order of the things. */
public final class InOrder {
  private static final int WINDOW_PER_THREAD = 4;

  /** Deep but regular structures need more than the default, which differs between platforms. */
  private static final long STACK_BYTES = 16L << 20;

  /** Takes the results, one after the other, in the calling thread. */
  @FunctionalInterface
  public interface Sink<R> {
    void accept(R result) throws IOException;
  }

  private InOrder() {}

  /**
   * Works on all of them; so few are under way at once that memory does not grow with their number.
   *
   * @param things asked for in the calling thread
   * @param work that any thread can do; what it throws is thrown here
   */
  public static <T, R> void run(Iterator<T> things, int threads, Function<T, R> work, Sink<R> sink)
      throws IOException, InterruptedException {
    ExecutorService workers =
        Executors.newFixedThreadPool(
            threads, task -> new Thread(null, task, "in-order", STACK_BYTES));
    try {
      Deque<Future<R>> window = new ArrayDeque<>();
      while (things.hasNext()) {
        T thing = things.next();
        window.add(workers.submit(() -> work.apply(thing)));
        if (window.size() >= threads * WINDOW_PER_THREAD) {
          sink.accept(result(window.remove()));
        }
      }
      while (!window.isEmpty()) {
        sink.accept(result(window.remove()));
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static <R> R result(Future<R> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
