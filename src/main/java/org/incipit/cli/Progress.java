package org.incipit.cli;

import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * One line on a terminal that says how far a run is: count, rate, time left, warnings. It is wiped
 * before anything else is printed. Shows nothing where nobody looks.
 */
final class Progress {
  private static final long INTERVAL = 200_000_000L;
  private static final int BAR = 20;

  /** Documents after which the rate is no guess. */
  private static final int FEW = 3;

  private final Terminal terminal;
  private final boolean shown;
  private final LongSupplier clock;
  private final long start;
  private long total;
  private long done;
  private long worked;
  private long warnings;
  private long last;
  private boolean standing;

  /**
   * A line that is not there yet.
   *
   * @param shown false to show nothing at all
   * @param clock nanoseconds from any point on
   */
  Progress(Terminal terminal, boolean shown, LongSupplier clock) {
    this.terminal = terminal;
    this.shown = shown;
    this.clock = clock;
    this.start = clock.getAsLong();
    this.last = start;
  }

  /** Says how many documents there are. */
  void expect(long documents) {
    total = documents;
  }

  /**
   * Counts a document.
   *
   * @param converted false for one that an earlier run had done, which says nothing of the rate
   * @param found warnings and errors
   */
  void count(boolean converted, int found) {
    done++;
    worked += converted ? 1 : 0;
    warnings += found;
    long now = clock.getAsLong();
    if (shown && now - last >= INTERVAL) {
      last = now;
      draw(now);
    }
  }

  private void draw(long now) {
    terminal.err().print("\r" + line(now) + "\u001B[K");
    terminal.err().flush();
    standing = true;
  }

  /** The line at a moment. */
  String line(long now) {
    long all = Math.max(total, done);
    int filled = all == 0 ? 0 : (int) (BAR * done / all);
    double seconds = Math.max(1e-3, (now - start) / 1e9);
    StringBuilder line = new StringBuilder();
    line.append('[').append("#".repeat(filled)).append(".".repeat(BAR - filled)).append("] ");
    line.append(done).append('/').append(all);
    line.append(String.format(Locale.ROOT, "  %.1f/s", done / seconds));
    if (worked >= FEW && done < all) {
      long left = (long) (seconds / done * (all - done));
      line.append(String.format(Locale.ROOT, "  %d:%02d left", left / 60, left % 60));
    }
    if (warnings > 0) {
      line.append("  ").append(warnings).append(warnings == 1 ? " warning" : " warnings");
    }
    return line.toString();
  }

  /** Wipes the line, so that something else can be printed. */
  void clear() {
    if (standing) {
      terminal.err().print("\r\u001B[K");
      standing = false;
    }
  }
}
