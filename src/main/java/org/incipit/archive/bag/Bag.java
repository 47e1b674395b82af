package org.incipit.archive.bag;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.incipit.archive.Content;
import org.incipit.archive.Entry;
import org.incipit.archive.Field;
import org.incipit.archive.Item;
import org.incipit.archive.Label;
import org.incipit.archive.Manifest;
import org.incipit.archive.Value;

/** A bag around files. */
public final class Bag {
  /** A whole document in a field is in the edition; the label of a bag is for people. */
  private static final int LONGEST_VALUE = 1000;

  private Bag() {}

  /**
   * The files of a bag, those of its payload first.
   *
   * @param item what the label of the bag is about
   * @param files the payload, with paths below {@code data}
   */
  public static List<Entry> of(Item item, List<Entry> files) {
    List<Entry> payload = new ArrayList<>();
    long bytes = 0;
    for (Entry file : files) {
      payload.add(new Entry("data/" + file.path(), file.content()));
      bytes += file.content().size();
    }
    List<Entry> tags = new ArrayList<>();
    tags.add(text("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"));
    tags.add(text("bag-info.txt", info(item, bytes, payload.size())));
    tags.add(manifest("manifest-sha256.txt", payload, false));
    tags.add(manifest("manifest-sha512.txt", payload, true));
    List<Entry> entries = new ArrayList<>(payload);
    entries.addAll(tags);
    entries.add(manifest("tagmanifest-sha256.txt", tags, false));
    entries.add(manifest("tagmanifest-sha512.txt", tags, true));
    return entries;
  }

  private static Entry manifest(String name, List<Entry> files, boolean longer) {
    return Manifest.of(name, files, longer ? Content::sha512 : Content::sha256, BagNames::encode);
  }

  private static Entry text(String name, String text) {
    return Entry.of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String info(Item item, long bytes, int files) {
    StringBuilder info = new StringBuilder();
    for (Value publisher : item.description().all(Field.PUBLISHER)) {
      line(info, "Source-Organization", publisher.text());
    }
    line(info, "Bagging-Date", item.event().when().toString().substring(0, 10));
    line(info, "External-Description", first(item, Field.TITLE));
    for (Value identifier : item.description().all(Field.IDENTIFIER)) {
      line(info, "External-Identifier", identifier.text());
    }
    line(info, "Bag-Group-Identifier", first(item, Field.COLLECTION));
    line(info, "Internal-Sender-Identifier", item.name());
    line(info, "Payload-Oxum", bytes + "." + files);
    line(info, "Bag-Software-Agent", item.event().tool());
    return info.toString();
  }

  private static String first(Item item, Field field) {
    return item.description().first(field).map(Value::text).orElse("");
  }

  /** A label with its value on one line of bounded length, whatever the value holds. */
  private static void line(StringBuilder info, String label, String value) {
    String plain = Label.of(value, LONGEST_VALUE);
    if (!plain.isEmpty()) {
      info.append(label).append(": ").append(plain).append('\n');
    }
  }
}
