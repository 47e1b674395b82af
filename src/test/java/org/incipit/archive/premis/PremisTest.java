package org.incipit.archive.premis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import org.incipit.archive.Field;
import org.incipit.archive.Item;
import org.incipit.archive.Items;
import org.incipit.archive.Value;
import org.junit.jupiter.api.Test;

/** What PREMIS says of a document. */
class PremisTest {
  private static List<String> of(Item item, String path) throws SaxonApiException {
    Processor processor = new Processor(false);
    XdmNode premis =
        processor
            .newDocumentBuilder()
            .build(new StreamSource(new ByteArrayInputStream(Premis.of(item))));
    XPathCompiler xpath = processor.newXPathCompiler();
    xpath.declareNamespace("", "http://www.loc.gov/premis/v3");
    xpath.declareNamespace("xsi", "http://www.w3.org/2001/XMLSchema-instance");
    return xpath.evaluate(path, premis).stream().map(XdmItem::getStringValue).toList();
  }

  @Test
  void everyFileHasItsFixity() throws SaxonApiException {
    Item item = Items.letter();
    String file = "//object[@xsi:type = 'premis:file']";
    assertThat(of(item, file + "/objectIdentifier/objectIdentifierValue"))
        .containsExactly(
            "source/1868.txt",
            "tei/1868.xml",
            "html/1868.html",
            "txt/1868.txt",
            "schema/s-1.0.rng",
            "report.json",
            "rights.txt");
    assertThat(of(item, file + "[1]//messageDigest"))
        .containsExactly(
            item.files().get(0).content().sha256(), item.files().get(0).content().sha512());
    assertThat(of(item, file + "[1]//size")).containsExactly("30");
    assertThat(of(item, file + "[1]/originalName")).containsExactly("letters/1868.txt");
    assertThat(of(item, file + "[2]//formatRegistryKey")).containsExactly("fmt/101");
  }

  @Test
  void whatWasMadeFromWhatIsSaid() throws SaxonApiException {
    Item item = Items.letter();
    String from = "//object[objectIdentifier/objectIdentifierValue = '%s']/relationship";
    assertThat(of(item, from.formatted("tei/1868.xml") + "//relatedObjectIdentifierValue"))
        .containsExactly("source/1868.txt");
    assertThat(of(item, from.formatted("html/1868.html") + "//relatedObjectIdentifierValue"))
        .containsExactly("tei/1868.xml");
    assertThat(of(item, from.formatted("rights.txt"))).isEmpty();
  }

  @Test
  void theConversionIsAnEvent() throws SaxonApiException {
    Item item = Items.letter();
    assertThat(of(item, "//event/eventType")).containsExactly("creation");
    assertThat(of(item, "//event/eventDateTime")).containsExactly("2023-11-14T22:13:20Z");
    assertThat(of(item, "//event//eventDetail"))
        .containsExactly("Conversion of plain text to TEI P5 by Incipit 1.2.3; profile auto");
    assertThat(of(item, "//event//eventOutcome | //event//eventOutcomeDetailNote"))
        .containsExactly("warning", "2 findings");
    assertThat(of(item, "//agent/agentName | //agent/agentVersion"))
        .containsExactly("Incipit", "1.2.3");
    assertThat(of(item, "//rights//licenseDocumentationIdentifierValue"))
        .containsExactly("https://example.org/licence");
  }

  @Test
  void whatXmlCannotHoldIsReplaced() throws SaxonApiException {
    Item item =
        Items.item(
            "a", "x", Map.of(Field.RIGHTS, Value.of("a\u0000b\r\nc\ud800 <&]]> \uD83D\uDE00")));
    assertThat(of(item, "//otherRightsNote"))
        .containsExactly("a\uFFFDb\r\nc\uFFFD <&]]> \uD83D\uDE00");
    assertThat(new String(Premis.of(item), StandardCharsets.UTF_8)).contains("b&#13;\nc");
  }
}
