package org.incipit.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only TEI of other projects has reaches a reader somewhere. */
class ForeignTeiTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<del>not <persName>Ash</persName></del> | <del class=\"del\">not <span class=\"persName\">Ash</span></del>",
        "<app><lem wit='#A'>ice</lem><rdg wit='#B #C'>snow</rdg><rdg wit='#D'/></app> | <span class=\"choice\" title=\"snow (B C); – (D)\">ice</span>",
        "<app><rdg>ice</rdg></app> | <span class=\"choice\">ice</span>",
      })
  void pagesShow(String content, String expected) {
    String tei = Exports.body("<p>a " + content + " b</p>");
    assertThat(Exports.export("xhtml", ExportOptions.STANDARD, tei))
        .contains("a " + expected + " b")
        .doesNotContain("doc-index");
    assertThat(Exports.export("txt", ExportOptions.STANDARD, tei))
        .doesNotContain("not")
        .doesNotContain("snow");
  }

  @Test
  void notesOfAnApparatusComeOutLikeOthers() {
    String tei =
        Exports.body("<p>a <app><lem>ice</lem><rdg>snow</rdg><note>Thin.</note></app> b</p>");
    assertThat(Exports.export("txt", ExportOptions.STANDARD, tei))
        .isEqualTo("a ice (1) b\n\n(1) Thin.\n");
    assertThat(Exports.export("md", ExportOptions.STANDARD, tei))
        .isEqualTo("a ice[^1] b\n\n[^1]: Thin.\n");
    assertThat(Exports.export("xhtml", ExportOptions.STANDARD, tei))
        .contains(">ice</span><a class=\"noteref\"")
        .contains("Thin.")
        .contains("title=\"snow\"");
  }

  @Test
  void textHasGapsBetweenParagraphsAndWhatFiguresShow() {
    String tei =
        Exports.body(
            "<p>a</p><gap reason='lost'/><p>b</p><p><del>c</del></p>"
                + "<figure><head>Fig.</head><graphic url='x.png'/><figDesc>A boat.</figDesc></figure>");
    assertThat(Exports.export("txt", ExportOptions.STANDARD, tei))
        .isEqualTo("a\n\n[…]\n\nb\n\nFig.\n\nA boat.\n");
    assertThat(Exports.export("md", ExportOptions.STANDARD, tei))
        .isEqualTo("a\n\n\\[…\\]\n\nb\n\n**Fig.**\n\nA boat.\n");
    assertThat(Exports.export("xhtml", ExportOptions.STANDARD, tei))
        .contains("<p><del class=\"del\">c</del></p>");
  }
}
