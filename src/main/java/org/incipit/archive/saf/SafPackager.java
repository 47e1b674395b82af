package org.incipit.archive.saf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.incipit.archive.Content;
import org.incipit.archive.Crosswalk;
import org.incipit.archive.Entry;
import org.incipit.archive.Field;
import org.incipit.archive.FlatFiles;
import org.incipit.archive.Item;
import org.incipit.archive.ItemFile;
import org.incipit.archive.Manifest;
import org.incipit.archive.Names;
import org.incipit.archive.Packager;
import org.incipit.archive.Packed;
import org.incipit.archive.Role;
import org.incipit.archive.Standing;
import org.incipit.archive.Target;
import org.incipit.archive.Value;

/**
 * A folder for each item as the importer of DSpace takes it. All files stand in the folder itself,
 * since the importer mistakes a folder within an item of a ZIP file for an item.
 */
public final class SafPackager implements Packager {
  private static final Target TARGET =
      new Target(
          "saf",
          "DSpace Simple Archive Format, an item folder for each document",
          Set.of(Field.TITLE),
          true);

  private static final int DIGITS = 16;
  private static final String LICENCE = "license.txt";

  /** Names that mean something to the importer, or to us. */
  private static final Set<String> TAKEN =
      Set.of(
          "dublin_core.xml",
          "metadata_dcterms.xml",
          "contents",
          "collections",
          "handle",
          "relationships",
          LICENCE,
          Manifest.OWN);

  private static final Map<Role, String> DESCRIPTIONS =
      Map.of(
          Role.SOURCE, "Source text, byte for byte",
          Role.TEI, "Edition in TEI P5",
          Role.DERIVATIVE, "Made from the edition",
          Role.SCHEMA, "Schema of the edition",
          Role.REPORT, "Report of the conversion",
          Role.RIGHTS, "Rights",
          Role.DESCRIPTION, "Description",
          Role.PRESERVATION, "Preservation metadata, PREMIS 3");

  @Override
  public Target target() {
    return TARGET;
  }

  @Override
  public boolean together() {
    return true;
  }

  @Override
  public List<String> complaints(Item item) {
    return Names.complaints(item);
  }

  @Override
  public Packed pack(Item item, Crosswalk crosswalk, Standing standing) {
    List<Entry> entries = new ArrayList<>();
    entries.add(Entry.of("dublin_core.xml", SafMetadata.dublinCore(item.description())));
    entries.add(Entry.of("metadata_dcterms.xml", SafMetadata.terms(item)));
    StringBuilder contents = new StringBuilder();
    String primary = primary(item);
    Map<ItemFile, String> names = FlatFiles.names(item.files(), TAKEN);
    names.forEach(
        (file, flat) -> {
          String name = file.role() == Role.RIGHTS ? LICENCE : flat;
          entries.add(new Entry(name, file.content()));
          contents.append(line(name, file.role(), file.path().equals(primary)));
        });
    contents.append(Manifest.OWN).append("\tbundle:METADATA\tdescription:Checksums\n");
    entries.add(text("contents", contents.toString()));
    List<String> collections =
        item.description().all(Field.COLLECTION).stream()
            .map(Value::text)
            .filter(SafPackager::isCollection)
            .toList();
    if (!collections.isEmpty()) {
      entries.add(text("collections", String.join("\n", collections) + "\n"));
    }
    item.description().all(Field.IDENTIFIER).stream()
        .flatMap(identifier -> SafMetadata.handle(identifier).stream())
        .findFirst()
        .ifPresent(handle -> entries.add(text("handle", handle + "\n")));
    entries.add(Manifest.own(Manifest.OWN, entries));
    return Packed.folder(folder(item), entries);
  }

  /** A name without spaces, which is the same whatever other items there are. */
  private static String folder(Item item) {
    String digest = Content.of(item.name().getBytes(StandardCharsets.UTF_8)).sha256();
    return "item_" + digest.substring(0, DIGITS);
  }

  /** The file that readers are shown: the page, else the edition. */
  private static String primary(Item item) {
    return item.files(Role.DERIVATIVE).stream()
        .filter(file -> file.mediaType().equals("text/html"))
        .findFirst()
        .or(() -> item.file(Role.TEI))
        .map(ItemFile::path)
        .orElse("");
  }

  private static String line(String name, Role role, boolean primary) {
    String bundle =
        switch (role) {
          case SOURCE, TEI, DERIVATIVE -> "ORIGINAL";
          case RIGHTS -> "LICENSE";
          case SCHEMA, REPORT, DESCRIPTION, PRESERVATION -> "METADATA";
        };
    return name
        + "\tbundle:"
        + bundle
        + "\tdescription:"
        + DESCRIPTIONS.get(role)
        + (primary ? "\tprimary:true" : "")
        + "\n";
  }

  /** The importer stops at a line that is neither a handle nor a UUID. */
  private static boolean isCollection(String text) {
    return SafMetadata.isHandle(text) || isUuid(text);
  }

  private static boolean isUuid(String text) {
    try {
      return UUID.fromString(text).toString().equals(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Entry text(String name, String text) {
    return Entry.of(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
