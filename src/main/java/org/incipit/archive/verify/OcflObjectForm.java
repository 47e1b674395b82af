package org.incipit.archive.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.incipit.archive.Content;
import org.incipit.archive.ocfl.Inventory;
import org.incipit.archive.ocfl.Layout;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;

/** An object of OCFL 1.1 as we write it. */
final class OcflObjectForm implements Form {
  @Override
  public boolean is(Tree tree) throws IOException {
    return tree.has(Layout.OBJECT_MARK) || tree.has(Inventory.FILE) || tree.has(Inventory.SIDECAR);
  }

  @Override
  public void verify(Tree tree, Consumer<Diagnostic> findings) throws IOException {
    verify(tree, Optional.empty(), findings);
  }

  /**
   * Says what is wrong.
   *
   * @param place where it stands below a storage root, if it does
   */
  void verify(Tree tree, Optional<String> place, Consumer<Diagnostic> findings) throws IOException {
    Package object = new Package(tree, findings);
    object.holds(Layout.OBJECT_MARK, mark(Layout.OBJECT_MARK));
    Optional<Inventory> read = inventory(object, "");
    Set<String> listed =
        new HashSet<>(Set.of(Layout.OBJECT_MARK, Inventory.FILE, Inventory.SIDECAR));
    if (read.isEmpty()) {
      return;
    }
    Inventory inventory = read.get();
    place
        .filter(p -> !p.equals(Layout.place(inventory.id())))
        .ifPresent(p -> object.fault("the object of " + inventory.id() + " stands elsewhere"));
    fields(object, inventory);
    int last = Math.min(inventory.head(), inventory.json().path("versions").size());
    for (int version = 1; version <= last; version++) {
      String below = "v" + version + "/";
      listed.add(below + Inventory.FILE);
      listed.add(below + Inventory.SIDECAR);
      int number = version;
      inventory(object, below).ifPresent(former -> former(object, inventory, former, number));
    }
    contents(object, inventory, last, listed);
    for (String path : object.files().keySet()) {
      if (!listed.contains(path)) {
        object.add(Code.PKG_022, path, Inventory.FILE);
      }
    }
  }

  static byte[] mark(String name) {
    return name.substring(name.indexOf('=') + 1).concat("\n").getBytes(StandardCharsets.US_ASCII);
  }

  /** Reads an inventory whose digest is that of the file beside it. */
  private static Optional<Inventory> inventory(Package object, String below) {
    Optional<byte[]> bytes = object.bytes(below + Inventory.FILE);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    String line = Content.of(bytes.get()).sha512() + " " + Inventory.FILE + "\n";
    object
        .bytes(below + Inventory.SIDECAR)
        .filter(side -> !new String(side, StandardCharsets.ISO_8859_1).equals(line))
        .ifPresent(side -> object.add(Code.PKG_023, below + Inventory.FILE, Inventory.SIDECAR));
    try {
      return Optional.of(Inventory.read(bytes.get()));
    } catch (IOException e) {
      object.add(Code.PKG_024, below + Inventory.FILE, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private static void fields(Package object, Inventory inventory) {
    JsonNode json = inventory.json();
    if (!json.path("type").asText().equals(Inventory.TYPE)
        || !json.path("digestAlgorithm").asText().equals(Inventory.ALGORITHM)
        || inventory.id().isEmpty()
        || inventory.head() == 0) {
      object.fault("the inventory lacks its id, type, digest algorithm or head");
    }
    Set<String> versions = new HashSet<>();
    json.path("versions").fieldNames().forEachRemaining(versions::add);
    for (int version = 1; version <= inventory.head(); version++) {
      if (!versions.remove("v" + version)) {
        object.fault("the inventory lacks version " + version);
        return;
      }
      if (json.path("versions").path("v" + version).path("created").asText().isEmpty()) {
        object.fault("version " + version + " does not say when it was made");
      }
    }
    versions.forEach(
        version -> object.fault("the inventory has a version " + version + " too many"));
  }

  /** What an inventory of an earlier version must share with the last. */
  private static void former(Package object, Inventory last, Inventory former, int version) {
    if (former.head() != version || !former.id().equals(last.id())) {
      object.fault("the inventory of version " + version + " is that of another");
    }
    for (int v = 1; v <= version; v++) {
      if (!former.state(v).equals(last.state(v))) {
        object.fault("the inventory of version " + version + " has another version " + v);
      }
    }
    if (version == last.head() && !former.json().equals(last.json())) {
      object.fault("the inventory of the last version is not that of the object");
    }
  }

  private static void contents(Package object, Inventory inventory, int last, Set<String> listed) {
    Map<String, String> shorter = new HashMap<>();
    inventory
        .json()
        .path("fixity")
        .path("sha256")
        .properties()
        .forEach(e -> e.getValue().forEach(path -> shorter.put(path.asText(), e.getKey())));
    Set<String> digests = new HashSet<>();
    inventory
        .manifest()
        .forEach(
            (path, digest) -> {
              listed.add(path);
              digests.add(digest);
              object
                  .content(path)
                  .filter(
                      content ->
                          !content.sha512().equals(digest)
                              || !content.sha256().equals(shorter.get(path)))
                  .ifPresent(c -> object.add(Code.PKG_023, path, Inventory.FILE));
            });
    for (int version = 1; version <= last; version++) {
      for (Map.Entry<String, String> file : inventory.state(version).entrySet()) {
        if (!digests.contains(file.getValue()) || !SafePath.is(file.getKey())) {
          object.fault("version " + version + " has no content for " + file.getKey());
        }
      }
    }
  }
}
