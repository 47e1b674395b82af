package org.incipit.parse;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.incipit.model.Certainty;

/** The chunks of a document and what was found of each so far. One thread, one document. */
final class Labels {
  private final List<Chunk> chunks;
  private final Label[] labels;

  Labels(List<Chunk> chunks) {
    this.chunks = chunks;
    this.labels = new Label[chunks.size()];
  }

  int size() {
    return chunks.size();
  }

  Chunk chunk(int i) {
    return chunks.get(i);
  }

  List<Chunk> chunks() {
    return chunks;
  }

  Optional<Label> at(int i) {
    return i < 0 || i >= labels.length ? Optional.empty() : Optional.ofNullable(labels[i]);
  }

  /** True when nothing was found yet. */
  boolean open(int i) {
    return labels[i] == null;
  }

  boolean is(int i, Role role) {
    return i >= 0 && i < labels.length && labels[i] != null && labels[i].role() == role;
  }

  /** Says what a chunk is, unless something was said before. */
  void set(int i, Label label) {
    if (labels[i] == null) {
      labels[i] = label;
    }
  }

  /** Says what a chunk is, whatever was said before. */
  void replace(int i, Label label) {
    labels[i] = label;
  }

  /** Number of blank lines behind a chunk. */
  int blankAfter(int i) {
    return i + 1 < chunks.size() ? chunks.get(i + 1).blankBefore() : Group.MANY;
  }

  /** What is still open is a paragraph. */
  List<Label> finished() {
    Label paragraph = Label.of(Role.P, Certainty.HIGH, "running text");
    return Arrays.stream(labels).map(label -> label == null ? paragraph : label).toList();
  }
}
