package org.incipit.validate.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.incipit.diagnostic.Severity;
import org.incipit.validate.ValidationReport;
import org.junit.jupiter.api.Test;

/** SARIF, by the JSON Schema that comes with the standard. */
class SarifReportTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void everyLogFollowsTheSchemaOfTheStandard() throws IOException {
    JsonSchema schema;
    try (InputStream in = getClass().getResourceAsStream("/sarif/sarif-2.1.0-rtm.5.json")) {
      schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(in);
    }
    for (List<ValidationReport> run : Reports.RUNS) {
      assertThat(schema.validate(log(run.toArray(ValidationReport[]::new)))).isEmpty();
    }
    assertThat(schema.validate(JSON.readTree("{\"version\":\"2.1.0\",\"runs\":[{}]}")))
        .isNotEmpty();
  }

  @Test
  void aResultSaysWhereAndWhat() throws IOException {
    JsonNode result = run(Reports.MIXED).get("results").get(0);
    ((com.fasterxml.jackson.databind.node.ObjectNode) result).remove("partialFingerprints");

    assertThat(result)
        .isEqualTo(
            JSON.readTree(
                """
                {"ruleId": "VAL-001", "ruleIndex": 0, "level": "error",
                 "message": {"text": "\\"x\\" is invalid"},
                 "locations": [{
                   "physicalLocation": {
                     "artifactLocation": {"uri": "letters/ada.xml", "uriBaseId": "SRCROOT"},
                     "region": {"startLine": 16, "startColumn": 51}},
                   "logicalLocations": [
                     {"fullyQualifiedName": "/TEI/text[1]/body[1]/p[2]", "kind": "element"}]}],
                 "relatedLocations": [{
                   "physicalLocation": {
                     "artifactLocation": {"uri": "ada.txt"}, "region": {"startLine": 3}},
                   "message": {"text": "line 3 of the plain text"}}]}
                """));
  }

  @Test
  void theRunNamesToolRulesAndUnits() throws IOException {
    JsonNode run = run(Reports.CLEAN, Reports.MIXED);

    assertThat(run.get("columnKind").asText()).isEqualTo("utf16CodeUnits");
    assertThat(run.get("tool"))
        .isEqualTo(
            JSON.readTree(
                """
                {"driver": {"name": "Incipit", "version": "1.2.3", "rules": [
                  {"id": "VAL-001",
                   "shortDescription": {"text": "the file breaks a rule of the schema"}}]}}
                """));
    assertThat(run.get("results"))
        .extracting(r -> r.get("level").asText())
        .containsExactly("error", "warning", "note");
    assertThat(
            run.get("results").get(2).get("locations").get(0).get("physicalLocation").has("region"))
        .isFalse();
    assertThat(run.get("invocations"))
        .isEqualTo(JSON.readTree("[{\"executionSuccessful\": true}]"));
  }

  @Test
  void whatIsLeftOutIsSaid() throws IOException {
    ValidationReport cut = new ValidationReport("a b.xml", "", List.of(), 12);

    assertThat(run(cut).get("invocations").get(0).get("toolExecutionNotifications"))
        .isEqualTo(
            JSON.readTree(
                """
                [{"level": "note", "message": {"text": "12 more findings"}, "locations": [
                  {"physicalLocation": {"artifactLocation":
                    {"uri": "a%20b.xml", "uriBaseId": "SRCROOT"}}}]}]
                """));
  }

  @Test
  void filesOutsideAreNotSaidToBeInside() throws IOException {
    assertThat(artifact("../a.xml")).isEqualTo(JSON.readTree("{\"uri\": \"../a.xml\"}"));
    assertThat(artifact("/srv/a.xml")).isEqualTo(JSON.readTree("{\"uri\": \"file:///srv/a.xml\"}"));
  }

  @Test
  void aMessageIsNoLink() throws IOException {
    ValidationReport link =
        new ValidationReport(
            "a.xml",
            "",
            List.of(Reports.finding(Severity.ERROR, 1, 1, 0, "", "[see](http://evil/) p[1]")),
            0);

    assertThat(run(link).get("results").get(0).get("message").get("text").asText())
        .isEqualTo("\\[see\\](http://evil/) p\\[1\\]");
  }

  private static JsonNode artifact(String name) throws IOException {
    ValidationReport report =
        new ValidationReport(name, "", List.of(Reports.MIXED.findings().get(0)), 0);
    return run(report)
        .get("results")
        .get(0)
        .get("locations")
        .get(0)
        .get("physicalLocation")
        .get("artifactLocation");
  }

  private static JsonNode run(ValidationReport... reports) throws IOException {
    return log(reports).get("runs").get(0);
  }

  private static JsonNode log(ValidationReport... reports) throws IOException {
    return JSON.readTree(Reports.print("sarif", reports));
  }
}
