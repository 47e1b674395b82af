package org.incipit.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incipit.diagnostic.Severity;
import org.incipit.tei.TeiDocument;
import org.incipit.xml.SecureProcessor;
import org.incipit.xml.XmlParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema accepts its valid examples and finds exactly one thing in each invalid one. */
class ExamplesTest {
  private static final FileValidator VALIDATOR = FileValidator.bundled();
  private static final TeiValidator GRAMMAR = TeiValidator.bundled();
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
    assertThat(GRAMMAR.validate(tree(file))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void findsExactlyOneThing(Path file) {
    String code = code(file);

    ValidationReport report = VALIDATOR.validate(Examples.open(file), "x");
    assertThat(report.findings()).extracting(f -> f.rule().id()).containsExactly(code);
    Finding finding = report.findings().get(0);
    assertThat(finding.message()).hasSizeLessThan(202).doesNotContain("  ");
    assertThat(finding.severity()).isIn(Severity.ERROR, Severity.WARNING);
    assertThat(finding.line()).isPositive();
    assertThat(finding.path()).startsWith("/TEI");
    if (!code.equals("VAL-001")) {
      assertThat(GRAMMAR.validate(tree(file)))
          .as("a rule's example is no breach of the grammar")
          .isEmpty();
    } else {
      assertThat(GRAMMAR.validate(tree(file))).extracting(d -> d.code().id()).containsExactly(code);
    }
  }

  private static String code(Path file) {
    return file.getFileName().toString().substring(0, "VAL_001".length()).replace('_', '-');
  }

  @Test
  void everyRuleHasAnInvalidExample() {
    Set<String> rules =
        names("id=\"(SCH-[0-9]{3})\"", Examples.read(Path.of("schema/incipit.sch")));
    Set<String> broken = new TreeSet<>();
    invalid().forEach(file -> broken.add(code(file)));
    assertThat(broken).containsAll(rules).hasSize(rules.size() + 1);
    assertThat(invalid().count()).isGreaterThanOrEqualTo(60);
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
