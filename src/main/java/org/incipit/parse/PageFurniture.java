package org.incipit.parse;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.text.Span;

/** Finds page numbers that stand on a line of their own beside a form feed. */
final class PageFurniture {
  private static final int LONGEST = 24;

  private PageFurniture() {}

  /** Indexes of the lines that are page numbers. */
  static BitSet find(Layout layout) {
    BitSet found = new BitSet();
    List<Line> lines = layout.lines();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (!line.blank() && isPageNumber(layout, line) && besideFormFeed(layout, i)) {
        found.set(i);
      }
    }
    return found;
  }

  static Block block(Layout layout, Line line) {
    return Block.of(
        BlockKind.FW,
        "",
        Map.of("type", "pageNum"),
        List.of(new Span(line.textStart(), line.textEnd())),
        List.of());
  }

  /** A number alone, in dashes, or as "Page 3 of 9", "p. 3", "S. 3". */
  static boolean isPageNumber(Layout layout, Line line) {
    if (line.length() > LONGEST) {
      return false;
    }
    String text = layout.source().content().substring(line.textStart(), line.textEnd());
    StringBuilder words = new StringBuilder();
    int numbers = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        numbers += i == 0 || !Character.isDigit(text.charAt(i - 1)) ? 1 : 0;
      } else if (Character.isLetter(c)) {
        words.append(c);
      } else if (".-–—[]()/ ".indexOf(c) < 0) {
        return false;
      }
    }
    return switch (words.toString().toLowerCase(Locale.ROOT)) {
      case "" -> numbers == 1;
      case "page", "p", "seite", "s", "pag", "pagina", "página", "صفحه", "صفحة" -> numbers == 1;
      case "pageof", "seitevon", "pagesur", "pagede" -> numbers == 2;
      default -> false;
    };
  }

  /** True when nothing but blank lines lies between the line and a form feed. */
  private static boolean besideFormFeed(Layout layout, int index) {
    Line line = layout.lines().get(index);
    int back = line.textStart() - 1;
    while (back >= 0 && layout.charAt(back) != '\f' && Characters.isGap(layout.charAt(back))) {
      back--;
    }
    int ahead = line.textEnd();
    int length = layout.source().length();
    while (ahead < length
        && layout.charAt(ahead) != '\f'
        && Characters.isGap(layout.charAt(ahead))) {
      ahead++;
    }
    return back >= 0 && layout.charAt(back) == '\f'
        || ahead < length && layout.charAt(ahead) == '\f';
  }
}
