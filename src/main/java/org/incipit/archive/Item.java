package org.incipit.archive;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.sf.saxon.s9api.XdmNode;

/**
 * A converted document as an archive keeps it.
 *
 * @param name of its outputs without extension, {@code /}-separated and safe on every common file
 *     system: {@code letters/1868}
 * @param source path of the text as the report gives it, which may hold any character
 * @param description what its header says
 * @param edition its TEI, for stylesheets
 * @param files all of them, in a fixed order: source, edition, derivatives, schemas, report, rights
 * @param event the conversion
 */
public record Item(
    String name,
    String source,
    Description description,
    XdmNode edition,
    List<ItemFile> files,
    Event event) {
  private static final int LONGEST = 200;
  private static final int DIGITS = 8;

  public Item {
    files = List.copyOf(files);
  }

  /** The last part of the name. */
  public String baseName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /**
   * The name of a folder or file for it that stands beside those of all other items: the name
   * itself where it is one part, else the parts joined by dots and eight digits that keep it apart
   * from names that look the same then.
   */
  public String flatName() {
    if (name.indexOf('/') < 0) {
      return name;
    }
    String joined = name.replace('/', '.');
    StringBuilder kept = new StringBuilder();
    int bytes = 0;
    for (int at = joined.length(); at > 0; ) {
      int c = joined.codePointBefore(at);
      at -= Character.charCount(c);
      bytes += new String(Character.toChars(c)).getBytes(StandardCharsets.UTF_8).length;
      if (bytes > LONGEST) {
        break;
      }
      kept.insert(0, Character.toChars(c));
    }
    String digest = Content.of(name.getBytes(StandardCharsets.UTF_8)).sha256();
    return kept + "-" + digest.substring(0, DIGITS);
  }

  /** The files of a role. */
  public List<ItemFile> files(Role role) {
    return files.stream().filter(file -> file.role() == role).toList();
  }

  /** The first file of a role. */
  public Optional<ItemFile> file(Role role) {
    return files(role).stream().findFirst();
  }
}
