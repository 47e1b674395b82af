package org.incipit.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Codes, their wording, their documentation and their use stay in step. */
class DiagnosticsDocumentedTest {
  @Test
  void everyCodeIsDocumentedWithItsSeverityAndNoOther() throws IOException {
    List<String> documented =
        Files.readAllLines(Path.of("docs/diagnostics.md")).stream()
            .filter(line -> line.matches("\\| [A-Z]{3}-\\d{3} \\|.*"))
            .map(line -> line.split(" *\\| *"))
            .map(cells -> cells[1] + " " + cells[2])
            .toList();
    assertThat(documented)
        .containsExactlyElementsOf(
            Arrays.stream(Code.values())
                .map(code -> code.id() + " " + code.severity().word())
                .toList());
  }

  @Test
  void everyCodeHasWordingThatSaysSomething() {
    for (Code code : Code.values()) {
      assertThat(Messages.text(code, List.of("x", "y", "z"))).as(code.id()).isNotBlank();
    }
  }

  @Test
  void everyCodeIsUsed() throws IOException {
    StringBuilder sources = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        sources.append(Files.readString(file));
      }
    }
    for (Code code : Code.values()) {
      assertThat(sources).as(code.id()).contains("Code." + code.name());
    }
  }

  @Test
  void argumentsCannotWriteOnTheTerminal() {
    String text = Messages.text(Code.SRC_001, List.of("a\u001B[31m\u202Eb\nc"));
    assertThat(text.chars().filter(c -> c < ' ')).isEmpty();
    assertThat(text).doesNotContain("\u202E").isEqualTo(text.strip());
    assertThat(text.toLowerCase(Locale.ROOT)).contains("cannot read");
  }
}
