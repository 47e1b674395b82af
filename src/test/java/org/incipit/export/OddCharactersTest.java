package org.incipit.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import org.incipit.xml.SecureProcessor;
import org.junit.jupiter.api.Test;

class OddCharactersTest {
  private static final Pattern MAPPED = Pattern.compile("character=\"&#x([0-9A-F]+);\"");

  @Test
  void everyCharacterOfTheMapIsOdd() throws Exception {
    Matcher mapped = MAPPED.matcher(Files.readString(Path.of("xslt/modules/safe.xsl")));
    int found = 0;
    for (; mapped.find(); found++) {
      String odd = Character.toString(Integer.parseInt(mapped.group(1), 16));
      assertThat(OddCharacters.in("a" + odd)).as("U+%s", mapped.group(1)).isTrue();
    }
    assertThat(found).isGreaterThan(60);
  }

  @Test
  void lettersMarksAndSpacesAreNot() {
    assertThat(OddCharacters.in("a\t\n é “…” — \u00A0\u200F متن 漢字 𝔘")).isFalse();
  }

  @Test
  void theyAreFoundInTextAndInAttributes() throws Exception {
    assertThat(inTree("<p n=\"a\">b</p>")).isFalse();
    assertThat(inTree("<p n=\"a\">b&#x85;</p>")).isTrue();
    assertThat(inTree("<p><lb n=\"&#x2028;\"/></p>")).isTrue();
  }

  private static boolean inTree(String xml) throws Exception {
    Processor processor = SecureProcessor.create();
    return OddCharacters.in(
        processor
            .newDocumentBuilder()
            .build(new StreamSource(new StringReader(xml)))
            .getUnderlyingNode());
  }
}
