package org.incipit.generate;

import java.util.ArrayList;
import java.util.List;

/** The structure of a document as lines of text, so that two can be compared and read. */
final class Outline {
  /** Stands where a page starts. */
  static final String PAGE = "‖";

  private final List<String> lines = new ArrayList<>();
  private int depth;

  /** The outline that a generated document must give back. */
  static List<String> of(String genre, Part part, List<Note> notes, List<String> furniture) {
    Outline outline = new Outline();
    outline.lines.add("genre " + genre);
    outline.add(part);
    notes.forEach(note -> outline.lines.add("note " + note.label() + " " + note.leaf().read()));
    furniture.forEach(line -> outline.lines.add("fw " + line));
    return outline.lines;
  }

  private void add(Part part) {
    if (part instanceof Box box) {
      open(box.name());
      box.parts().forEach(this::add);
      close(box.name());
    } else if (part instanceof Leaf leaf && shows(leaf)) {
      leaf(leaf.name(), leaf.read());
    }
  }

  private static boolean shows(Leaf leaf) {
    return !leaf.name().equals(Leaf.DECORATION) && !leaf.name().equals("note");
  }

  void open(String name) {
    if (!name.isEmpty()) {
      lines.add("  ".repeat(depth++) + name);
    }
  }

  void close(String name) {
    depth -= name.isEmpty() ? 0 : 1;
  }

  void leaf(String name, String text) {
    lines.add("  ".repeat(depth) + name + ": " + text);
  }

  List<String> lines() {
    return lines;
  }
}
