package org.incipit.validate.schematron;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.XdmNode;
import org.incipit.testing.Approval;
import org.incipit.validate.TeiValidator;
import org.incipit.xml.SecureProcessor;
import org.incipit.xml.XmlParser;
import org.incipit.xml.XmlSerialiser;
import org.junit.jupiter.api.Test;

/** The rules, the stylesheet that ships for them, and their documentation stay in step. */
class BundledRulesTest {
  private static final Path RULES = Path.of("schema/incipit.sch");
  private static final Path STYLESHEET =
      Path.of("src/main/resources/org/incipit/validate/incipit.sch.xsl");

  /** Making it takes seconds, so that it ships. */
  @Test
  void theStylesheetIsTheOneMadeFromTheRules() throws IOException {
    Processor processor = SecureProcessor.create();
    XdmNode rules =
        new XmlParser(processor)
            .parse(Files.readAllBytes(RULES), "incipit.sch", d -> {})
            .orElseThrow();
    byte[] made =
        new XmlSerialiser(processor)
            .serialise(new Transpiler(processor).stylesheet(rules, "incipit.sch"));
    if (Approval.wanted()) {
      Files.write(STYLESHEET, made);
    }
    assertThat(Files.readString(STYLESHEET))
        .as("mvn test -Dtest=BundledRulesTest -Dapprove=true rewrites it")
        .isEqualTo(new String(made, StandardCharsets.UTF_8));
  }

  @Test
  void theRulesSayTheVersionOfTheSchema() throws IOException {
    assertThat(Files.readString(RULES))
        .contains("schemaVersion=\"" + TeiValidator.SCHEMA_VERSION + "\"")
        .contains("Incipit rules " + TeiValidator.SCHEMA_VERSION + ":");
  }

  @Test
  void everyRuleIsDocumentedWithItsSeverityAndNoOther() throws IOException {
    Set<String> ruled =
        Pattern.compile("id=\"(SCH-\\d{3})\" role=\"([a-z]+)\"")
            .matcher(Files.readString(RULES))
            .results()
            .map(m -> m.group(1) + " " + m.group(2))
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> documented =
        Files.readAllLines(Path.of("docs/rules.md")).stream()
            .filter(line -> line.startsWith("| SCH-"))
            .map(line -> line.split(" *\\| *"))
            .map(cells -> cells[1] + " " + cells[2])
            .toList();
    assertThat(documented).containsExactlyElementsOf(ruled);
  }

  @Test
  void everyPatternHasATitle() throws IOException {
    String rules = Files.readString(RULES);
    assertThat(rules.split("<sch:pattern ", -1).length)
        .isEqualTo(rules.split("<sch:pattern id=\"[a-z-]+\">\\s*<sch:title>", -1).length);
  }
}
