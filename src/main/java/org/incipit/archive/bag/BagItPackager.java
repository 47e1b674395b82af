package org.incipit.archive.bag;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.incipit.archive.Content;
import org.incipit.archive.Crosswalk;
import org.incipit.archive.Entry;
import org.incipit.archive.Field;
import org.incipit.archive.Item;
import org.incipit.archive.ItemFile;
import org.incipit.archive.Packager;
import org.incipit.archive.Packed;
import org.incipit.archive.Standing;
import org.incipit.archive.Value;

/**
 * A bag for each item: all its files below {@code data}, with SHA-256 and SHA-512 of everything.
 */
public final class BagItPackager implements Packager {
  @Override
  public String id() {
    return "bagit";
  }

  @Override
  public String title() {
    return "BagIt 1.0, a bag for each document";
  }

  @Override
  public Set<Field> required() {
    return Set.of();
  }

  @Override
  public boolean needsSource() {
    return true;
  }

  @Override
  public Packed pack(Item item, Crosswalk crosswalk, Standing standing) {
    List<Entry> payload = new ArrayList<>();
    long bytes = 0;
    for (ItemFile file : item.files()) {
      payload.add(new Entry("data/" + file.path(), file.content()));
      bytes += file.content().size();
    }
    List<Entry> tags = new ArrayList<>();
    tags.add(ascii("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"));
    tags.add(
        Entry.of(
            "bag-info.txt", info(item, bytes, payload.size()).getBytes(StandardCharsets.UTF_8)));
    tags.add(manifest("manifest-sha256.txt", payload, Content::sha256));
    tags.add(manifest("manifest-sha512.txt", payload, Content::sha512));
    List<Entry> entries = new ArrayList<>(payload);
    entries.addAll(tags);
    entries.add(manifest("tagmanifest-sha256.txt", tags, Content::sha256));
    entries.add(manifest("tagmanifest-sha512.txt", tags, Content::sha512));
    return Packed.folder(item.flatName(), entries);
  }

  private static Entry ascii(String name, String text) {
    return Entry.of(name, text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String info(Item item, long bytes, int files) {
    StringBuilder info = new StringBuilder();
    for (Value publisher : item.description().all(Field.PUBLISHER)) {
      line(info, "Source-Organization", publisher.text());
    }
    line(info, "Bagging-Date", item.event().when().toString().substring(0, 10));
    line(
        info,
        "External-Description",
        item.description().first(Field.TITLE).map(Value::text).orElse(""));
    line(info, "External-Identifier", identifier(item));
    line(info, "Internal-Sender-Identifier", item.name());
    line(info, "Payload-Oxum", bytes + "." + files);
    line(info, "Bag-Software-Agent", item.event().tool());
    return info.toString();
  }

  private static String identifier(Item item) {
    return item.description().first(Field.IDENTIFIER).map(Value::text).orElse("");
  }

  /** A label with its value on one line, whatever the value holds. */
  private static void line(StringBuilder info, String label, String value) {
    String plain =
        value
            .codePoints()
            .map(c -> Character.isISOControl(c) ? ' ' : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .strip();
    if (!plain.isEmpty()) {
      info.append(label).append(": ").append(plain).append('\n');
    }
  }

  private static Entry manifest(String name, List<Entry> files, Function<Content, String> digest) {
    StringBuilder lines = new StringBuilder();
    files.stream()
        .sorted(Comparator.comparing(Entry::path))
        .forEach(
            file ->
                lines
                    .append(digest.apply(file.content()))
                    .append("  ")
                    .append(BagNames.encode(file.path()))
                    .append('\n'));
    return Entry.of(name, lines.toString().getBytes(StandardCharsets.UTF_8));
  }
}
