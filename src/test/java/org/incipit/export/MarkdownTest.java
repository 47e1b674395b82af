package org.incipit.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a reader of Markdown makes of ours: the marks that were meant, and every word of the text.
 */
class MarkdownTest {
  private static final List<org.commonmark.Extension> EXTENSIONS =
      List.of(FootnotesExtension.create(), TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(EXTENSIONS).softbreak(" ").build();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>one</p><p>two</p> | <p>one</p><p>two</p>",
        "<div><head>A</head><div><head>B *</head><p>x</p></div></div> | <h1>A</h1><h2>B *</h2><p>x</p>",
        "<p># no heading</p> | <p># no heading</p>",
        "<p>- no item</p><p>1. nor here</p><p>2) nor here</p> | <p>- no item</p><p>1. nor here</p><p>2) nor here</p>",
        "<p>*a* _b_ `c` [d](e) &lt;f> ~~~ \\ &amp;amp;</p> | <p>*a* _b_ `c` [d](e) &lt;f&gt; ~~~ \\ &amp;amp;</p>",
        "<p>===</p><p>---</p><p>***</p> | <p>===</p><p>---</p><p>***</p>",
        "<p>a <emph> b </emph>c</p> | <p>a <em>b</em> c</p>",
        "<p><hi rend='bold'>b</hi></p> | <p><strong>b</strong></p>",
        "<list><item>a</item><item>b<list><item>c</item></list></item></list> | <ul><li><p>a</p></li><li><p>b</p><ul><li>c</li></ul></li></ul>",
        "<list rend='numbered'><item>a</item><item>b</item></list> | <ol><li>a</li><li>b</li></ol>",
        "<quote><p>a</p><p>b</p></quote> | <blockquote><p>a</p><p>b</p></blockquote>",
        "<lg><l>a</l><l>b</l></lg> | <p>a<br />b</p>",
        "<sp><speaker>Ann.</speaker><p>Yes.</p></sp> | <p><strong>Ann.</strong> Yes.</p>",
        "<p>see <ref target='https://x.example/a_b'>it</ref></p> | <p>see <a href=\"https://x.example/a_b\">it</a></p>",
        "<ab rend='preformatted'>a  *b*</ab> | <pre><code>a  *b*</code></pre>",
      })
  void readsAsMeant(String body, String html) {
    String made = Exports.export("md", ExportOptions.STANDARD, Exports.body(body));
    assertThat(RENDERER.render(PARSER.parse(made)).replaceAll("\\n", "")).isEqualTo(html);
  }

  @Test
  void aTableHasAHeadingRow() {
    String made =
        Exports.export(
            "md",
            ExportOptions.STANDARD,
            Exports.body(
                "<table><row role='label'><cell>A|B</cell><cell>C</cell></row><row><cell>1</cell></row></table>"));
    assertThat(made).isEqualTo("| A\\|B | C |\n| --- | --- |\n| 1 |  |\n");
    assertThat(RENDERER.render(PARSER.parse(made))).contains("<th>A|B</th>", "<td>1</td>");
  }

  @Test
  void aNoteIsAFootnote() {
    String made =
        Exports.export(
            "md",
            ExportOptions.STANDARD,
            Exports.body(
                "<p>a <ref type='noteref' target='#n'>(1)</ref> b<note>own</note></p>"
                    + "<div type='notes'><note xml:id='n'><label>1)</label> words</note></div>"));
    assertThat(made).isEqualTo("a [^2] b[^1]\n\n[^2]: words\n\n[^1]: own\n");
  }

  /** What plain text drops with the notes, a note that nothing calls among them, comes after it. */
  @ParameterizedTest
  @ValueSource(strings = {"speech", "foreign", "hostile", "persian"})
  void everyWordComesBack(String name) {
    String tei = Exports.file(name + ".xml");
    String made = Exports.export("md", ExportOptions.STANDARD, tei);
    String plain = Exports.export("txt", Exports.PLAIN, tei);
    String text = solid(plain.replaceAll("(?m)^- |^\\* \\* \\*$", ""));
    assertThat(words(PARSER.parse(made))).startsWith(text);
    assertThat(text).hasSizeGreaterThan(60);
  }

  private static String solid(String text) {
    return text.replaceAll("\\s+", "");
  }

  /** The words outside of notes and callouts. */
  private static String words(Node document) {
    StringBuilder words = new StringBuilder();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            words.append(code.getLiteral());
          }

          @Override
          public void visit(IndentedCodeBlock block) {
            words.append(block.getLiteral());
          }

          @Override
          public void visit(SoftLineBreak line) {
            words.append(' ');
          }

          @Override
          public void visit(HardLineBreak line) {
            words.append(' ');
          }

          @Override
          public void visit(CustomBlock block) {
            if (!(block instanceof FootnoteDefinition)) {
              visitChildren(block);
            }
          }

          @Override
          public void visit(CustomNode node) {
            if (!(node instanceof FootnoteReference)) {
              visitChildren(node);
            }
          }
        });
    return solid(words.toString());
  }
}
