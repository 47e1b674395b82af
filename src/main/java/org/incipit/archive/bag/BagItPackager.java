package org.incipit.archive.bag;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.incipit.archive.Crosswalk;
import org.incipit.archive.Entry;
import org.incipit.archive.Item;
import org.incipit.archive.ItemFile;
import org.incipit.archive.Packager;
import org.incipit.archive.Packed;
import org.incipit.archive.Standing;
import org.incipit.archive.Target;

/**
 * A bag for each item: all its files below {@code data}, with SHA-256 and SHA-512 of everything.
 */
public final class BagItPackager implements Packager {
  private static final Target TARGET =
      new Target("bagit", "BagIt 1.0, a bag for each document", Set.of(), true);

  @Override
  public Target target() {
    return TARGET;
  }

  @Override
  public Packed pack(Item item, Crosswalk crosswalk, Standing standing) {
    List<Entry> payload = new ArrayList<>();
    for (ItemFile file : item.files()) {
      payload.add(new Entry(file.path(), file.content()));
    }
    return Packed.folder(item.flatName(), Bag.of(item, payload));
  }
}
