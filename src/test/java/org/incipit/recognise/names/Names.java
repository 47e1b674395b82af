package org.incipit.recognise.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.incipit.authority.UserAuthority;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Annotation;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.model.BlockTree;
import org.incipit.model.Certainty;
import org.incipit.model.Genre;
import org.incipit.model.Metadata;
import org.incipit.text.SourceText;
import org.incipit.text.Span;

/** Runs the recogniser over a text whose paragraphs are parted by blank lines. */
final class Names {
  private Names() {}

  static AnnotatedText document(String text, String language) {
    List<Block> paragraphs = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int gap = text.indexOf("\n\n", from);
      int to = gap < 0 ? text.length() : gap;
      if (to > from) {
        paragraphs.add(Block.of(BlockKind.P, "", Map.of(), List.of(new Span(from, to)), List.of()));
      }
      from = to + 2;
    }
    Block body = Block.of(BlockKind.BODY, "", Map.of(), List.of(), paragraphs);
    return AnnotatedText.of(
        SourceText.of("test.txt", text, "", "UTF-8"),
        new BlockTree(
            List.of(body), List.of(), List.of(), new Genre("text", Certainty.LOW, "a test")),
        language,
        Metadata.NONE);
  }

  static List<Annotation> find(String text, String language) {
    return find(text, language, UserAuthority.NONE, diagnostic -> {});
  }

  static List<Annotation> find(
      String text, String language, UserAuthority user, DiagnosticSink sink) {
    return new NamesRecogniser()
        .withAuthority(user)
        .recognise(document(text, language), sink)
        .sorted(Comparator.comparing(Annotation::span).thenComparing(Annotation::kind))
        .toList();
  }

  /** Every annotation as {@code KIND words}, in order, line ends as they are. */
  static List<String> list(String text, String language) {
    return find(text, language).stream()
        .map(a -> a.kind() + " " + text.substring(a.span().start(), a.span().end()))
        .toList();
  }
}
