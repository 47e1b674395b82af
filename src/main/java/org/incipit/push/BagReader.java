package org.incipit.push;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.incipit.archive.Content;
import org.incipit.archive.Manifest;
import org.incipit.archive.bag.BagNames;

/** Finds bags and reads them, checking every file against its manifest. */
final class BagReader {
  private static final String DECLARATION = "bagit.txt";
  private static final String MANIFEST = "manifest-sha512.txt";
  private static final int DIGEST_LENGTH = 128;
  private static final long LIMIT = 16L << 20;

  private BagReader() {}

  /** The folder itself when it is a bag, else the bags directly in it, in order of their names. */
  static List<Path> find(Path folder) throws IOException {
    if (isBag(folder)) {
      return List.of(folder);
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.filter(BagReader::isBag).sorted().toList();
    }
  }

  private static boolean isBag(Path folder) {
    return Files.isRegularFile(folder.resolve(DECLARATION), LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Reads a bag.
   *
   * @throws PushException when it is damaged: then nothing of it may be sent
   * @throws IOException when it cannot be read
   */
  static Bag read(Path folder) throws IOException, PushException {
    Map<String, String> info = info(folder.resolve("bag-info.txt"));
    List<Bag.BagFile> files = new ArrayList<>();
    for (Map.Entry<String, String> line : manifest(folder.resolve(MANIFEST)).entrySet()) {
      files.add(file(folder, line.getKey(), line.getValue()));
    }
    if (files.isEmpty()) {
      throw new PushException("the bag is empty");
    }
    return new Bag(
        folder.toAbsolutePath().normalize().getFileName().toString(),
        Optional.ofNullable(info.get("External-Description")),
        Optional.ofNullable(info.get("External-Identifier")),
        files);
  }

  private static Bag.BagFile file(Path folder, String path, String sha512)
      throws IOException, PushException {
    Path file = inside(folder, path);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new PushException(path + " is missing in the bag");
    }
    Content content = Content.read(() -> open(file));
    if (!content.sha512().equals(sha512)) {
      throw new PushException(path + " is not what the manifest of the bag says; it is damaged");
    }
    return new Bag.BagFile(path.substring("data/".length()), file, content.size(), sha512);
  }

  /** A path of a manifest may not lead out of the bag, nor through a link. */
  private static Path inside(Path folder, String path) throws IOException, PushException {
    try {
      Path root = folder.toRealPath();
      Path file = root.resolve(path);
      boolean plain = path.startsWith("data/") && file.equals(file.normalize());
      if (plain
          && file.startsWith(root)
          && Files.isDirectory(file.getParent())
          && file.getParent().toRealPath().equals(file.getParent())) {
        return file;
      }
    } catch (InvalidPathException e) {
      throw new PushException("the manifest names no file: " + path);
    }
    throw new PushException(path + " is not a file of the payload");
  }

  static InputStream open(Path file) throws IOException {
    return Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
  }

  private static Map<String, String> manifest(Path file) throws IOException, PushException {
    Map<String, String> lines = new TreeMap<>();
    for (String line : lines(file)) {
      Manifest.Line read =
          Manifest.line(line, DIGEST_LENGTH)
              .orElseThrow(() -> new PushException(MANIFEST + " is no manifest"));
      lines.put(BagNames.decode(read.path()), read.digest());
    }
    return lines;
  }

  private static Map<String, String> info(Path file) throws IOException, PushException {
    Map<String, String> values = new TreeMap<>();
    String label = "";
    for (String line : Files.exists(file) ? lines(file) : List.<String>of()) {
      int colon = line.indexOf(':');
      if (line.startsWith(" ") || line.startsWith("\t")) {
        values.computeIfPresent(label, (name, value) -> value + " " + line.strip());
      } else if (colon > 0) {
        label = line.substring(0, colon).strip();
        values.putIfAbsent(label, line.substring(colon + 1).strip());
      }
    }
    values.values().removeIf(String::isEmpty);
    return values;
  }

  private static List<String> lines(Path file) throws IOException, PushException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new PushException(file.getFileName() + " is missing: bags must have SHA-512 manifests");
    }
    if (Files.size(file) > LIMIT) {
      throw new PushException(file.getFileName() + " is too large");
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    return text.lines().filter(line -> !line.isBlank()).toList();
  }
}
