package org.incipit.recognise.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.language.LanguageData;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Annotation;
import org.incipit.model.BlockKind;
import org.incipit.model.Certainty;
import org.incipit.model.Kind;
import org.incipit.model.Passage;
import org.incipit.recognise.Recogniser;

/** Tags the paragraphs and items of minutes that open with a word for a decision. */
public final class DecisionRecogniser implements Recogniser {
  private static final String ID = "decisions";
  private static final String MINUTES = "minutes";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String description() {
    return "tagged decisions in minutes by their first words";
  }

  @Override
  public Stream<Annotation> recognise(AnnotatedText document, DiagnosticSink sink) {
    if (!document.tree().genre().name().equals(MINUTES)) {
      return Stream.empty();
    }
    List<String> words =
        new ArrayList<>(LanguageData.of(document.language()).list("structure.decisions"));
    words.addAll(LanguageData.of("en").list("structure.decisions"));
    return document.passages().stream()
        .filter(p -> p.block().kind() == BlockKind.P || p.block().kind() == BlockKind.ITEM)
        .filter(p -> !p.inNote())
        .flatMap(passage -> decision(passage, words));
  }

  private static Stream<Annotation> decision(Passage passage, List<String> words) {
    String text = passage.text();
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int end = text.length();
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    int from = start;
    int to = end;
    return words.stream()
        .filter(word -> opens(text, from, word))
        .findFirst()
        .map(
            word ->
                Annotation.of(
                        Kind.DECISION,
                        passage.toSource(from, to),
                        ID,
                        colon(text, from + word.length()) ? Certainty.HIGH : Certainty.MEDIUM)
                    .with("type", "decision")
                    .because("opens with \"" + word + "\""))
        .stream();
  }

  private static boolean opens(String text, int start, String word) {
    int end = start + word.length();
    return end <= text.length()
        && text.substring(start, end).toLowerCase(Locale.ROOT).equals(word)
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }

  private static boolean colon(String text, int index) {
    return index < text.length() && text.charAt(index) == ':';
  }
}
