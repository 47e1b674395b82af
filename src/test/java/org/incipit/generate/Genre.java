package org.incipit.generate;

import java.util.List;

/** The kinds of documents that are generated. */
enum Genre {
  SPEECH("speech", true, List.of("en", "de", "fr", "fa"), Essays::speech),
  LETTER("letter", true, List.of("en", "de", "fr"), Letters::letter),
  MINUTES("minutes", true, List.of("en", "de", "fr"), Meetings::minutes),
  INTERVIEW("interview", true, List.of("en", "de", "fr"), Meetings::interview),
  DEBATE("debate", true, List.of("en", "de", "fr"), Meetings::debate),
  DIARY("diary", true, List.of("en", "de", "fr"), Letters::diary),
  REPORT("report", true, List.of("en", "de", "fr"), Reports::report),
  ARTICLE("article", false, List.of("en", "de", "fr"), Reports::article),
  BOOK("book", true, List.of("en", "de", "fr"), Books::book),
  VERSE("verse", true, List.of("en", "de", "fr"), Books::verse),
  DRAMA("drama", true, List.of("en", "de", "fr"), Plays::drama),
  NEWSPAPER("newspaper", false, List.of("en", "de", "fr"), Reports::newspaper),
  PLAIN("plain", false, List.of("en", "de", "fr", "fa"), Essays::plain);

  /** Writes a document's structure. */
  interface Writer {
    Part write(Scribe scribe);
  }

  private final String id;
  private final boolean chosen;
  private final List<String> languages;
  private final Writer writer;

  Genre(String id, boolean chosen, List<String> languages, Writer writer) {
    this.id = id;
    this.chosen = chosen;
    this.languages = languages;
    this.writer = writer;
  }

  String id() {
    return id;
  }

  /** The profile to read it with: {@code auto} where that should find out the genre. */
  String profile() {
    return chosen ? "auto" : id;
  }

  List<String> languages() {
    return languages;
  }

  Writer writer() {
    return writer;
  }
}
