package org.incipit.pipeline;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Paths below a folder that lead through no link, so that nobody who planted one gets anything
 * written or read elsewhere. Names are {@code /}-separated. Thread-safe.
 */
final class LinklessPaths {
  private final Path root;

  /** Folders that were seen to be no links. */
  private final Set<Path> verified = ConcurrentHashMap.newKeySet();

  LinklessPaths(Path root) {
    this.root = root;
  }

  /** Where a file of that name stands; its folders exist when this returns. */
  Path target(String name) throws IOException {
    Path folder = root;
    String[] parts = name.split("/");
    for (int i = 0; i < parts.length - 1; i++) {
      folder = folder.resolve(part(parts[i]));
      if (verified.contains(folder)) {
        continue;
      }
      try {
        Files.createDirectory(folder);
      } catch (FileAlreadyExistsException e) {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
          throw new IOException("a link or file stands where the folder " + parts[i] + " should");
        }
      }
      verified.add(folder);
    }
    Path target = folder.resolve(part(parts[parts.length - 1]));
    if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("a folder of that name is in the way");
    }
    return target;
  }

  /** A regular file that no link leads to. */
  Optional<Path> standing(String name) throws IOException {
    Path folder = root;
    String[] parts = name.split("/");
    for (int i = 0; i < parts.length - 1; i++) {
      folder = folder.resolve(part(parts[i]));
      if (!verified.contains(folder) && !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.empty();
      }
    }
    return Optional.of(folder.resolve(part(parts[parts.length - 1]))).filter(LinklessPaths::isFile);
  }

  /** True for a regular file that is no link. */
  static boolean isFile(Path path) {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** True when a folder stands there, and no link leads to it. */
  boolean isFolder(String name) throws IOException {
    Path folder = root;
    for (String part : name.split("/")) {
      folder = folder.resolve(part(part));
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        return false;
      }
    }
    return true;
  }

  /** Forgets a folder that is gone, and those below it. */
  void forget(Path folder) {
    verified.removeIf(seen -> seen.startsWith(folder));
  }

  private static String part(String part) throws IOException {
    if (part.isEmpty() || part.equals(".") || part.equals("..") || part.indexOf('\\') >= 0) {
      throw new IOException("not a safe name: " + part);
    }
    return part;
  }
}
