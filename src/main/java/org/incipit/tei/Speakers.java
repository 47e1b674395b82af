package org.incipit.tei;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.incipit.model.Annotation;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.model.Kind;
import org.incipit.resolve.Resolution;
import org.incipit.resolve.Resolved;
import org.incipit.text.Span;

/** Whose speech it is, by the name that stands over it. */
record Speakers(String text, Resolution resolution) {
  /** The entry of the person that the speaker of a speech is; none where it is more than a name. */
  Optional<String> of(Block block) {
    if (block.kind() != BlockKind.SP) {
      return Optional.empty();
    }
    return block.children().stream()
        .filter(child -> child.kind() == BlockKind.SPEAKER)
        .findFirst()
        .flatMap(this::named);
  }

  private Optional<String> named(Block speaker) {
    return resolution.in(speaker).stream()
        .filter(kept -> kept.annotation().kind() == Kind.PERSON)
        .filter(kept -> isAll(kept.annotation().span(), speaker))
        .map(Resolved::target)
        .findFirst();
  }

  /**
   * True when no letter of a leaf block stands outside the span, but for a seat in brackets and the
   * time of a recording.
   */
  private boolean isAll(Span span, Block leaf) {
    String behind = text.substring(span.end(), Math.max(span.end(), leaf.extent().end()));
    int open = span.end() + behind.indexOf('(');
    int close = behind.indexOf('(') < 0 ? -1 : span.end() + behind.lastIndexOf(')');
    List<Span> times =
        resolution.in(leaf).stream()
            .map(kept -> kept.annotation())
            .filter(annotation -> annotation.kind() == Kind.TIMECODE)
            .map(Annotation::span)
            .toList();
    return leaf.content().stream()
        .flatMapToInt(part -> IntStream.range(part.start(), part.end()))
        .filter(at -> at < span.start() || at >= span.end())
        .filter(at -> at <= open || at >= close)
        .filter(at -> times.stream().noneMatch(time -> at >= time.start() && at < time.end()))
        .noneMatch(at -> Character.isLetterOrDigit(text.charAt(at)));
  }
}
