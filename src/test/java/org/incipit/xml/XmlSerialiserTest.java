package org.incipit.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.XdmNode;
import org.junit.jupiter.api.Test;

class XmlSerialiserTest {
  private final Processor processor = SecureProcessor.create();

  @Test
  void whatWasWrittenIsReadBackTheSame() {
    String xml =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <?note top?>
        <a xmlns="urn:x" k="a&#xA;b">  \n <b/> &lt;]]&gt; é \uD83D\uDE00 &#xD;
        <c xml:space="default"> </c></a>
        """;
    assertThat(
            new String(new XmlSerialiser(processor).serialise(tree(xml)), StandardCharsets.UTF_8))
        .isEqualTo(xml);
  }

  @Test
  void linesAreCounted() {
    XdmNode root = tree("<a>\n\n<b/></a>").children().iterator().next();
    assertThat(root.children("b").iterator().next().getLineNumber()).isEqualTo(3);
  }

  private XdmNode tree(String xml) {
    return new XmlParser(processor)
        .parse(
            xml.getBytes(StandardCharsets.UTF_8),
            "t.xml",
            finding -> {
              throw new AssertionError(finding.message());
            })
        .orElseThrow();
  }
}
