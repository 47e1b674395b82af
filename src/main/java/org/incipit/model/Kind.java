package org.incipit.model;

/**
 * What an annotation says, in order of precedence: where two candidates cross, the kind named
 * earlier here stays. Each is one TEI element.
 */
public enum Kind {
  /** A callout that points at a note. */
  NOTE_REF("ref"),
  /** Words that could not be read or heard, and the mark that says so. */
  GAP("gap"),
  /** What a meeting decided: the whole of a paragraph or an item. */
  DECISION("seg"),
  /** A greeting that runs into a sentence. */
  SALUTATION("seg"),
  /** Where in a recording something is said: {@code [00:12:31]}. */
  TIMECODE("seg"),
  /** A stage direction inside a speech. */
  STAGE("stage"),
  /** Words that the source sets apart by marks around them, the marks included. */
  HI("hi"),
  /** Words set apart by marks of which it is not known how they looked. */
  APART("seg"),
  /** One of those marks. */
  MARK("metamark"),
  /** An address on the web or of a mailbox. */
  LINK("ref"),
  /** An insertion by a translator or editor, in brackets. */
  SUPPLIED("supplied"),
  /** A reading that the editor doubts. */
  UNCLEAR("unclear"),
  /** A shortened word that an editor wrote out in brackets. */
  EXPAN("expan"),
  /** The letters that were added to it. */
  EX("ex"),
  /** The explanation of a term, in brackets. */
  GLOSS("gloss"),
  /** A clarification or comment in brackets that belongs to no single term. */
  INLINE_NOTE("note"),
  /** A formula of honour or blessing after a name. */
  FORMULA("seg"),
  /** Words quoted from a source. */
  QUOTE("quote"),
  /** A term that is explained, quotation marks included. */
  TERM("term"),
  /** A bibliographic reference. */
  BIBL("bibl"),
  DATE("date"),
  /** A time of day. */
  TIME("time"),
  ORGANISATION("orgName"),
  PERSON("persName"),
  EVENT("eventName"),
  PLACE("placeName"),
  /** A title of a work. */
  TITLE("title"),
  /** A part of a work: chapter, verse, page. */
  BIBL_SCOPE("biblScope"),
  /** A title, rank or office that belongs to a name. */
  ROLE("roleName"),
  /** A word that looks wrong and stands so in the source, as an editor says. */
  SIC("sic"),
  /** Words in another language. */
  FOREIGN("foreign"),
  /** Words in quotation marks, when nothing more is known of them. */
  Q("q");

  private final String element;

  Kind(String element) {
    this.element = element;
  }

  /** Local name of the TEI element. */
  public String element() {
    return element;
  }

  /** True for words of the translator or editor, which are no machine's guess. */
  public boolean editorial() {
    return switch (this) {
      case SUPPLIED, GAP, UNCLEAR, EXPAN, EX, SIC, GLOSS, INLINE_NOTE -> true;
      default -> false;
    };
  }

  /** True for what the source shows by itself, so that nobody answers for it. */
  public boolean evident() {
    return this == NOTE_REF
        || this == ROLE
        || this == BIBL_SCOPE
        || this == HI
        || this == APART
        || this == MARK
        || this == TIMECODE;
  }

  /** True for the kinds whose mentions are gathered into entities. */
  public boolean entity() {
    return this == PERSON || this == PLACE || this == ORGANISATION || this == EVENT;
  }
}
