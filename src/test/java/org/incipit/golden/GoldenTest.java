package org.incipit.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.incipit.authority.UserAuthority;
import org.incipit.decode.SourceDecoder;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.export.ExportOptions;
import org.incipit.export.TextPolicy;
import org.incipit.parse.Profile;
import org.incipit.pipeline.Configuration;
import org.incipit.pipeline.Conversion;
import org.incipit.pipeline.MetadataSource;
import org.incipit.pipeline.Output;
import org.incipit.pipeline.Pipeline;
import org.incipit.review.Review;
import org.incipit.testing.Approval;
import org.incipit.testing.Constants;
import org.incipit.text.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole samples, byte for byte: the TEI of each, and every export of two, one from left to right
 * and one from right to left. The findings are part of it.
 */
class GoldenTest {
  private static final Path SAMPLES = Path.of("samples");
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final Set<String> IN_ALL_FORMATS =
      Set.of("water-stewards-centenary-address", "library-jubilee-sabzevar-fa");
  private static final Pipeline READING =
      pipeline(TextPolicy.READING, "tei", "html", "xhtml", "txt");
  private static final Pipeline LINES = pipeline(TextPolicy.LINES, "txt");

  static Stream<Path> samples() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isWhatItWas(Path sample) throws IOException {
    String target = targetOf(sample);
    Conversion conversion = READING.convert(Files.readAllBytes(sample), target + ".txt", target);
    boolean all = IN_ALL_FORMATS.contains(sample.getFileName().toString().replace(".txt", ""));
    for (Output output : conversion.outputs()) {
      if (all || output.format().equals("tei")) {
        String made = new String(output.bytes(), StandardCharsets.UTF_8);
        compare(
            GOLDEN.resolve(target + output.extension()),
            Constants.without(made).getBytes(StandardCharsets.UTF_8));
      }
    }
    StringBuilder findings = new StringBuilder();
    conversion
        .findings()
        .forEach(
            finding ->
                findings
                    .append(finding.diagnostic().code().id())
                    .append(' ')
                    .append(finding.diagnostic().span())
                    .append('\n'));
    compare(
        GOLDEN.resolve(target + ".findings"), findings.toString().getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void givesBackItsSourceLineForLine(Path sample) throws IOException {
    byte[] bytes = Files.readAllBytes(sample);
    String target = targetOf(sample);
    List<Diagnostic> findings = new java.util.ArrayList<>();
    SourceText source =
        SourceDecoder.detecting(SourceDecoder.DEFAULT_LIMIT)
            .decode(bytes, target, findings::add)
            .orElseThrow();
    Conversion conversion = LINES.convert(bytes, target + ".txt", target);
    assertThat(new String(conversion.outputs().get(0).bytes(), StandardCharsets.UTF_8))
        .isEqualTo(source.content());
  }

  private static Pipeline pipeline(TextPolicy policy, String... formats) {
    return new Pipeline(
        new Configuration(
            Profile.builtIn("auto"),
            "0".repeat(64),
            Optional.empty(),
            Optional.empty(),
            MetadataSource.NONE,
            UserAuthority.NONE,
            Review.NONE,
            Optional.empty(),
            List.of(),
            List.of(formats),
            new ExportOptions(policy, true),
            Optional.empty(),
            SourceDecoder.DEFAULT_LIMIT));
  }

  private static String targetOf(Path sample) {
    return SAMPLES.relativize(sample).toString().replace('\\', '/').replace(".txt", "");
  }

  private static void compare(Path golden, byte[] actual) {
    try {
      if (Approval.wanted()) {
        Files.createDirectories(golden.getParent());
        Files.write(golden, actual);
        return;
      }
      assertThat(new String(actual, StandardCharsets.UTF_8))
          .as("%s (mvn test -Dapprove=true rewrites it)", golden)
          .isEqualTo(Files.readString(golden));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
