package org.incipit.archive;

/** What a file is to the document it belongs to. */
public enum Role {
  /** The plain text as it came, byte for byte. */
  SOURCE,
  /** The edition. */
  TEI,
  /** Made from the edition: pages, book, text. */
  DERIVATIVE,
  /** What the edition is valid by, with its version in its name. */
  SCHEMA,
  /** What the conversion said: findings and counts. */
  REPORT,
  /** Who may do what with it. */
  RIGHTS,
  /** Metadata that describe the document: Dublin Core, MODS. */
  DESCRIPTION,
  /** Metadata on how it came about and what keeps it: PREMIS. */
  PRESERVATION
}
