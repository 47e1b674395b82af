package org.incipit.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerTest {
  @Test
  void whatIsWrittenIsRead() {
    Entry one =
        new Entry(
            "a.b",
            "a/b",
            "t",
            "c",
            "2024-01-01T00:00:00Z",
            false,
            "A\ttitle 100%\n",
            List.of("x", "y"));
    Entry gone = new Entry("c", "c", "t", "c", "2024-01-01T00:00:00Z", false, "", List.of());
    Ledger ledger =
        new Ledger(
            "s",
            "https://example.org/",
            Map.of("a.b", one, "c", gone.vanished("2024-02-01T00:00:00Z")),
            Map.of("x", "100%0A", "y", "Y"));
    assertThat(Ledger.read(ledger.bytes())).contains(ledger);
  }

  @Test
  void whatIsSomethingElseIsNot() {
    assertThat(Ledger.read("something\n".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(Ledger.read(new byte[0])).isEmpty();
  }
}
