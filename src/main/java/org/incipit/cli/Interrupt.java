package org.incipit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The wish of a person, or of the system, that a run ends now: what is under way is finished, no
 * more is begun, and the next run goes on from there. Thread-safe.
 */
final class Interrupt {
  /** Longer than a document should take, and shorter than the patience of a system going down. */
  private static final long PATIENCE_SECONDS = 30;

  private final List<Runnable> listeners = new ArrayList<>();
  private final CountDownLatch requested = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);

  /** A run that has to be told, at once if the wish came before. */
  synchronized void tell(Runnable stop) {
    listeners.add(stop);
    if (isRequested()) {
      stop.run();
    }
  }

  /** A run that is over. */
  synchronized void forget(Runnable stop) {
    listeners.remove(stop);
  }

  boolean isRequested() {
    return requested.getCount() == 0;
  }

  /** Tells the run that is going on; true when there is one. */
  synchronized boolean request() {
    requested.countDown();
    listeners.forEach(Runnable::run);
    return !listeners.isEmpty();
  }

  /** Waits; true when the wish came in that time. */
  boolean await(long milliseconds) throws InterruptedException {
    return requested.await(milliseconds, TimeUnit.MILLISECONDS);
  }

  /** Says that the process may end. */
  void end() {
    ended.countDown();
  }

  /** What the process does before it is ended by a signal. */
  void beforeEnd() {
    if (request()) {
      try {
        ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
