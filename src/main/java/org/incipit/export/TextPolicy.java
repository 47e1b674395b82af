package org.incipit.export;

import java.util.Locale;

/** How running text is laid out in plain text. */
public enum TextPolicy {
  /** One line a paragraph, a blank line between paragraphs, notes after the text. */
  READING,
  /** The source, line for line: the same characters after line-end normalisation. */
  LINES,
  /** Running text alone, without callouts, notes and page furniture. */
  PLAIN;

  /** As users and stylesheets write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
