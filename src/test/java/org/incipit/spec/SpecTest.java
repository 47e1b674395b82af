package org.incipit.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.testing.Approval;
import org.incipit.testing.Stages;
import org.incipit.validate.TeiValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The encoding, by example: every text of the specification gives the TEI beside it. */
class SpecTest {
  private static final Path FOLDER = Path.of("src/test/resources/spec");
  private static final TeiValidator VALIDATOR = TeiValidator.bundled();

  static Stream<SpecExample> examples() {
    return files().stream()
        .flatMap(file -> SpecExample.parse(file.getFileName().toString(), read(file)).stream());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void givesTheTeiBesideIt(SpecExample example) {
    Stages.Converted converted = Stages.convert(example.source(), example.profile());
    if (Approval.wanted()) {
      approve(example, converted);
      return;
    }
    assertThat(tei(converted)).as(example.toString()).isEqualTo(example.tei());
    assertThat(findings(converted)).as(example.toString()).isEqualTo(example.findings());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void givesTheSameFromCrLfLineEnds(SpecExample example) {
    Stages.Converted converted =
        Stages.convert(example.source().replace("\n", "\r\n"), example.profile());
    assertThat(converted.xml().replaceFirst("<idno type=\"sha256\">[0-9a-f]*", ""))
        .isEqualTo(
            Stages.convert(example.source(), example.profile())
                .xml()
                .replaceFirst("<idno type=\"sha256\">[0-9a-f]*", ""));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isValid(SpecExample example) {
    Stages.Converted converted = Stages.convert(example.source(), example.profile());
    assertThat(VALIDATOR.validate(converted.tei())).isEmpty();
  }

  @Test
  void thereAreExamples() {
    assertThat(examples().count()).isGreaterThanOrEqualTo(40);
  }

  /** The children of {@code text}, as serialised, without the blank lines around them. */
  private static String tei(Stages.Converted converted) {
    String xml = converted.xml();
    String text = xml.substring(xml.indexOf("<text>") + 6, xml.lastIndexOf("</text>"));
    return text.replaceAll("^\\n+", "").replaceAll("\\n+$", "") + "\n";
  }

  private static String findings(Stages.Converted converted) {
    return converted.diagnostics().stream()
        .sorted(Comparator.comparing(Diagnostic::span).thenComparing(Diagnostic::code))
        .map(
            d ->
                converted.source().lines().lineAt(d.span().start())
                    + ":"
                    + converted.source().lines().columnAt(d.span().start())
                    + " "
                    + d.code().id()
                    + "\n")
        .collect(Collectors.joining());
  }

  private static synchronized void approve(SpecExample example, Stages.Converted converted) {
    Path file = FOLDER.resolve(example.file());
    String markdown = read(file);
    int heading = markdown.indexOf("## " + example.name() + "\n");
    int source = markdown.indexOf("```text", heading);
    int end = markdown.indexOf("\n```\n", source) + 5;
    int next = markdown.indexOf("\n## ", end);
    String rest = next < 0 ? "" : markdown.substring(next);
    String findings = findings(converted);
    String block =
        "\n```xml\n"
            + tei(converted)
            + "```\n"
            + (findings.isEmpty() ? "" : "\n```diagnostics\n" + findings + "```\n");
    try {
      Files.writeString(file, markdown.substring(0, end) + block + rest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
