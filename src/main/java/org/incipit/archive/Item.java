package org.incipit.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

  /** The item with one file more, the last. */
  public Item with(ItemFile file) {
    List<ItemFile> more = new ArrayList<>(files);
    more.add(file);
    return new Item(name, source, description, edition, more, event);
  }

  /**
   * The name of a folder or file for it that stands beside those of all other items: the name
   * itself where it is one short part, else the parts joined by dots and eight digits that keep it
   * apart from names that look the same then, and from those that end in such digits themselves.
   */
  public String flatName() {
    if (name.indexOf('/') < 0
        && !name.startsWith(".")
        && bytes(name) <= LONGEST
        && !endsInDigits(name)) {
      return name;
    }
    String joined = name.replace('/', '.');
    int from = joined.length();
    for (int bytes = 0; from > 0; from = joined.offsetByCodePoints(from, -1)) {
      bytes += bytes(Character.toString(joined.codePointBefore(from)));
      if (bytes > LONGEST) {
        break;
      }
    }
    while (from < joined.length() && startsBadly(joined.codePointAt(from))) {
      from = joined.offsetByCodePoints(from, 1);
    }
    String digest = Content.of(name.getBytes(StandardCharsets.UTF_8)).sha256();
    String kept = from < joined.length() ? joined.substring(from) : "item";
    return kept + "-" + digest.substring(0, DIGITS);
  }

  /** What hides a file, looks like an option, or belongs to a character that was cut off. */
  private static boolean startsBadly(int c) {
    int type = Character.getType(c);
    return c == '.'
        || c == '-'
        || Character.isWhitespace(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static boolean endsInDigits(String name) {
    int dash = name.length() - DIGITS - 1;
    return dash >= 0
        && name.charAt(dash) == '-'
        && name.substring(dash + 1).chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
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
