package org.incipit.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incipit.model.Certainty;

/**
 * Finds headings. The blank lines over a line, its length, its capitals and its place on the line
 * each count for something; words such as "Chapter" count for most.
 */
final class HeadingLabeller implements Labeller {
  private static final int LONGEST = 240;
  private static final int LONGEST_LINE = 78;
  private static final int MOST_LINES = 6;
  private static final int SURE = 6;
  private static final int ENOUGH = 4;

  /** Type of a further heading that comes back under numbers, as the title of a section does. */
  static final String TITLE_OF_ITS_OWN = "titled";

  private static final int FEWEST_TITLED = 3;

  /** What speaks for a chunk as a heading. */
  private record Case(int points, Optional<HeadingWords.Read> read, String evidence) {}

  @Override
  public void label(Draft draft, Labels labels) {
    HeadingWords words = new HeadingWords(draft.language());
    int rhythm = draft.layout().rhythm();
    Map<Integer, Case> cases = new HashMap<>();
    for (int i = 0; i < labels.size(); i++) {
      if (labels.open(i) && candidate(draft, labels, i)) {
        cases.put(i, weigh(draft, labels, i, words, rhythm));
      }
    }
    Map<String, Integer> alike = new HashMap<>();
    cases.forEach(
        (i, c) -> {
          if (c.points() >= ENOUGH - 1) {
            alike.merge(signature(draft, labels.chunk(i), rhythm), 1, Integer::sum);
          }
        });
    List<Integer> order = new ArrayList<>(cases.keySet());
    order.sort(null);
    for (int i : order) {
      Case c = cases.get(i);
      boolean series = alike.getOrDefault(signature(draft, labels.chunk(i), rhythm), 0) >= 3;
      int points = c.points() + (series ? 1 : 0);
      boolean first = i == 0 && points < SURE + 1;
      if (points >= ENOUGH && !first && hasSomethingBelow(labels, i)) {
        labels.set(i, label(draft, labels, i, c, points, series, rhythm));
      } else if (follows(draft, labels, i, words)) {
        labels.set(i, Label.of(Role.SUBHEAD, Certainty.MEDIUM, "a short line under a heading"));
      }
    }
    titled(labels);
  }

  /** Titles that stand under number after number head sections of their own. */
  private static void titled(Labels labels) {
    int titled = 0;
    for (int i = 0; i < labels.size(); i++) {
      titled += labels.is(i, Role.SUBHEAD) && labels.is(i - 1, Role.HEAD) ? 1 : 0;
    }
    for (int i = 0; i < labels.size() && titled >= FEWEST_TITLED; i++) {
      if (labels.is(i, Role.SUBHEAD)) {
        labels.replace(i, labels.at(i).orElseThrow().typed(TITLE_OF_ITS_OWN));
      }
    }
  }

  private static Label label(
      Draft draft, Labels labels, int i, Case c, int points, boolean series, int rhythm) {
    Certainty cert = points >= SURE ? Certainty.HIGH : series ? Certainty.MEDIUM : Certainty.LOW;
    String type = c.read().map(HeadingWords.Read::type).orElse("");
    int parts = Numbering.depth(draft, Words.plain(draft.text(labels.chunk(i))));
    int rank =
        c.read().map(HeadingWords.Read::rank).filter(r -> r > 0).orElse(parts > 1 ? 4 + parts : 0);
    return Label.of(Role.HEAD, cert, c.evidence() + (series ? ", like others" : ""))
        .typed(type)
        .ranked(
            Ranks.of(
                bucket(draft, labels.chunk(i), rhythm), rank, kind(draft, labels.chunk(i), c)));
  }

  private static int kind(Draft draft, Chunk chunk, Case c) {
    return c.read().isPresent() && c.read().get().word() ? 0 : 1;
  }

  /** 0 for the most space above, 2 for the least. */
  static int bucket(Draft draft, Chunk chunk, int rhythm) {
    int blank = chunk.blankBefore();
    return blank >= rhythm + 2 || chunk.pageBefore() && blank > rhythm ? 0 : blank > rhythm ? 1 : 2;
  }

  private static String signature(Draft draft, Chunk chunk, int rhythm) {
    String text = draft.text(chunk);
    return bucket(draft, chunk, rhythm)
        + (Words.shouted(text) ? "C" : "m")
        + (chunk.indent() > 8 ? "i" : "")
        + (Numbering.depth(draft, Words.plain(text)) > 0 ? "#" : "");
  }

  private static boolean candidate(Draft draft, Labels labels, int i) {
    Chunk chunk = labels.chunk(i);
    return !Captions.over(draft, labels, i)
        && !Captions.below(draft, labels, i)
        && chunk.form() != Form.TABLE
        && chunk.form() != Form.BOX
        && chunk.form() != Form.DRAWING
        && chunk.form() != Form.WORDS
        && (chunk.form() != Form.VERSE || chunk.size() == 1)
        && (chunk.form() != Form.LIST || chunk.size() == 1)
        && chunk.size() <= MOST_LINES
        && chunk.extent().length() <= LONGEST
        && chunk.lines().stream()
            .allMatch(l -> l.length() <= LONGEST_LINE || chunk.size() == 1 && l.length() <= 110)
        && hasLetterOrDigit(draft.text(chunk));
  }

  private static boolean hasLetterOrDigit(String text) {
    return text.chars().anyMatch(Character::isLetterOrDigit);
  }

  private static Case weigh(Draft draft, Labels labels, int i, HeadingWords words, int rhythm) {
    Chunk chunk = labels.chunk(i);
    Layout layout = draft.layout();
    String text = draft.text(chunk);
    String plain = Words.plain(text);
    StringBuilder why = new StringBuilder();
    int points = 0;
    int blank = chunk.blankBefore();
    int bucket = bucket(draft, chunk, rhythm);
    if (bucket == 0) {
      points += 3;
      why.append(blank).append(" blank lines above");
    } else if (bucket == 1) {
      points += 2;
      why.append("more space above than usual");
    } else if (blank == 0 && i > 0) {
      points -= 1;
    }
    Optional<HeadingWords.Read> read = words.read(text);
    if (read.isPresent() && plain.length() <= 90) {
      boolean word = read.get().word();
      points += word ? plain.length() <= 60 ? 4 : 3 : bucket < 2 ? 3 : 2;
      why.append(why.length() > 0 ? ", " : "")
          .append(word ? "a word that heads divisions" : "a number alone");
    }
    if (Marks.heading(layout, chunk)) {
      points += 6;
      why.append(why.length() > 0 ? ", " : "").append("marked as a heading");
    }
    boolean shouted = Words.shouted(plain) && plain.length() > 2;
    if (shouted) {
      points += bucket < 2 || chunk.size() == 1 ? 2 : 1;
      why.append(why.length() > 0 ? ", " : "").append("capitals");
    } else if (emphasised(text)) {
      points += 1;
    }
    if (layout.centred(chunk.first()) && chunk.form() == Form.PROSE) {
      points += 1;
      why.append(why.length() > 0 ? ", " : "").append("centred");
    }
    if (labels.blankAfter(i) > rhythm && bucket < 2) {
      points += 1;
    }
    boolean numberedSentence =
        Markers.at(layout, chunk.first()).filter(m -> !m.bullet()).isPresent();
    if (numberedSentence && bucket == 1 && chunk.size() <= 3) {
      points += 2;
      why.append(", numbered");
    }
    if (standsNumbered(draft, labels, i, plain)) {
      points += 3;
      why.append(why.length() > 0 ? ", " : "").append("numbered, on a line of its own");
    }
    return new Case(
        points - against(draft, labels, i, plain, shouted, read.isPresent(), numberedSentence),
        read,
        why.toString());
  }

  /** A short numbered line with space on both sides, and text before the next of its kind. */
  private static boolean standsNumbered(Draft draft, Labels labels, int i, String plain) {
    Chunk chunk = labels.chunk(i);
    if (chunk.size() > 2
        || plain.length() > 110
        || chunk.blankBefore() < 1
        || labels.blankAfter(i) < 1
        || draft.layout().endsSentence(chunk.last())
        || Numbering.depth(draft, plain) == 0) {
      return false;
    }
    int next = i + 1;
    if (next >= labels.size()) {
      return false;
    }
    String below = Words.plain(draft.text(labels.chunk(next)));
    int depth = Numbering.depth(draft, below);
    return depth == 0
        || depth > Numbering.depth(draft, plain)
        || labels.chunk(next).size() > 2
        || draft.layout().endsSentence(labels.chunk(next).last());
  }

  /** What speaks against a heading. */
  private static int against(
      Draft draft,
      Labels labels,
      int i,
      String plain,
      boolean shouted,
      boolean read,
      boolean numbered) {
    Chunk chunk = labels.chunk(i);
    Layout layout = draft.layout();
    int points = 0;
    char last = plain.isEmpty() ? ' ' : plain.charAt(plain.length() - 1);
    if (layout.startsLower(chunk.first())) {
      points += 3;
    }
    if (last == ',' || last == ';' || last == '-' && !shouted) {
      points += 3;
    }
    if ((last == ':' || last == '"' || last == '”' || last == '«' || last == '»')
        && !read
        && !shouted) {
      points += 1;
    }
    if (plain.length() > 70 && !shouted && !numbered) {
      points += 1;
    }
    boolean sentence =
        layout.endsSentence(chunk.last())
            && !shouted
            && !read
            && !numbered
            && Words.of(plain).size() > 7;
    if (sentence) {
      points += chunk.size() > 1 ? 3 : 2;
    }
    if (chunk.size() > 3 && !shouted) {
      points += 2;
    }
    if (chunk.size() >= 2 && !shouted && !read && layout.full(chunk.first()) && !numbered) {
      points += 1;
    }
    char first = plain.isEmpty() ? ' ' : plain.charAt(0);
    if (first == '['
        || first == '"'
        || first == '“'
        || first == '«'
        || first == '„'
        || first == '—') {
      points += 2;
    }
    if (Dates.isDateline(draft, plain) && !read) {
      points += 2;
    }
    return points;
  }

  private static boolean emphasised(String text) {
    String t = text.strip();
    if (t.length() < 3) {
      return false;
    }
    char first = t.charAt(0);
    int last = t.length() - 1;
    while (last > 0 && ".:".indexOf(t.charAt(last)) >= 0) {
      last--;
    }
    return "_=*~+".indexOf(first) >= 0 && t.charAt(last) == first;
  }

  /** A heading heads something: another one, or text. */
  private static boolean hasSomethingBelow(Labels labels, int i) {
    for (int k = i + 1; k < labels.size(); k++) {
      if (!labels.is(k, Role.FURNITURE)
          && !labels.is(k, Role.BLANK)
          && !labels.is(k, Role.NOTE)
          && !labels.is(k, Role.NOTE_MORE)
          && !labels.is(k, Role.NOTES_HEAD)) {
        return true;
      }
    }
    return false;
  }

  /**
   * True for a short line right under a heading: any line that is no sentence under a number, which
   * has no title of its own; capitals or emphasis under others.
   */
  private static boolean follows(Draft draft, Labels labels, int i, HeadingWords words) {
    Chunk chunk = labels.chunk(i);
    String text = draft.text(chunk);
    String plain = Words.plain(text);
    boolean under = i > 0 && (labels.is(i - 1, Role.HEAD) || labels.is(i - 1, Role.SUBHEAD));
    String above = labels.at(i - 1).map(Label::type).orElse("");
    if (!under
        || above.equals("letter")
        || StageLabeller.isDramatic(above)
        || chunk.size() > 2
        || chunk.blankBefore() > 2
        || labels.blankAfter(i) < 1
        || plain.length() > 80
        || ",;\"”»".indexOf(plain.charAt(plain.length() - 1)) >= 0
        || "[(\"“«„".indexOf(plain.charAt(0)) >= 0
        || draft.layout().startsLower(chunk.first())
        || Dates.isDateline(draft, plain)) {
      return false;
    }
    boolean number = labels.is(i - 1, Role.HEAD) && isOnlyNumber(draft, labels.chunk(i - 1), words);
    int count = Words.of(plain).size();
    return number && count <= 12
        || Words.shouted(plain) && count <= 12
        || emphasised(text) && count <= 10
        || !draft.layout().endsSentence(chunk.last()) && Words.capitalised(plain) && count <= 8;
  }

  /** "IV.", "Chapter 4": a heading that gives a number and no title. */
  private static boolean isOnlyNumber(Draft draft, Chunk chunk, HeadingWords words) {
    String plain = Words.plain(draft.text(chunk));
    return words.read(plain).filter(HeadingWords.Read::numbered).isPresent()
        && Words.of(plain).size() <= 3;
  }
}
