package org.incipit.archive.side;

import java.util.Map;
import java.util.Set;
import org.incipit.archive.Field;

/** Dublin Core twice: the fifteen elements, and DCMI Metadata Terms. */
public final class DublinCorePackager extends SideFiles {

  public DublinCorePackager() {
    super(
        "dublin-core",
        "Dublin Core, simple and with DCMI terms",
        Map.of(".oai_dc.xml", "dublin-core.xsl", ".dcterms.xml", "dcterms.xsl"),
        Set.of(Field.TITLE));
  }
}
