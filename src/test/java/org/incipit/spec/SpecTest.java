package org.incipit.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.incipit.testing.Approval;
import org.incipit.testing.Stages;
import org.incipit.validate.TeiValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The encoding, by example: every text of the specification gives the TEI beside it. */
class SpecTest {
  private static final TeiValidator VALIDATOR = TeiValidator.bundled();
  private static final Map<SpecExample, Stages.Converted> CONVERTED = new ConcurrentHashMap<>();

  static Stream<SpecExample> examples() {
    return SpecFile.all().stream().flatMap(file -> file.examples().stream());
  }

  @BeforeAll
  static void approve() {
    if (Approval.wanted()) {
      SpecFile.all().forEach(file -> file.with(e -> e.with(e.convert("\n"))).write());
      Set<String> shown = SchemaCoverageTest.shown();
      NotShown.prune(shown::contains);
      EncodingReference.of(SpecFile.all()).write();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void givesTheTeiBesideIt(SpecExample example) {
    assertThat(example.with(converted(example)).markdown()).isEqualTo(example.markdown());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void givesTheSameFromCrLfLineEnds(SpecExample example) {
    assertThat(withoutDigest(example.convert("\r\n"))).isEqualTo(withoutDigest(converted(example)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isValid(SpecExample example) {
    assertThat(VALIDATOR.validate(converted(example).tei())).isEmpty();
  }

  @Test
  void thereAreExamples() {
    List<SpecExample> examples = examples().toList();
    assertThat(examples).hasSizeGreaterThanOrEqualTo(250);
    assertThat(examples).extracting(SpecExample::toString).doesNotHaveDuplicates();
    assertThat(examples.stream().filter(example -> example.prose().isEmpty()))
        .as("without a sentence that says what and why")
        .isEmpty();
  }

  @Test
  void theFilesHaveOneForm() {
    assertThat(SpecFile.all())
        .allSatisfy(
            file ->
                assertThat(file.markdown())
                    .isEqualTo(SpecFile.read(SpecFile.FOLDER.resolve(file.name()))));
  }

  @Test
  void theReferenceIsMadeFromThem() {
    assertThat(EncodingReference.read().pages())
        .as("run mvn test -Dtest=SpecTest -Dapprove=true")
        .isEqualTo(EncodingReference.of(SpecFile.all()).pages());
  }

  private static Stages.Converted converted(SpecExample example) {
    return CONVERTED.computeIfAbsent(example, e -> e.convert("\n"));
  }

  private static String withoutDigest(Stages.Converted converted) {
    return converted.xml().replaceFirst("<idno type=\"sha256\">[0-9a-f]*", "");
  }
}
