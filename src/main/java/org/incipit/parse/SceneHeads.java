package org.incipit.parse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Headings of the scenes of a play, and the setting that stands between them and the first speech.
 * One document.
 */
final class SceneHeads {
  private static final int LONGEST = 900;
  private static final int LONGEST_NUMBER = 40;
  private static final int MOST_UNDER = 3;
  private static final int REACH = 4;
  private static final int FEWEST_TITLES = 2;

  private final Draft draft;
  private final Turns turns;

  SceneHeads(Draft draft, Turns turns) {
    this.draft = draft;
    this.turns = turns;
  }

  /** "SCENE II. A hall. Enter the Duke …": a number and a stop, however much follows. */
  boolean opens(Labels labels, int i) {
    Chunk chunk = labels.chunk(i);
    return !turns.isEmpty()
        && chunk.form() == Form.PROSE
        && chunk.blankBefore() > 0
        && chunk.extent().length() <= LONGEST
        && (turns.within(chunk.first())
            || i > 0
                && dramatic(draft.plain(labels.chunk(i - 1))).isPresent()
                && speaksBelow(labels, i))
        && numbered(draft.plain(chunk));
  }

  private boolean numbered(String plain) {
    for (int i = 0; i < Math.min(plain.length() - 1, LONGEST_NUMBER); i++) {
      boolean dash = "—–".indexOf(plain.charAt(i)) >= 0 || plain.startsWith("--", i);
      if (dash || ".:".indexOf(plain.charAt(i)) >= 0) {
        return dramatic(plain.substring(0, i)).filter(r -> r.type().equals("scene")).isPresent();
      }
    }
    return false;
  }

  /**
   * The number of the scene that the heading of an act opens: "Act II--Scene I", "ACT I. SC. 1".
   */
  static Optional<HeadingWords.Read> sceneOf(Draft draft, Chunk chunk) {
    String plain = draft.plain(chunk);
    if (chunk.size() > 1 || plain.length() > 2 * LONGEST_NUMBER) {
      return Optional.empty();
    }
    for (int i = 1; i < plain.length(); i++) {
      if (".,:;—–-".indexOf(plain.charAt(i)) >= 0) {
        Optional<HeadingWords.Read> read =
            draft
                .headings()
                .read(plain.substring(i + 1))
                .filter(r -> r.numbered() && r.type().equals("scene"));
        if (read.isPresent()) {
          return read;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<HeadingWords.Read> dramatic(String plain) {
    return draft
        .headings()
        .read(plain)
        .filter(read -> read.numbered() && StageLabeller.isDramatic(read.type()));
  }

  /** A line under the heading of an act or a scene and over its first speech heads nothing. */
  boolean setsUnder(Labels labels, int i) {
    if (turns.isEmpty() || Marks.heading(draft.layout(), labels.chunk(i))) {
      return false;
    }
    int k = i - 1;
    while (k >= 0 && i - k <= MOST_UNDER && (labels.open(k) || labels.is(k, Role.STAGE))) {
      k--;
    }
    if (!labels.is(k, Role.HEAD)) {
      return false;
    }
    String type = labels.at(k).orElseThrow().type();
    boolean under =
        type.equals("scene")
            || type.equals("act") && (isSentence(labels.chunk(i)) || namesSeveral(labels.chunk(i)));
    return under && speaksBelow(labels, i);
  }

  /**
   * "_Enter_ SELIN.", "Exit ANNA.": somebody comes or goes between speeches; and the place in
   * italics under the list of persons, over the first word of a play without acts.
   */
  boolean directs(Labels labels, int i) {
    Chunk chunk = labels.chunk(i);
    if (turns.isEmpty() || Marks.heading(draft.layout(), chunk) || chunk.size() > MOST_UNDER) {
      return false;
    }
    if (!turns.within(chunk.first())) {
      return !turns.recorded()
          && !turns.begunBefore(chunk.first())
          && i + 1 < labels.size()
          && turns.at(labels.chunk(i + 1).first()).isPresent()
          && draft.plain(chunk).endsWith(".")
          && StageLabeller.wholeEmphasis(draft.text(chunk));
    }
    String text = draft.text(chunk);
    return draft.startsWithAny("structure.stage.moves", Words.key(text))
        && draft.plain(chunk).endsWith(".")
        && (SpeakerReader.MARKS.indexOf(text.charAt(0)) >= 0
            || Words.of(Words.key(text)).stream().skip(1).anyMatch(turns::speaks)
            || HeadingEvidence.emphasised(text)
            || namesInCapitals(text));
  }

  /** "Exit SELIN.", where the verb itself is not shouted. */
  private static boolean namesInCapitals(String text) {
    return !Words.shouted(text)
        && Words.of(text).stream().skip(1).anyMatch(w -> w.length() > 2 && Words.shouted(w));
  }

  /** Titles of acts, each between the number and the first scene, in capitals without a stop. */
  Set<Integer> titles(Labels labels) {
    Map<String, Integer> found = new HashMap<>();
    for (int i = 1; i + 1 < labels.size() && !turns.isEmpty(); i++) {
      if (titlesAct(labels.chunk(i - 1), labels.chunk(i), labels.chunk(i + 1))) {
        found.put(draft.key(labels.chunk(i)), i);
      }
    }
    return found.size() < FEWEST_TITLES ? Set.of() : new HashSet<>(found.values());
  }

  private boolean titlesAct(Chunk act, Chunk title, Chunk scene) {
    if (title.size() > 1 || title.extent().length() > LONGEST_NUMBER) {
      return false;
    }
    String plain = draft.plain(title);
    return Words.shouted(plain)
        && Character.isLetter(plain.charAt(plain.length() - 1))
        && plain.indexOf(',') < 0
        && !Words.of(Words.key(plain)).stream().allMatch(turns::speaks)
        && dramatic(plain).isEmpty()
        && dramatic(draft.plain(act)).filter(r -> r.type().equals("act")).isPresent()
        && dramatic(draft.plain(scene)).filter(r -> r.type().equals("scene")).isPresent();
  }

  /** A prologue between the heading of an act and its first scene lies as deep as the scene. */
  static void besideScenes(List<Label> settled) {
    int before = -1;
    int last = -1;
    for (int i = 0; i < settled.size(); i++) {
      Label label = settled.get(i);
      if (label.role() != Role.HEAD || label.rank() <= 0) {
        continue;
      }
      if (last >= 0
          && label.type().equals("scene")
          && settled.get(last).type().equals("front")
          && settled.get(before).type().equals("act")
          && settled.get(last).rank() > settled.get(before).rank()
          && settled.get(last).rank() < label.rank()) {
        settled.set(last, settled.get(last).ranked(label.rank()));
      }
      before = last < 0 ? i : last;
      last = i;
    }
  }

  private boolean isSentence(Chunk chunk) {
    return HeadingEvidence.emphasised(draft.text(chunk))
        || draft.layout().endsSentence(chunk.last()) && !Words.shouted(draft.plain(chunk));
  }

  /** "THE DUKE, A PAGE" under an act that opens with its first scene. */
  private boolean namesSeveral(Chunk chunk) {
    return draft.plain(chunk).indexOf(',') > 0;
  }

  /** True where a speech follows before another act or scene does. */
  private boolean speaksBelow(Labels labels, int i) {
    for (int k = i + 1; k < labels.size() && k - i <= REACH; k++) {
      if (labels.is(k, Role.SPEECH) || labels.is(k, Role.SPEAKER)) {
        return true;
      }
      if (dramatic(draft.plain(labels.chunk(k))).isPresent()) {
        return false;
      }
    }
    return false;
  }
}
