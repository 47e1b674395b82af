package org.incipit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final long SECOND = 1_000_000_000L;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final AtomicLong clock = new AtomicLong();

  private Progress progress(boolean shown) {
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    ByteArrayInputStream in = new ByteArrayInputStream(new byte[0]);
    Terminal terminal = new Terminal(in, stream, stream, true, Map.of(), Path.of(""));
    return new Progress(terminal, shown, clock::get);
  }

  @Test
  void saysCountRateTimeLeftAndWarnings() {
    Progress progress = progress(true);
    progress.expect(100);
    for (int i = 0; i < 25; i++) {
      progress.count(true, i < 3 ? 1 : 0);
    }
    assertThat(progress.line(5 * SECOND))
        .isEqualTo("[#####...............] 25/100  5.0/s  0:15 left  3 warnings");
  }

  @Test
  void isDrawnAFewTimesASecondAndWipedForMessages() {
    Progress progress = progress(true);
    progress.expect(1000);
    for (int i = 0; i < 1000; i++) {
      clock.addAndGet(SECOND / 1000);
      progress.count(true, 0);
    }
    progress.clear();
    progress.clear();
    String drawn = err.toString(StandardCharsets.UTF_8);
    assertThat(drawn.split("\r")).hasSize(7);
    assertThat(drawn).endsWith("\r\u001B[K").doesNotContain("\n");
  }

  @Test
  void isNothingWhereNobodyLooks() {
    Progress progress = progress(false);
    clock.set(SECOND);
    progress.count(true, 1);
    progress.clear();
    assertThat(err.size()).isZero();
  }
}
