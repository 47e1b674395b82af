package org.incipit.pipeline;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.incipit.archive.verify.Tree;

/** A folder on the disk. */
final class FolderTree implements Tree {
  private final Path root;

  FolderTree(Path root) {
    this.root = root;
  }

  @Override
  public List<String> folders() throws IOException {
    return list(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS));
  }

  @Override
  public List<String> names() throws IOException {
    return list(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS));
  }

  @Override
  public List<String> others() throws IOException {
    return list(
        path ->
            !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                && !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS));
  }

  private List<String> list(Predicate<Path> wanted) throws IOException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> things = Files.newDirectoryStream(root)) {
      for (Path thing : things) {
        if (wanted.test(thing)) {
          names.add(thing.getFileName().toString());
        }
      }
    }
    names.sort(null);
    return names;
  }

  @Override
  public SortedMap<String, Long> files() throws IOException {
    SortedMap<String, Long> files = new TreeMap<>();
    walk(
        (path, attributes) -> {
          if (attributes.isRegularFile()) {
            files.put(path, attributes.size());
          }
        });
    return files;
  }

  @Override
  public List<String> strange() throws IOException {
    List<String> strange = new ArrayList<>();
    walk(
        (path, attributes) -> {
          if (!attributes.isRegularFile()) {
            strange.add(path);
          }
        });
    strange.sort(null);
    return strange;
  }

  private interface Visitor {
    void visit(String path, BasicFileAttributes attributes);
  }

  private void walk(Visitor visitor) throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = root.relativize(file).toString();
            visitor.visit(path.replace(File.separatorChar, '/'), attributes);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Override
  public Tree folder(String name) {
    return new FolderTree(root.resolve(name));
  }

  @Override
  public InputStream open(String path) throws IOException {
    Path file = root.resolve(path).normalize();
    if (!file.startsWith(root) || file.equals(root)) {
      throw new NoSuchFileException(path);
    }
    for (Path folder = file.getParent(); !folder.equals(root); folder = folder.getParent()) {
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        throw new NoSuchFileException(path);
      }
    }
    return Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
  }
}
