package org.incipit.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Sums up how editions agree with their gold standards. */
public final class Evaluation {
  /** How much of a name must be right. */
  public enum Extent {
    /** The span, marks at its edges apart. */
    EXACT,
    /** The same without titles, articles and genitives. */
    CORE,
    /** Any character. */
    OVERLAP
  }

  private static final List<String> POINTS = List.of("when", "from", "to", "notBefore", "notAfter");

  private final Map<String, Map<Extent, Score>> names = new TreeMap<>();
  private final Score values = new Score();
  private final Score notes = new Score();
  private final Score paragraphs = new Score();
  private final Score pages = new Score();
  private int texts;

  /** Number of texts that were compared. */
  public int texts() {
    return texts;
  }

  /** By kind ({@code person}, {@code place}, {@code org}, {@code date}) and extent. */
  public Map<String, Map<Extent, Score>> names() {
    return names;
  }

  /** Values of dates that were found and have one in the gold standard. */
  public Score values() {
    return values;
  }

  /** Callouts that point at the right note. */
  public Score notes() {
    return notes;
  }

  /** Beginnings of paragraphs and the like. */
  public Score paragraphs() {
    return paragraphs;
  }

  /** Beginnings of pages. */
  public Score pages() {
    return pages;
  }

  /**
   * Adds a text.
   *
   * @throws IllegalArgumentException when the two are not of one text
   */
  void add(Marked gold, Marked edition, String language) {
    int difference = gold.text().difference(edition.text());
    if (difference >= 0) {
      throw new IllegalArgumentException(
          "the texts differ: \""
              + gold.text().around(difference)
              + "\" in the gold standard, \""
              + edition.text().around(difference)
              + "\" in the edition");
    }
    texts++;
    Core core = new Core(gold.text(), language);
    for (String kind : gold.kinds()) {
      for (Extent extent : Extent.values()) {
        names(kind, extent, gold, edition, core);
      }
    }
    notes(gold, edition);
    List<Integer> body =
        edition.paragraphs().stream().filter(start -> start < gold.bodyEnd()).toList();
    starts(gold.paragraphs(), body, paragraphs);
    starts(gold.pages(), edition.pages(), pages);
  }

  private void names(String kind, Extent extent, Marked gold, Marked edition, Core core) {
    List<Marked.Name> wanted = gold.names().stream().filter(n -> n.kind().equals(kind)).toList();
    List<Marked.Name> found = outermost(edition.names(), kind);
    boolean[] used = new boolean[found.size()];
    Score score =
        names.computeIfAbsent(kind, k -> new TreeMap<>()).computeIfAbsent(extent, e -> new Score());
    for (boolean optional : new boolean[] {false, true}) {
      for (Marked.Name name : wanted) {
        if (name.optional() == optional) {
          int hit = hit(name, found, used, extent, core);
          if (hit >= 0) {
            used[hit] = true;
            if (extent == Extent.OVERLAP && kind.equals("date")) {
              value(name.values(), found.get(hit).values());
            }
          }
          score.add(!optional && hit >= 0 ? 1 : 0, 0, !optional && hit < 0 ? 1 : 0);
        }
      }
    }
    for (int i = 0; i < found.size(); i++) {
      if (!used[i] && !excused(found.get(i), wanted)) {
        score.add(0, 1, 0);
      }
    }
  }

  /** Names of a kind that lie in no other one of it. */
  private static List<Marked.Name> outermost(List<Marked.Name> names, String kind) {
    List<Marked.Name> outer = new ArrayList<>();
    int end = -1;
    for (Marked.Name name : names) {
      if (name.kind().equals(kind) && name.end() > end) {
        outer.add(name);
        end = name.end();
      }
    }
    return outer;
  }

  private static int hit(
      Marked.Name name, List<Marked.Name> found, boolean[] used, Extent extent, Core core) {
    for (int i = 0; i < found.size(); i++) {
      Marked.Name other = found.get(i);
      if (!used[i]
          && name.start() < other.end()
          && other.start() < name.end()
          && (extent == Extent.OVERLAP || same(name, other, extent, core))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean same(Marked.Name gold, Marked.Name found, Extent extent, Core core) {
    int[] span = span(found.start(), found.end(), extent, core);
    return Arrays.equals(span, span(gold.start(), gold.end(), extent, core))
        || gold.others().stream()
            .anyMatch(o -> Arrays.equals(span, span(o[0], o[1], extent, core)));
  }

  private static int[] span(int start, int end, Extent extent, Core core) {
    return extent == Extent.CORE ? core.core(start, end) : core.exact(start, end);
  }

  private static boolean excused(Marked.Name name, List<Marked.Name> wanted) {
    return wanted.stream()
        .anyMatch(w -> w.optional() && w.start() < name.end() && name.start() < w.end());
  }

  private void value(Map<String, String> wanted, Map<String, String> found) {
    if (POINTS.stream().noneMatch(wanted::containsKey)) {
      return;
    }
    boolean right = range(wanted).equals(range(found));
    boolean absent = POINTS.stream().noneMatch(found::containsKey);
    values.add(right ? 1 : 0, right || absent ? 0 : 1, right ? 0 : 1);
  }

  private static List<String> range(Map<String, String> values) {
    String when = values.get("when");
    if (when != null) {
      return List.of(when, when);
    }
    return List.of(
        values.getOrDefault("from", values.getOrDefault("notBefore", "")),
        values.getOrDefault("to", values.getOrDefault("notAfter", "")));
  }

  private void notes(Marked gold, Marked edition) {
    Set<Marked.Link> found = new HashSet<>(edition.notes());
    int right = (int) gold.notes().stream().filter(w -> linked(w, edition.notes())).count();
    notes.add(right, Math.max(0, found.size() - right), gold.notes().size() - right);
  }

  /** True when a callout in this place points at the note that begins so, labels apart. */
  private static boolean linked(Marked.Link wanted, List<Marked.Link> found) {
    return found.stream()
        .anyMatch(
            f ->
                Math.abs(f.callout() - wanted.callout()) <= 2
                    && (f.note().contains(head(wanted.note()))
                        || wanted.note().contains(head(f.note()))));
  }

  private static String head(String note) {
    return note.substring(0, Math.min(note.length(), 12));
  }

  private static void starts(List<Integer> wanted, List<Integer> found, Score score) {
    if (wanted.isEmpty()) {
      return;
    }
    Set<Integer> gold = new HashSet<>(wanted);
    Set<Integer> here = new HashSet<>(found);
    int right = (int) gold.stream().filter(here::contains).count();
    score.add(right, here.size() - right, gold.size() - right);
  }
}
