package org.incipit.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.metadata.SideFile;
import org.incipit.model.Metadata;
import org.incipit.model.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataSourceTest {
  private static final String TABLE =
      "filename,dc.title,dc.creator,dc.creator,dc.date\r\n"
          + "a.txt,\"One, \"\"two\"\"\r\nthree\",Lind,Holm,1911\r\n"
          + "\r\n"
          + "sub/b.txt,Two,,,1911-13\r\n";

  private static MetadataSource parse(String text, String file) {
    return MetadataSource.parse(text.getBytes(StandardCharsets.UTF_8), file);
  }

  private static MetadataSource parse(String yaml) {
    return parse(yaml, "m.yaml");
  }

  @Test
  void whatIsSaidOfAFileWinsOverWhatIsSaidOfAll() {
    MetadataSource source =
        parse("dc.title: All\ndc.date: 1923\nfiles:\n  a/b.txt:\n    dc.title: One\n");
    Metadata one = source.of("a/b.txt");
    assertThat(one.values()).containsOnlyKeys("dc.title", "dc.date");
    assertThat(one.get("dc.title")).contains("One");
    assertThat(one.get("dc.date")).contains("1923");
    assertThat(source.of("c.txt").get("dc.title")).contains("All");
    assertThat(one.all("dc.title").get(0).origin())
        .isEqualTo(new Origin(Origin.Kind.SIDE_FILE, "m.yaml:5"));
  }

  @Test
  void aSideFileWinsOverTheConfigurationNameByName() {
    Metadata configured =
        Metadata.of(Map.of("dc.title", "All", "rights.uri", "https://a.example/"));
    Metadata one =
        parse("filename,dc.title,dc.rights\na.txt,,Mine\n", "m.csv").over(configured).of("a.txt");
    assertThat(one.get("dc.title")).contains("All");
    assertThat(one.values()).doesNotContainKey("rights.uri");
    assertThat(one.get("dc.rights")).contains("Mine");
  }

  @Test
  void aTableHasOneRowATextAndSeveralColumnsOfAName() {
    MetadataSource source = parse("\uFEFF" + TABLE, "m.csv");
    assertThat(source.of("a.txt").get("dc.title")).contains("One, \"two\" three");
    assertThat(source.of("a.txt").all("dc.creator").stream().map(Metadata.Value::text))
        .containsExactly("Lind", "Holm");
    assertThat(source.of("sub/b.txt").values()).containsOnlyKeys("dc.title");
    assertThat(source.problems("sub/b.txt").stream().map(Diagnostic::message))
        .singleElement()
        .asString()
        .startsWith("m.csv:5:17: dc.date \"1911-13\" is left out: ");
    assertThat(source.problems("a.txt")).isEmpty();
    assertThat(source.of("c.txt").isEmpty()).isTrue();
  }

  @Test
  void pathsAreFoundAsArchivematicaAndMacsWriteThem() {
    MetadataSource source =
        parse("filename,dc.title\nobjects/a.txt,A\n./b.txt,B\nCafe\u0301.txt,C\n", "m.csv");
    assertThat(source.of("a.txt").get("dc.title")).contains("A");
    assertThat(source.of("b.txt").get("dc.title")).contains("B");
    assertThat(source.of("Caf\u00E9.txt").get("dc.title")).contains("C");
  }

  @Test
  void otherEncodingsAreReadByTheirMarkOrRefused() {
    byte[] wide = "\uFEFFfilename\tdc.title\na.txt\tÉté\n".getBytes(StandardCharsets.UTF_16LE);
    assertThat(MetadataSource.parse(wide, "m.tsv").of("a.txt").get("dc.title")).contains("Été");
    byte[] legacy = "filename,dc.title\na.txt,Été\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> MetadataSource.parse(legacy, "m.csv"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("UTF-8");
  }

  @ParameterizedTest
  @CsvSource({
    "'dc.tilte: x', m.yaml:1:1: , dc.title",
    "'title: x', m.yaml:1:1: , dc.title",
    "'dc.title: {a: b}', m.yaml:1:11: , dc.title",
    "'dc.language: en_GB', m.yaml:1:14: , en_GB",
    "'dc.date: 1911-02-30', m.yaml:1:10: , 1911-02-30",
    "'rights.uri: javascript:alert(1)', m.yaml:1:13: , http",
    "'files: x', m.yaml:1:8: , files",
    "'- a', m.yaml:1:1: , names with values",
    "'a: [', m.yaml:1, YAML",
    "'', m.yaml:1:1: , names with values"
  })
  void mistakesAreNamed(String yaml, String place, String named) {
    assertThatThrownBy(() -> parse(yaml))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(place)
        .hasMessageContaining(named);
  }

  @ParameterizedTest
  @CsvSource({
    "'name,dc.title|a,b', m.csv:1:1: , filename",
    "'filename:dc.title|a:b', m.csv:1:1: , first column",
    "'filename,dc.title,|a,b,c', m.csv:2:5: , no name",
    "'filename;dc.titel|a;b', m.csv:1:10: , dc.title",
    "'filename,dc.titel|a,b', m.csv:1:10: , dc.title",
    "'filename,dc.title|a,b,c', m.csv:2:1: , 3 cells",
    "'filename,dc.title|a', m.csv:2:1: , 1 cells",
    "'filename,dc.title|,b', m.csv:2:1: , names no file",
    "'filename,dc.title|a,b|./a,c', m.csv:3:1: , line 2",
    "'filename,dc.title|a,\"b', m.csv:2, quotation mark",
    "'filename,dc.title|a,\"b\"c', m.csv:2, no table",
    "'', m.csv:1:1: , header"
  })
  void aTableThatIsNoneIsRefused(String lines, String place, String named) {
    assertThatThrownBy(() -> parse(lines.replace('|', '\n'), "m.csv"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(place)
        .hasMessageContaining(named);
  }

  /** A spreadsheet writes the separator of its country, and empty columns at the end. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "filename;dc.title\na.txt;\"One; two, three\"\n",
        "\"Filename\";\"dc.title\";\r\na.txt;\"One; two, three\";\r\n",
        "filename\tdc.title\na.txt\tOne; two, three\n",
        "filename,dc.title,,\na.txt,\"One; two, three\",,\n"
      })
  void theSeparatorIsWhatStandsBehindFilename(String table) {
    assertThat(parse(table, "m.csv").side().orElseThrow().of("a.txt").metadata().values())
        .extractingByKey("dc.title")
        .asString()
        .contains("One; two, three");
  }

  @Test
  void rowsThatNameNoInputAreToldOnce() {
    SideFile side =
        parse("filename,dc.title\na.txt,A\nchapter-2.tx,B\nx,C\ny,D\nz,E\n", "m.csv")
            .side()
            .orElseThrow();
    MetadataUse use = new MetadataUse(side);
    use.add("a.txt");
    use.add("chapter-2.txt");
    assertThat(use.finding().map(Diagnostic::message))
        .hasValue(
            "m.csv has entries that name no input (4): \"chapter-2.tx\" (line 3; did you mean"
                + " \"chapter-2.txt\"?), \"x\" (line 4), \"y\" (line 5) …");
    MetadataUse all = new MetadataUse(side);
    List.of("a.txt", "chapter-2.tx", "x", "y", "z").forEach(all::add);
    assertThat(all.finding()).isEmpty();
  }

  @Test
  void aLineMoreChangesNoFingerprintOfOthers() {
    Fingerprint before = new Fingerprint();
    parse("filename,dc.title\na.txt,A\n", "m.csv").addTo(before, "a.txt");
    Fingerprint after = new Fingerprint();
    parse("filename,dc.title\nb.txt,B\na.txt,A\n", "m.csv").addTo(after, "a.txt");
    Fingerprint other = new Fingerprint();
    parse("filename,dc.title\na.txt,B\n", "m.csv").addTo(other, "a.txt");
    assertThat(after.digest()).isEqualTo(before.digest()).isNotEqualTo(other.digest());
  }
}
