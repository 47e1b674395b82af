package org.incipit.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import org.incipit.pipeline.Input;

/**
 * Runs again whenever an input, or another file that a run depends on, has changed and then been
 * left alone for a moment. Looks once a second: that works on every file system, and a run over
 * what has not changed is cheap.
 */
final class Watch {
  private static final long INTERVAL_MILLISECONDS = 1_000;

  private final Interrupt interrupt;
  private final Supplier<Iterator<Input>> inputs;
  private final List<Path> others;
  private final List<Path> written;

  /** One run. */
  @FunctionalInterface
  interface Run {
    int run() throws LockedRun, InterruptedException;
  }

  /**
   * A watch that has not begun.
   *
   * @param inputs finds the inputs
   * @param others files that outputs depend on
   * @param written the same of files that the run itself writes
   */
  Watch(
      Interrupt interrupt,
      Supplier<Iterator<Input>> inputs,
      List<Path> others,
      List<Path> written) {
    this.interrupt = interrupt;
    this.inputs = inputs;
    this.others = others;
    this.written = written;
  }

  /** Runs until it is interrupted; gives the exit code of the last run. */
  int run(Run run) throws LockedRun, InterruptedException {
    Runnable nothing = () -> {};
    interrupt.tell(nothing);
    try {
      while (true) {
        long before = state();
        int code = run.run();
        long after = state(written);
        if (interrupt.isRequested() || !hasChanged(before, after)) {
          return code;
        }
      }
    } finally {
      interrupt.forget(nothing);
    }
  }

  /** Waits for a change that is over; false when it is interrupted before. */
  private boolean hasChanged(long before, long after) throws InterruptedException {
    long last = before + after;
    while (!interrupt.await(INTERVAL_MILLISECONDS)) {
      long now = state() + state(written);
      if (now == last && now != before + after) {
        return true;
      }
      last = now;
    }
    return false;
  }

  private long state() {
    CRC32C sum = new CRC32C();
    inputs.get().forEachRemaining(input -> input.path().ifPresent(path -> add(path, sum)));
    others.forEach(path -> add(path, sum));
    return sum.getValue();
  }

  private static long state(List<Path> paths) {
    CRC32C sum = new CRC32C();
    paths.forEach(path -> add(path, sum));
    return sum.getValue() << 32;
  }

  private static void add(Path path, CRC32C sum) {
    sum.update(path.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    try {
      BasicFileAttributes now =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      ByteBuffer numbers = ByteBuffer.allocate(2 * Long.BYTES);
      numbers.putLong(now.size()).putLong(now.lastModifiedTime().toMillis());
      sum.update(numbers.flip());
    } catch (IOException e) {
      sum.update(0); // it is gone, or not there yet
    }
  }
}
