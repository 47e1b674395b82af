package org.incipit.recognise.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Annotation;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.model.BlockTree;
import org.incipit.model.Certainty;
import org.incipit.model.Genre;
import org.incipit.model.Kind;
import org.incipit.model.Metadata;
import org.incipit.text.SourceText;
import org.incipit.text.Span;

/** Small documents for tests, a paragraph for every stretch between blank lines. */
final class Texts {
  /** What one document gave. */
  record Result(SourceText source, List<Annotation> annotations, List<Diagnostic> findings) {
    /**
     * Every date as {@code [words] name=value …}, in text order; a time of day has its kind before.
     */
    List<String> lines() {
      return annotations.stream().map(this::line).toList();
    }

    private String line(Annotation annotation) {
      String attributes =
          annotation.attributes().entrySet().stream()
              .map(e -> " " + e.getKey() + "=" + e.getValue())
              .collect(Collectors.joining());
      String kind = annotation.kind() == Kind.TIME ? "time " : "";
      return kind + "[" + source.slice(annotation.span()).replace('\n', ' ') + "]" + attributes;
    }

    List<String> codes() {
      return findings.stream().map(finding -> finding.code().id()).toList();
    }
  }

  private Texts() {}

  static Result read(String language, String text) {
    return read("text.txt", language, text, Metadata.NONE);
  }

  static Result read(String name, String language, String text, Metadata metadata) {
    AnnotatedText document = document(name, language, text, metadata);
    List<Diagnostic> findings = new ArrayList<>();
    List<Annotation> annotations = new DateRecogniser().recognise(document, findings::add).toList();
    return new Result(document.source(), annotations, findings);
  }

  static AnnotatedText document(String name, String language, String text, Metadata metadata) {
    SourceText source = SourceText.of(name, text, "", "UTF-8");
    List<Block> paragraphs = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int blank = text.indexOf("\n\n", start);
      int end = blank < 0 ? text.length() : blank;
      if (end > start) {
        paragraphs.add(block(text, start, end));
      }
      start = end + 2;
    }
    Block body = Block.of(BlockKind.BODY, "", Map.of(), List.of(), paragraphs);
    BlockTree tree =
        new BlockTree(
            List.of(body), List.of(), List.of(), new Genre("text", Certainty.LOW, "a test"));
    return AnnotatedText.of(source, tree, language, metadata);
  }

  /** A paragraph, or a note when it begins with a number and a bracket. */
  private static Block block(String text, int start, int end) {
    int bracket = text.indexOf(')', start);
    boolean label = bracket > start && bracket < start + 4 && Character.isDigit(text.charAt(start));
    if (!label) {
      return Block.of(BlockKind.P, "", Map.of(), List.of(new Span(start, end)), List.of());
    }
    Block mark =
        Block.of(BlockKind.LABEL, "", Map.of(), List.of(new Span(start, bracket + 1)), List.of());
    return Block.of(
        BlockKind.NOTE,
        "",
        Map.of("n", text.substring(start, bracket)),
        List.of(new Span(bracket + 1, end)),
        List.of(mark));
  }
}
