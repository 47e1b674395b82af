package org.incipit.archive.ocfl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.incipit.archive.Content;
import org.incipit.archive.Crosswalk;
import org.incipit.archive.Entry;
import org.incipit.archive.Item;
import org.incipit.archive.ItemFile;
import org.incipit.archive.Names;
import org.incipit.archive.Packager;
import org.incipit.archive.Packed;
import org.incipit.archive.Role;
import org.incipit.archive.Standing;
import org.incipit.archive.Target;

/**
 * A storage root with an object for each item. An object gets a new version when a file of the item
 * has changed; what describes how the files came about is no change by itself, since it states
 * when. An object is replaced as a whole: at every moment the root holds only whole objects.
 */
public final class OcflPackager implements Packager {
  private static final Target TARGET =
      new Target(
          "ocfl", "OCFL 1.1, a storage root with an object for each document", Set.of(), true);

  @Override
  public Target target() {
    return TARGET;
  }

  @Override
  public boolean canZip() {
    return false;
  }

  /** The one place besides objects where a storage root may have folders. */
  @Override
  public String workFolder() {
    return "extensions/incipit";
  }

  @Override
  public List<String> complaints(Item item) {
    return Names.complaints(item);
  }

  @Override
  public List<String> complaints(Standing standing) throws IOException {
    for (Entry entry : Layout.root()) {
      Optional<byte[]> there = standing.read(entry.path());
      if (there.isPresent() && !Content.of(there.get()).sha512().equals(entry.content().sha512())) {
        return List.of(
            "the output folder is a storage root of another kind, since its "
                + entry.path()
                + " is not that of ours");
      }
    }
    return List.of();
  }

  @Override
  public List<Entry> beside() {
    return Layout.root();
  }

  @Override
  public Packed pack(Item item, Crosswalk crosswalk, Standing standing) throws IOException {
    String id = Names.urn(item);
    String place = Layout.place(id);
    SortedMap<String, Content> files = new TreeMap<>();
    Set<String> describing = new HashSet<>();
    for (ItemFile file : item.files()) {
      files.put(file.path(), file.content());
      if (file.role() == Role.PRESERVATION) {
        describing.add(file.path());
      }
    }
    Optional<Content> standingFile = standing.content(place + "/" + Inventory.FILE);
    if (standingFile.isEmpty()) {
      Inventory inventory = Inventory.empty(id);
      return whole(place, List.of(), inventory, inventory.add(files, item.event()));
    }
    Inventory inventory = read(id, place, standingFile.get(), standing);
    SortedMap<String, String> before = inventory.state(inventory.head());
    SortedMap<String, String> now = new TreeMap<>();
    files.forEach((path, content) -> now.put(path, content.sha512()));
    before.keySet().removeAll(describing);
    now.keySet().removeAll(describing);
    if (now.equals(before)) {
      return new Packed(place, List.of(), List.of(), false);
    }
    List<Entry> former = former(place, inventory, standing);
    return whole(place, former, inventory, inventory.add(files, item.event()));
  }

  private static Packed whole(
      String place, List<Entry> former, Inventory inventory, List<Entry> fresh) {
    List<Entry> entries = new ArrayList<>(former);
    entries.addAll(fresh);
    entries.addAll(inventory.entries("v" + inventory.head() + "/"));
    entries.add(Layout.mark(Layout.OBJECT_MARK));
    entries.addAll(inventory.entries(""));
    return Packed.folder(place, entries);
  }

  private static Inventory read(String id, String place, Content file, Standing standing)
      throws IOException {
    String line = file.sha512() + " " + Inventory.FILE + "\n";
    Optional<byte[]> sidecar = standing.read(place + "/" + Inventory.SIDECAR);
    if (sidecar.isEmpty() || !new String(sidecar.get(), StandardCharsets.ISO_8859_1).equals(line)) {
      throw damaged(place, Inventory.FILE);
    }
    Inventory inventory = Inventory.read(file.bytes());
    if (!inventory.id().equals(id) || inventory.head() == 0) {
      throw damaged(place, Inventory.FILE);
    }
    return inventory;
  }

  /** All that the versions so far consist of, if it is what it was. */
  private static List<Entry> former(String place, Inventory inventory, Standing standing)
      throws IOException {
    List<Entry> former = new ArrayList<>();
    for (Map.Entry<String, String> file : inventory.manifest().entrySet()) {
      Content content =
          standing
              .content(place + "/" + file.getKey())
              .filter(c -> c.sha512().equals(file.getValue()))
              .orElseThrow(() -> damaged(place, file.getKey()));
      former.add(new Entry(file.getKey(), content));
    }
    for (int version = 1; version <= inventory.head(); version++) {
      for (String name : List.of(Inventory.FILE, Inventory.SIDECAR)) {
        String path = "v" + version + "/" + name;
        Content content =
            standing.content(place + "/" + path).orElseThrow(() -> damaged(place, path));
        former.add(new Entry(path, content));
      }
    }
    return former;
  }

  private static IOException damaged(String place, String file) {
    return new IOException(
        "its object in the storage root is damaged: " + place + "/" + file + "; see --verify");
  }
}
