package org.incipit.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmSequenceIterator;
import org.incipit.testing.Stages;
import org.incipit.validate.TeiValidator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Documents of every genre with known structure and random wear give their structure back, and
 * every character; each seventh is held against the schema. {@code -Dincipit.seed=N} tries one seed
 * alone, with the schema.
 */
class GeneratedTest {
  private static final TeiValidator VALIDATOR = TeiValidator.bundled();
  private static final int EACH = 100;
  private static final int SHARDS = 21;
  private static final int VALIDATED = 7;
  private static final Long ONE = Long.getLong("incipit.seed");

  static LongStream firstSeeds() {
    return ONE == null
        ? LongStream.range(0, SHARDS).map(shard -> shard * EACH)
        : LongStream.of(ONE);
  }

  @ParameterizedTest
  @MethodSource("firstSeeds")
  void theStructureComesBack(long first) {
    LongStream.range(first, first + (ONE == null ? EACH : 1))
        .parallel()
        .forEach(GeneratedTest::comesBack);
  }

  private static void comesBack(long seed) {
    Manuscript manuscript = Manuscript.of(seed);
    String source = manuscript.source();
    Stages.Converted converted = Stages.convert(source, manuscript.profile());
    XdmNode tei = converted.tei().node();
    assertThat(TeiOutline.of(tei))
        .as("structure of seed %d, of%n%s", seed, source)
        .isEqualTo(manuscript.outline());
    assertThat(text(tei)).as("text of seed %d", seed).isEqualTo(converted.source().content());
    if (ONE != null || seed % VALIDATED == 0) {
      assertThat(VALIDATOR.validate(converted.tei())).as("schema, seed %d", seed).isEmpty();
    }
  }

  /** The string value of the element {@code text}, form feeds where their page starts say so. */
  private static String text(XdmNode tei) {
    XdmNode root = tei.children("TEI").iterator().next();
    StringBuilder text = new StringBuilder();
    XdmSequenceIterator<XdmNode> nodes =
        root.children("text").iterator().next().axisIterator(Axis.DESCENDANT);
    while (nodes.hasNext()) {
      XdmNode node = nodes.next();
      switch (node.getNodeKind()) {
        case TEXT -> text.append(node.getStringValue());
        case ELEMENT -> text.append("form-feed".equals(node.attribute("rend")) ? "\f" : "");
        default -> {}
      }
    }
    return text.toString();
  }
}
