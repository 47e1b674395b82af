package org.incipit.metadata;

import java.text.Normalizer;
import java.util.Collection;

/** What a file beside the texts says of them. Immutable, and read by many threads. */
public interface SideFile {
  /** A part of the file that speaks of one text. */
  record Entry(String path, int line) {}

  /** Its name without folders, for messages. */
  String name();

  /** What it says of every text. */
  Said common();

  /**
   * What it says of one text.
   *
   * @param source path of the text below the input folder
   */
  Said of(String source);

  /** The entry that speaks of a text; empty for none. */
  java.util.Optional<Entry> entry(String source);

  /** Whom it speaks of, in the order of the file. */
  Collection<Entry> entries();

  /** One form of a path however its file system composes accents, without {@code ./} before it. */
  static String key(String path) {
    String normal = Normalizer.normalize(path.strip(), Normalizer.Form.NFC);
    return normal.startsWith("./") ? normal.substring(2) : normal;
  }
}
