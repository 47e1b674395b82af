package org.incipit.archive;

import java.util.Locale;

/** What a description can say of an item: the elements of Dublin Core, and what archives add. */
public enum Field {
  TITLE,
  CREATOR,
  CONTRIBUTOR,
  SUBJECT,
  DESCRIPTION,
  PUBLISHER,
  DATE,
  TYPE,
  FORMAT,
  IDENTIFIER,
  SOURCE,
  LANGUAGE,
  RELATION,
  COVERAGE,
  RIGHTS,
  /** What the item is a part of in the repository. */
  COLLECTION;

  /** As users write it in metadata: {@code dc.title}. */
  public String word() {
    return this == COLLECTION ? "collection" : "dc." + name().toLowerCase(Locale.ROOT);
  }
}
