package org.incipit.authority;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.model.AuthorityEntry;
import org.incipit.model.Kind;

/**
 * A user's own list of persons, places, organisations and events. Immutable.
 *
 * @param name the file's base name, for messages
 * @param entries in the order of the file
 */
public record AuthorityFile(String name, List<Entry> entries) {
  /** When a listed name is taken for the entry. */
  public enum Match {
    /** Wherever it stands. */
    ALWAYS,
    /** Where the text itself makes it a name. */
    CONTEXT,
    /** Nowhere: the words are no name. */
    NEVER
  }

  /**
   * One entry.
   *
   * @param kind person, place, organisation or event
   * @param entry what the file says of it; its id has the scheme {@code user}
   * @param names preferred name first, then the variants
   * @param match when the names are taken for it
   */
  public record Entry(Kind kind, AuthorityEntry entry, List<String> names, Match match) {
    public Entry {
      names = List.copyOf(names);
    }
  }

  public AuthorityFile {
    entries = List.copyOf(entries);
  }

  /**
   * Reads a file of any format, which its first character tells: TEI lists and the letters of CMIF
   * in XML, Linked Places, GeoJSON and records of the GND in JSON, else a table with a header row.
   *
   * @param name the file's name, for messages; a table whose name ends in {@code .csv} is separated
   *     by commas or semicolons, any other by tabs
   * @throws ConfigurationException when it cannot be read; the message says where, why, and what to
   *     do
   */
  public static AuthorityFile read(String name, byte[] bytes) {
    return isXml(bytes)
        ? new AuthorityFile(name, AuthorityTei.read(name, bytes))
        : read(name, text(name, bytes));
  }

  /** As {@link #read(String, byte[])}, of text. */
  public static AuthorityFile read(String name, String content) {
    char first = first(content);
    if (first == '<') {
      return read(name, content.getBytes(StandardCharsets.UTF_8));
    }
    boolean json = first == '{' || first == '[';
    return new AuthorityFile(
        name, json ? AuthorityJson.read(name, content) : AuthorityTable.read(name, content));
  }

  private static char first(String content) {
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      if (c != '\uFEFF' && !Character.isWhitespace(c)) {
        return c;
      }
    }
    return ' ';
  }

  /** True when the first byte that is neither a mark nor white space opens an element. */
  private static boolean isXml(byte[] bytes) {
    for (byte b : bytes) {
      boolean mark = b == (byte) 0xEF || b == (byte) 0xBB || b == (byte) 0xBF;
      boolean wide = b == (byte) 0xFE || b == (byte) 0xFF || b == 0;
      if (!mark && !wide && b != ' ' && b != '\t' && b != '\r' && b != '\n') {
        return b == '<';
      }
    }
    return false;
  }

  private static String text(String name, byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw notUtf8(name, bytes, in.position(), out.flip());
    }
    return out.flip().toString();
  }

  private static ConfigurationException notUtf8(
      String name, byte[] bytes, int position, CharBuffer decoded) {
    String before = decoded.toString();
    long line = 1 + before.chars().filter(c -> c == '\n').count();
    int column = before.length() - before.lastIndexOf('\n');
    return AuthorityProblem.at(
        name + ":" + line + ":" + column,
        "not UTF-8 (byte 0x" + Integer.toHexString(bytes[position] & 0xFF) + ")",
        "save it as UTF-8");
  }
}
