package org.incipit.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.incipit.model.Certainty;
import org.incipit.text.Emphasis;

/** Finds stage directions between the first speech of a document and the last. */
final class StageLabeller implements Labeller {
  private final Turns turns;

  StageLabeller(Turns turns) {
    this.turns = turns;
  }

  private static final int LONGEST = 600;
  private static final int LONGEST_SETTING = 2400;
  private static final int BEFORE = 4;
  private static final int AFTER = 12;
  private static final int FEWEST_DIRECTED = 2;
  private static final int FEWEST_MARKED = 2;
  private static final int MOST_IN_BRACKETS = 3;
  private static final int LONGEST_OF_SPEAKER = 200;

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
  private void stages(Draft draft, Labels labels, int first, int last, boolean play) {
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
    int to = Math.min(labels.size(), last + AFTER);
    boolean setIn = play && setIn(draft, labels, from, to);
    for (int i = from; i < to; i++) {
      int close = labels.open(i) ? bracketEnd(draft, labels, i) : -1;
      close = labels.open(i) && close < 0 ? bracketEndOfSpeech(draft, labels, i) : close;
      for (int k = i; k <= close; k++) {
        labels.set(k, Label.of(Role.STAGE, Certainty.MEDIUM, "brackets around several paragraphs"));
      }
      if (labels.open(i)) {
        String why = stage(draft, labels, i, setIn);
        if (why.isEmpty() && play && tellsOfSpeaker(draft, labels, i)) {
          why = "tells of a speaker, whose name is set as over a speech";
        }
        if (!why.isEmpty()) {
          labels.set(i, Label.of(Role.STAGE, Certainty.MEDIUM, why));
        }
      }
    }
  }

  /** True where directions are set in and have neither brackets nor emphasis. */
  private static boolean setIn(Draft draft, Labels labels, int from, int to) {
    int marked = 0;
    int bare = 0;
    for (int i = from; i < to; i++) {
      if (labels.open(i) && labels.chunk(i).indent() > draft.layout().margin() + 1) {
        boolean mark = "_*=~[(".indexOf(draft.text(labels.chunk(i)).charAt(0)) >= 0;
        marked += mark ? 1 : 0;
        bare += mark ? 0 : 1;
      }
    }
    return marked < FEWEST_MARKED || marked * 4 < bare;
  }

  /** The chunk that closes a bracket which the first word of another opens; -1 for none. */
  private static int bracketEnd(Draft draft, Labels labels, int i) {
    String text = stripMarks(draft.text(labels.chunk(i)));
    if (text.isEmpty() || "([".indexOf(text.charAt(0)) < 0) {
      return -1;
    }
    char opener = text.charAt(0);
    char closer = opener == '(' ? ')' : ']';
    int k = i;
    while (text.indexOf(closer) < 0) {
      k++;
      if (k - i > MOST_IN_BRACKETS || k == labels.size() || !labels.open(k)) {
        return -1;
      }
      text = stripMarks(draft.text(labels.chunk(k)));
      if (text.indexOf(opener) >= 0) {
        return -1;
      }
    }
    return k > i && text.indexOf(closer) == text.length() - 1 ? k : -1;
  }

  /** The chunk that closes a bracket which a speech opens at its end; -1 for none. */
  private static int bracketEndOfSpeech(Draft draft, Labels labels, int i) {
    if (i == 0 || !labels.is(i - 1, Role.SPEECH) && !labels.is(i - 1, Role.P)) {
      return -1;
    }
    String before = draft.text(labels.chunk(i - 1));
    int open = before.lastIndexOf('[');
    if (open < 0 || before.indexOf(']', open) >= 0) {
      return -1;
    }
    for (int k = i; k < labels.size() && k - i < MOST_IN_BRACKETS && labels.open(k); k++) {
      String text = stripMarks(draft.text(labels.chunk(k)));
      int close = text.indexOf(']');
      if (text.indexOf('[') >= 0 || close >= 0) {
        return close >= 0 && close == text.length() - 1 ? k : -1;
      }
    }
    return -1;
  }

  /** Why a chunk is a direction, empty when it is none. */
  private String stage(Draft draft, Labels labels, int i, boolean setIn) {
    Chunk chunk = labels.chunk(i);
    String text = draft.text(chunk);
    boolean scene = underScene(labels, i) && emphasisedButNames(text);
    if (text.length() > (scene ? LONGEST_SETTING : LONGEST)
        || chunk.form() == Form.TABLE
        || chunk.form() == Form.BOX
        || chunk.form().ofItems()
        || chunk.form() == Form.LIST) {
      return "";
    }
    String bare = stripMarks(text);
    boolean words = bare.chars().anyMatch(Character::isLetter);
    if (words && (isSongPart(draft, bare) || headsSong(draft, labels, i, bare))) {
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
        && !speaksBehindBracket(draft, bare)
        && (draft.inLanguage("structure.stage.verbs", word.get())
            || draft.startsWithAny("structure.stage.moves", Words.key(text)))
        && text.length() <= 300) {
      return "opens with a word of stage directions";
    }
    if (underScene(labels, i)
        && !isMonologue(labels, i)
        && chunk.form() == Form.PROSE
        && text.length() <= LONGEST / 2) {
      return "under the heading of a scene, before anybody speaks";
    }
    if ((chunk.form() != Form.VERSE || isDirection(chunk, text)) && wholeEmphasis(text)) {
      return "emphasised throughout, among speeches";
    }
    if (chunk.form() != Form.VERSE && emphasisedButNames(text)) {
      return "emphasised but for names, among speeches";
    }
    if (setIn
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

  /**
   * "[_Aside._] Not a word of it is true.": what stands behind the bracket is said, unless somebody
   * comes or goes in it, of whom the rest then tells.
   */
  private static boolean speaksBehindBracket(Draft draft, String bare) {
    int close =
        "([".indexOf(bare.charAt(0)) < 0 ? -1 : bare.indexOf(bare.charAt(0) == '(' ? ')' : ']');
    String behind = close < 0 ? "" : bare.substring(close + 1).strip();
    return behind.chars().anyMatch(Character::isLetter)
        && !Emphasis.most(behind)
        && !draft.startsWithAny("structure.stage.moves", Words.key(bare));
  }

  /** A line with a full stop among verses; what is sung has more lines, or breaks off. */
  private static boolean isDirection(Chunk chunk, String text) {
    return chunk.size() == 1 && text.indexOf('.') >= text.length() - 2;
  }

  /**
   * "_Anna_ goes to the window.", "ANNA sits.": a name, and a small letter with no stop between.
   */
  private boolean tellsOfSpeaker(Draft draft, Labels labels, int i) {
    Chunk chunk = labels.chunk(i);
    String text = draft.text(chunk);
    if (chunk.size() > 2
        || text.length() > LONGEST_OF_SPEAKER
        || ".)]".indexOf(text.charAt(text.length() - 1)) < 0
        || labels.is(i - 1, Role.SPEAKER)) {
      return false;
    }
    char mark = text.charAt(0);
    boolean marked = SpeakerReader.MARKS.indexOf(mark) >= 0;
    int from = marked ? 1 : 0;
    int end = marked ? text.indexOf(mark, 1) : capitals(text);
    int next = marked ? end + 1 : end;
    if (end <= from
        || !turns.set(marked ? String.valueOf(mark) : "C")
        || text.charAt(next) != ' '
        || !Character.isLowerCase(text.charAt(next + 1))) {
      return false;
    }
    String verb = Words.first(text.substring(next + 1));
    if (draft.inLanguage("function", verb)) {
      return false; // "_Anna_ is an old name."
    }
    List<String> words = Words.of(Words.key(text.substring(from, end)));
    boolean named = words.stream().anyMatch(word -> word.length() > 1 && turns.speaks(word));
    return named
        && Character.isLetter(text.charAt(end - 1))
        && words.stream()
            .allMatch(
                word ->
                    turns.speaks(word)
                        || draft.inLanguage("structure.stage.present", word)
                        || draft.inLanguage("connectives", word));
  }

  /** Where the capitals end that open a text, before a space. */
  private static int capitals(String text) {
    int end = 0;
    int i = 0;
    while (i < text.length() && !Character.isLowerCase(text.charAt(i))) {
      end = text.charAt(i) == ' ' ? i : end;
      i++;
    }
    return end;
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

  /** "AIR II. The Miller of Dee": a number, and the tune behind it, over verse. */
  private boolean headsSong(Draft draft, Labels labels, int i, String text) {
    int stop = text.indexOf('.');
    if (labels.chunk(i).size() == 1 && isSongOf(draft, text)) {
      return true;
    }
    return stop > 0
        && labels.chunk(i).size() <= 2
        && i + 1 < labels.size()
        && labels.chunk(i + 1).form() == Form.VERSE
        && Words.of(text.substring(0, stop)).size() == 2
        && isSongPart(draft, text.substring(0, stop));
  }

  /** "SONG.--ALICE.", "Song--PETER.": the word, and those who sing. */
  private boolean isSongOf(Draft draft, String text) {
    int stop = 0;
    while (stop < text.length() && ".—–-".indexOf(text.charAt(stop)) < 0) {
      stop++;
    }
    List<String> singers = Words.of(Words.key(text.substring(stop)));
    return Words.of(text.substring(0, stop)).size() == 1
        && isSongPart(draft, text.substring(0, stop))
        && singers.stream().anyMatch(turns::speaks)
        && singers.stream()
            .allMatch(word -> turns.speaks(word) || draft.inLanguage("connectives", word));
  }

  private static boolean underScene(Labels labels, int i) {
    int k = i - 1;
    while (labels.is(k, Role.STAGE) && i - k <= AFTER) {
      k--;
    }
    return labels.is(k, Role.HEAD) && isDramatic(labels.at(k).orElseThrow().type());
  }

  /** What stands in a scene in which nobody else speaks; the heading names who does. */
  private static boolean isMonologue(Labels labels, int i) {
    if (!labels.is(i - 1, Role.HEAD) || !labels.at(i - 1).orElseThrow().type().equals("scene")) {
      return false;
    }
    for (int k = i + 1; k < labels.size(); k++) {
      if (labels.is(k, Role.HEAD) || labels.is(k, Role.SPEECH) || labels.is(k, Role.SPEAKER)) {
        return labels.is(k, Role.HEAD);
      }
    }
    return false;
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

  /** "_Enter the_ DUKE _and his train._": what is not emphasised is names in capitals. */
  private static boolean emphasisedButNames(String text) {
    StringBuilder plain = new StringBuilder();
    boolean open = false;
    for (int i = 0; i < text.length(); i++) {
      open ^= text.charAt(i) == '_';
      plain.append(open ? '_' : text.charAt(i));
    }
    return Words.shouted(plain.toString()) && Emphasis.most(text);
  }

  static boolean wholeEmphasis(String text) {
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
