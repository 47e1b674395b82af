package org.incipit.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.incipit.testing.Approval;
import org.incipit.xml.SecureProcessor;
import org.incipit.xml.XmlParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What headers say, ours and those of others, and how each target puts it. */
class CrosswalkTest {
  private static final Path FOLDER = Path.of("src/test/resources/crosswalk");
  private static final Processor PROCESSOR = SecureProcessor.create();
  private static final Crosswalk CROSSWALK = new Crosswalk(PROCESSOR);

  private static XdmNode tei(String name) throws IOException {
    return parsed(Files.readAllBytes(FOLDER.resolve(name + ".xml")));
  }

  private static XdmNode parsed(byte[] bytes) {
    return new XmlParser(PROCESSOR).parse(bytes, "x.xml", d -> {}).orElseThrow();
  }

  private static Description of(String name) throws IOException, SaxonApiException {
    return CROSSWALK.describe(tei(name));
  }

  private static List<String> texts(Description description, Field field) {
    return description.all(field).stream().map(Value::text).toList();
  }

  private static List<String> parts(Description description, Field field, String part) {
    return description.all(field).stream().map(v -> v.part(part).orElse("-")).toList();
  }

  @Test
  void aHeaderMadeElsewhereIsRead() throws Exception {
    Description d = of("foreign");
    assertThat(texts(d, Field.TITLE))
        .containsExactly(
            "Die Wasserwege des Nordens", "Ein Reisebericht", "Waterways of the North");
    assertThat(parts(d, Field.TITLE, "type")).containsExactly("-", "subtitle", "alternative");
    assertThat(texts(d, Field.CREATOR))
        .containsExactly("Holm, Greta", "Brandt, Otto", "Verein der Lotsen");
    assertThat(parts(d, Field.CREATOR, "kind")).containsExactly("person", "unknown", "org");
    assertThat(parts(d, Field.CREATOR, "orcid")).startsWith("0000-0002-1825-0097");
    assertThat(parts(d, Field.CONTRIBUTOR, "role")).containsExactly("trl", "edt", "trc", "fnd");
    assertThat(parts(d, Field.PUBLISHER, "uri")).containsExactly("https://ror.org/01y2jtd41");
    assertThat(texts(d, Field.DATE)).containsExactly("2021-05", "1784/1786");
    assertThat(parts(d, Field.IDENTIFIER, "type")).containsExactly("DOI", "Handle", "local", "URL");
    assertThat(parts(d, Field.RIGHTS, "spdx")).containsExactly("CC-BY-SA-4.0", "-");
    assertThat(texts(d, Field.LANGUAGE)).containsExactly("de", "da");
    assertThat(texts(d, Field.COLLECTION)).containsExactly("Nordische Reisen");
  }

  @Test
  void aLetterIsByItsSenderAndAboutWhomItNamesForCertain() throws Exception {
    Description d = of("letter");
    assertThat(texts(d, Field.CREATOR)).containsExactly("G. Holm");
    assertThat(parts(d, Field.CREATOR, "uri")).containsExactly("https://viaf.org/viaf/24602065");
    assertThat(texts(d, Field.SUBJECT)).containsExactly("Otto Brandt", "Anna Lind", "Post Office");
    assertThat(texts(d, Field.COVERAGE)).containsExactly("Kiel");
    assertThat(parts(d, Field.COVERAGE, "lat")).containsExactly("54.3213");
    assertThat(texts(d, Field.DATE)).containsExactly("1871-03-09");
    assertThat(parts(d, Field.RIGHTS, "spdx")).containsExactly("CC0-1.0");
    assertThat(texts(d, Field.IDENTIFIER)).isEmpty();
    assertThat(texts(d, Field.SOURCE)).containsExactly("lind.txt");
  }

  @Test
  void theHeadingOfTheTextStandsForATitleThatIsMissing() throws Exception {
    Description d = of("bare");
    assertThat(texts(d, Field.TITLE)).containsExactly("Au large");
    assertThat(d.missing(java.util.EnumSet.allOf(Field.class)))
        .contains(Field.CREATOR, Field.PUBLISHER, Field.DATE, Field.RIGHTS, Field.SOURCE);
  }

  @Test
  void nothingHostileBecomesAnIdentifierAnAddressOrAPlace() throws Exception {
    Description d = of("hostile");
    assertThat(texts(d, Field.CREATOR)).containsExactly("Comma, , twice", "@cmd|x");
    assertThat(parts(d, Field.CREATOR, "orcid")).containsOnly("-");
    assertThat(texts(d, Field.CONTRIBUTOR)).isEmpty();
    assertThat(parts(d, Field.RIGHTS, "uri")).containsExactly("-");
    assertThat(parts(d, Field.IDENTIFIER, "type")).containsExactly("local", "local", "URL");
    assertThat(parts(d, Field.IDENTIFIER, "uri"))
        .containsExactly("-", "-", "http://example.org/a%20b");
    assertThat(texts(d, Field.LANGUAGE)).isEmpty();
    assertThat(texts(d, Field.DATE)).isEmpty();
    assertThat(parts(d, Field.COVERAGE, "lat")).containsOnly("-");
  }

  @ParameterizedTest
  @CsvSource({
    "Übersetzung, trl", "translated by, trl", "trl, trl",
        "http://id.loc.gov/vocabulary/relators/ann, ann",
    "Transkription und Kodierung, trc", "TEI encoding, mrk", "Herausgeber, edt",
        "éditeur scientifique, edt",
    "project director, pdr", "proofreading, pfr", "looked at it, ctb", "meditation, ctb"
  })
  void tasksHaveTheirRelators(String task, String relator) throws Exception {
    String tei =
        Files.readString(FOLDER.resolve("foreign.xml"))
            .replaceFirst("<resp>Trans.*?</resp>", "<resp>" + task + "</resp>");
    Description d = CROSSWALK.describe(parsed(tei.getBytes(StandardCharsets.UTF_8)));
    assertThat(parts(d, Field.CONTRIBUTOR, "role").get(2)).isEqualTo(relator);
  }

  /** Whole files, byte by byte; {@code -Dapprove=true} writes them. */
  @ParameterizedTest
  @CsvSource({
    "datacite, xml",
    "dublin-core, xml",
    "dcterms, xml",
    "mods, xml",
    "edm, xml",
    "inveniordm, json",
    "dataverse, json"
  })
  void eachTargetPutsItInItsOwnWords(String target, String ending) throws Exception {
    for (String name : List.of("foreign", "letter", "hostile")) {
      Path expected = FOLDER.resolve("expected/" + name + "." + target + "." + ending);
      byte[] made = CROSSWALK.write(target + ".xsl", tei(name));
      if (Approval.wanted()) {
        Files.createDirectories(expected.getParent());
        Files.write(expected, made);
      }
      assertThat(new String(made, StandardCharsets.UTF_8)).isEqualTo(Files.readString(expected));
    }
  }

  @Test
  void asksWhomItIsToldToWhereAnEditionNamesNobody() throws Exception {
    Crosswalk told = new Crosswalk(PROCESSOR, Optional.of("desk@example.org"));
    assertThat(parts(told.describe(tei("letter")), Field.TITLE, "contact"))
        .contains("desk@example.org");
    assertThat(new String(told.write("dataverse.xsl", tei("letter")), StandardCharsets.UTF_8))
        .contains("datasetContactEmail", "desk@example.org");
    assertThat(parts(told.describe(tei("foreign")), Field.TITLE, "contact"))
        .isNotEmpty()
        .doesNotContain("desk@example.org");
    assertThat(new String(CROSSWALK.write("dataverse.xsl", tei("letter")), StandardCharsets.UTF_8))
        .doesNotContain("datasetContactEmail");
  }

  @ParameterizedTest
  @ValueSource(strings = {"title", "author"})
  void aFieldOfTenMegabytesIsOnlyLong(String element) throws Exception {
    String much = "much, more; ".repeat(850_000);
    String tei =
        Files.readString(FOLDER.resolve("hostile.xml"))
            .replaceFirst("<" + element + ">", "<" + element + ">" + much);
    XdmNode tree = parsed(tei.getBytes(StandardCharsets.UTF_8));
    assertThat(CROSSWALK.describe(tree).all(Field.PUBLISHER)).hasSize(1);
    assertThat(CROSSWALK.write("datacite.xsl", tree).length).isGreaterThan(10_000_000);
  }
}
