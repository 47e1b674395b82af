package org.incipit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.metadata.Names;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The configuration: what it can say, what its schema says of it, and what a run makes of it. */
class SettingsTest {
  /** Options that say what to do now, which no file should decide. */
  private static final Set<String> OF_A_RUN =
      Set.of("watch", "force", "retry-failed", "dry-run", "verbose", "help", "config", "no-config");

  private static final JsonNode SCHEMA = schema();

  private static final JsonSchema VALIDATOR =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(SCHEMA);

  @TempDir private Path folder;
  private Console console;

  @BeforeEach
  void texts() {
    console = new Console(folder);
    console.write("in/a.txt", "The lamp was lit at six.\n");
  }

  private static JsonNode schema() {
    try {
      return new ObjectMapper().readTree(Files.readString(Path.of("schema/config.schema.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isValid(String yaml) {
    try {
      return VALIDATOR.validate(new ObjectMapper(new YAMLFactory()).readTree(yaml)).isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Settings read(String yaml) {
    return Settings.read(yaml.getBytes(StandardCharsets.UTF_8), "incipit.yaml");
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void settingsAreTheOptionsOfConvert() throws IOException {
    Terminal terminal =
        new Terminal(System.in, System.out, System.err, false, java.util.Map.of(), folder);
    List<String> options =
        new CommandLine(new ConvertCommand(terminal, Settings.NONE))
            .getCommandSpec().options().stream()
                .map(option -> option.longestName().substring(2))
                .filter(name -> !OF_A_RUN.contains(name))
                .toList();
    List<String> settings = Setting.ALL.stream().map(Setting::name).toList();
    assertThat(settings).containsExactlyInAnyOrderElementsOf(options);
    assertThat(names(SCHEMA.at("/properties/convert/properties")))
        .containsExactlyElementsOf(settings);
    assertThat(names(SCHEMA.at("/properties/metadata/properties")))
        .containsExactlyElementsOf(Names.ALL);
    for (Setting setting : Setting.ALL) {
      List<String> words = new ArrayList<>();
      SCHEMA
          .at("/properties/convert/properties/" + setting.name() + "/enum")
          .forEach(word -> words.add(word.asText()));
      assertThat(words).as(setting.name()).isEqualTo(setting.words());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "convert:",
        "convert: {to: [tei, html], jobs: 2, prune: true, max-bytes: 32m, text-policy: lines}",
        "convert: {max-bytes: 500000, max-seconds: 0, site-title: 1984, authority: [a.tsv, b.tsv]}",
        "metadata: {dc.title: One, dc.creator: [Lind, Holm], dc.date: 1911}",
        "convert: {review: none, profile: letter, lang: en}\nmetadata:"
      })
  void readerAndSchemaTakeTheSame(String yaml) {
    assertThat(isValid(yaml.isEmpty() ? "null" : yaml)).isTrue();
    read(yaml);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "convrt: {jobs: 2}                | 1:1  | convert",
        "jobs: 2                          | 1:1  | below convert",
        "dc.title: x                      | 1:1  | below metadata",
        "convert: {to: tei}               | 1:15 | list",
        "convert: {to: []}                | 1:15 | empty",
        "convert: {jobs: [1]}             | 1:17 | whole number",
        "convert: {jobs: many}            | 1:17 | whole number",
        "convert: {jobs: 0}               | 1:17 | 1024",
        "convert: {prune: maybe}          | 1:18 | true or false",
        "convert: {text-polcy: lines}     | 1:11 | text-policy",
        "convert: {text-policy: line}     | 1:24 | lines",
        "convert: {max-bytes: 3x}         | 1:22 | 32m",
        "convert: {lang: German}          | 1:17 | such as en",
        "convert: {title: {a: b}}         | 1:11 | title",
        "convert: {site-title: {a: b}}    | 1:23 | words",
        "convert: [a]                     | 1:10 | names with values",
        "metadata: {dc.titel: x}          | 1:12 | dc.title",
        "metadata: {dc.title: {a: b}}     | 1:22 | list of values",
        "- a                              | 1:1  | sections"
      })
  void readerAndSchemaRefuseTheSame(String yaml, String place, String named) {
    assertThat(isValid(yaml)).as("the schema").isFalse();
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("incipit.yaml:" + place + ": ")
        .hasMessageContaining(named);
  }

  @Test
  void theTemplateSaysNothingUntilItsLinesAreTaken() {
    String template = new String(InitCommand.template(), StandardCharsets.UTF_8);
    assertThat(read(template).values()).isEmpty();
    String taken = template.replaceAll("(?m)^  # ", "  ");
    assertThat(isValid(taken)).isTrue();
    Settings all = read(taken);
    assertThat(all.values().keySet())
        .containsExactlyElementsOf(Setting.ALL.stream().map(Setting::name).toList());
    assertThat(all.metadata().values()).containsOnlyKeys(Names.ALL);
  }

  @Test
  void initWritesOnceAndOverwritesNothing() {
    assertThat(console.run("init").code()).isZero();
    console.write("incipit.yaml", "# mine\n");
    Console.Run again = console.run("init");
    assertThat(again.code()).isEqualTo(3);
    assertThat(again.err()).contains("exists already").contains("doctor");
    assertThat(console.read("incipit.yaml")).isEqualTo("# mine\n");
  }

  @Test
  void theCommandLineWins() {
    console.write(
        "incipit.yaml",
        "convert: {to: [tei, txt], output: made, no-site: true}\n"
            + "metadata: {dc.publisher: City Archive, dc.title: All}\n");
    assertThat(console.run("convert", "in").code()).isZero();
    assertThat(console.read("made/tei/a.xml"))
        .contains("<publisher resp=\"#resp.meta.configuration\">City Archive</publisher>");
    assertThat(folder.resolve("made/txt/a.txt")).exists();
    assertThat(console.run("convert", "in", "-o", "other", "--to", "txt").code()).isZero();
    assertThat(folder.resolve("other/tei")).doesNotExist();
    assertThat(console.run("convert", "in", "--no-config", "-o", "bare", "--to", "tei").code())
        .isZero();
    assertThat(console.read("bare/tei/a.xml")).doesNotContain("City Archive");
  }

  @Test
  void filesAreNamedFromTheConfigurationsFolder() {
    console.write("conf/m.csv", "filename,dc.title\na.txt,Named\n");
    console.write("conf/c.yaml", "convert: {metadata: m.csv, to: [tei], output: ../made}\n");
    Console.Run run = console.run("convert", "in", "--config", "conf/c.yaml");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(console.read("made/tei/a.xml")).contains(">Named</title>");
  }

  @Test
  void whatTheConfigurationNamesInVainIsSaidWithItsLine() {
    console.write("incipit.yaml", "convert:\n  authority: [gone.tsv]\n");
    assertThat(console.run("convert", "in").err())
        .contains("cannot read gone.tsv: no such file or folder (named in incipit.yaml:2)");
    console.write("incipit.yaml", "convert:\n  profile: lettr\n");
    assertThat(console.run("convert", "in").err())
        .contains("there is no profile \"lettr\"; did you mean \"letter\"?", "incipit.yaml:2");
    console.write("incipit.yaml", "convert: {encoding: utf8-ish}\n");
    assertThat(console.run("convert", "in").err()).contains("incipit.yaml:1:21: \"encoding\"");
  }

  @Test
  void aMistypedWordIsToldWithTheNearest() {
    Console.Run command = console.run("convret", "in");
    assertThat(command.code()).isEqualTo(2);
    assertThat(command.err()).contains("no command \"convret\"; did you mean convert?");
    Console.Run option = console.run("convert", "in", "--dryrun");
    assertThat(option.code()).isEqualTo(2);
    assertThat(option.err()).contains("'--dryrun'; did you mean --dry-run?");
    assertThat(console.run("validate", "in", "--as", "pdf").code()).isEqualTo(2);
  }

  @Test
  void aBrokenConfigurationStopsTheRunButNotTheHelp() {
    console.write("incipit.yaml", "convert: {jbs: 2}\n");
    Console.Run run = console.run("convert", "in");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("incipit.yaml:1:11: ").contains("\"jobs\"");
    assertThat(folder.resolve("out")).doesNotExist();
    assertThat(console.run("convert", "--help").code()).isZero();
    assertThat(console.run("convert", "in", "--config", "none.yaml").code()).isEqualTo(3);
  }

  @Test
  void shellsCompleteCommandsAndOptions() {
    Console.Run run = console.run("completion");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("doctor").contains("--text-policy").contains("complete ");
  }

  @Test
  void doctorTellsWhereEachValueComesFrom() {
    console.write(
        "incipit.yaml",
        "convert:\n  jobs: 3\n  authority: [gone.tsv]\nmetadata:\n  dc.publisher: City Archive\n");
    Console.Run run = console.run("doctor");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out())
        .containsPattern("jobs +3 +incipit.yaml:2")
        .containsPattern("max-ratio +200 +built in")
        .containsPattern("dc.publisher +City Archive +incipit.yaml:5")
        .contains("ok      schema")
        .contains("failed  authority gone.tsv");
    assertThat(console.run("doctor", "--no-config").code()).isZero();
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("in", "incipit.yaml");
  }
}
