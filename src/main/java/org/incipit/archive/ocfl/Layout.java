package org.incipit.archive.ocfl;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.incipit.archive.Content;
import org.incipit.archive.Entry;

/**
 * Where objects stand in a storage root: by three groups of three digits of the SHA-256 of their
 * identifiers, which is what Fedora 6 uses and spreads 100,000 objects well.
 */
public final class Layout {
  /** Declares a storage root. */
  public static final String ROOT_MARK = "0=ocfl_1.1";

  /** Declares an object. */
  public static final String OBJECT_MARK = "0=ocfl_object_1.1";

  private static final String NAME = "0004-hashed-n-tuple-storage-layout";
  private static final int TUPLE = 3;
  private static final int TUPLES = 3;

  private Layout() {}

  /** Where an object stands below the root. */
  public static String place(String id) {
    String digest = Content.of(id.getBytes(StandardCharsets.UTF_8)).sha256();
    StringBuilder place = new StringBuilder();
    for (int i = 0; i < TUPLES; i++) {
      place.append(digest, i * TUPLE, (i + 1) * TUPLE).append('/');
    }
    return place.append(digest).toString();
  }

  /** The files of the root itself; the one that makes it a root comes last. */
  public static List<Entry> root() {
    return List.of(
        Json.entry(
            "extensions/" + NAME + "/config.json",
            Json.object()
                .put("extensionName", NAME)
                .put("digestAlgorithm", "sha256")
                .put("tupleSize", TUPLE)
                .put("numberOfTuples", TUPLES)
                .put("shortObjectRoot", false)),
        Json.entry(
            "ocfl_layout.json",
            Json.object()
                .put("extension", NAME)
                .put("description", "Objects by three groups of three digits of their SHA-256")),
        mark(ROOT_MARK));
  }

  /** A file that says in its name and in its content what the folder is. */
  public static Entry mark(String name) {
    String text = name.substring(name.indexOf('=') + 1) + "\n";
    return Entry.of(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
