package org.incipit.model;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.incipit.text.Span;

/**
 * A candidate: a recogniser says that a span of one block is something.
 *
 * @param kind what it is
 * @param span where, in source offsets; it starts and ends in the content of one block, and may
 *     bridge the holes of that content
 * @param recogniser id of the recogniser that says so
 * @param cert how sure it is
 * @param attributes TEI attributes by name, without id, {@code @cert} and {@code @resp}
 * @param designation whom a mention names; present for the entity kinds
 * @param link span and kind of another annotation that this one belongs to: the term of a gloss,
 *     the quotation of a reference
 * @param evidence what the decision rests on, in a few words, for the review file
 */
public record Annotation(
    Kind kind,
    Span span,
    String recogniser,
    Certainty cert,
    Map<String, String> attributes,
    Optional<Designation> designation,
    Optional<Link> link,
    String evidence) {
  /** What stands for the recogniser where a person decided. */
  public static final String REVIEW = "review";

  /** Names another annotation, which may have been made by another recogniser. */
  public record Link(Kind kind, Span span) {
    /** Written out for speed, as that of spans is. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Link link && link.kind == kind && link.span.equals(span);
    }

    @Override
    public int hashCode() {
      return 31 * span.hashCode() + kind.ordinal();
    }
  }

  public Annotation {
    attributes = java.util.Collections.unmodifiableMap(new TreeMap<>(attributes));
    if (span.isEmpty()) {
      throw new IllegalArgumentException("an annotation of nothing");
    }
    if (kind.entity() != designation.isPresent()) {
      throw new IllegalArgumentException(kind + " and its designation do not go together");
    }
  }

  /** A candidate of a kind that is no entity. */
  public static Annotation of(Kind kind, Span span, String recogniser, Certainty cert) {
    return new Annotation(
        kind, span, recogniser, cert, Map.of(), Optional.empty(), Optional.empty(), "");
  }

  /** A candidate mention of an entity. */
  public static Annotation mention(
      Kind kind, Span span, String recogniser, Certainty cert, Designation designation) {
    return new Annotation(
        kind, span, recogniser, cert, Map.of(), Optional.of(designation), Optional.empty(), "");
  }

  /** True for what a person decided. */
  public boolean reviewed() {
    return recogniser.equals(REVIEW);
  }

  /** The same with one more attribute. */
  public Annotation with(String name, String value) {
    Map<String, String> more = new TreeMap<>(attributes);
    more.put(name, value);
    return new Annotation(kind, span, recogniser, cert, more, designation, link, evidence);
  }

  /** The same, as sure as that. */
  public Annotation with(Certainty other) {
    return new Annotation(kind, span, recogniser, other, attributes, designation, link, evidence);
  }

  /** The same mention under another name. */
  public Annotation naming(String name) {
    Optional<Designation> renamed = designation.map(d -> new Designation(name, d.entry()));
    return new Annotation(kind, span, recogniser, cert, attributes, renamed, link, evidence);
  }

  /** The same, belonging to another annotation. */
  public Annotation linkedTo(Kind otherKind, Span otherSpan) {
    return new Annotation(
        kind,
        span,
        recogniser,
        cert,
        attributes,
        designation,
        Optional.of(new Link(otherKind, otherSpan)),
        evidence);
  }

  /** The same, saying what it rests on. */
  public Annotation because(String words) {
    return new Annotation(kind, span, recogniser, cert, attributes, designation, link, words);
  }
}
