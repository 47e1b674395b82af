package org.incipit.harvest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a run of the harvest leaves for the next one and for the server: a table of all documents
 * there ever were, and the names of their sets.
 *
 * @param settings what the files were made with; others are made anew
 * @param base address of the folder of outputs, with a slash at its end
 * @param entries by id
 * @param setNames by spec
 */
public record Ledger(
    String settings, String base, Map<String, Entry> entries, Map<String, String> setNames) {
  private static final String MAGIC = "incipit harvest 1";
  private static final int COLUMNS = 9;

  public Ledger {
    entries = new TreeMap<>(entries);
    setNames = new TreeMap<>(setNames);
  }

  /** Of a folder that was never harvested. */
  public static Ledger empty() {
    return new Ledger("", "", Map.of(), Map.of());
  }

  /** The address of the OAI-PMH service. */
  public String oai() {
    return base + "oai";
  }

  /** The bytes of a file. */
  public byte[] bytes() {
    StringBuilder out = new StringBuilder();
    line(out, List.of(MAGIC, settings, base));
    setNames.forEach((spec, name) -> line(out, List.of("set", spec, name)));
    for (Entry e : entries.values()) {
      String status = e.deleted() ? "deleted" : "";
      String sets = String.join(" ", e.sets());
      line(
          out,
          List.of(
              "record",
              e.id(),
              e.name(),
              e.tei(),
              e.content(),
              e.stamp(),
              status,
              e.title(),
              sets));
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void line(StringBuilder out, Collection<String> cells) {
    out.append(String.join("\t", cells.stream().map(Ledger::escaped).toList())).append('\n');
  }

  private static String escaped(String cell) {
    return cell.replace("%", "%25").replace("\t", "%09").replace("\n", "%0A").replace("\r", "%0D");
  }

  private static String plain(String cell) {
    return cell.replace("%0D", "\r").replace("%0A", "\n").replace("%09", "\t").replace("%25", "%");
  }

  /** Reads such bytes; empty when they are something else. */
  public static Optional<Ledger> read(byte[] bytes) {
    String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
    List<String> head = cells(lines[0]);
    if (head.size() != 3 || !head.get(0).equals(MAGIC)) {
      return Optional.empty();
    }
    Map<String, Entry> entries = new TreeMap<>();
    Map<String, String> names = new TreeMap<>();
    for (String line : Arrays.asList(lines).subList(1, lines.length)) {
      List<String> c = cells(line);
      if (c.size() == 3 && c.get(0).equals("set")) {
        names.put(c.get(1), c.get(2));
      } else if (c.size() == COLUMNS && c.get(0).equals("record")) {
        List<String> sets = c.get(8).isEmpty() ? List.of() : List.of(c.get(8).split(" "));
        boolean deleted = c.get(6).equals("deleted");
        entries.put(
            c.get(1),
            new Entry(c.get(1), c.get(2), c.get(3), c.get(4), c.get(5), deleted, c.get(7), sets));
      }
    }
    return Optional.of(new Ledger(head.get(1), head.get(2), entries, names));
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split("\t", -1)) {
      cells.add(plain(cell));
    }
    return cells;
  }
}
