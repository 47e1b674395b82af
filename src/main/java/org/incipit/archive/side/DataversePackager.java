package org.incipit.archive.side;

import java.util.Map;
import java.util.Set;
import org.incipit.archive.Field;

/** The body of a request that makes a draft in Dataverse. */
public final class DataversePackager extends SideFiles {
  private static final String CONTACT =
      "datasetContactEmail: give a mailbox for questions with --contact";

  public DataversePackager() {
    super(
        "dataverse",
        "a draft for Dataverse, JSON",
        Map.of(".dataverse.json", "dataverse.xsl"),
        Set.of(Field.TITLE, Field.CREATOR, Field.DESCRIPTION),
        new Demand(Field.TITLE, CONTACT, all -> has(all, Field.TITLE, "contact")));
  }
}
