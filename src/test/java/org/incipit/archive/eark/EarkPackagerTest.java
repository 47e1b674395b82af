package org.incipit.archive.eark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.incipit.archive.Items;
import org.incipit.archive.Packed;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Node;
import org.xmlunit.builder.Input;
import org.xmlunit.xpath.JAXPXPathEngine;

/** What repositories look for in the two METS documents; all else is the affair of the judges. */
class EarkPackagerTest {
  private final Packed sip = Items.pack("eark", Items.letter());
  private final String root = Items.text(sip, "METS.xml");
  private final String representation = Items.text(sip, "representations/rep1/METS.xml");

  private static List<String> values(String mets, String path) {
    JAXPXPathEngine engine = new JAXPXPathEngine();
    engine.setNamespaceContext(
        java.util.Map.of("m", "http://www.loc.gov/METS/", "x", "http://www.w3.org/1999/xlink"));
    Iterable<Node> found = engine.selectNodes(path, Input.fromString(mets).build());
    return StreamSupport.stream(found.spliterator(), false).map(Node::getNodeValue).toList();
  }

  @Test
  void theDataOfARepresentationStandUnderTheNameThatReadersLookFor() {
    String group = values(representation, "//m:fileGrp[@USE='Data']/@ID").get(0);
    assertThat(values(representation, "//m:div/m:div/@LABEL")).containsExactly("Data");
    assertThat(values(representation, "//m:fptr/@FILEID")).containsExactly(group);
    assertThat(values(representation, "//m:FLocat/@x:href"))
        .containsExactly(
            "data/source/1868.txt",
            "data/tei/1868.xml",
            "data/html/1868.html",
            "data/txt/1868.txt");
  }

  @Test
  void theRootTellsOfMetadataAndOfTheRepresentation() {
    assertThat(values(root, "//m:div/m:div/@LABEL"))
        .containsExactly("Metadata", "Documentation", "Schemas", "Representations/rep1");
    assertThat(values(root, "//m:mptr/@x:href")).containsExactly("representations/rep1/METS.xml");
  }

  @Test
  void theCategoryIsOneOfTheVocabulary() {
    assertThat(values(root, "/m:mets/@TYPE")).containsExactly("Textual works – Digital");
    assertThat(values(representation, "/m:mets/@TYPE")).containsExactly("Textual works – Digital");
  }
}
