package org.incipit.archive.archivematica;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.incipit.archive.Content;
import org.incipit.archive.Crosswalk;
import org.incipit.archive.Entry;
import org.incipit.archive.Item;
import org.incipit.archive.ItemFile;
import org.incipit.archive.Manifest;
import org.incipit.archive.Names;
import org.incipit.archive.Packager;
import org.incipit.archive.Packed;
import org.incipit.archive.Role;
import org.incipit.archive.Standing;
import org.incipit.archive.Target;
import org.incipit.archive.bag.Bag;

/**
 * A standard transfer for each item; zipped, a bag that holds one. What is kept is below {@code
 * objects}, what was said of the conversion is documentation of the submission.
 */
public final class ArchivematicaPackager implements Packager {
  private static final Target TARGET =
      new Target(
          "archivematica",
          "Archivematica, a standard transfer for each document, or with --zip a zipped bag",
          Set.of(),
          true);

  private static final String DOCUMENTATION = "metadata/submissionDocumentation/";

  private final boolean bag;

  /** Standard transfers. */
  public ArchivematicaPackager() {
    this(false);
  }

  private ArchivematicaPackager(boolean bag) {
    this.bag = bag;
  }

  @Override
  public Target target() {
    return TARGET;
  }

  @Override
  public Packager zipped() {
    return new ArchivematicaPackager(true);
  }

  @Override
  public List<String> complaints(Item item) {
    return Names.complaints(item);
  }

  @Override
  public Packed pack(Item item, Crosswalk crosswalk, Standing standing) {
    List<Entry> objects = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    for (ItemFile file : item.files()) {
      boolean kept =
          file.role() == Role.SOURCE || file.role() == Role.TEI || file.role() == Role.DERIVATIVE;
      Entry entry = new Entry((kept ? "objects/" : DOCUMENTATION) + file.path(), file.content());
      entries.add(entry);
      if (kept) {
        objects.add(entry);
      }
    }
    entries.add(MetadataTable.of(item, objects));
    // Relative to the folder of the list as well as to that of the objects, in both of which
    // versions of Archivematica start sha256sum.
    entries.add(
        Manifest.of("metadata/checksum.sha256", objects, Content::sha256, path -> "../" + path));
    if (bag) {
      return Packed.folder(item.flatName(), Bag.of(item, entries));
    }
    entries.add(Manifest.own("metadata/" + Manifest.OWN, entries));
    return Packed.folder(item.flatName(), entries);
  }
}
