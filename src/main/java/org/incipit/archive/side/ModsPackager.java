package org.incipit.archive.side;

import java.util.Map;
import java.util.Set;
import org.incipit.archive.Field;

/** MODS 3.8 of the Library of Congress. */
public final class ModsPackager extends SideFiles {

  public ModsPackager() {
    super("mods", "MODS 3.8, for libraries", Map.of(".mods.xml", "mods.xsl"), Set.of(Field.TITLE));
  }
}
