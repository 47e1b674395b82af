package org.incipit.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.incipit.model.Certainty;

/** Finds stage directions between the first speech of a document and the last. */
final class StageLabeller implements Labeller {
  private final Turns turns;

  StageLabeller(Turns turns) {
    this.turns = turns;
  }

  private static final int LONGEST = 600;
  private static final int BEFORE = 4;
  private static final int AFTER = 12;
  private static final int FEWEST_DIRECTED = 2;

  /** True for a type of division that only plays have. */
  static boolean isDramatic(String type) {
    return type.equals("act") || type.equals("scene");
  }

  @Override
  public void label(Draft draft, Labels labels) {
    int first = -1;
    int last = -1;
    for (int i = 0; i < labels.size(); i++) {
      if (labels.is(i, Role.SPEECH) || labels.is(i, Role.SPEAKER)) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    if (first >= 0) {
      stages(draft, labels, first, last, isPlay(labels));
    }
  }

  /** What is set in among speeches may be said or sung, where the record of it is no play. */
  private boolean isPlay(Labels labels) {
    boolean play = !turns.recorded() || turns.directed() >= FEWEST_DIRECTED;
    for (int i = 0; i < labels.size() && !play; i++) {
      play =
          labels.is(i, Role.CAST)
              || labels.is(i, Role.HEAD) && isDramatic(labels.at(i).orElseThrow().type());
    }
    return play;
  }

  /** Stage directions between the first speech and the last. */
  private static void stages(Draft draft, Labels labels, int first, int last, boolean play) {
    int from = first;
    while (from > 0
        && !labels.is(from - 1, Role.HEAD)
        && labels.open(from - 1)
        && first - from < BEFORE) {
      from--;
    }
    for (int i = 0; i < from; i++) {
      if (labels.is(i, Role.HEAD) && isDramatic(labels.at(i).orElseThrow().type())) {
        from = i;
      }
    }
    for (int i = from; i < Math.min(labels.size(), last + AFTER); i++) {
      if (labels.open(i)) {
        String why = stage(draft, labels, i, play);
        if (!why.isEmpty()) {
          labels.set(i, Label.of(Role.STAGE, Certainty.MEDIUM, why));
        }
      }
    }
  }

  /** Why a chunk is a direction, empty when it is none. */
  private static String stage(Draft draft, Labels labels, int i, boolean play) {
    Chunk chunk = labels.chunk(i);
    String text = draft.text(chunk);
    if (text.length() > LONGEST
        || chunk.form() == Form.TABLE
        || chunk.form() == Form.BOX
        || chunk.form().ofItems()
        || chunk.form() == Form.LIST) {
      return "";
    }
    String bare = stripMarks(text);
    boolean words = bare.chars().anyMatch(Character::isLetter);
    if (words && isSongPart(draft, bare)) {
      return "heads a song among speeches";
    }
    if (!words || labels.is(i - 1, Role.SPEAKER)) {
      return "";
    }
    char first = bare.charAt(0);
    char last = bare.charAt(bare.length() - 1);
    if (first == '(' && last == ')' || first == '[' && last == ']') {
      return "a paragraph in brackets among speeches";
    }
    if (first == '[' && text.indexOf(']') < 0) {
      return "a bracket that nothing closes, among speeches";
    }
    Optional<String> word = Words.of(Words.key(text)).stream().findFirst();
    if (word.isPresent()
        && draft.inLanguage("structure.stage.verbs", word.get())
        && text.length() <= 300) {
      return "opens with a word of stage directions";
    }
    if (underScene(labels, i) && chunk.form() == Form.PROSE && text.length() <= LONGEST / 2) {
      return "under the heading of a scene, before anybody speaks";
    }
    if (chunk.form() != Form.VERSE && wholeEmphasis(text)) {
      return "emphasised throughout, among speeches";
    }
    if (play
        && chunk.form() == Form.PROSE
        && chunk.indent() > draft.layout().margin() + 1
        && chunk.size() <= 4) {
      return "indented among speeches";
    }
    if (Words.shouted(bare)
        && chunk.size() <= 3
        && bare.length() <= 120
        && (labels.is(i - 1, Role.HEAD) || labels.is(i - 1, Role.STAGE))) {
      return "capitals under the heading of a scene";
    }
    return "";
  }

  /** "Song", "Strophe 1", over what is sung. */
  static boolean isSongPart(Draft draft, String text) {
    List<String> words = Words.of(Words.key(text));
    return !words.isEmpty()
        && words.size() <= 2
        && draft.inLanguage("structure.song.parts", words.get(0))
        && (words.size() == 1
            || Words.shouted(words.get(1).toUpperCase(Locale.ROOT)) && words.get(1).length() <= 4
            || Character.isDigit(words.get(1).charAt(0)));
  }

  private static boolean underScene(Labels labels, int i) {
    int k = i - 1;
    while (labels.is(k, Role.STAGE) && i - k <= AFTER) {
      k--;
    }
    return labels.is(k, Role.HEAD) && isDramatic(labels.at(k).orElseThrow().type());
  }

  private static String stripMarks(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && "_*=~ ".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && "_*=~ .".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean wholeEmphasis(String text) {
    char mark = text.charAt(0);
    int end = text.length() - 1;
    while (end > 0 && ". ".indexOf(text.charAt(end)) >= 0) {
      end--;
    }
    return "_*=~".indexOf(mark) >= 0
        && end > 1
        && text.charAt(end) == mark
        && text.indexOf(mark, 1) == end;
  }
}
