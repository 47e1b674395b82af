package org.incipit.pipeline;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;

/** Expands glob patterns as a shell does, for shells that do not: part by part, sorted. */
final class GlobExpansion {
  private GlobExpansion() {}

  /**
   * The existing paths that a pattern names, as they would be typed. {@code **} is no deeper than
   * {@code *}: name the folder instead.
   */
  static List<String> of(String pattern, Path workingFolder) throws IOException {
    List<String> found = new ArrayList<>(List.of(pattern.startsWith("/") ? "/" : ""));
    for (String part : pattern.split("/")) {
      if (part.isEmpty()) {
        continue;
      }
      List<String> next = new ArrayList<>();
      for (String base : found) {
        for (String name : matches(workingFolder.resolve(base), part)) {
          next.add(base.isEmpty() || base.equals("/") ? base + name : base + "/" + name);
        }
      }
      found = next;
    }
    return found;
  }

  private static List<String> matches(Path folder, String part) throws IOException {
    if (part.equals(".") || part.equals("..") || Files.exists(folder.resolve(part))) {
      return List.of(part);
    }
    List<String> names = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return names;
    }
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + part);
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
      for (Path child : children) {
        String name = child.getFileName().toString();
        if (matcher.matches(child.getFileName())
            && (part.startsWith(".") || !name.startsWith("."))) {
          names.add(name);
        }
      }
    }
    names.sort(null);
    return names;
  }
}
