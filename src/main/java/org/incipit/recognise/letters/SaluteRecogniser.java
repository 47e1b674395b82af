package org.incipit.recognise.letters;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.language.LanguageData;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Annotation;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.model.Certainty;
import org.incipit.model.Kind;
import org.incipit.model.Passage;
import org.incipit.recognise.Recogniser;

/**
 * Tags greetings that run into the first sentence: "Dear Sir,—I have"; in letters also "My dear
 * Tom, I have", where the first paragraph opens so.
 */
public final class SaluteRecogniser implements Recogniser {
  private static final String ID = "salutes";
  private static final String WORDS = "structure.salutes.first";
  private static final int LONGEST = 50;
  private static final int MOST_WORDS = 5;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String description() {
    return "tagged greetings that run into the first sentence";
  }

  @Override
  public Stream<Annotation> recognise(AnnotatedText document, DiagnosticSink sink) {
    List<String> words = new ArrayList<>(LanguageData.of(document.language()).list(WORDS));
    words.addAll(LanguageData.of("en").list(WORDS));
    Set<Block> first = new HashSet<>();
    document.tree().parts().forEach(part -> opening(part, first));
    return document.passages().stream()
        .filter(passage -> passage.block().kind() == BlockKind.P && !passage.inNote())
        .flatMap(passage -> salute(passage, words, first.contains(passage.block())));
  }

  /** The first paragraphs of letters that no greeting of its own stands over. */
  private static void opening(Block block, Set<Block> first) {
    boolean letter = "letter".equals(block.attributes().get("type"));
    for (Block child : block.children()) {
      if (letter && child.kind() == BlockKind.P) {
        first.add(child);
      }
      letter &= child.kind() != BlockKind.P && !greets(child);
      opening(child, first);
    }
  }

  private static boolean greets(Block block) {
    return block.kind() == BlockKind.SALUTE
        || block.kind() == BlockKind.OPENER
            && block.children().stream().anyMatch(SaluteRecogniser::greets);
  }

  private static Stream<Annotation> salute(Passage passage, List<String> words, boolean opens) {
    String text = passage.text();
    int start = 0;
    while (start < text.length() && " \n\t_*".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < text.length() && end - start <= LONGEST && ",:!.;".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    int from = start;
    if (end == start
        || end >= text.length()
        || ".;".indexOf(text.charAt(end)) >= 0
        || words.stream().noneMatch(word -> opensWith(text, from, word))) {
      return Stream.empty();
    }
    boolean dash = dashAt(text, end + 1);
    boolean plain = opens && wordFollows(text, end + 1) && wordsIn(text, start, end) <= MOST_WORDS;
    return dash || plain
        ? Stream.of(
            Annotation.of(
                    Kind.SALUTATION,
                    passage.toSource(start, end + 1),
                    ID,
                    dash ? Certainty.HIGH : Certainty.MEDIUM)
                .with("type", "salute")
                .because("opens with words of greeting"))
        : Stream.empty();
  }

  private static boolean opensWith(String text, int start, String word) {
    int end = start + word.length();
    return text.regionMatches(true, start, word, 0, word.length())
        && end < text.length()
        && !Character.isLetterOrDigit(text.charAt(end));
  }

  private static boolean dashAt(String text, int from) {
    int i = from;
    while (i < text.length() && " _*".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i < text.length()
        && ("—–―".indexOf(text.charAt(i)) >= 0
            || text.startsWith("--", i)
            || text.startsWith("- ", i));
  }

  /** A capital behind white space: "My dear Tom, I have", not "Dear friends, as we are,". */
  private static boolean wordFollows(String text, int from) {
    int i = from;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i > from && i < text.length() && Character.isUpperCase(text.charAt(i));
  }

  private static int wordsIn(String text, int from, int to) {
    return text.substring(from, to).trim().split("\\s+").length;
  }
}
