package org.incipit.gold;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incipit.model.Kind;
import org.incipit.model.TaggedText;
import org.incipit.text.Span;

/**
 * Reads tables of one token a line: the token, a tab, {@code O} or {@code B-} or {@code I-} and a
 * kind. An empty line ends a sentence, {@code #doc} begins a document; without a second column
 * nothing is tagged. The text is put together again: its spaces are guessed, its line ends lost.
 */
public final class TokenTable {
  /** Sentences to a paragraph; what ends without a mark of its end is one by itself. */
  private static final int SENTENCES = 6;

  private static final String ENDS = ".!?\"”’'";
  private static final String NO_SPACE_BEFORE = ",.;:!?)]}’'-”»";
  private static final String NO_SPACE_AFTER = "([{“«-‘";
  private static final Map<String, Kind> KINDS =
      Map.of("person", Kind.PERSON, "place", Kind.PLACE, "org", Kind.ORGANISATION);

  private final String name;
  private final String language;
  private final List<TaggedText> texts = new ArrayList<>();
  private StringBuilder text = new StringBuilder();
  private List<Span> paragraphs = new ArrayList<>();
  private List<TaggedText.TaggedSpan> names = new ArrayList<>();
  private int start;
  private int sentences;
  private boolean glued = true;
  private boolean quoting;
  private String last = "";
  private Kind kind;
  private int from;
  private int to;

  private TokenTable(String name, String language) {
    this.name = name;
    this.language = language;
  }

  /**
   * The documents of a table.
   *
   * @param lines without line ends
   * @param name for messages
   * @throws IllegalArgumentException when a line has a tag that is none; the message says which
   */
  public static List<TaggedText> read(List<String> lines, String name, String language) {
    TokenTable table = new TokenTable(name, language);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("#doc")) {
        table.document();
      } else if (line.isEmpty()) {
        table.sentence();
      } else {
        table.token(line, i + 1);
      }
    }
    table.document();
    return table.texts;
  }

  private void token(String line, int number) {
    int tab = line.indexOf('\t');
    String token = tab < 0 ? line : line.substring(0, tab);
    String tag = tab < 0 ? "O" : line.substring(tab + 1).strip();
    boolean quote = token.equals("\"");
    boolean spaced = !glued && (quote ? !quoting : !tight(token));
    text.append(spaced ? " " : "");
    int at = text.length();
    text.append(token);
    mark(tag, at, number);
    quoting ^= quote;
    glued = quote ? quoting : NO_SPACE_AFTER.contains(token) || token.equals("'");
    last = token;
  }

  private static boolean tight(String token) {
    return token.length() == 1 && NO_SPACE_BEFORE.contains(token)
        || token.equals("n't")
        || token.startsWith("'") && token.length() > 1 && token.length() < 4;
  }

  private void mark(String tag, int at, int number) {
    boolean begins = tag.startsWith("B-");
    if (!begins && !tag.startsWith("I-") && !tag.equals("O")) {
      throw new IllegalArgumentException(
          name + ":" + number + ": no tag \"" + tag + "\"; there are O, B- and I- with a kind");
    }
    if (begins || tag.equals("O")) {
      close();
    }
    if (begins) {
      kind = KINDS.get(tag.substring(2));
      from = at;
    }
    to = text.length();
  }

  private void close() {
    Optional.ofNullable(kind)
        .ifPresent(k -> names.add(new TaggedText.TaggedSpan(k, new Span(from, to), Map.of())));
    kind = null;
  }

  private void sentence() {
    close();
    sentences++;
    boolean ended = !last.isEmpty() && ENDS.indexOf(last.charAt(last.length() - 1)) >= 0;
    if (!ended || sentences >= SENTENCES) {
      paragraph();
    }
  }

  private void paragraph() {
    close();
    if (text.length() > start) {
      paragraphs.add(new Span(start, text.length()));
      text.append("\n\n");
      start = text.length();
    }
    sentences = 0;
    glued = true;
    quoting = false;
    last = "";
  }

  private void document() {
    paragraph();
    if (!paragraphs.isEmpty()) {
      texts.add(new TaggedText(name, language, text.toString(), paragraphs, names));
    }
    text = new StringBuilder();
    paragraphs = new ArrayList<>();
    names = new ArrayList<>();
    start = 0;
  }
}
