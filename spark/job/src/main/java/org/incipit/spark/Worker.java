package org.incipit.spark;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.incipit.api.Edition;
import org.incipit.api.Incipit;
import org.incipit.api.Source;

/**
 * Converts the documents of one task, one after the other, on a thread with stack enough for deep
 * texts. A document that takes too long is cut off: its thread is left to itself, since nothing in
 * the conversion of untrusted text can be trusted to listen, and another takes its place. One that
 * finds no memory left is tried once more while no other task of the executor converts.
 */
final class Worker implements AutoCloseable {
  private static final long STACK_BYTES = 16L << 20;

  /** Of all tasks in this process: many convert at once, or one does alone. */
  private static final ReentrantReadWriteLock MEMORY = new ReentrantReadWriteLock();

  /** How long to wait to be alone; a document that was cut off may never let go. */
  private static final long PATIENCE_SECONDS = 60;

  private final Incipit incipit;
  private final long maxSeconds;
  private LinkedBlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
  private Thread thread;

  Worker(Incipit incipit, long maxSeconds) {
    this.incipit = incipit;
    this.maxSeconds = maxSeconds;
    this.thread = start(work);
  }

  private static Thread start(LinkedBlockingQueue<Runnable> work) {
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                while (true) {
                  work.take().run();
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // the task has ended
              }
            },
            "incipit",
            STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** What came of it; never null. */
  Edition convert(Source source) throws InterruptedException {
    FutureTask<Edition> task = new FutureTask<>(() -> remembered(source));
    work.add(task);
    try {
      return get(task);
    } catch (TimeoutException e) {
      thread.interrupt();
      work = new LinkedBlockingQueue<>();
      thread = start(work);
      return incipit.overdue(source, maxSeconds);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a conversion failed outside its document", e.getCause());
    }
  }

  private Edition get(Future<Edition> task)
      throws InterruptedException, ExecutionException, TimeoutException {
    return maxSeconds == 0 ? task.get() : task.get(maxSeconds, TimeUnit.SECONDS);
  }

  private Edition remembered(Source source) throws InterruptedException {
    MEMORY.readLock().lock();
    try {
      return incipit.convertOrRunOut(source);
    } catch (OutOfMemoryError e) {
      // Perhaps the others took the memory: it is tried once more below.
    } finally {
      MEMORY.readLock().unlock();
    }
    boolean alone = MEMORY.writeLock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
    try {
      return incipit.convert(source);
    } finally {
      if (alone) {
        MEMORY.writeLock().unlock();
      }
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
