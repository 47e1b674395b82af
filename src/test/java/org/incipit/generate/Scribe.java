package org.incipit.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Writes the parts that documents of all kinds share. One document. */
final class Scribe {
  private static final Setting NOTE = Setting.JOINED;

  private final Random random;
  private final Vocabulary vocabulary;
  private final Wear wear;
  private final List<Note> notes = new ArrayList<>();
  private final List<Note> waiting = new ArrayList<>();
  private int noteNumber;

  Scribe(Random random, Vocabulary vocabulary, Wear wear) {
    this.random = random;
    this.vocabulary = vocabulary;
    this.wear = wear;
  }

  Wear wear() {
    return wear;
  }

  List<Note> notes() {
    return notes;
  }

  // == Chance ==

  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /** True once in {@code n} times. */
  boolean once(int n) {
    return random.nextInt(n) == 0;
  }

  String pick(String list) {
    return vocabulary.filled(list, random);
  }

  boolean has(String list) {
    return vocabulary.has(list);
  }

  /** Different items of a list. */
  List<String> several(String list, int count) {
    List<String> items = new ArrayList<>(vocabulary.list(list));
    java.util.Collections.shuffle(items, random);
    return items.subList(0, Math.min(count, items.size()));
  }

  String name() {
    return pick("given") + " " + pick("family");
  }

  /** A date in the words of a pattern: {@code {d}}, {@code {m}} and {@code {y}} are its own. */
  String date(String pattern, int year, int day, int month) {
    String text =
        vocabulary
            .pick(pattern, random)
            .replace("{d}", "" + day)
            .replace("{m}", vocabulary.list("months").get(month))
            .replace("{y}", "" + year)
            .replace("{W}", "{w}");
    String filled = vocabulary.fill(text, random);
    return filled.substring(0, 1).toUpperCase(Locale.ROOT) + filled.substring(1);
  }

  // == Words ==

  static List<Word> words(String text) {
    return Arrays.stream(text.split(" ")).map(Word::of).toList();
  }

  static List<Word> whole(String text) {
    return Arrays.stream(text.split(" ")).map(Word::whole).toList();
  }

  Leaf line(String name, String text, Setting setting) {
    return new Leaf(name, whole(text), setting);
  }

  Leaf heading(String text, int above) {
    return line("head", text, Setting.heading(above));
  }

  /** A paragraph of a few sentences, perhaps with a callout and a word in italics. */
  Leaf paragraph() {
    return paragraph(Setting.PARAGRAPH, between(2, 6));
  }

  Leaf paragraph(Setting setting, int sentences) {
    List<Word> words = prose(sentences);
    if (once(6)) {
      int at = between(1, words.size() - 2);
      words.set(at, words.get(at).emphasised());
    }
    if (wear.notes() != Wear.NotePlace.NONE && sentences > 1 && once(3)) {
      int at = between(3, words.size() - 1);
      // A mark behind a lone letter, "a(2)", is a formula as much as a callout.
      at -= words.get(at).core().length() == 1 ? 1 : 0;
      words.set(at, words.get(at).calling(note(), random.nextBoolean()));
    }
    return new Leaf("p", words, setting);
  }

  List<Word> prose(int sentences) {
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      words.addAll(words(pick("sentences")));
    }
    return words;
  }

  // == Notes ==

  private Note note() {
    Note note =
        new Note(
            notes.size() + 1,
            ++noteNumber,
            wear.noteStyle(),
            wear.spacedCallouts(),
            prose(between(1, 2)),
            NOTE);
    notes.add(note);
    waiting.add(note);
    return note;
  }

  /** The notes of a chapter that has ended; numbering may start anew. */
  List<Part> chapterNotes() {
    if (wear.notes() != Wear.NotePlace.CHAPTER) {
      return List.of();
    }
    noteNumber = wear.trailingSpaces() ? noteNumber : 0;
    return section();
  }

  /** The notes of the document that are still to come. */
  List<Part> endNotes() {
    return wear.notes() == Wear.NotePlace.FOOT ? List.of() : section();
  }

  private List<Part> section() {
    if (waiting.isEmpty()) {
      return List.of();
    }
    List<Part> parts = new ArrayList<>();
    parts.add(heading(vocabulary.list("notes.heads").get(0), 2));
    for (Note note : waiting) {
      parts.add(Box.of("", line(Leaf.DECORATION, note.label(), Setting.line(0, 0)), note.leaf()));
    }
    waiting.clear();
    return List.of(new Box("div notes", parts));
  }
}
