package org.incipit.parse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.incipit.model.Certainty;

/**
 * Finds speeches, in plays as in interviews and minutes. A document has speakers when names in one
 * style come back again and again at the start of its paragraphs.
 */
final class TurnLabeller implements Labeller {
  private static final int FEWEST_TURNS = 4;
  private static final int LONGEST_LIST = 200;

  private final Map<Integer, SpeakerName> names = new HashMap<>();

  @Override
  public void label(Draft draft, Labels labels) {
    read(draft, labels);
    Map<String, Map<String, Integer>> styles = new TreeMap<>();
    names.forEach(
        (i, name) ->
            styles
                .computeIfAbsent(base(name.style()), k -> new TreeMap<>())
                .merge(name.key(), 1, Integer::sum));
    Set<String> accepted = new TreeSet<>();
    Set<String> known = new TreeSet<>();
    int paragraphs = labels.size();
    styles.forEach(
        (style, counts) -> {
          if (speaks(style, counts, paragraphs)) {
            accepted.add(style);
            counts.forEach(
                (name, count) -> {
                  if (count > 1) {
                    known.add(name);
                  }
                });
          }
        });
    if (accepted.isEmpty()) {
      return;
    }
    int turns = 0;
    for (int i = 0; i < labels.size(); i++) {
      SpeakerName name = names.get(i);
      if (name == null || !labels.open(i) || !accepted.contains(base(name.style()))) {
        continue;
      }
      boolean common = known.contains(name.key());
      boolean weak = base(name.style()).equals("m.");
      if (common || !weak && fits(draft, labels, i, name)) {
        labels.set(i, label(labels.chunk(i), name, common));
        turns++;
      }
    }
    if (turns > 0) {
      persons(draft, labels, known);
    }
  }

  /** How many different names speak. */
  static int speakers(Draft draft, Labels labels) {
    String text = draft.layout().source().content();
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < labels.size(); i++) {
      if (labels.is(i, Role.SPEECH) || labels.is(i, Role.SPEAKER)) {
        Line line = labels.chunk(i).first();
        SpeakerName.at(text, line.textStart(), line.textEnd()).ifPresent(n -> names.add(n.key()));
      }
    }
    return names.size();
  }

  /** Lines that only name speakers, as under the heading of a scene. */
  private static void persons(Draft draft, Labels labels, Set<String> known) {
    Set<String> parts = new TreeSet<>();
    known.forEach(name -> parts.addAll(Words.of(name)));
    for (int i = 0; i < labels.size(); i++) {
      Chunk chunk = labels.chunk(i);
      if (!labels.open(i)
          || chunk.size() > 4
          || chunk.form() == Form.TABLE
          || chunk.form() == Form.BOX
          || chunk.form() == Form.WORDS
          || chunk.extent().length() > LONGEST_LIST) {
        continue;
      }
      String text = draft.text(chunk);
      int named = 0;
      int others = 0;
      for (String word : Words.of(Words.key(text))) {
        if (parts.contains(word)) {
          named++;
        } else if (word.length() > 3) {
          others++;
        }
      }
      boolean stands = Words.shouted(Words.plain(text)) || chunk.indent() > draft.layout().margin();
      if (named >= 1 && named > others && (stands || named >= 2 && others == 0)) {
        labels.set(i, Label.of(Role.STAGE, Certainty.MEDIUM, "names speakers and nothing else"));
      }
    }
  }

  private void read(Draft draft, Labels labels) {
    String text = draft.layout().source().content();
    HeadingWords words = new HeadingWords(draft.language());
    for (int i = 0; i < labels.size(); i++) {
      Chunk chunk = labels.chunk(i);
      if (!labels.open(i)
          || chunk.form() == Form.TABLE
          || chunk.form() == Form.BOX
          || chunk.form() == Form.WORDS
          || chunk.form() == Form.LIST && !letterPair(draft, chunk)) {
        continue;
      }
      Line line = chunk.first();
      boolean below = chunk.size() > 1 || hasSpeechBelow(labels, i);
      int index = i;
      SpeakerName.at(text, line.textStart(), line.textEnd())
          .filter(name -> words.read(name.key()).filter(HeadingWords.Read::word).isEmpty())
          .filter(name -> !isDirection(draft, name))
          .filter(name -> !name.alone() || below)
          .ifPresent(name -> names.put(index, name));
    }
  }

  /** "Enter Halla" names somebody who does not speak yet. */
  private static boolean isDirection(Draft draft, SpeakerName name) {
    List<String> words = Words.of(name.key());
    return words.size() > 1 && draft.inLanguage("structure.stage.verbs", words.get(0));
  }

  private static boolean letterPair(Draft draft, Chunk chunk) {
    char c = draft.text(chunk).charAt(0);
    return c == 'Q' || c == 'A' || c == 'F';
  }

  private static boolean hasSpeechBelow(Labels labels, int i) {
    return i + 1 < labels.size() && labels.open(i + 1) && labels.chunk(i + 1).blankBefore() <= 2;
  }

  /** A style without regard to whether the name stands alone. */
  private static String base(String style) {
    String base = style.endsWith("|") ? style.substring(0, style.length() - 1) : style;
    return base.equals("C") ? "C|" : base;
  }

  /** True when names in a style come back as speakers do. */
  private static boolean speaks(String style, Map<String, Integer> counts, int paragraphs) {
    int total = 0;
    int repeated = 0;
    int repeatedNames = 0;
    for (int count : counts.values()) {
      total += count;
      repeated += count > 1 ? count : 0;
      repeatedNames += count > 1 ? 1 : 0;
    }
    boolean weak = style.equals("m.") || style.equals("C|");
    int least = weak ? FEWEST_TURNS * 3 : FEWEST_TURNS;
    return total >= least
        && repeatedNames >= 2
        && repeated * 10 >= total * (weak ? 7 : 5)
        && total * (weak ? 4 : 12) >= paragraphs;
  }

  /** A name that comes once only is one when it is short and what follows reads as speech. */
  private static boolean fits(Draft draft, Labels labels, int i, SpeakerName name) {
    return name.key().length() <= 30
        && Words.of(name.key()).size() <= 4
        && labels.chunk(i).blankBefore() <= 2
        && !Dates.isDateline(draft, name.key());
  }

  private static Label label(Chunk chunk, SpeakerName name, boolean common) {
    Certainty cert = common ? Certainty.HIGH : Certainty.MEDIUM;
    String why = common ? "a name that opens several paragraphs" : "set as the speakers' names are";
    boolean onlyName = name.alone() && chunk.size() == 1;
    int split = name.alone() ? chunk.first().textEnd() : name.end();
    return Label.of(onlyName ? Role.SPEAKER : Role.SPEECH, cert, why)
        .splitAt(onlyName ? -1 : split);
  }
}
