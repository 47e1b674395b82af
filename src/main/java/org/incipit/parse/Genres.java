package org.incipit.parse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incipit.model.Certainty;
import org.incipit.model.Genre;

/**
 * Chooses a genre by what the rules found. Each genre has its own sign; the first in the order of
 * the profile whose sign is there is taken.
 */
final class Genres {
  /** The name where nothing speaks for any genre. */
  static final String NONE = "text";

  private static final int TOP = 4;
  private static final int LONGEST_GREETING = 50;

  /** More than any question about the first words of a paragraph looks at. */
  private static final int LONGEST_OPENING = 200;

  private static final Set<String> CHAPTERS = Set.of("chapter", "part", "book", "volume", "canto");
  private static final Set<String> RECORDS = Set.of("debate", "interview", "minutes");
  private static final int FEWEST_IN_A_DEBATE = 4;
  private static final int FEWEST_TURNS_IN_A_DEBATE = 8;
  private static final int FEWEST_DIRECTED = 4;

  private final Draft draft;
  private final Labels labels;
  private final Turns speech;
  private final NewspaperSigns paper;
  private int lines;
  private int verse;
  private int turns;
  private int stages;
  private int acts;
  private int chapters;
  private int imprints;
  private boolean cast;
  private int heads;
  private int entries;
  private int salutes;
  private int signatures;
  private int datelines;
  private int letters;
  private int attendance;
  private int decisions;
  private int marked;
  private int chunks;

  private Genres(Draft draft, Labels labels, Turns speech) {
    this.speech = speech;
    this.draft = draft;
    this.labels = labels;
    this.paper = NewspaperSigns.of(draft, labels);
    count();
  }

  /** So many chapters behind a printer's name make a book of what calls itself a report. */
  private static final int FEWEST_CHAPTERS = 3;

  /** The first of the named genres that has its sign; {@value #NONE} where none has. */
  static Genre choose(Draft draft, Labels labels, Turns speech, List<String> among) {
    Genres genres = new Genres(draft, labels, speech);
    Map<String, String> signs = genres.signs();
    String titled = genres.titled();
    boolean strong =
        signs.containsKey("drama")
                && genres.acted(RECORDS.contains(titled) && !genres.titledAs("drama"))
            || signs.containsKey("newspaper") && genres.paper.masthead()
            || signs.containsKey("verse")
            || titled.equals("report") && genres.imprints > 0 && genres.chapters >= FEWEST_CHAPTERS
            || !signs.containsKey(titled) && signs.containsKey("book");
    if (among.contains(titled) && !strong) {
      boolean both = signs.containsKey(titled);
      return new Genre(
          titled,
          both ? Certainty.HIGH : Certainty.MEDIUM,
          "a word of the title" + (both ? "; " + signs.get(titled) : ""));
    }
    for (String name : among) {
      if (signs.containsKey(name)) {
        return new Genre(name, Certainty.MEDIUM, signs.get(name));
      }
    }
    return new Genre(NONE, Certainty.LOW, "nothing spoke for a genre");
  }

  /** The genre that a word of the title names, empty for none. */
  private String titled() {
    for (int i = 0; i < Math.min(TOP, labels.size()); i++) {
      Chunk chunk = labels.chunk(i);
      List<String> words = Words.of(draft.key(chunk));
      boolean title = labels.is(i, Role.HEAD) || labels.is(i, Role.SUBHEAD);
      boolean line = chunk.size() <= 3 && chunk.extent().length() <= 160;
      int first = draft.layout().endsSentence(chunk.last()) ? 1 : 2; // "The play was a success."
      for (String word :
          title
              ? words
              : line ? words.subList(0, Math.min(first, words.size())) : List.<String>of()) {
        Optional<String> genre = draft.paired("structure.genre.words", word);
        if (genre.isPresent()) {
          return genre.get();
        }
      }
    }
    return "";
  }

  /** True when a word of the lines at the top names that genre, whatever others name. */
  private boolean titledAs(String genre) {
    for (int i = 0; i < Math.min(TOP, labels.size()); i++) {
      boolean line = labels.chunk(i).extent().length() <= LONGEST_GREETING * 2;
      if (line
          && Words.of(draft.key(labels.chunk(i))).stream()
              .anyMatch(
                  word ->
                      draft
                          .paired("structure.genre.words", word)
                          .filter(genre::equals)
                          .isPresent())) {
        return true;
      }
    }
    return false;
  }

  private void count() {
    for (int i = 0; i < labels.size(); i++) {
      Chunk chunk = labels.chunk(i);
      if (labels.is(i, Role.FURNITURE) || labels.is(i, Role.BLANK)) {
        continue;
      }
      chunks++;
      lines += chunk.size();
      verse += chunk.form() == Form.VERSE && !isNoVerse(i) ? chunk.size() : 0;
      if (labels.open(i)) {
        said(chunk);
        continue;
      }
      Label label = labels.at(i).orElseThrow();
      switch (label.role()) {
        case SPEECH, SPEAKER -> turns++;
        case STAGE -> stages += isEvent(chunk) ? 0 : 1;
        case HEAD -> {
          heads++;
          letters += label.type().equals("letter") ? 1 : 0;
          cast |= label.type().equals("castList");
          chapters += CHAPTERS.contains(label.type()) ? 1 : 0;
          acts += StageLabeller.isDramatic(label.type()) ? 1 : 0;
          entries += label.type().equals(EntryLabeller.RUN_IN) ? 1 : 0;
          marked += Markers.at(draft.layout(), chunk.first()).isPresent() ? 1 : 0;
        }
        case IMPRINT -> imprints++;
        case SALUTE -> salutes++;
        case SIGNED -> signatures++;
        case DATELINE -> {
          datelines++;
          letters += label.type().equals(LetterTop.FURTHER) ? 1 : 0;
        }
        case P -> {
          entries += label.type().equals(EntryLabeller.RUN_IN) ? 1 : 0;
          said(chunk);
        }
        default -> said(chunk);
      }
    }
  }

  /** Short lines that were found to be a part of a letter, or a paragraph. */
  private boolean isNoVerse(int i) {
    return labels.is(i, Role.SALUTE)
        || labels.is(i, Role.SIGNED)
        || labels.is(i, Role.DATELINE)
        || labels.is(i, Role.ADDRESS)
        || labels.is(i, Role.P);
  }

  /** "[Laughter.]": what interviews and debates have as well as plays. */
  private boolean isEvent(Chunk chunk) {
    List<String> words = Words.of(draft.key(chunk));
    return words.isEmpty() || draft.inLanguage("bracket.events", words.get(0));
  }

  /** What the first words of a paragraph give away. */
  private void said(Chunk chunk) {
    String plain = Words.plain(draft.text(chunk), LONGEST_OPENING);
    salutes += greets(plain) ? 1 : 0;
    int colon = plain.indexOf(':');
    if (colon > 0
        && colon < 60
        && AttendanceLabeller.isHead(draft, Words.key(plain.substring(0, colon)))) {
      attendance++;
    }
    decisions += draft.startsWithAny("structure.decisions", plain) ? 1 : 0;
  }

  private boolean spoken() {
    return turns >= 4 && turns * 4 >= chunks || debated();
  }

  /** The record of a debate is rich in what is not said: motions, readings, divisions. */
  private boolean debated() {
    return speech.recorded()
        && speech.speakers() >= FEWEST_IN_A_DEBATE
        && turns >= FEWEST_TURNS_IN_A_DEBATE
        && turns * 6 >= chunks;
  }

  /**
   * True for what only plays have; directions among speeches may be the applause of a debate, and
   * those behind names what a record says of its speakers.
   */
  private boolean acted(boolean recorded) {
    boolean sung = verse * 10 >= lines * 3 && speech.speakers() > 1;
    boolean directed = !recorded && speech.directed() >= FEWEST_DIRECTED;
    return acts > 0 && turns >= 4 || spoken() && (cast || sung || directed);
  }

  /** "Dear Mary,--I have …": a greeting that runs into the text, a dash behind it. */
  private boolean greets(String plain) {
    if (!draft.startsWithAny("structure.salutes.first", plain)) {
      return false;
    }
    int dash = Math.max(plain.indexOf(",--"), plain.indexOf(",—"));
    return dash > 0 && dash <= LONGEST_GREETING;
  }

  private Map<String, String> signs() {
    Map<String, String> signs = new LinkedHashMap<>();
    boolean spoken = spoken();
    int directions = stages + (speech.recorded() ? 0 : speech.directed());
    boolean played = directions * 6 >= turns && stages >= 3 && turns >= 8 && speech.speakers() > 2;
    if (acted(false) || spoken && played) {
      signs.put(
          "drama", turns + " speeches, " + acts + " acts and scenes, " + stages + " directions");
    }
    if (verse * 10 >= lines * 6) {
      signs.put("verse", verse + " of " + lines + " lines are verse");
    }
    if (attendance > 0 && (decisions > 0 || marked > 0 || turns > 0 || heads > 0)) {
      signs.put("minutes", "a list of those present; " + decisions + " decisions");
    } else if (decisions >= 2 && decisions * 8 >= chunks && (salutes == 0 || signatures == 0)) {
      signs.put("minutes", decisions + " decisions");
    }
    if (spoken && !signs.containsKey("minutes")) {
      boolean many = speech.speakers() > 5;
      signs.put(many ? "debate" : "interview", turns + " speeches in " + chunks + " paragraphs");
    }
    paper
        .evidence(heads, salutes > 0 || signatures > 0)
        .ifPresent(evidence -> signs.put("newspaper", evidence));
    if (entries >= 3 && entries * 6 >= chunks) {
      signs.put("diary", entries + " dated entries");
    }
    boolean one = heads <= 2;
    if (one
        && (salutes > 0 && (signatures > 0 || datelines > 0) || signatures > 0 && datelines > 0)) {
      signs.put("letter", "a greeting, a date line or a signature");
    }
    if (heads >= 2 && imprints > 0) {
      signs.put("book", "a title page over " + heads + " headings");
    } else if (chapters >= 2) {
      signs.put("book", chapters + " chapters and the like");
    } else if (heads >= 3 && lines >= 300) {
      signs.put("book", heads + " headings over " + lines + " lines");
    }
    if (letters >= 2 && letters * 2 >= heads && datelines > 0 && !signs.containsKey("book")) {
      signs.put("letter", letters + " letters");
    }
    if (heads >= 2) {
      signs.put("report", heads + " headings");
    }
    if (labels.is(1, Role.INVOCATION) || labels.is(0, Role.INVOCATION)) {
      signs.put("speech", "an invocation over the text");
    }
    return signs;
  }
}
