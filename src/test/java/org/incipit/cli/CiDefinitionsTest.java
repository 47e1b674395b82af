package org.incipit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.incipit.validate.report.ReportFormats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What CI servers are told to run is a command line of this program. */
class CiDefinitionsTest {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Pattern OPTION = Pattern.compile("(?<=\\s)--[a-z][a-z-]*");
  private static final Pattern VARIABLE = Pattern.compile("INCIPIT_[A-Z_]+");

  @TempDir Path folder;

  @Test
  void theActionHandsEveryInputToTheScript() throws IOException {
    JsonNode action = read("action.yml");
    JsonNode step = action.at("/runs/steps/0");
    Set<String> variables = names(step.get("env"));
    String script = Files.readString(Path.of("ci/validate.sh"));

    assertThat(action.at("/runs/using").asText()).isEqualTo("composite");
    assertThat(step.get("run").asText()).isEqualTo("\"$GITHUB_ACTION_PATH/ci/validate.sh\"");
    assertThat(Path.of("ci/validate.sh")).isExecutable();
    assertThat(step.get("env"))
        .extracting(JsonNode::asText)
        .containsExactlyElementsOf(
            names(action.get("inputs")).stream()
                .map(input -> "${{ inputs." + input + " }}")
                .collect(Collectors.toCollection(() -> new ArrayList<>())));
    assertThat(found(VARIABLE, script)).isEqualTo(new TreeSet<>(variables));
    assertThat(ReportFormats.named(action.at("/inputs/as/default").asText())).isPresent();
  }

  @Test
  void theScriptPassesOptionsThatThereAre() throws IOException {
    assertKnown(found(OPTION, Files.readString(Path.of("ci/validate.sh"))));
  }

  @Test
  void theJobForGitlabRunsCommandsThatThereAre() throws IOException {
    JsonNode job = read("ci/gitlab.yml").get("validate-tei");
    List<String> reports = new ArrayList<>();
    job.at("/artifacts/reports").forEach(file -> reports.add(file.asText()));

    assertThat(job.get("script")).hasSameSizeAs(reports);
    for (JsonNode line : job.get("script")) {
      String command = line.asText();
      for (String variable : names(job.get("variables"))) {
        command = command.replace("$" + variable, job.get("variables").get(variable).asText());
      }
      List<String> words = List.of(command.replace("\"", "").split(" \\|\\| ")[0].split(" "));
      assertThat(words).startsWith("incipit", "validate");
      assertThat(reports).contains(words.get(words.indexOf("--output") + 1));
      assertThat(ReportFormats.named(words.get(words.indexOf("--as") + 1))).isPresent();
      assertKnown(found(OPTION, command));
      validate().parseArgs(words.subList(2, words.size()).toArray(String[]::new));
    }
  }

  @Test
  void theHookRunsTheLauncher() throws IOException {
    JsonNode hook = read(".pre-commit-hooks.yaml").get(0);
    String[] entry = hook.get("entry").asText().split(" ");

    assertThat(Path.of(entry[0])).isExecutable();
    assertThat(entry).containsExactly("incipit", "validate");
    assertThat(hook.get("language").asText()).isEqualTo("script");
    assertThat(hook.get("require_serial").asBoolean()).isTrue();
    assertThat(Pattern.compile(hook.get("files").asText()).matcher("a/b.xml").find()).isTrue();
  }

  @Test
  void theDocumentNamesOptionsInputsAndHooksThatThereAre() throws IOException {
    String document = Files.readString(Path.of("docs/ci.md"));

    assertThat(document).contains("id: " + read(".pre-commit-hooks.yaml").at("/0/id").asText());
    for (String input : names(read("action.yml").get("inputs"))) {
      assertThat(document).contains("`" + input + "`");
    }
    read("ci/gitlab.yml")
        .get("validate-tei")
        .get("variables")
        .fieldNames()
        .forEachRemaining(variable -> assertThat(document).contains(variable + ":"));
    assertKnown(found(Pattern.compile("(?<=`)--fail-on|(?<=\\[)--[a-z-]+"), document));
    assertThat(found(Pattern.compile("(?<=`--as )[a-z]+"), document))
        .allMatch(format -> ReportFormats.named(format).isPresent());
  }

  private void assertKnown(Set<String> options) {
    assertThat(options).isNotEmpty();
    assertThat(names(validate())).containsAll(options);
  }

  private CommandLine validate() {
    Terminal terminal =
        new Terminal(System.in, System.out, System.err, false, java.util.Map.of(), folder);
    // As the program itself reads command lines.
    return new CommandLine(new ValidateCommand(terminal)).setCaseInsensitiveEnumValuesAllowed(true);
  }

  private static Set<String> names(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .flatMap(option -> List.of(option.names()).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** In the order of the file. */
  private static Set<String> names(JsonNode mapping) {
    Iterable<String> names = mapping::fieldNames;
    return StreamSupport.stream(names.spliterator(), false)
        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(name -> !name.equals("INCIPIT_"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static JsonNode read(String file) throws IOException {
    return YAML.readTree(Files.readString(Path.of(file)));
  }
}
