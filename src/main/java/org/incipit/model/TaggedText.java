package org.incipit.model;

import java.util.List;
import java.util.Map;
import org.incipit.text.SourceText;
import org.incipit.text.Span;

/**
 * A text in which a person marked the names: what models learn from and results are held against.
 *
 * @param name where it comes from, for messages
 * @param language BCP 47 tag
 * @param text the whole text
 * @param paragraphs spans of {@code text} that no name reaches over, in order
 * @param names the marked names, in order; those of an untagged text are none
 */
public record TaggedText(
    String name, String language, String text, List<Span> paragraphs, List<TaggedSpan> names) {
  /**
   * A marked span.
   *
   * @param kind what it is
   * @param span of the text
   * @param attributes the attributes that say more, such as {@code when}, by name
   */
  public record TaggedSpan(Kind kind, Span span, Map<String, String> attributes) {
    public TaggedSpan {
      attributes = Map.copyOf(attributes);
    }
  }

  public TaggedText {
    paragraphs = List.copyOf(paragraphs);
    names = List.copyOf(names);
  }

  /** The text as recognisers are given it: a paragraph each, nothing marked. */
  public AnnotatedText document() {
    List<Block> blocks =
        paragraphs.stream()
            .map(span -> Block.of(BlockKind.P, "", Map.of(), List.of(span), List.of()))
            .toList();
    Block body = Block.of(BlockKind.BODY, "", Map.of(), List.of(), blocks);
    Genre genre = new Genre("plain", Certainty.HIGH, "tagged by hand");
    return AnnotatedText.of(
        SourceText.of(name, text, "", "UTF-8"),
        new BlockTree(List.of(body), List.of(), List.of(), genre),
        language,
        Metadata.NONE);
  }
}
