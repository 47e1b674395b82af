package org.incipit.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.incipit.diagnostic.Diagnostic;
import org.incipit.model.Metadata;
import org.incipit.testing.Stages;
import org.incipit.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {
  private static final String TEXT =
      "ON THE LAMP\n\nThe lamp was lit at six, and everybody came to look at it, since there had"
          + " been\nno light in the hall for a year.\n\nThey left at nine.\n";

  private static FrontMatter of(String text) {
    return FrontMatter.of(SourceText.of("a.txt", text, "0", "UTF-8"));
  }

  @Test
  void namesAreShortOrWholeAndMayHaveLists() {
    FrontMatter front =
        of(
            "--- \n# who\nTitle: 'On: lamps'\nauthor: [Lind, Holm]\nkeywords:\n- lamps\n- light\n"
                + "dc.rights: https://example.org/\npublisher:\n---  \n"
                + TEXT);
    Metadata said = front.metadata();
    assertThat(said.get("dc.title")).contains("On: lamps");
    assertThat(said.all("dc.creator")).hasSize(2);
    assertThat(said.all("dc.subject")).hasSize(2);
    assertThat(said.get("rights.uri")).contains("https://example.org/");
    assertThat(said.values()).doesNotContainKey("dc.publisher");
    assertThat(front.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\n---\n",
        "---\nA scene\n---\n",
        "----\ntitle: x\n----\n",
        " ---\ntitle: x\n---\n",
        "\n---\ntitle: x\n---\n",
        "---\ntitle: x\n",
        "---\nFrom: a\nDate: 1911\nSubject: b\nTo: c\n---\n",
        "---\ntitle: x\nlayout: y\n---\n",
        "---\ntitle: x\n: [\n---\n",
        "---\ntitle: x\ntitle: y\n---\n",
        "---\nauthor:\n  name: x\n---\n",
        "---\n- title\n---\n",
        "---\ntitle: x\f\n---\n",
        "---\ntitle: x\n...\ndate: 1911\n---\n",
        "---\ntitle: &a x\nauthor: *a\n---\n",
        "---\r"
      })
  void whatMerelyLooksLikeItIsText(String start) {
    assertThat(of(start + TEXT)).isEqualTo(FrontMatter.NONE);
  }

  @Test
  void aTextThatIsNothingElseIsText() {
    assertThat(of("---\ntitle: x\n---\n \n")).isEqualTo(FrontMatter.NONE);
  }

  @Test
  void metadataThatIsNoYamlStaysTextAndIsSaid() {
    FrontMatter front = of("---\ntitle: The Mill: a history\nauthor: Ada Lind\n---\n" + TEXT);
    assertThat(front.end()).isZero();
    assertThat(front.findings()).hasSize(1);
    Diagnostic finding = front.findings().get(0);
    assertThat(finding.message()).contains("not YAML", "quotation marks");
    assertThat(finding.span().start()).isBetween(4, 30);
  }

  @Test
  void itIsLookedForAtTheStartAlone() {
    assertThat(of("---\ntitle: " + "x".repeat(1 << 20) + "\n---\n" + TEXT))
        .isEqualTo(FrontMatter.NONE);
    assertThat(of("---\n" + "title\n".repeat(1 << 18))).isEqualTo(FrontMatter.NONE);
  }

  @Test
  void findingsPointAtTheLine() {
    String text = "---\ntitle: x\ndate: yesterday\n---\n" + TEXT;
    Diagnostic finding = of(text).findings().get(0);
    assertThat(text.substring(finding.span().start())).startsWith("yesterday");
    String strange = "---\ntitle: x\nauthor: y\nlayout: z\n---\n" + TEXT;
    Diagnostic unread = of(strange).findings().get(0);
    assertThat(strange.substring(unread.span().start())).startsWith("layout");
    assertThat(of(strange).end()).isZero();
  }

  /** Attributes that count lines and characters differ, nothing else. */
  private static String text(String xml) {
    return xml.substring(xml.indexOf("<body>"))
        .replaceAll(" (corresp|n)=\"[^\"]*\"", "")
        .replaceAll("\n+$", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "auto", "article", "letter", "speech", "verse"})
  void theTextIsReadAsIfItBeganBehind(String profile) {
    String alone = Stages.convert(TEXT, profile).xml();
    String behind = Stages.convert("---\nlang: en\n---\n\n" + TEXT, profile).xml();
    assertThat(text(behind)).isEqualTo(text(alone));
    assertThat(behind).contains("<ab type=\"metadata\" corresp=\"src:0,16\">---\n");
  }
}
