package org.incipit.review;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Answers that a person could give, and some that nobody should. */
final class RandomAnswers {
  static final List<String> KINDS =
      List.of("genre", "block", "page", "hyphen", "note", "mark", "name", "date");

  private static final Map<String, List<String>> WORDS =
      Map.of(
          "genre",
          List.of("speech", "letter", "minutes", "drama", "verse", "book", "diary", "text", "poem"),
          "block",
          List.of(
              "p",
              "head",
              "head 1",
              "head 2",
              "head 3",
              "subhead",
              "byline",
              "epigraph",
              "invocation",
              "dateline",
              "salute",
              "address",
              "signed",
              "postscript",
              "trailer",
              "verse",
              "quote",
              "list",
              "items",
              "attendance",
              "box",
              "table",
              "separator",
              "illustration",
              "speech",
              "speaker",
              "stage",
              "cast",
              "contents",
              "note",
              "note more",
              "notes head",
              "furniture",
              "title",
              "imprint",
              "blank",
              "join",
              "split",
              "chapter",
              "head 0"),
          "page",
          List.of("yes", "no", "perhaps"),
          "hyphen",
          List.of("soft", "true", "suspended", "undecided", "gone"),
          "note",
          List.of("1", "2", "text", "no note", "fn1", "uncalled", "99"),
          "mark",
          List.of(
              "supplied",
              "gloss",
              "comment",
              "formula",
              "term",
              "foreign la",
              "title",
              "quote",
              "q",
              "stage",
              "bibl",
              "italic",
              "bold",
              "none",
              "underlined"),
          "name",
          List.of(
              "person",
              "place",
              "organisation",
              "event",
              "none",
              "person = Ada Lind",
              "place wikidata:Q42",
              "none everywhere",
              "person everywhere",
              "ship"),
          "date",
          List.of("1911", "1911-03-12", "1911/1914", "[1911..1914]", "none", "12.3.1911"));

  private RandomAnswers() {}

  static String of(String kind, Random random) {
    List<String> words = WORDS.get(kind);
    return words.get(random.nextInt(words.size()));
  }
}
