package org.incipit.archive.side;

import java.util.Map;
import java.util.Set;
import org.incipit.archive.Field;

/** Records of DataCite 4.7; without a DOI they are drafts, with (:tba) in its place. */
public final class DataCitePackager extends SideFiles {
  private static final String YEAR =
      "publicationYear: give dc.date (date in publicationStmt), the day or year of publication";

  public DataCitePackager() {
    super(
        "datacite",
        "DataCite 4.7, the record of a DOI",
        Map.of(".datacite.xml", "datacite.xsl"),
        Set.of(Field.TITLE, Field.CREATOR, Field.PUBLISHER),
        new Demand(Field.DATE, YEAR, SideFiles::isIssued));
  }
}
