package org.incipit.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.incipit.language.LanguageData;
import org.incipit.text.Span;

/**
 * Where sections of notes lie: from a line such as "Notes" over a labelled line to the end of the
 * text, or to the heading of the next chapter.
 */
final class NoteSections {
  private static final int BLANK_LINES_OF_A_CHAPTER = 3;

  /** In all languages: a modern transcript of a German source has English "Footnotes". */
  private static final Set<String> HEADINGS =
      LanguageData.KNOWN.stream()
          .flatMap(tag -> LanguageData.of(tag).list("notes.headings").stream())
          .map(heading -> heading.toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  private final BitSet headings = new BitSet();
  private final BitSet inside = new BitSet();

  /**
   * @param sections line indexes: the heading, and the line after the last of the section
   */
  private NoteSections(List<Span> sections) {
    for (Span section : sections) {
      headings.set(section.start());
      inside.set(section.start() + 1, Math.max(section.start() + 1, section.end()));
    }
  }

  static NoteSections none() {
    return new NoteSections(List.of());
  }

  static NoteSections of(Layout layout, List<Group> groups) {
    List<Span> sections = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      Group group = groups.get(g);
      for (int k = 0; k < group.size(); k++) {
        Line line = group.lines().get(k);
        if (isHeading(layout, line) && labelFollows(layout, groups, g, k)) {
          int from = line.number() - 1;
          int end = end(layout, groups, g);
          if (sections.isEmpty() || sections.get(sections.size() - 1).end() <= from) {
            sections.add(new Span(from, end));
          } else if (!layout.wrapped() || groups.get(g).blankBefore() > 0 || k == 0) {
            sections.set(
                sections.size() - 1, new Span(sections.get(sections.size() - 1).start(), from));
            sections.add(new Span(from, end));
          }
        }
      }
    }
    return new NoteSections(sections);
  }

  boolean isHeading(int line) {
    return headings.get(line);
  }

  /** True for a line below the heading of a section. */
  boolean inside(int line) {
    return inside.get(line);
  }

  private static boolean isHeading(Layout layout, Line line) {
    if (line.length() > 40) {
      return false;
    }
    int start = line.textStart();
    int end = line.textEnd();
    while (end > start && ":.-–—=_* ".indexOf(layout.charAt(end - 1)) >= 0) {
      end--;
    }
    while (start < end && "-–—=_* ".indexOf(layout.charAt(start)) >= 0) {
      start++;
    }
    return HEADINGS.contains(
        layout.source().content().substring(start, end).toLowerCase(Locale.ROOT));
  }

  private static boolean labelFollows(Layout layout, List<Group> groups, int group, int index) {
    List<Line> lines = groups.get(group).lines();
    Line next =
        index + 1 < lines.size()
            ? lines.get(index + 1)
            : group + 1 < groups.size() ? groups.get(group + 1).first() : null;
    return next != null && label(layout, next);
  }

  private static boolean label(Layout layout, Line line) {
    return NoteLabel.at(layout.source().content(), line.textStart(), line.textEnd()).isPresent();
  }

  /** The section ends where a new chapter starts: behind many blank lines, with no label. */
  private static int end(Layout layout, List<Group> groups, int from) {
    for (int g = from + 1; g < groups.size(); g++) {
      Group group = groups.get(g);
      if (group.blankBefore() >= BLANK_LINES_OF_A_CHAPTER && !label(layout, group.first())) {
        return group.first().number() - 1;
      }
    }
    return layout.lines().size();
  }
}
