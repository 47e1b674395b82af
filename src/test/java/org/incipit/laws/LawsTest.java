package org.incipit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import net.sf.saxon.s9api.XdmNode;
import org.incipit.testing.Stages;
import org.incipit.validate.TeiValidator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws, on text that nobody would write. The writer checks L1 to L3 itself on every run. */
class LawsTest {
  private static final TeiValidator VALIDATOR = TeiValidator.bundled();
  private static final int EACH = 250;

  @ParameterizedTest
  @ValueSource(longs = {1, 1_000, 2_000, 3_000, 4_000, 5_000, 6_000, 7_000})
  void theTextOfTheTeiIsTheSource(long first) {
    for (long seed = first; seed < first + EACH; seed++) {
      String text = RandomText.of(seed);
      Stages.Converted converted = Stages.convert(text, seed % 2 == 0 ? "speech" : "plain");
      assertThat(textOf(converted.tei().node()))
          .as("seed %d", seed)
          .isEqualTo(converted.source().content());
      assertThat(VALIDATOR.validate(converted.tei())).as("seed %d: %s", seed, text).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {10_000, 11_000})
  void theOrderOfCandidatesChangesNothing(long first) {
    for (long seed = first; seed < first + EACH; seed++) {
      String text = RandomText.of(seed);
      String inOrder = Stages.convert(text, "speech").xml();
      String shuffled = Stages.convert(text, "speech", Optional.of(new Random(seed))).xml();
      assertThat(shuffled).as("seed %d", seed).isEqualTo(inOrder);
    }
  }

  /** Read with nothing of ours: text nodes in order, a form feed where a page break says so. */
  static String textOf(XdmNode tei) {
    StringBuilder text = new StringBuilder();
    XdmNode root = tei.children("TEI").iterator().next().children("text").iterator().next();
    append(root, text);
    return text.toString();
  }

  private static void append(XdmNode node, StringBuilder text) {
    for (XdmNode child : node.children()) {
      switch (child.getNodeKind()) {
        case TEXT -> text.append(child.getStringValue());
        case ELEMENT -> {
          boolean formFeed =
              child.getNodeName().getLocalName().equals("pb")
                  && "form-feed".equals(child.attribute("rend"));
          text.append(formFeed ? "\f" : "");
          append(child, text);
        }
        default -> {}
      }
    }
  }
}
