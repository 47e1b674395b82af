package org.incipit.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.incipit.text.SourceText;
import org.incipit.text.Span;
import org.junit.jupiter.api.Test;

class ChunkTextsTest {
  private static final String TEXT = "_Of  Bread_,\nand Salt.\n" + "x ".repeat(3000);

  private final ChunkTexts texts = new ChunkTexts(SourceText.of("a.txt", TEXT, "", "UTF-8"));

  @Test
  void formsAreThoseOfWords() {
    Span extent = new Span(0, 22);
    String text = TEXT.substring(0, 22);
    assertThat(texts.text(extent)).isEqualTo(text);
    assertThat(texts.plain(extent)).isEqualTo(Words.plain(text));
    assertThat(texts.key(extent)).isEqualTo(Words.key(text)).isEqualTo("of bread, and salt");
  }

  @Test
  void whatIsAskedAgainIsTheSame() {
    Span extent = new Span(0, 22);
    assertThat(texts.plain(extent)).isSameAs(texts.plain(extent));
  }

  @Test
  void aChunkThatWasCutElsewhereIsReadAnew() {
    assertThat(texts.key(new Span(0, 22))).isEqualTo("of bread, and salt");
    assertThat(texts.key(new Span(0, 12))).isEqualTo("of bread");
    assertThat(texts.key(new Span(0, 22))).isEqualTo("of bread, and salt");
  }

  @Test
  void longTextsAreNotKept() {
    Span extent = new Span(23, TEXT.length());
    assertThat(texts.plain(extent)).isEqualTo(texts.plain(extent)).isNotSameAs(texts.plain(extent));
  }
}
