package org.incipit.parse;

import java.util.List;
import java.util.Set;
import org.incipit.model.Certainty;

/** Labels speeches and the list of persons, in plays as in interviews and minutes. */
final class TurnLabeller implements Labeller {
  private static final int LONGEST_LIST = 200;
  private static final int MOST_LINES = 4;
  private static final int MOST_WORDS = 8;
  private static final int MOST_OF_CURTAIN = 5;

  /** Type of the label of a statement of place and time. */
  static final String SETTING = "setting";

  private static final int LONGEST_SETTING = 600;

  private final Turns turns;
  private final Cast cast;

  TurnLabeller(Turns turns, Cast cast) {
    this.turns = turns;
    this.cast = cast;
  }

  @Override
  public void label(Draft draft, Labels labels) {
    for (int i = 0; i < labels.size(); i++) {
      Chunk chunk = labels.chunk(i);
      if (!labels.open(i)) {
        continue;
      }
      if (cast.isHead(chunk.first())) {
        labels.set(i, castHead(draft, chunk));
      } else if (cast.holds(chunk.first())) {
        labels.set(i, Label.of(Role.CAST, Certainty.HIGH, "below a heading of persons"));
      } else {
        int index = i;
        turns.at(chunk.first()).ifPresent(name -> labels.set(index, speech(chunk, name)));
        if (labels.open(i) && endsPart(draft, chunk)) {
          labels.set(i, Label.of(Role.TRAILER, Certainty.HIGH, "says that a part ends"));
        }
        if (labels.open(i) && isCurtain(draft, labels, i)) {
          labels.set(i, Label.of(Role.STAGE, Certainty.MEDIUM, "the curtain at the end of a part"));
        }
        if (labels.open(i) && !turns.isEmpty() && isSetting(draft, chunk)) {
          labels.set(
              i,
              Label.of(Role.STAGE, Certainty.MEDIUM, "says where and when a play is set")
                  .typed(SETTING));
        }
      }
    }
    if (!turns.isEmpty()) {
      persons(draft, labels);
    }
  }

  /** "End of the first act." */
  private static boolean endsPart(Draft draft, Chunk chunk) {
    if (chunk.size() > 1 || !draft.startsWithAny("structure.trailer.openers", draft.key(chunk))) {
      return false;
    }
    List<String> words = Words.of(draft.key(chunk));
    return words.size() <= MOST_WORDS && words.stream().anyMatch(word -> isDivision(draft, word));
  }

  /** "SLOW CURTAIN", "The curtain falls." at the end of an act. */
  private boolean isCurtain(Draft draft, Labels labels, int i) {
    Chunk chunk = labels.chunk(i);
    if (!turns.begunBefore(chunk.first()) || chunk.size() > 1 || labels.is(i - 1, Role.SPEAKER)) {
      return false;
    }
    String plain = draft.plain(chunk);
    if (plain.isEmpty()) {
      return false; // nothing but marks
    }
    char last = plain.charAt(plain.length() - 1);
    List<String> words = Words.of(draft.key(chunk));
    boolean ends =
        i + 1 == labels.size()
            || labels.chunk(i + 1).blankBefore() > 1
            || endsPart(draft, labels.chunk(i + 1));
    return words.size() <= MOST_OF_CURTAIN
        && (last == '.' || Character.isLetter(last))
        && words.stream().anyMatch(word -> draft.inLanguage("structure.curtains", word))
        && (ends || Words.shouted(plain));
  }

  /** A word that heads divisions, or its genitive. */
  private static boolean isDivision(Draft draft, String word) {
    for (int cut = 0; cut <= 2 && cut < word.length(); cut++) {
      if (draft.isKey("structure.division.levels", word.substring(0, word.length() - cut))) {
        return true;
      }
    }
    return false;
  }

  /** "SCENE: a village in the north." */
  private boolean isSetting(Draft draft, Chunk chunk) {
    String text = draft.plain(chunk);
    int stop = 0;
    while (stop < text.length() && ":.—-".indexOf(text.charAt(stop)) < 0) {
      stop++;
    }
    boolean sentence =
        text.length() <= LONGEST_LIST
            && !turns.within(chunk.first())
            && draft.startsWithAny("structure.setting.sentences", text);
    return sentence
        || stop < text.length() - 1
            && draft.inLanguage("structure.setting.openers", Words.key(text.substring(0, stop)))
            && text.length() <= LONGEST_SETTING;
  }

  private static Label castHead(Draft draft, Chunk chunk) {
    int bucket = HeadingEvidence.bucket(chunk, draft.layout().rhythm());
    return Label.of(Role.HEAD, Certainty.HIGH, "a word that heads persons")
        .typed("castList")
        .ranked(RankCode.contents(Math.min(1, bucket)));
  }

  private Label speech(Chunk chunk, SpeakerName name) {
    boolean common = turns.known(name.key());
    Certainty cert = common ? Certainty.HIGH : Certainty.MEDIUM;
    String why = common ? "a name that opens several paragraphs" : "set as the speakers' names are";
    boolean onlyName = name.end() >= chunk.extent().end();
    int split = name.alone() || name.direction() < 0 ? name.end() : name.direction();
    return Label.of(onlyName ? Role.SPEAKER : Role.SPEECH, cert, why).splitAt(split);
  }

  /** Lines that only name speakers, as under the heading of a scene. */
  private void persons(Draft draft, Labels labels) {
    for (int i = 0; i < labels.size(); i++) {
      Chunk chunk = labels.chunk(i);
      if (!labels.open(i)
          || labels.is(i - 1, Role.SPEAKER)
          || chunk.size() > MOST_LINES
          || chunk.form() == Form.TABLE
          || chunk.form() == Form.BOX
          || chunk.form().ofItems()
          || chunk.extent().length() > LONGEST_LIST) {
        continue;
      }
      String text = draft.text(chunk);
      char last = text.charAt(text.length() - 1);
      if (last == '!' || last == '?') {
        continue;
      }
      int named = 0;
      int others = 0;
      Set<String> parts = turns.words();
      for (String word : Words.of(draft.key(chunk))) {
        if (parts.contains(word)) {
          named++;
        } else if (word.length() > 3 && !draft.inLanguage("structure.stage.present", word)) {
          others++;
        }
      }
      boolean stands =
          Words.shouted(draft.plain(chunk)) || chunk.indent() > draft.layout().margin();
      if (named >= 1 && named > others && (stands || named >= 2 && others == 0)) {
        labels.set(i, Label.of(Role.STAGE, Certainty.MEDIUM, "names speakers and nothing else"));
      }
    }
  }
}
