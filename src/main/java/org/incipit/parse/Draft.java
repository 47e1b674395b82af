package org.incipit.parse;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.incipit.language.LanguageData;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.model.Certainty;
import org.incipit.text.Span;

/** What the rules share while one document is parsed. Ids count up in source order. */
final class Draft {
  /** How much of a text behind the longest item is looked at: where the word ends, and more. */
  private static final int BEYOND = 8;

  private static final LanguageData ENGLISH = LanguageData.of("en");

  private final Layout layout;
  private final LanguageData language;
  private final PageFurniture furniture;
  private final Profile profile;
  private final BitSet furnitureLines;
  private final ChunkTexts texts;
  private final HeadingWords headings;
  private int paragraphs;

  Draft(Layout layout, LanguageData language, PageFurniture furniture, Profile profile) {
    this(
        layout,
        language,
        furniture,
        profile,
        new ChunkTexts(layout.source()),
        new HeadingWords(language));
  }

  private Draft(
      Layout layout,
      LanguageData language,
      PageFurniture furniture,
      Profile profile,
      ChunkTexts texts,
      HeadingWords headings) {
    this.layout = layout;
    this.language = language;
    this.furniture = furniture;
    this.profile = profile;
    this.furnitureLines = furniture.lines();
    this.texts = texts;
    this.headings = headings;
  }

  /** A new draft of the same document, for another profile. */
  Draft with(Profile other) {
    return new Draft(layout, language, furniture, other, texts, headings);
  }

  Layout layout() {
    return layout;
  }

  /** English, whose words are found in documents of every language. */
  static LanguageData english() {
    return ENGLISH;
  }

  LanguageData language() {
    return language;
  }

  /** What headings say in the document's language. */
  HeadingWords headings() {
    return headings;
  }

  Profile profile() {
    return profile;
  }

  String text(Chunk chunk) {
    return texts.text(chunk.extent());
  }

  /** The text without marks of emphasis, its white space as single spaces. */
  String plain(Chunk chunk) {
    return texts.plain(chunk.extent());
  }

  /** The same in lower case, without punctuation at its ends. */
  String key(Chunk chunk) {
    return texts.key(chunk.extent());
  }

  boolean isFurniture(Chunk chunk) {
    return furnitureLines.get(chunk.first().number() - 1)
        || furniture.marks().is(chunk)
        || LineNumbers.is(chunk);
  }

  /** True when a word stands in a list of the document's language, or of English. */
  boolean inLanguage(String list, String word) {
    return language.set(list).contains(word)
        || language != ENGLISH && ENGLISH.set(list).contains(word);
  }

  /** True when a word is the first half of a pair of a list, in the language or in English. */
  boolean isKey(String list, String word) {
    return language.keys(list).contains(word)
        || language != ENGLISH && ENGLISH.keys(list).contains(word);
  }

  /** What stands behind the colon of an item, in the document's language or in English. */
  Optional<String> paired(String list, String word) {
    for (LanguageData data : List.of(language, ENGLISH)) {
      for (String item : data.list(list)) {
        if (item.startsWith(word) && item.indexOf(':') == word.length()) {
          return Optional.of(item.substring(word.length() + 1));
        }
      }
    }
    return Optional.empty();
  }

  /** True when a text opens with an item of a list, as whole words, whatever its case. */
  boolean startsWithAny(String list, String text) {
    return opening(list, text) > 0;
  }

  /** The length of the longest item of a list that a text opens with, 0 for none. */
  int opening(String list, String text) {
    if (text.isEmpty()) {
      return 0;
    }
    char first = Character.toLowerCase(text.charAt(0));
    List<String> own = language.initial(list, first);
    List<String> english = ENGLISH.initial(list, first);
    if (own.isEmpty() && english.isEmpty()) {
      return 0;
    }
    int seen = Math.min(text.length(), Math.max(longest(own), longest(english)) + BEYOND);
    String lower = text.substring(0, seen).toLowerCase(Locale.ROOT).replace('ſ', 's');
    return Math.max(opening(own, lower), opening(english, lower));
  }

  private static int longest(List<String> items) {
    int longest = 0;
    for (String item : items) {
      longest = Math.max(longest, item.length());
    }
    return longest;
  }

  private static int opening(List<String> items, String lower) {
    int longest = 0;
    for (String item : items) {
      if (lower.startsWith(item)
          && (lower.length() == item.length()
              || !Character.isLetterOrDigit(item.charAt(item.length() - 1))
              || endsWord(lower, item.length()))) {
        longest = Math.max(longest, item.length());
      }
    }
    return longest;
  }

  /** True where a word ends; a hyphen with a letter behind it goes on with it, as in "to-day". */
  private static boolean endsWord(String text, int end) {
    boolean joined =
        text.charAt(end) == '-'
            && end + 1 < text.length()
            && Character.isLetter(text.charAt(end + 1));
    return !joined && !Character.isLetterOrDigit(text.charAt(end));
  }

  /** Page furniture as a block. */
  Block furniture(Chunk chunk) {
    if (LineNumbers.is(chunk)) {
      return LineNumbers.block(chunk.extent());
    }
    return furniture.marks().is(chunk)
        ? PageMarks.block(chunk.extent())
        : furniture.block(chunk.first());
  }

  /** {@code @cert} of a decision that could be wrong. */
  Map<String, String> certainty(Label label) {
    return label.cert() == Certainty.HIGH ? Map.of() : Map.of("cert", label.cert().tei());
  }

  Block paragraph(Chunk chunk) {
    return Block.of(BlockKind.P, nextParagraph(), Map.of(), chunk.content(), chunk.furniture());
  }

  String nextParagraph() {
    return "p" + ++paragraphs;
  }

  Block leaf(BlockKind kind, Chunk chunk) {
    return Block.of(kind, "", Map.of(), chunk.content(), chunk.furniture());
  }

  /** A leaf of the part of a chunk that lies in a range. */
  Block leaf(BlockKind kind, String id, Map<String, String> attributes, Chunk chunk, Span range) {
    return Block.of(
        kind,
        id,
        attributes,
        chunk.within(range.start(), range.end()),
        chunk.furnitureWithin(range.start(), range.end()));
  }

  /** The last word of a chunk, or its last mark when it ends in one. */
  String lastWord(Chunk chunk) {
    int end = chunk.last().textEnd();
    int i = end - 1;
    if (!Character.isLetterOrDigit(layout.charAt(i))) {
      return layout.source().content().substring(i, end);
    }
    while (i > chunk.last().textStart() && !Characters.isSpace(layout.charAt(i - 1))) {
      i--;
    }
    return layout.source().content().substring(i, end);
  }
}
