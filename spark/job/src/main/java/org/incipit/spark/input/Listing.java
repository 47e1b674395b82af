package org.incipit.spark.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.incipit.diagnostic.ConfigurationException;

/**
 * The files below some folders of any file system that Hadoop knows. Spark's own listing leaves out
 * files whose name begins with {@code _} or {@code .}; this one loses none.
 */
final class Listing {
  /**
   * A file that was found.
   *
   * @param path where it is, as a URI
   * @param name its path below the folder that was named, {@code /}-separated; its own name when it
   *     was named itself
   * @param stem the same without the ending that was looked for
   * @param length its bytes
   * @param refusal why it cannot be read, empty when it can
   */
  record Found(String path, String name, String stem, long length, String refusal)
      implements java.io.Serializable {
    private static final long serialVersionUID = 1;
  }

  private final List<String> endings;
  private final Optional<Path> excluded;
  private final List<Found> found = new ArrayList<>();

  private Listing(List<String> endings, Optional<Path> excluded) {

    this.endings = endings;
    this.excluded = excluded;
  }

  /**
   * The files, in the order in which {@code incipit convert} takes them.
   *
   * @param paths folders, or files, which count whatever they are called
   * @param endings of the files in folders, lower-case
   * @param excluded a folder that is not looked into, that of the output
   * @throws ConfigurationException when one of the paths cannot be read
   */
  static List<Found> of(
      Configuration hadoop, List<String> paths, List<String> endings, Optional<String> excluded) {
    List<Found> all = new ArrayList<>();
    for (String path : paths) {
      Path root = new Path(path);
      try {
        FileSystem fs = fileSystem(root, hadoop);
        Listing listing =
            new Listing(endings, excluded.map(Path::new).map(p -> qualified(p, hadoop)));
        FileStatus status = fs.getFileStatus(root);
        if (status.isFile()) {
          listing.add(status, status.getPath().getName());
        } else {
          listing.walk(fs, status, "");
        }
        all.addAll(listing.found);
      } catch (IOException | IllegalArgumentException e) {
        throw new ConfigurationException("cannot read " + path + ": " + e.getMessage(), e);
      }
    }
    return all;
  }

  /** That of a path; of the local one without checksums, which cannot do with a colon in a name. */
  static FileSystem fileSystem(Path path, Configuration hadoop) throws IOException {
    FileSystem fs = path.getFileSystem(hadoop);
    return fs instanceof LocalFileSystem local ? local.getRawFileSystem() : fs;
  }

  private static Path qualified(Path path, Configuration hadoop) {
    try {
      return path.getFileSystem(hadoop).makeQualified(path);
    } catch (IOException e) {
      throw new ConfigurationException("cannot write " + path + ": " + e.getMessage(), e);
    }
  }

  private void walk(FileSystem fs, FileStatus folder, String prefix) throws IOException {
    if (excluded.filter(folder.getPath()::equals).isPresent()) {
      return;
    }
    FileStatus[] children;
    try {
      children = fs.listStatus(folder.getPath());
    } catch (IOException e) {
      if (prefix.isEmpty()) {
        throw e;
      }
      String name = prefix.substring(0, prefix.length() - 1);
      found.add(new Found(folder.getPath().toString(), name, name, 0, reason(e)));
      return;
    }
    Arrays.sort(children, Comparator.comparing(status -> status.getPath().getName()));
    for (FileStatus child : children) {
      String name = prefix + child.getPath().getName();
      if (child.isDirectory()) {
        walk(fs, child, name + "/");
      } else if (child.isFile() && isText(name)) {
        add(child, name);
      }
    }
  }

  private boolean isText(String name) {
    return !stem(name).equals(name);
  }

  private String stem(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return endings.stream()
        .filter(lower::endsWith)
        .findFirst()
        .map(ending -> name.substring(0, name.length() - ending.length()))
        .orElse(name);
  }

  private void add(FileStatus status, String name) {
    found.add(new Found(status.getPath().toString(), name, stem(name), status.getLen(), ""));
  }

  /** What an error says, without the class that says it. */
  static String reason(IOException e) {
    String message = e.getMessage();
    return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
  }
}
