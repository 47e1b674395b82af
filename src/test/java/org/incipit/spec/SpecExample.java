package org.incipit.spec;

import java.util.ArrayList;
import java.util.List;

/**
 * One example of a specification file: a heading, a fenced {@code text} block with its profile, a
 * fenced {@code xml} block with the children of {@code text}, and the diagnostics to expect.
 *
 * @param file name of the file it stands in
 * @param line of its heading, 1-based
 */
record SpecExample(
    String file,
    int line,
    String name,
    String profile,
    String source,
    String tei,
    String findings) {
  private static final String FENCE = "```";

  static List<SpecExample> parse(String file, String markdown) {
    List<SpecExample> examples = new ArrayList<>();
    String[] lines = markdown.split("\n", -1);
    String name = "";
    int at = 0;
    String profile = "";
    String source = null;
    String tei = null;
    String findings = "";
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].startsWith("## ")) {
        add(examples, file, at, name, profile, source, tei, findings);
        name = lines[i].substring(3);
        at = i + 1;
        source = null;
        tei = null;
        findings = "";
      } else if (lines[i].startsWith(FENCE)) {
        String info = lines[i].substring(FENCE.length());
        StringBuilder block = new StringBuilder();
        for (i++; !lines[i].equals(FENCE); i++) {
          block.append(lines[i]).append('\n');
        }
        if (info.startsWith("text")) {
          profile = info.length() > 5 ? info.substring(5) : "plain";
          source = block.toString().replace('␌', '\f');
        } else if (info.equals("xml")) {
          tei = block.toString();
        } else if (info.equals("diagnostics")) {
          findings = block.toString();
        }
      }
    }
    add(examples, file, at, name, profile, source, tei, findings);
    return examples;
  }

  private static void add(
      List<SpecExample> examples,
      String file,
      int line,
      String name,
      String profile,
      String source,
      String tei,
      String findings) {
    if (source != null) {
      examples.add(
          new SpecExample(file, line, name, profile, source, tei == null ? "" : tei, findings));
    }
  }

  @Override
  public String toString() {
    return file + ":" + line + " " + name;
  }
}
