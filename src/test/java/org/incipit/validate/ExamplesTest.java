package org.incipit.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incipit.tei.TeiDocument;
import org.incipit.xml.SecureProcessor;
import org.incipit.xml.XmlParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema accepts its valid examples and finds exactly one thing in each invalid one. */
class ExamplesTest {
  private static final TeiValidator VALIDATOR = TeiValidator.bundled();
  private static final XmlParser PARSER = new XmlParser(SecureProcessor.create());

  static Stream<Path> valid() {
    return Examples.in("valid").stream();
  }

  static Stream<Path> invalid() {
    return Examples.in("invalid").stream();
  }

  @ParameterizedTest
  @MethodSource("valid")
  void acceptsAsFileAndAsTree(Path file) {
    assertThat(VALIDATOR.validate(Examples.open(file), "x").findings()).isEmpty();
    assertThat(VALIDATOR.validate(tree(file))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void findsExactlyOneThing(Path file) {
    String code = file.getFileName().toString().substring(0, "VAL_001".length());

    ValidationReport report = VALIDATOR.validate(Examples.open(file), "x");
    assertThat(report.findings()).extracting(f -> f.code().name()).containsExactly(code);
    assertThat(report.findings().get(0).message()).hasSizeLessThan(202);
    assertThat(report.findings().get(0).line()).isPositive();
    assertThat(report.findings().get(0).path()).startsWith("/TEI");
    assertThat(VALIDATOR.validate(tree(file)))
        .extracting(d -> d.code().name())
        .containsExactly(code);
  }

  @Test
  void theSchemaSaysItsVersion() {
    assertThat(Examples.read(Examples.SCHEMA))
        .contains("Incipit schema " + TeiValidator.SCHEMA_VERSION + ":");
  }

  @Test
  void everyElementOfTheSchemaHasAValidExample() {
    Set<String> declared = names("<element name=\"([A-Za-z]+)\"", Examples.read(Examples.SCHEMA));
    Set<String> used =
        valid()
            .map(Examples::read)
            .flatMap(x -> names("<([A-Za-z]+)", x).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(declared).isNotEmpty();
    assertThat(used).isEqualTo(declared);
  }

  @Test
  void everyElementOfTheSchemaIsDocumented() {
    Set<String> declared = names("<element name=\"([A-Za-z]+)\"", Examples.read(Examples.SCHEMA));
    List<String> documented =
        names("<elementSpec ident=\"([A-Za-z]+)\"", Examples.read(Path.of("schema/incipit.odd")))
            .stream()
            .toList();
    assertThat(documented).containsExactlyElementsOf(declared);
  }

  private static TeiDocument tree(Path file) {
    return new TeiDocument("x", PARSER.parse(Examples.open(file), d -> {}).orElseThrow());
  }

  private static Set<String> names(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
