package org.incipit.archive.side;

import java.util.Map;
import java.util.Set;
import org.incipit.archive.Field;

/** The body of a request that makes a draft in InvenioRDM, which Zenodo runs. */
public final class InvenioPackager extends SideFiles {
  private static final String DATE =
      "publication_date: give dc.date (date in publicationStmt), the day or year of publication";

  public InvenioPackager() {
    super(
        "inveniordm",
        "a draft for InvenioRDM (Zenodo), JSON",
        Map.of(".inveniordm.json", "inveniordm.xsl"),
        Set.of(Field.TITLE, Field.CREATOR),
        new Demand(Field.DATE, DATE, SideFiles::isIssued));
  }
}
