package org.incipit.generate;

import java.util.List;
import java.util.Random;

/**
 * A generated document.
 *
 * @param source its text
 * @param profile the profile to read it with
 * @param outline the structure that must come back
 */
record Manuscript(String source, String profile, List<String> outline) {
  private static final int SPACED_LINES = 4;

  /** The document of a seed, always the same. */
  static Manuscript of(long seed) {
    Genre genre = Genre.values()[Math.floorMod(seed, Genre.values().length)];
    Random random = new Random(seed);
    random.nextInt();
    Vocabulary vocabulary =
        new Vocabulary(genre.languages().get(random.nextInt(genre.languages().size())));
    Wear wear = Wear.of(random);
    Scribe scribe = new Scribe(random, vocabulary, wear);
    Part part = genre.writer().write(scribe);
    boolean cuts = !vocabulary.language().equals("fa");
    List<SetLine> lines = new Typesetter(wear, random, cuts).lines(part);
    String head = scribe.pick("titles");
    Pages pages = new Pages(wear, lines.size(), head, numbers(vocabulary, random), random);
    String source = text(pages.set(lines), wear, random);
    List<String> outline = Outline.of(genre.id(), part, scribe.notes(), pages.furniture());
    return new Manuscript(source, genre.profile(), outline);
  }

  private static String numbers(Vocabulary vocabulary, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> "- {n} -";
      case 1 -> "[{n}]";
      case 2 -> "{n}";
      default -> vocabulary.pick("page", random);
    };
  }

  private static String text(List<String> lines, Wear wear, Random random) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      boolean feed = line.startsWith("\f");
      String body = feed ? line.substring(1) : line;
      text.append(feed ? "\f" : "");
      if (!body.isEmpty()) {
        text.append(space(wear.margin(), wear.tabs()));
        int indent = indent(body);
        text.append(space(indent, wear.tabs())).append(body.substring(indent));
        boolean spaced = wear.trailingSpaces() && random.nextInt(SPACED_LINES) == 0;
        text.append(spaced ? "  " : "");
      }
      text.append(wear.crlf() ? "\r\n" : "\n");
    }
    return text.toString();
  }

  private static int indent(String line) {
    int indent = 0;
    while (indent < line.length() && line.charAt(indent) == ' ') {
      indent++;
    }
    return indent;
  }

  private static String space(int columns, boolean tabs) {
    return tabs ? "\t".repeat((columns + 7) / 8) : " ".repeat(columns);
  }
}
