package org.incipit.parse;

import java.util.Optional;

/** A heading while depths are settled, and the key by which they are: the smaller, the higher. */
final class RankedHeading {
  /** Index of its chunk. */
  final int index;

  /** The rank of its dividing word, 0 for none. */
  final int word;

  /** One of the kinds of {@link RankCode}. */
  final int kind;

  /** The series of its number, or how a title without one is set. */
  final String style;

  /** Its number, 0 for none. */
  final int value;

  /** The space above it: 1 for the most, 3 for the least. */
  int bucket;

  int key;

  private RankedHeading(int index, int code, String style, int value) {
    this.index = index;
    this.bucket = code / RankCode.BUCKET;
    this.word = code % RankCode.BUCKET / RankCode.WORD;
    this.kind = code % RankCode.WORD;
    this.style = style;
    this.value = value;
  }

  static RankedHeading of(Draft draft, int index, Chunk chunk, Label label) {
    String text = draft.text(chunk);
    Optional<HeadingWords.Read> read =
        draft.headings().read(text).filter(HeadingWords.Read::numbered);
    if (read.isPresent()) {
      return new RankedHeading(index, label.rank(), read.get().series(), read.get().value());
    }
    return NumberSeries.named(draft, index, draft.plain(chunk))
        .map(member -> new RankedHeading(index, label.rank(), member.series(), member.value()))
        .orElseGet(() -> new RankedHeading(index, label.rank(), style(text), 0));
  }

  /** How a title without a number is set: in capitals, with marks of emphasis, or plain. */
  static String style(String text) {
    return Words.shouted(text) ? "C" : HeadingEvidence.emphasised(text) ? "_" : "m";
  }

  /** True for a heading that has neither number nor marks. */
  boolean isTitle() {
    return word == 0 && value == 0 && (kind == RankCode.PLAIN || kind == RankCode.TOP);
  }

  /** True for a number without a word. */
  boolean isNumber() {
    return word == 0 && value > 0;
  }

  /** True for the heading of a part, which a dividing word heads. */
  boolean isPart() {
    return word > 0 && word < RankCode.ENTRY;
  }
}
