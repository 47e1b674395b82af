package org.incipit.metadata;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.model.Metadata;
import org.incipit.model.Origin;
import org.incipit.text.SourceText;
import org.incipit.text.Span;
import org.incipit.yaml.YamlNode;

/**
 * Metadata at the very start of a text: lines of YAML between two lines {@code ---}. It is front
 * matter only where every name in it is known, so that a text that merely begins with a rule stays
 * as it is.
 *
 * @param end where it ends, behind the closing line's last mark; 0 for none
 * @param metadata what it says
 * @param findings values that are left out, or why something that looks like front matter is none
 */
public record FrontMatter(int end, Metadata metadata, List<Diagnostic> findings) {
  public static final FrontMatter NONE = new FrontMatter(0, Metadata.NONE, List.of());

  private static final String RULE = "---";
  private static final int LONGEST = 1 << 16;

  public FrontMatter {
    findings = List.copyOf(findings);
  }

  /** That of a text. Looks no further than 64k characters. */
  public static FrontMatter of(SourceText source) {
    String text = source.content();
    int first = text.indexOf('\n');
    if (!text.startsWith(RULE) || first < 0 || !text.substring(0, first).strip().equals(RULE)) {
      return NONE;
    }
    int last = closing(text, first + 1);
    if (last < 0 || text.substring(last + RULE.length()).isBlank()) {
      return NONE;
    }
    String block = text.substring(first + 1, last);
    try {
      byte[] yaml = block.getBytes(StandardCharsets.UTF_8);
      return of(source, YamlNode.read(yaml, source.name()), last + RULE.length());
    } catch (ConfigurationException e) {
      return e.getMessage().contains(YamlNode.NO_YAML) && looksLikeIt(block)
          ? new FrontMatter(0, Metadata.NONE, List.of(broken(source, e.getMessage())))
          : NONE;
    }
  }

  /** True for lines most of which begin with a known name and a colon. */
  private static boolean looksLikeIt(String block) {
    int known = 0;
    int lines = 0;
    for (String line : block.lines().filter(text -> !text.isBlank()).toList()) {
      int colon = line.indexOf(':');
      boolean further = Character.isWhitespace(line.charAt(0)) || line.startsWith("- ");
      lines += further ? 0 : 1;
      known += colon > 0 && Names.ofFrontMatter(line.substring(0, colon)).isPresent() ? 1 : 0;
    }
    return known >= 2 && known * 2 > lines;
  }

  /**
   * @param message of the YAML reader: the file, line and column in the block, what is wrong
   */
  private static Diagnostic broken(SourceText source, String message) {
    String[] parts = message.substring(source.name().length() + 1).split(":", 3);
    Span at = at(source, Integer.parseInt(parts[0]) + 1, Integer.parseInt(parts[1]));
    return Diagnostic.at(Code.MET_003, at, parts[2].strip());
  }

  /** Where the line begins that closes what opens a text; negative for none. */
  private static int closing(String text, int from) {
    int start = from;
    while (start < text.length() && start < LONGEST) {
      int end = text.indexOf('\n', start);
      String line = text.substring(start, end < 0 ? text.length() : Math.min(end, LONGEST));
      // Behind three full stops YAML has another document, which nobody would read.
      if (line.indexOf('\f') >= 0 || line.strip().equals("...")) {
        return -1;
      }
      if (line.startsWith(RULE) && line.strip().equals(RULE)) {
        return start;
      }
      if (end < 0) {
        return -1;
      }
      start = end + 1;
    }
    return -1;
  }

  private static FrontMatter of(SourceText source, YamlNode root, int end) {
    if (root.kind() != YamlNode.Kind.MAPPING) {
      return NONE;
    }
    Optional<YamlNode.Key> strange =
        root.entries().entrySet().stream()
            .filter(entry -> !isKnown(entry))
            .map(Map.Entry::getKey)
            .findFirst();
    if (strange.isPresent()) {
      long known = root.entries().entrySet().stream().filter(FrontMatter::isKnown).count();
      return known >= 2 && known * 2 > root.entries().size()
          ? new FrontMatter(0, Metadata.NONE, List.of(unread(source, strange.get())))
          : NONE;
    }
    Said.Collector collector = new Said.Collector(Origin.Kind.FRONT_MATTER, source.name());
    root.entries()
        .forEach(
            (key, value) -> {
              String name = Names.ofFrontMatter(key.word()).orElseThrow();
              for (YamlNode item : value.items().isEmpty() ? List.of(value) : value.items()) {
                collector.add(name, item.text(), item.at().line() + 1, item.at().column());
              }
            });
    Said said = collector.said();
    return new FrontMatter(
        end, said.metadata(), said.problems().stream().map(p -> finding(source, p)).toList());
  }

  /** A name that is known, with one value, several, or none. */
  private static boolean isKnown(Map.Entry<YamlNode.Key, YamlNode> entry) {
    YamlNode value = entry.getValue();
    return Names.ofFrontMatter(entry.getKey().word()).isPresent()
        && value.kind() != YamlNode.Kind.MAPPING
        && value.items().stream()
            .allMatch(
                item ->
                    item.kind() == YamlNode.Kind.SCALAR || item.kind() == YamlNode.Kind.NOTHING);
  }

  private static Diagnostic unread(SourceText source, YamlNode.Key key) {
    Span at = at(source, key.at().line() + 1, key.at().column());
    return Diagnostic.at(Code.MET_002, at, key.word());
  }

  private static Diagnostic finding(SourceText source, Said.Problem problem) {
    Span at = at(source, problem.line(), problem.column());
    return Diagnostic.at(
        Code.MET_001, at, "front matter", problem.name(), problem.value(), problem.complaint());
  }

  private static Span at(SourceText source, int line, int column) {
    int start = source.lines().startOf(line) + column - 1;
    int offset = Math.min(start, source.length());
    return new Span(offset, offset);
  }
}
