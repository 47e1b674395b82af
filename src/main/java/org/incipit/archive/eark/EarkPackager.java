package org.incipit.archive.eark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.incipit.archive.Crosswalk;
import org.incipit.archive.Entry;
import org.incipit.archive.Field;
import org.incipit.archive.Item;
import org.incipit.archive.ItemFile;
import org.incipit.archive.Names;
import org.incipit.archive.Packager;
import org.incipit.archive.Packed;
import org.incipit.archive.Role;
import org.incipit.archive.Seal;
import org.incipit.archive.Standing;
import org.incipit.archive.Target;

/**
 * A package for submission for each item, with one representation: source, edition and what was
 * made from it.
 */
public final class EarkPackager implements Packager {
  private static final Target TARGET =
      new Target(
          "eark",
          "E-ARK SIP 2.2.0, a package for submission for each document",
          Set.of(Field.TITLE),
          true);

  private static final String REPRESENTATION = "representations/rep1/";

  @Override
  public Target target() {
    return TARGET;
  }

  @Override
  public List<String> complaints(Item item) {
    return Names.complaints(item);
  }

  @Override
  public Packed pack(Item item, Crosswalk crosswalk, Standing standing) throws IOException {
    List<ItemFile> data = new ArrayList<>();
    List<ItemFile> documentation = new ArrayList<>();
    List<ItemFile> schemas = new ArrayList<>();
    List<ItemFile> descriptive = new ArrayList<>();
    List<ItemFile> preservation = new ArrayList<>();
    descriptive.add(
        ItemFile.of(
            Role.DESCRIPTION,
            "metadata/descriptive/dc.xml",
            "application/xml",
            crosswalk.write("dublin-core.xsl", item.edition())));
    for (ItemFile file : item.files()) {
      switch (file.role()) {
        case SOURCE, TEI, DERIVATIVE -> data.add(at("data/" + file.path(), file));
        case SCHEMA -> schemas.add(at("schemas/" + last(file), file));
        case REPORT, RIGHTS, DESCRIPTION ->
            documentation.add(at("documentation/" + file.path(), file));
        case PRESERVATION -> preservation.add(at("metadata/preservation/" + last(file), file));
      }
    }
    Entry representation =
        Entry.of(REPRESENTATION + "METS.xml", new Mets(item, "rep1").representation(data));
    byte[] root =
        new Mets(item, item.flatName())
            .root(descriptive, preservation, documentation, schemas, representation);
    List<Entry> entries = new ArrayList<>();
    for (List<ItemFile> files : List.of(descriptive, preservation, documentation, schemas)) {
      files.forEach(file -> entries.add(new Entry(file.path(), file.content())));
    }
    data.forEach(file -> entries.add(new Entry(REPRESENTATION + file.path(), file.content())));
    entries.add(representation);
    entries.add(Entry.of("METS.xml", Seal.put(root)));
    return Packed.folder(item.flatName(), entries);
  }

  private static String last(ItemFile file) {
    return file.path().substring(file.path().lastIndexOf('/') + 1);
  }

  private static ItemFile at(String path, ItemFile file) {
    return new ItemFile(file.role(), path, file.mediaType(), file.content());
  }
}
