package org.incipit.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.incipit.archive.Content;
import org.incipit.archive.Crosswalk;
import org.incipit.archive.Entry;
import org.incipit.archive.Item;
import org.incipit.archive.Items;
import org.incipit.archive.Packager;
import org.incipit.archive.Packagers;
import org.incipit.archive.Packed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packages on a disk that fails. */
class PackageFolderTest {
  private static final Item FIRST = Items.item("letters/1868", "A letter.\n", Map.of());
  private static final Item SECOND = Items.item("letters/1868", "Another letter.\n", Map.of());
  private static final Item OTHER = Items.item("diary", "A diary.\n", Map.of());

  @TempDir private Path folder;

  /** A machine that stops at some moment: nothing reaches the disk from then on. */
  private static final class Stopping implements Disk {
    private int left;

    Stopping(int operations) {
      this.left = operations;
    }

    private void step() throws IOException {
      if (left-- <= 0) {
        throw new IOException("stopped");
      }
    }

    @Override
    public FileChannel create(Path file) throws IOException {
      step();
      return Disk.super.create(file);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
      step();
      Disk.super.move(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
      if (Files.exists(file)) {
        step();
      }
      Disk.super.delete(file);
    }

    boolean stopped() {
      return left < 0;
    }
  }

  private static void pack(Path to, Disk disk, String form, Item... items) throws IOException {
    Packager packager = Packagers.load().get(form);
    Crosswalk crosswalk = Items.CROSSWALK;
    try (OutputFolder output = OutputFolder.open(to, disk, false);
        PackageFolder packages = new PackageFolder(output, packager, false)) {
      packages.beside(packager.beside());
      for (Item item : items) {
        packages.write(packager.pack(item, crosswalk, packages));
      }
      packages.finish();
    }
  }

  private static List<String> findings(Path path) {
    List<String> found = new ArrayList<>();
    new Verification((place, finding) -> found.add(place + " " + finding.message()))
        .verify(path, "it");
    return found;
  }

  private static Map<String, String> files(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(
            root.relativize(file).toString(),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  @Test
  void aStorageRootIsWholeWheneverTheMachineStops() throws IOException {
    Path whole = folder.resolve("whole");
    pack(whole, Disk.REAL, "ocfl", FIRST);
    pack(whole, Disk.REAL, "ocfl", SECOND, OTHER);
    boolean stopped = true;
    for (int after = 0; stopped; after++) {
      Path root = folder.resolve("root" + after);
      pack(root, Disk.REAL, "ocfl", FIRST);
      Stopping disk = new Stopping(after);
      try {
        pack(root, disk, "ocfl", SECOND, OTHER);
      } catch (IOException e) {
        assertThat(e).hasMessage("stopped");
      }
      stopped = disk.stopped();
      assertThat(findings(root)).as("after %d", after).isEmpty();
      try (Stream<Path> things = Files.list(root)) {
        assertThat(things.filter(Files::isDirectory).filter(f -> f.endsWith(".incipit-packages")))
            .isEmpty();
      }
      pack(root, Disk.REAL, "ocfl", SECOND, OTHER);
      assertThat(files(root)).as("after %d", after).isEqualTo(files(whole));
    }
  }

  @Test
  void aNewStorageRootIsWholeWheneverTheMachineStops() throws IOException {
    boolean stopped = true;
    for (int after = 0; stopped; after++) {
      Path root = folder.resolve("root" + after);
      Stopping disk = new Stopping(after);
      try {
        pack(root, disk, "ocfl", FIRST, OTHER);
      } catch (IOException e) {
        assertThat(e).hasMessage("stopped");
      }
      stopped = disk.stopped();
      if (Files.exists(root.resolve("0=ocfl_1.1"))) {
        assertThat(findings(root)).as("after %d", after).isEmpty();
      }
    }
  }

  @Test
  void aFormerVersionOutlivesAMachineThatStopsWhileItIsReplaced() throws IOException {
    pack(folder, Disk.REAL, "bagit", FIRST);
    Map<String, String> before = files(folder);
    String name = FIRST.flatName();
    Files.createDirectories(folder.resolve(".incipit-packages"));
    Files.move(folder.resolve(name), folder.resolve(".incipit-packages/old"));
    Files.writeString(folder.resolve(".incipit-packages/replaced"), name);
    pack(folder, Disk.REAL, "bagit");
    assertThat(files(folder)).isEqualTo(before);
  }

  @Test
  void anObjectGetsAVersionWhenAFileHasChangedAndOnlyThen() throws IOException {
    pack(folder, Disk.REAL, "ocfl", FIRST);
    Map<String, String> first = files(folder);
    pack(folder, Disk.REAL, "ocfl", FIRST);
    assertThat(files(folder)).isEqualTo(first);
    pack(folder, Disk.REAL, "ocfl", SECOND);
    assertThat(findings(folder)).isEmpty();
    Map<String, String> second = files(folder);
    Map<String, String> ofFirst = new TreeMap<>(first);
    ofFirst.keySet().removeIf(path -> !path.contains("/v1/"));
    assertThat(ofFirst).isNotEmpty();
    assertThat(second).containsAllEntriesOf(ofFirst);
    assertThat(second.keySet())
        .filteredOn(path -> path.contains("/v2/content/"))
        .hasSize(2) // what did not change is not there twice
        .allMatch(path -> path.endsWith("source/1868.txt") || path.endsWith("premis.xml"));
    pack(folder, Disk.REAL, "ocfl", SECOND);
    assertThat(files(folder)).isEqualTo(second);
    pack(folder, Disk.REAL, "ocfl", FIRST);
    assertThat(files(folder).keySet()).anyMatch(path -> path.endsWith("/v3/inventory.json"));
    assertThat(findings(folder)).isEmpty();
  }

  @Test
  void aDamagedObjectIsNotBuiltUpon() throws IOException {
    pack(folder, Disk.REAL, "ocfl", FIRST);
    Path file;
    try (Stream<Path> walk = Files.walk(folder)) {
      file = walk.filter(path -> path.endsWith("rights.txt")).findFirst().orElseThrow();
    }
    Files.writeString(file, "damaged");
    Map<String, String> before = files(folder);
    assertThatThrownBy(() -> pack(folder, Disk.REAL, "ocfl", SECOND))
        .hasMessageContaining("is damaged");
    assertThat(files(folder)).isEqualTo(before);
  }

  @Test
  void aStorageRootOfAnotherLayoutIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("ocfl_layout.json"), "{}\n");
    try (OutputFolder output = OutputFolder.open(folder);
        PackageFolder packages = new PackageFolder(output, Packagers.load().get("ocfl"), false)) {
      assertThat(Packagers.load().get("ocfl").complaints(packages)).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bagit", "saf", "archivematica", "eark"})
  void aLinkInTheWayIsNotFollowed(String form) throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path packages = Files.createDirectory(folder.resolve("packages"));
    String name = Items.pack(form, OTHER).folder();
    Files.createSymbolicLink(packages.resolve(name), elsewhere);
    assertThatThrownBy(() -> pack(packages, Disk.REAL, form, OTHER))
        .isInstanceOf(IOException.class);
    assertThat(files(elsewhere)).isEmpty();
  }

  @Test
  void aFileThatChangesWhileItIsPackedIsNoPartOfAPackage() throws IOException {
    byte[] then = "then".getBytes(StandardCharsets.UTF_8);
    Content stated = Content.of("once".getBytes(StandardCharsets.UTF_8));
    Content changed =
        new Content(
            stated.size(),
            stated.sha256(),
            stated.sha512(),
            stated.crc32(),
            () -> new ByteArrayInputStream(then));
    try (OutputFolder output = OutputFolder.open(folder);
        PackageFolder packages = new PackageFolder(output, Packagers.load().get("bagit"), false)) {
      Packed packed = Packed.folder("a", List.of(new Entry("a.txt", changed)));
      assertThatThrownBy(() -> packages.write(packed)).hasMessageContaining("changed while");
    }
    assertThat(folder.resolve("a")).doesNotExist();
  }
}
