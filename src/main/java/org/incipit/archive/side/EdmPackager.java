package org.incipit.archive.side;

import java.util.Map;
import java.util.Set;
import org.incipit.archive.Field;

/** Records of the Europeana Data Model. */
public final class EdmPackager extends SideFiles {
  private static final String ADDRESS =
      "edm:isShownAt: give dc.identifier as a DOI, handle or address of the page";
  private static final String LICENCE =
      "edm:rights: give dc.rights as the address of a licence or of a statement of rightsstatements.org";

  public EdmPackager() {
    super(
        "edm",
        "Europeana Data Model, RDF",
        Map.of(".edm.xml", "edm.xsl"),
        Set.of(Field.TITLE, Field.PUBLISHER, Field.LANGUAGE, Field.IDENTIFIER, Field.RIGHTS),
        new Demand(Field.IDENTIFIER, ADDRESS, all -> has(all, Field.IDENTIFIER, "uri")),
        new Demand(Field.RIGHTS, LICENCE, all -> has(all, Field.RIGHTS, "uri")));
  }
}
