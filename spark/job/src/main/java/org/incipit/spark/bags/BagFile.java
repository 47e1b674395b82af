package org.incipit.spark.bags;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.incipit.archive.Content;
import org.incipit.archive.Entry;
import org.incipit.archive.Label;
import org.incipit.archive.Manifest;
import org.incipit.archive.bag.BagNames;
import org.incipit.pipeline.Version;

/**
 * A bag that is written from its beginning to its end: files as they come, then what is known only
 * when all have come. Lists of files grow on the local disk. Stored and not compressed, since
 * compressors differ from one Java to the next. Not thread-safe.
 */
final class BagFile implements Closeable {
  /**
   * Not the very first moment that a ZIP file can name: Java adds a second date to that one, which
   * depends on the time zone.
   */
  private static final LocalDateTime FIRST_DAY = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final int LONGEST_VALUE = 1000;
  private static final List<String> LISTS =
      List.of("manifest-sha256.txt", "manifest-sha512.txt", "report.jsonl");

  private final String name;
  private final ZipOutputStream zip;
  private final Map<String, Path> files = new LinkedHashMap<>();
  private final Map<String, OutputStream> lists = new LinkedHashMap<>();
  private long bytes;
  private long count;

  /**
   * An empty bag.
   *
   * @param out of the ZIP file; closed by whoever opened it
   * @param name of the folder that the bag is in the ZIP file
   */
  BagFile(OutputStream out, String name) throws IOException {
    this.name = name;
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    for (String list : LISTS) {
      Path file = Files.createTempFile("incipit-bag", ".txt");
      files.put(list, file);
      lists.put(list, new BufferedOutputStream(Files.newOutputStream(file)));
    }
  }

  /**
   * Adds a file to the payload.
   *
   * @param path below {@code data}
   */
  void add(String path, byte[] content) throws IOException {
    add(path, Content.of(content));
  }

  private void add(String path, Content content) throws IOException {
    String place = "data/" + path;
    put(new Entry(place, content));
    list("manifest-sha256.txt", content.sha256() + "  " + BagNames.encode(place));
    list("manifest-sha512.txt", content.sha512() + "  " + BagNames.encode(place));
    bytes += content.size();
    count++;
  }

  /** Adds a line to the report on the documents of the bag. */
  void report(String line) throws IOException {
    list("report.jsonl", line);
  }

  private void list(String list, String line) throws IOException {
    lists.get(list).write((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Adds the rest.
   *
   * @param title of what it is part of, may be empty
   * @param date of packing, may be empty
   */
  void finish(String title, String date) throws IOException {
    add("report.jsonl", content("report.jsonl"));
    List<Entry> tags = new ArrayList<>();
    tags.add(text("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"));
    tags.add(text("bag-info.txt", info(title, date)));
    tags.add(new Entry("manifest-sha256.txt", content("manifest-sha256.txt")));
    tags.add(new Entry("manifest-sha512.txt", content("manifest-sha512.txt")));
    for (Entry tag : tags) {
      put(tag);
    }
    put(Manifest.of("tagmanifest-sha256.txt", tags, Content::sha256, BagNames::encode));
    put(Manifest.of("tagmanifest-sha512.txt", tags, Content::sha512, BagNames::encode));
    zip.finish();
  }

  private String info(String title, String date) {
    StringBuilder info = new StringBuilder();
    line(info, "Bagging-Date", date);
    line(info, "External-Description", title);
    line(info, "Bag-Group-Identifier", title);
    line(info, "Internal-Sender-Identifier", name);
    line(info, "Payload-Oxum", bytes + "." + count);
    line(info, "Bag-Software-Agent", "Incipit " + Version.current());
    return info.toString();
  }

  /** A label with its value on one line of bounded length, whatever the value holds. */
  private static void line(StringBuilder info, String label, String value) {
    String plain = Label.of(value, LONGEST_VALUE);
    if (!plain.isEmpty()) {
      info.append(label).append(": ").append(plain).append('\n');
    }
  }

  private static Entry text(String path, String text) {
    return Entry.of(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private Content content(String list) throws IOException {
    lists.get(list).close();
    Path file = files.get(list);
    return Content.read(() -> Files.newInputStream(file));
  }

  private void put(Entry entry) throws IOException {
    Content content = entry.content();
    ZipEntry zipped = new ZipEntry(name + "/" + entry.path());
    zipped.setMethod(ZipEntry.STORED);
    zipped.setTimeLocal(FIRST_DAY);
    zipped.setSize(content.size());
    zipped.setCompressedSize(content.size());
    zipped.setCrc(content.crc32());
    zip.putNextEntry(zipped);
    try (InputStream in = content.open()) {
      in.transferTo(zip);
    }
    zip.closeEntry();
  }

  /** Removes the lists; a bag that was not finished is none. */
  @Override
  public void close() throws IOException {
    for (OutputStream list : lists.values()) {
      list.close();
    }
    for (Path file : files.values()) {
      Files.deleteIfExists(file);
    }
  }
}
