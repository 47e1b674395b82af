package org.incipit.recognise.stage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
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
import org.incipit.recognise.RightEdge;
import org.incipit.text.Emphasis;
import org.incipit.text.Span;

/**
 * Tags directions inside speeches: brackets that hold emphasised words, brackets of any kind where
 * the speeches know no others, and emphasised words that open as directions do.
 */
public final class StageRecogniser implements Recogniser {
  private static final String ID = "stage";

  /** Divisions that only plays have, where words are said that no speaker's name stands before. */
  private static final Set<String> DRAMATIC = Set.of("act", "scene");

  /** Lists of words by which an editor says what cannot be read or heard. */
  private static final List<String> EDITORS =
      List.of("bracket.inaudible", "bracket.illegible", "bracket.lost", "bracket.sic");

  private static final int LONGEST = 900;
  private static final int LONGEST_PLAIN = 160;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String description() {
    return "tagged directions in speeches by brackets and emphasis";
  }

  @Override
  public Stream<Annotation> recognise(AnnotatedText document, DiagnosticSink sink) {
    Set<Block> spoken = Collections.newSetFromMap(new IdentityHashMap<>());
    document.tree().parts().forEach(part -> collect(part, false, spoken));
    if (spoken.isEmpty()) {
      return Stream.empty();
    }
    List<Passage> passages =
        document.passages().stream()
            .filter(p -> spoken.contains(p.block()) && !p.inNote())
            .toList();
    boolean named = isPlay(document) && bracketsBehindNames(document);
    return new Run(passages, behindComma(document), named, LanguageData.of(document.language()))
        .all().stream();
  }

  private static boolean isPlay(AnnotatedText document) {
    return document.tree().parts().stream().anyMatch(StageRecogniser::holdsPlay);
  }

  private static boolean holdsPlay(Block block) {
    return block.kind() == BlockKind.CAST_LIST
        || DRAMATIC.contains(block.attributes().getOrDefault("type", ""))
        || block.children().stream().anyMatch(StageRecogniser::holdsPlay);
  }

  /** True where a direction behind a speaker's name stands in round brackets. */
  private static boolean bracketsBehindNames(AnnotatedText document) {
    boolean name = false;
    for (Passage passage : document.passages()) {
      if (name && passage.text().startsWith("(")) {
        return true;
      }
      name = passage.block().kind() == BlockKind.SPEAKER;
    }
    return false;
  }

  /** What is said behind a speaker's name and a comma, which opens with a direction. */
  private static Set<Block> behindComma(AnnotatedText document) {
    Set<Block> said = Collections.newSetFromMap(new IdentityHashMap<>());
    boolean comma = false;
    for (Passage passage : document.passages()) {
      if (passage.block().kind() == BlockKind.SPEAKER) {
        comma = passage.text().endsWith(",");
      } else if (comma && !passage.inNote()) {
        if (passage.block().kind() != BlockKind.STAGE) {
          said.add(passage.block());
        }
        comma = false;
      }
    }
    return said;
  }

  private static void collect(Block block, boolean inSpeech, Set<Block> spoken) {
    boolean here =
        inSpeech
            || block.kind() == BlockKind.SP
            || DRAMATIC.contains(block.attributes().getOrDefault("type", ""));
    if (here
            && block.kind().read()
            && block.kind() != BlockKind.SPEAKER
            && block.kind() != BlockKind.HEAD
            && block.kind() != BlockKind.CELL
            && block.kind() != BlockKind.TRAILER
        || block.kind() == BlockKind.STAGE) {
      spoken.add(block);
    }
    block.children().forEach(child -> collect(child, here, spoken));
  }

  /** One document. */
  private static final class Run {
    private final List<Passage> passages;
    private final Set<Block> behindComma;

    /** Whether round brackets behind the names of a play hold directions. */
    private final boolean named;

    private final LanguageData language;
    private final List<Annotation> found = new ArrayList<>();

    private Run(
        List<Passage> passages, Set<Block> behindComma, boolean named, LanguageData language) {
      this.behindComma = behindComma;
      this.named = named;
      this.passages = passages;
      this.language = language;
    }

    private List<Annotation> all() {
      boolean emphasised = emphasisedBrackets();
      for (Passage passage : passages) {
        if (behindComma.contains(passage.block())) {
          behindComma(passage);
        }
        brackets(passage, emphasised);
        emphasis(passage);
      }
      return found;
    }

    /** True when most round brackets in speeches hold emphasised words. */
    private boolean emphasisedBrackets() {
      int emphasised = 0;
      int all = 0;
      for (Passage passage : passages) {
        String text = passage.text();
        for (int i = text.indexOf('('); i >= 0; i = text.indexOf('(', i + 1)) {
          all++;
          emphasised += opensEmphasis(text, i + 1) ? 1 : 0;
        }
      }
      return emphasised * 2 > all;
    }

    /**
     * "SCAPIN, _à part_.--": the direction goes up to its mark, else to a stop or a dash. The marks
     * stay outside, with the emphasis that they show.
     */
    private void behindComma(Passage passage) {
      String text = passage.text();
      if (text.charAt(0) == '(' || text.charAt(0) == '[') {
        return;
      }
      boolean marked = text.charAt(0) == '_';
      int start = marked ? 1 : 0;
      int end = marked ? text.indexOf('_', 1) : 0;
      while (!marked
          && end < text.length()
          && ".:—–".indexOf(text.charAt(end)) < 0
          && !text.startsWith("--", end)) {
        end++;
      }
      if (end > start && end <= LONGEST_PLAIN && end < text.length()) {
        add(passage, start, end, Certainty.HIGH, "behind a speaker's name and a comma");
      }
    }

    private void brackets(Passage passage, boolean emphasised) {
      String text = passage.text();
      boolean wholeBlock = passage.block().kind() == BlockKind.STAGE;
      RightEdge edge = RightEdge.of(text);
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c != '(' && c != '[') {
          continue;
        }
        int close = close(text, i);
        boolean unclosed = close < 0;
        int end = unclosed ? Unclosed.end(text, i) : close + 1;
        boolean apart = unclosed && c == '[' && edge.begins(i);
        if (end - i > LONGEST
            || unclosed && c == '('
            || unclosed && !apart && !opensEmphasis(text, i + 1)) {
          continue;
        }
        String inside = text.substring(i + 1, unclosed ? end : close).strip();
        boolean marked = opensEmphasis(text, i + 1) || c == '(' && Emphasis.most(inside);
        boolean direction =
            marked
                || apart && direction(inside)
                || c == '(' && named && !emphasised && isSentence(text, i, inside) && tells(inside)
                || c == '[' && speaks(inside)
                || c == '('
                    && !emphasised
                    && inside.length() <= LONGEST_PLAIN
                    && (atEdge(text, i, end) && !isVerse(passage, i, end) || direction(inside));
        boolean whole = wholeBlock && noWords(text, 0, i) && noWords(text, end, text.length());
        if (direction && !whole && hasLetter(inside)) {
          add(
              passage,
              i,
              end,
              marked ? Certainty.HIGH : Certainty.MEDIUM,
              "a direction in brackets");
          i = end - 1;
        }
      }
    }

    /** False for words that somebody says: "(You know how long that is.)". */
    private boolean tells(String inside) {
      return Arrays.stream(inside.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
          .noneMatch(language.list("structure.stage.speakers")::contains);
    }

    /** A sentence of its own in brackets, between others. */
    private static boolean isSentence(String text, int open, String inside) {
      int before = open - 1;
      while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
        before--;
      }
      return inside.indexOf(' ') > 0
          && inside.length() <= LONGEST_PLAIN
          && Character.isUpperCase(inside.charAt(0))
          && inside.charAt(inside.length() - 1) == '.'
          && inside.chars().noneMatch(Character::isDigit)
          && before >= 0
          && ".!?…—–-".indexOf(text.charAt(before)) >= 0;
    }

    /** Emphasised words outside brackets that open as directions do: "_Exit._". */
    private void emphasis(Passage passage) {
      if (passage.block().kind() == BlockKind.STAGE) {
        return;
      }
      String text = passage.text();
      for (int i = text.indexOf('_'); i >= 0; ) {
        int close = text.indexOf('_', i + 1);
        if (close < 0) {
          return;
        }
        boolean free =
            i == 0 || Character.isWhitespace(text.charAt(i - 1)) || text.charAt(i - 1) == '—';
        String inside = text.substring(i + 1, close);
        if (free && close - i <= LONGEST_PLAIN && direction(inside) && inside.indexOf('\n') < 0) {
          Span span = passage.toSource(i, close + 1);
          if (found.stream()
              .skip(Math.max(0, found.size() - 8))
              .noneMatch(a -> !a.span().disjoint(span))) {
            add(passage, i + 1, close, Certainty.MEDIUM, "emphasised, opens as directions do");
          }
        }
        i = text.indexOf('_', close + 1);
      }
    }

    private void add(Passage passage, int start, int end, Certainty cert, String why) {
      found.add(Annotation.of(Kind.STAGE, passage.toSource(start, end), ID, cert).because(why));
    }

    /** Digits, signs and editors' words in square brackets are no directions. */
    private boolean speaks(String inside) {
      return inside.length() > 2
          && Character.isLetter(inside.codePointAt(0))
          && !inside.startsWith("i.e.")
          && EDITORS.stream().noneMatch(list -> opens(inside.toLowerCase(Locale.ROOT), list))
          && inside.chars().filter(Character::isLetter).count() > 2;
    }

    /** "(And none of us believed it to be so)": a verse that goes on with a sentence. */
    private boolean isVerse(Passage passage, int start, int end) {
      String text = passage.text();
      return passage.block().kind() == BlockKind.L
          && noWords(text, 0, start)
          && noWords(text, end, text.length())
          && opens(text.substring(start + 1).toLowerCase(Locale.ROOT), "structure.clause.openers");
    }

    /** At the start of a speech, or at its end. */
    private static boolean atEdge(String text, int start, int end) {
      return text.substring(0, start).isBlank() || text.substring(end).isBlank();
    }

    private boolean direction(String inside) {
      String lower = inside.strip().toLowerCase(Locale.ROOT);
      return opens(lower, "structure.stage.verbs") || opens(lower, "bracket.events");
    }

    private boolean opens(String lower, String list) {
      for (String verb : language.list(list)) {
        if (lower.startsWith(verb)
            && (lower.length() == verb.length()
                || !Character.isLetterOrDigit(lower.charAt(verb.length())))) {
          return true;
        }
      }
      return false;
    }

    private static boolean opensEmphasis(String text, int from) {
      int i = from;
      while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
        i++;
      }
      return i < text.length() && (text.charAt(i) == '_' || text.charAt(i) == '~');
    }

    private static int close(String text, int open) {
      char opener = text.charAt(open);
      char closer = opener == '(' ? ')' : ']';
      int depth = 0;
      for (int i = open; i < text.length() && i - open <= LONGEST; i++) {
        char c = text.charAt(i);
        depth += c == opener ? 1 : c == closer ? -1 : 0;
        if (depth == 0) {
          return i;
        }
      }
      return -1;
    }

    private static boolean noWords(String text, int from, int to) {
      return text.substring(from, to).chars().noneMatch(Character::isLetterOrDigit);
    }

    private static boolean hasLetter(String text) {
      return text.chars().anyMatch(Character::isLetter);
    }
  }
}
