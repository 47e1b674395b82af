package org.incipit.pipeline;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.incipit.archive.verify.SafePath;
import org.incipit.archive.verify.Tree;

/** The files of a ZIP file, which is never unpacked, or of a folder in it. */
final class ZipTree implements Tree {
  /** What text is compressed to at the very best, and room for small files. */
  private static final long LARGEST_RATIO = 200;

  private static final long SLACK = 64L << 20;

  private final ZipFile zip;
  private final SortedMap<String, ZipEntry> entries;
  private final List<String> strange;

  private ZipTree(ZipFile zip, SortedMap<String, ZipEntry> entries, List<String> strange) {
    this.zip = zip;
    this.entries = entries;
    this.strange = strange;
  }

  /**
   * The files of a ZIP file.
   *
   * @throws IOException when they would take more room than a ZIP file of honest text can
   */
  static ZipTree of(ZipFile zip, Path file) throws IOException {
    SortedMap<String, ZipEntry> entries = new TreeMap<>();
    List<String> strange = new ArrayList<>();
    long total = 0;
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      if (!SafePath.is(entry.getName()) && !entry.isDirectory()
          || !entry.isDirectory() && entries.put(entry.getName(), entry) != null) {
        strange.add(entry.getName());
        entries.remove(entry.getName());
      }
      total += Math.max(0, entry.getSize());
      if (total < 0 || (total - SLACK) / LARGEST_RATIO > Files.size(file)) {
        throw new IOException("it would take more room than any text when unpacked");
      }
    }
    strange.sort(null);
    return new ZipTree(zip, entries, strange);
  }

  @Override
  public List<String> folders() {
    SortedSet<String> folders = new TreeSet<>();
    for (String path : entries.keySet()) {
      int slash = path.indexOf('/');
      if (slash > 0) {
        folders.add(path.substring(0, slash));
      }
    }
    return List.copyOf(folders);
  }

  @Override
  public List<String> names() {
    return entries.keySet().stream().filter(path -> path.indexOf('/') < 0).toList();
  }

  @Override
  public List<String> others() {
    return List.of();
  }

  @Override
  public SortedMap<String, Long> files() {
    SortedMap<String, Long> files = new TreeMap<>();
    entries.forEach((path, entry) -> files.put(path, entry.getSize()));
    return files;
  }

  @Override
  public List<String> strange() {
    return strange;
  }

  @Override
  public Tree folder(String name) {
    SortedMap<String, ZipEntry> below = new TreeMap<>();
    String start = name + "/";
    entries
        .tailMap(start)
        .forEach(
            (path, entry) -> {
              if (path.startsWith(start)) {
                below.put(path.substring(start.length()), entry);
              }
            });
    return new ZipTree(zip, below, List.of());
  }

  @Override
  public InputStream open(String path) throws IOException {
    ZipEntry entry = entries.get(path);
    if (entry == null) {
      throw new NoSuchFileException(path);
    }
    return new Bounded(zip.getInputStream(entry), entry.getSize());
  }

  /** Ends with an error where there is more than the ZIP file says. */
  private static final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream in, long size) {
      super(in);
      this.left = size;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int read = super.read(buffer, from, length);
      left -= Math.max(0, read);
      if (left < 0) {
        throw new IOException("it is larger than the ZIP file says");
      }
      return read;
    }
  }
}
