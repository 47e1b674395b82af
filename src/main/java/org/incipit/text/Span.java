package org.incipit.text;

/**
 * A half-open range {@code [start, end)} of a {@link SourceText}, in UTF-16 code units; never
 * splits a surrogate pair.
 *
 * @param start offset of the first unit, 0-based
 * @param end offset after the last unit, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: [" + start + "," + end + ")");
    }
  }

  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return end == start;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** True when the two have no unit in common. */
  public boolean disjoint(Span other) {
    return end <= other.start || other.end <= start;
  }

  /** True when the two share text but neither contains the other, so no tree can hold both. */
  public boolean crosses(Span other) {
    return !disjoint(other) && !contains(other) && !other.contains(this);
  }

  /** Written out, as Java links what it makes for records at run time, and spans are keys. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Span span && span.start == start && span.end == end;
  }

  @Override
  public int hashCode() {
    return 31 * start + end;
  }

  /** Earlier start first; of two that start together the longer one first. */
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(other.end, end);
  }
}
