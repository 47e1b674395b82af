package org.incipit.archive.verify;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.SortedMap;

/** The files of a package, in a folder or a ZIP file; paths are {@code /}-separated. */
public interface Tree {
  /** Names of the folders that stand directly in it, sorted. */
  List<String> folders() throws IOException;

  /** Names of the files that stand directly in it, sorted. */
  List<String> names() throws IOException;

  /** Names of what stands directly in it and is neither a folder nor a file: links, say. */
  List<String> others() throws IOException;

  /** Paths of all files below it, with their sizes. */
  SortedMap<String, Long> files() throws IOException;

  /** What stands below it and is neither a file nor a folder of a safe name: links, say. */
  List<String> strange() throws IOException;

  /** One of its folders. */
  Tree folder(String name);

  /** The bytes of a file; the caller closes the stream. */
  InputStream open(String path) throws IOException;

  /** True when a file of that name stands directly in it. */
  default boolean has(String name) throws IOException {
    return names().contains(name);
  }
}
