package org.incipit.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.incipit.testing.Stages;
import org.junit.jupiter.api.Test;

/** A text of short numbered paragraphs before its first heading is no title page. */
class LongTitleZoneTest {
  @Test
  void shortParagraphsOverTheFirstHeadingAreText() {
    StringBuilder text =
        new StringBuilder(
            "[The Sayings of the Mill]\n\nThe Older Sayings\n\nThe First Book of Osric\n\n\n");
    for (int i = 1; i <= 90; i++) {
      text.append("1:").append(i).append(" And the wheel stood still for the space of one day,\n");
      text.append("and then it went on.\n\n");
    }
    for (String sack : new String[] {"Second", "Third", "Fourth"}) {
      text.append("\n\n\nThe ").append(sack).append(" Book of Osric:  Called Grain\n\n\n");
      text.append("1:1 And the wheel stood still again, and nobody knew why it had stopped.\n\n");
    }
    String tei = Stages.convert(text.toString(), "book").xml();
    assertThat(tei).contains("<head corresp=\"src:").doesNotContain("titlePart");
    assertThat(tei.split("<p ")).hasSizeGreaterThan(90);
  }
}
