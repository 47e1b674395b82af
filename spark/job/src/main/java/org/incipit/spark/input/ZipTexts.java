package org.incipit.spark.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.spark.sql.Row;

/** The {@code *.txt} entries of a ZIP file, read as a stream; other entries are passed over. */
final class ZipTexts implements Iterator<Row> {
  private final ZipInputStream zip;
  private final String shard;
  private final long limit;
  private Optional<ZipEntry> next = Optional.empty();

  private ZipTexts(ZipInputStream zip, String shard, long limit) {
    this.zip = zip;
    this.shard = shard;
    this.limit = limit;
  }

  static Iterator<Row> read(InputStream in, String shard, long limit) throws IOException {
    in.mark(4);
    byte[] start = in.readNBytes(4);
    in.reset();
    if (start.length < 4 || start[0] != 'P' || start[1] != 'K') {
      throw new IOException("this is no ZIP file");
    }
    return new ZipTexts(new ZipInputStream(in), shard, limit);
  }

  @Override
  public boolean hasNext() {
    try {
      while (next.isEmpty()) {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null) {
          return false;
        }
        String name = entry.getName().toLowerCase(Locale.ROOT);
        next = Optional.of(entry).filter(e -> !e.isDirectory() && name.endsWith(".txt"));
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    try {
      String name = shard + "/" + next.get().getName();
      byte[] bytes = zip.readNBytes(FileTexts.most(limit));
      zip.closeEntry();
      next = Optional.empty();
      return Texts.read(name, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
